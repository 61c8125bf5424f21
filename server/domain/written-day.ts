import { addDays, isCalendarDate, type CalendarDate } from './calendar-date.js';

/** A day read from what a person or a spreadsheet wrote. Only `SAME` may be used without asking. */
export interface WrittenDay {
  readonly day: CalendarDate | null;
  readonly certainty: 'SAME' | 'LIKELY' | 'NONE';
}

const NONE: WrittenDay = { day: null, certainty: 'NONE' };

/** Spreadsheets count days from here: 1 is 1 January 1900, with a 29 February 1900 that never was. */
const SPREADSHEET_EPOCH = '1899-12-30';
/** Serial numbers of the years from 1990 to 2100; other numbers are no days of this work. */
const SERIALS = [32874, 73415] as const;

const ARABIC_INDIC_ZERO = 0x0660;
const programLocales = ['en-GB', 'fr', 'es', 'ar', 'sw'];

/** Small letters without accents and signs of direction, digits of one kind: “2 aout” is what “2 août” is. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_INDIC_ZERO))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const twoDigits = (part: string) => part.padStart(2, '0');

function dayOf(year: string, month: string, day: string): CalendarDate | null {
  const text = `${year.length === 2 ? `20${year}` : year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isCalendarDate(text) && text > '1900' && text < '2200' ? text : null;
}

const certain = (day: CalendarDate | null): WrittenDay => (day === null ? NONE : { day, certainty: 'SAME' });
const likely = (day: CalendarDate | null): WrittenDay => (day === null ? NONE : { day, certainty: 'LIKELY' });

/** Day and month first are told apart by a number over 12, or by being equal; else the locale's habit is a guess. */
function inNumbers(first: string, second: string, year: string, dayFirst: boolean): WrittenDay {
  const asDay = dayOf(year, second, first);
  const asMonth = dayOf(year, first, second);
  if (asDay === asMonth || asMonth === null) return year.length === 2 ? likely(asDay) : certain(asDay);
  if (asDay === null) return year.length === 2 ? likely(asMonth) : certain(asMonth);
  return likely(dayFirst ? asDay : asMonth);
}

const months = new Map<string, number>();

/** The names and short names of the months in the program's languages, each read once. */
function monthNamed(word: string): number | undefined {
  if (months.size === 0) {
    for (const locale of programLocales) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
          const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
          if (!months.has(name)) months.set(name, month);
        }
      }
    }
  }
  return months.get(word);
}

function inWords(text: string): WrittenDay {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '' && word !== 'de' && word !== 'del');
  const month = words.map(monthNamed).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d+(st|nd|rd|th|er)?$/.test(word)).map((word) => String(parseInt(word, 10)));
  if (month === undefined || words.length !== 3 || numbers.length !== 2) return NONE;
  const year = numbers.find((number) => number.length === 4);
  // As Excel writes it: 31-Dec-27.
  if (!year && monthNamed(words[1]) && numbers[1].length === 2)
    return likely(dayOf(numbers[1], String(month), numbers[0]));
  const day = numbers.find((number) => number !== year);
  return year && day ? certain(dayOf(year, String(month), day)) : NONE;
}

/** Whether the readers of a language write the day before the month; the order of a number like 3/4/2027 goes by it. */
function writesDayFirst(locale: string): boolean {
  const [canonical] = Intl.DateTimeFormat.supportedLocalesOf([locale]);
  const order = new Intl.DateTimeFormat(canonical ?? 'en-GB').formatToParts(0).map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}

/**
 * A day as people and spreadsheets write it: `2027-03-31`, `31/3/2027`, `31 March 2027` in any of the program's
 * languages, a spreadsheet's serial number. What could be two days (`3/4/2027`), leaves out the century, or is but a
 * number is only likely.
 */
export function readWrittenDay(text: string, locale: string): WrittenDay {
  const written = plain(text).replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/, '');
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(written);
  if (yearFirst) return certain(dayOf(yearFirst[1], yearFirst[2], yearFirst[3]));
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(written);
  if (numbers) return inNumbers(numbers[1], numbers[2], numbers[3], writesDayFirst(locale));
  if (/^\d{5}$/.test(written)) {
    const serial = Number(written);
    return serial >= SERIALS[0] && serial <= SERIALS[1] ? likely(addDays(SPREADSHEET_EPOCH, serial)) : NONE;
  }
  return inWords(written);
}
