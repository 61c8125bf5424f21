import { describe, expect, it } from '@jest/globals';
import { checkAsOf } from '../../server/domain/assessment-day.js';

describe('checkAsOf', () => {
  it.each([
    ['years ago', '2022-03-01', null],
    ['today', '2026-12-31', null],
    ['tomorrow in UTC, which has begun in the east', '2027-01-01', null],
    ['the day after tomorrow', '2027-01-02', 'IN_THE_FUTURE'],
    ['a day that does not exist', '2026-06-31', 'NOT_A_DATE'],
    ['no day at all', 'soon', 'NOT_A_DATE'],
  ])('weighs %s', (_what, asOf, code) => {
    expect(checkAsOf(asOf, '2026-12-31')?.code ?? null).toBe(code);
  });
});
