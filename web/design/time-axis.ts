/** Milliseconds of a calendar day written `YYYY-MM-DD`. */
const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Where a day lies between two others, 0 to 1; days outside lie on the nearer end. */
export function shareOf(day: string, from: string, to: string): number {
  const span = instant(to) - instant(from);
  if (span <= 0) return 0;
  return Math.min(1, Math.max(0, (instant(day) - instant(from)) / span));
}

/** The first days of the years that begin strictly between two days. */
export function yearsBetween(from: string, to: string): string[] {
  const years: string[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; `${year}-01-01` < to; year += 1) years.push(`${year}-01-01`);
  return years;
}
