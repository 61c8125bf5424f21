import type { CalendarDate } from '../../../domain/calendar-date.js';
import { madeOnce } from '../../../language/made-once.js';
import type { CountedLabel } from '../report-labels.js';

/** The template with its words in braces filled in; a word that is not given stays as it is. */
export const filled = (template: string, words: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, word: string) => (word in words ? String(words[word]) : whole));

/** The document's language: how it writes days, numbers, counts and lists. */
export class Wording {
  private readonly days: Intl.DateTimeFormat;
  private readonly shortDays: Intl.DateTimeFormat;
  private readonly decimals: Intl.NumberFormat;
  private readonly shares: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  private constructor(private readonly locale: string) {
    const day = { day: 'numeric', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn' } as const;
    this.days = new Intl.DateTimeFormat(locale, { ...day, month: 'long' });
    this.shortDays = new Intl.DateTimeFormat(locale, { ...day, month: 'short' });
    this.decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, numberingSystem: 'latn' });
    this.shares = new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' });
    this.plurals = new Intl.PluralRules(locale);
  }

  /** How a language is written, by its locale. */
  static readonly in = madeOnce((locale: string) => new Wording(locale));

  /** `31 March 2026` */
  day(date: CalendarDate): string {
    return this.withFirst(this.days.format(new Date(`${date}T00:00:00Z`)));
  }

  /** `31 Mar 2026` for tables; an en dash when there is no day. */
  shortDay(date: CalendarDate | null): string {
    return date ? this.withFirst(this.shortDays.format(new Date(`${date}T00:00:00Z`))) : '–';
  }

  /** French writes the first of a month as an ordinal, which the formats of days leave out. */
  private withFirst(day: string): string {
    return this.locale.startsWith('fr') ? day.replace(/^1 /, '1er ') : day;
  }

  number(value: number): string {
    return this.decimals.format(value);
  }

  /** A share from 0 to 1 in per cent. */
  share(value: number): string {
    return this.shares.format(value);
  }

  /** The sentence for so many, with the count and the other words filled in. */
  counted(label: CountedLabel, count: number, words: Readonly<Record<string, string | number>> = {}): string {
    const template = label[this.plurals.select(count)] ?? label.other;
    return filled(template, { count: this.number(count), ...words });
  }
}
