import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, weekdayOf, weeksOfMonth } from '../../../web/lib/calendar.js';
import { intlLocale } from '../../../web/lib/intl-locale.js';
import { LANGUAGES } from '../../../web/locales/languages.js';
import { parseDate, todayHere } from '../../../web/lib/parse-date.js';

const today = '2026-11-22';

describe('a date as people write it', () => {
  it.each([
    ['2026-03-15', 'en-GB', '2026-03-15'],
    ['15/3/26', 'en-GB', '2026-03-15'],
    ['15.3.2026', 'de', '2026-03-15'],
    ['15-03-2026', 'en-GB', '2026-03-15'],
    ['15/3', 'en-GB', '2026-03-15'],
    ['15 mars', 'fr', '2026-03-15'],
    ['15 mars 27', 'fr', '2027-03-15'],
    ['1 févr. 2026', 'fr', '2026-02-01'],
    ['30 Jun 2026', 'en-GB', '2026-06-30'],
    ['June 30, 2026', 'en-GB', '2026-06-30'],
    ['30 june', 'fr', '2026-06-30'],
    ['3 de marzo de 2026', 'es', '2026-03-03'],
    ['1er mars 2026', 'fr', '2026-03-01'],
    ['15 de marzo', 'es', '2026-03-15'],
    ['1.º de junio del 2026', 'es', '2026-06-01'],
    ['15 Machi', 'sw', '2026-03-15'],
    ['tarehe 9 Desemba 2026', 'sw', '2026-12-09'],
    ['9 des', 'sw', '2026-12-09'],
    ['2 juil', 'fr', '2026-07-02'],
    ['2 aout 2026', 'fr', '2026-08-02'],
    ['15 اغسطس 2026', 'ar', '2026-08-15'],
    ['١٥/٣/٢٠٢٦', 'ar', '2026-03-15'],
    ['١٥ مارس، ٢٠٢٦', 'ar-u-nu-latn', '2026-03-15'],
    ['15 مارس 2026', 'ar-u-nu-latn', '2026-03-15'],
    [' 29/2/2028 ', 'en-GB', '2028-02-29'],
  ])('reads %j in %s as %s', (text, locale, day) => {
    expect(parseDate(text, { locale, today })).toBe(day);
  });

  it.each([
    '',
    'soon',
    '31/2/26',
    '29/2/2026',
    '12',
    'June',
    '2026',
    '15/13/2026',
    '15 floréal',
    '1/1/1066',
    '1 2 3 4',
    '0/1/2026',
  ])('does not read %j', (text) => {
    expect(parseDate(text, { locale: 'en-GB', today })).toBeNull();
  });

  it.each(Object.keys(LANGUAGES))('reads what the program itself writes in %s, every month', (language) => {
    const locale = intlLocale(language);
    for (const month of ['short', 'long'] as const) {
      const write = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
      const days = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-15`);
      expect(days.map((day) => parseDate(write.format(Date.parse(day)), { locale, today }))).toEqual(days);
    }
  });

  it('does not choose between two months that begin alike', () => {
    expect(parseDate('15 jui', { locale: 'fr', today })).toBeNull();
    expect(parseDate('15 ma', { locale: 'en-GB', today })).toBeNull();
  });

  it('knows today on the reader’s own calendar', () => {
    expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('days of the calendar', () => {
  it('go on over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -12)).toBe('2025-01-15');
    expect(weekdayOf('2026-11-22')).toBe(6);
  });

  it('stand in whole weeks that hold the month', () => {
    const weeks = weeksOfMonth('2026-11-22');
    expect(weeks[0][0]).toBe('2026-10-26');
    expect(weeks.flat()).toContain('2026-11-30');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks).toHaveLength(6);
  });
});
