import { describe, expect, it } from '@jest/globals';
import { createIntl } from 'react-intl';
import { formatWith } from '../../../web/lib/useFormat.js';

const inZone = (timeZone: string) => formatWith(createIntl({ locale: 'en-GB', timeZone }));

describe('a day', () => {
  it('of the calendar is the same everywhere', () => {
    for (const zone of ['Pacific/Honolulu', 'UTC', 'Africa/Nairobi'])
      expect(inZone(zone).date('2026-06-30')).toBe('30 Jun 2026');
  });

  it('on which something happened is the one on the reader’s clock', () => {
    const instant = '2026-06-30T22:30:00.000Z';
    expect(inZone('Africa/Nairobi').day(instant)).toBe('1 Jul 2026');
    expect(inZone('America/Lima').day(instant)).toBe('30 Jun 2026');
    expect(inZone('Africa/Nairobi').dateTime(instant)).toBe('1 Jul 2026, 01:30');
    expect(inZone('UTC').day(null)).toBe('–');
  });
});

describe('things one after another', () => {
  const row = (locale: string) => formatWith(createIntl({ locale })).row(['Norway', 'Uruguay']);

  it('stand apart by the comma of the language', () => {
    expect(row('en-GB')).toBe('Norway, Uruguay');
    expect(row('ar-u-nu-latn')).toBe('Norway، Uruguay');
  });
});
