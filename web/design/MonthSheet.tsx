import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { addDays, addMonths, weekdayOf, weeksOfMonth } from '../lib/calendar.js';
import { isRightToLeft } from '../lib/direction.js';
import { todayHere } from '../lib/parse-date.js';
import type { CalendarLabels } from './CalendarButton.js';
import classes from './MonthSheet.module.css';
import { Icon } from './Icon.js';

export interface MonthSheetProps {
  labels: CalendarLabels;
  value: string | null;
  locale: string;
  onPick: (day: string) => void;
}

const MONDAY = '2024-01-01';

/** One month as a grid of days: arrows walk by day and week, Page keys by month and, with Shift, by year. */
export function MonthSheet({ labels, value, locale, onPick }: MonthSheetProps) {
  const [{ cursor, isWalked }, place] = useState({ cursor: value ?? todayHere(), isWalked: false });
  const table = useRef<HTMLTableElement>(null);
  // The focus follows the cursor when the keyboard walks it, not when a month is turned by a button.
  useLayoutEffect(() => {
    if (isWalked) table.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [cursor, isWalked]);
  const turn = (months: number) => place({ cursor: addMonths(cursor, months), isWalked: false });
  const words = wordsIn(locale);
  const title = words(cursor, { month: 'long', year: 'numeric' });
  const weekdays = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, index));
  return (
    <div className={classes.month}>
      <div className={classes.head}>
        <button type="button" aria-label={labels.previousMonth} onClick={() => turn(-1)}>
          <Icon name="chevronStart" />
        </button>
        <strong aria-live="polite">{title}</strong>
        <button type="button" aria-label={labels.nextMonth} onClick={() => turn(1)}>
          <Icon name="chevronEnd" />
        </button>
      </div>
      <table
        ref={table}
        role="grid"
        aria-label={title}
        onKeyDown={(event) => walk(event, cursor, (day) => place({ cursor: day, isWalked: true }))}
      >
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col" abbr={words(day, { weekday: 'long' })}>
                {words(day, { weekday: 'narrow' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(cursor).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} {...{ day, cursor, value, onPick }} label={words(day, { dateStyle: 'full' })} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const wordsIn = (locale: string) => (day: string, format: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

interface DayProps {
  day: string;
  cursor: string;
  value: string | null;
  label: string;
  onPick: (day: string) => void;
}

function Day({ day, cursor, value, label, onPick }: DayProps) {
  const isCursor = day === cursor;
  return (
    <td aria-selected={day === value}>
      <button
        type="button"
        className={classes.day}
        tabIndex={isCursor ? 0 : -1}
        aria-label={label}
        aria-current={day === todayHere() ? 'date' : undefined}
        data-outside={day.slice(0, 7) !== cursor.slice(0, 7) || undefined}
        data-chosen={day === value || undefined}
        data-autofocus={isCursor || undefined}
        onClick={() => onPick(day)}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}

function walk(event: KeyboardEvent<HTMLElement>, cursor: string, setCursor: (day: string) => void) {
  const forward = isRightToLeft(event.currentTarget) ? -1 : 1;
  const months = event.shiftKey ? 12 : 1;
  const target: Record<string, () => string> = {
    ArrowRight: () => addDays(cursor, forward),
    ArrowLeft: () => addDays(cursor, -forward),
    ArrowDown: () => addDays(cursor, 7),
    ArrowUp: () => addDays(cursor, -7),
    Home: () => addDays(cursor, -weekdayOf(cursor)),
    End: () => addDays(cursor, 6 - weekdayOf(cursor)),
    PageDown: () => addMonths(cursor, months),
    PageUp: () => addMonths(cursor, -months),
  };
  const next = target[event.key];
  if (!next) return;
  event.preventDefault();
  setCursor(next());
}
