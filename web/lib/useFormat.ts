import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { languageOfLocale } from './intl-locale.js';

export interface Format {
  /** `2026-06-30` → “30 Jun 2026”; nothing → an en dash. */
  date: (day: string | null | undefined) => string;
  /** `2026-06-30` → “Jun 2026”. */
  month: (day: string | null | undefined) => string;
  /** An instant → “30 Jun 2026”, the day it was on the reader's clock. */
  day: (instant: string | null | undefined) => string;
  /** An instant (ISO with time) → “30 Jun 2026, 14:02” on the reader's clock. */
  dateTime: (instant: string | null | undefined) => string;
  /** An instant → “14:02” on the reader's clock. */
  time: (instant: string | null | undefined) => string;
  /** 12345.6 → “12,345.6”, at most two decimals unless told. */
  number: (value: number | null | undefined, decimals?: number) => string;
  /** A share from 0 to 1 → “62 %”. */
  percent: (share: number | null | undefined) => string;
  /** Bytes of a file → “12 kB”, “1.4 MB”. */
  bytes: (count: number) => string;
  /** “Norway, Uruguay and Chile” in the reader's language. */
  list: (parts: readonly string[]) => string;
  /** “Norway, Uruguay, Chile”: one after another as a cell has them, with the comma of the reader's language. */
  row: (parts: readonly string[]) => string;
}

const NOTHING = '–';
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** The same for the same text, put together once: days stand in every row of a table. */
function remembered(draw: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const drawn = known.get(text) ?? draw(text);
    known.set(text, drawn);
    return drawn;
  };
}

/** Formatters for one react-intl instance. A calendar day has no time zone: it is the same day everywhere. */
export function formatWith(intl: IntlShape): Format {
  const or = <T>(value: T | null | undefined, draw: (value: T) => string) =>
    value === null || value === undefined || value === '' ? NOTHING : draw(value);
  const dayOf = remembered((day) => intl.formatDate(day, { ...DAY, timeZone: 'UTC' }));
  return {
    date: (day) => or(day, dayOf),
    month: (day) => or(day, (d) => intl.formatDate(d, { month: 'short', year: 'numeric', timeZone: 'UTC' })),
    day: (instant) => or(instant, (i) => intl.formatDate(i, DAY)),
    dateTime: (instant) => or(instant, (i) => intl.formatDate(i, { ...DAY, ...CLOCK })),
    time: (instant) => or(instant, (i) => intl.formatTime(i, CLOCK)),
    number: (value, decimals = 2) => or(value, (v) => intl.formatNumber(v, { maximumFractionDigits: decimals })),
    percent: (share) => or(share, (s) => intl.formatNumber(s, { style: 'percent', maximumFractionDigits: 0 })),
    bytes: (count) => {
      const isSmall = count < 999_500;
      const value = count / (isSmall ? 1e3 : 1e6);
      const unit = isSmall ? 'kilobyte' : 'megabyte';
      return intl.formatNumber(isSmall && count > 0 ? Math.max(1, value) : value, {
        style: 'unit',
        unit,
        maximumFractionDigits: isSmall ? 0 : 1,
      });
    },
    list: (parts) => intl.formatList(parts as string[], { type: 'conjunction' }),
    row: (parts) => parts.join(languageOfLocale(intl.locale) === 'ar' ? '، ' : ', '),
  };
}

/** The formatters of the language the reader has chosen. */
export function useFormat(): Format {
  const intl = useIntl();
  return useMemo(() => formatWith(intl), [intl]);
}
