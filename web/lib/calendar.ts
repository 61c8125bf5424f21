const DAY = 86_400_000;

const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);
const written = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

/** The day so many days after (or, below 0, before) another; days are `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return written(instant(day) + days * DAY);
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(instant(day)).getUTCDay() + 6) % 7;
}

/** The weeks, Monday first, that hold the month of a day; whole, so with some days of its neighbours. */
export function weeksOfMonth(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = addDays(first, -weekdayOf(first));
  const weeks: string[][] = [];
  for (let start = monday; start.slice(0, 7) <= day.slice(0, 7); start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  }
  return weeks;
}
