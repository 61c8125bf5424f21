import { describe, expect, it } from '@jest/globals';
import { readWrittenDay } from '../../server/domain/written-day.js';

describe('a written day', () => {
  it.each([
    ['2027-03-31', 'en', 'SAME', '2027-03-31'],
    ['2027-03-31 00:00:00', 'en', 'SAME', '2027-03-31'],
    ['2027/3/1', 'en', 'SAME', '2027-03-01'],
    ['31/3/2027', 'en', 'SAME', '2027-03-31'],
    ['31.03.2027', 'fr', 'SAME', '2027-03-31'],
    ['3/31/2027', 'en-GB', 'SAME', '2027-03-31'],
    ['5/5/2027', 'en-US', 'SAME', '2027-05-05'],
    ['3/4/2027', 'fr', 'LIKELY', '2027-04-03'],
    ['3/4/2027', 'en-US', 'LIKELY', '2027-03-04'],
    ['31/3/27', 'es', 'LIKELY', '2027-03-31'],
    ['31-Dec-27', 'en', 'LIKELY', '2027-12-31'],
    ['1-janv.-28', 'fr', 'LIKELY', '2028-01-01'],
    ['Dec 31 27', 'en', 'NONE', null],
    ['31-Feb-27', 'en', 'NONE', null],
    ['٣١/٣/٢٠٢٧', 'ar', 'SAME', '2027-03-31'],
    ['31 March 2027', 'en', 'SAME', '2027-03-31'],
    ['March 31, 2027', 'en', 'SAME', '2027-03-31'],
    ['31 mars 2027', 'en', 'SAME', '2027-03-31'],
    ['1er mars 2027', 'fr', 'SAME', '2027-03-01'],
    ['2 aout 2027', 'fr', 'SAME', '2027-08-02'],
    ['31 de marzo de 2027', 'es', 'SAME', '2027-03-31'],
    ['31 مارس 2027', 'ar', 'SAME', '2027-03-31'],
    ['31 Machi 2027', 'sw', 'SAME', '2027-03-31'],
    ['46477', 'en', 'LIKELY', '2027-03-31'],
    ['12', 'en', 'NONE', null],
    ['2027', 'en', 'NONE', null],
    ['31/2/2027', 'en', 'NONE', null],
    ['end of March', 'en', 'NONE', null],
    ['March 2027', 'en', 'NONE', null],
    ['by 31 March 2027', 'en', 'NONE', null],
    ['99999', 'en', 'NONE', null],
    ['', 'en', 'NONE', null],
  ])('“%s” in %s: %s %s', (text, locale, certainty, day) => {
    expect(readWrittenDay(text, locale)).toEqual({ day, certainty });
  });
});
