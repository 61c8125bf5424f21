const ARABIC_INDIC_ZERO = 0x0660;

/** Small letters without accents and signs of direction, digits of one kind: “2 aout” is what “2 août” is. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_INDIC_ZERO))
    .replace(/[\u200e\u200f\u061c]/g, '')
    .toLocaleLowerCase()
    .replace(/\./g, ' ')
    .trim();

/** How a language writes a month, in full and short. */
function namesOfMonth(month: number, locale: string): readonly string[] {
  return (['long', 'short'] as const).map((style) => {
    const names = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
    const part = names.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month');
    return plain(part?.value ?? '');
  });
}

/** The number of a month from any spelling the locale uses for it, or three letters or more that only it begins with. */
function monthNumber(word: string, locale: string): number | null {
  const months = Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    names: namesOfMonth(index + 1, locale),
  }));
  const whole = months.find(({ names }) => names.includes(word));
  if (whole) return whole.number;
  const begun = months.filter(({ names }) => word.length >= 3 && names.some((name) => name.startsWith(word)));
  return begun.length === 1 ? begun[0].number : null;
}

/** Words that stand between day, month and year, or before them. */
const BETWEEN = new Set(['de', 'del', 'le', 'el', 'of', 'tarehe', 'º']);

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** `YYYY-MM-DD` when the calendar has that day, else null. */
function calendarDay(year: number, month: number, day: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? instant.toISOString().slice(0, 10) : null;
}

export interface DateReading {
  /** Locale whose month names are understood, beside numbers. */
  locale: string;
  /** Today as `YYYY-MM-DD`: gives the year where none is written. */
  today: string;
}

/**
 * Reads a day as people write it: `2026-03-15`, `15/3/26`, `15.3.2026`, `15 mars`, `March 15, 2026`.
 * Numbers are day first. Gives `YYYY-MM-DD`, or null when it is not a day of the calendar.
 */
export function parseDate(text: string, { locale, today }: DateReading): string | null {
  const written = plain(text);
  const iso = /^(\d{4})[-/ ](\d{1,2})[-/ ](\d{1,2})$/.exec(written);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/ ]+(\d{1,2})(?:[-/ ]+(\d{4}|\d{2}))?$/.exec(written);
  if (numbers) return calendarDay(fullYear(numbers[3] ?? today.slice(0, 4)), Number(numbers[2]), Number(numbers[1]));
  const words = written
    .split(/[\s,،/-]+/)
    .map((word) => word.replace(/^(\d{1,2})(?:er|º|st|nd|rd|th)$/, '$1'))
    .filter((word) => word && !BETWEEN.has(word));
  const name = words.find((word) => !/^\d+$/.test(word));
  const [first, second] = words.filter((word) => /^\d+$/.test(word));
  if (!name || !first || words.length > 3) return null;
  const month = monthNumber(name, locale) ?? monthNumber(name, 'en-GB');
  return month === null ? null : calendarDay(fullYear(second ?? today.slice(0, 4)), month, Number(first));
}

/** Today on the reader's own calendar, as `YYYY-MM-DD`. */
export function todayHere(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
