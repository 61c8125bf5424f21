/** A day of the calendar as text, `2026-11-22`. Days compare correctly as text; no time zone enters. */
export type CalendarDate = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsInADay = 86_400_000;

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));
const written = (date: Date): CalendarDate => date.toISOString().slice(0, 10);
const read = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);

/** True for a day that exists, written `YYYY-MM-DD`: not for 2025-02-30. */
export function isCalendarDate(text: string): text is CalendarDate {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts;
  const date = utc(Number(year), Number(month), Number(day));
  return written(date) === text;
}

/** The same day some months later (or earlier); the month's last day when it has no such day: 31 August + 6 is 28 February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const from = read(date);
  const first = utc(from.getUTCFullYear(), from.getUTCMonth() + 1 + months, 1);
  const lastDay = utc(first.getUTCFullYear(), first.getUTCMonth() + 2, 0).getUTCDate();
  return written(utc(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(from.getUTCDate(), lastDay)));
}

/** The day so many days later (or earlier). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  written(new Date(read(date).getTime() + days * millisecondsInADay));

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((read(to).getTime() - read(from).getTime()) / millisecondsInADay);
