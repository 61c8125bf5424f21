import { daysBetween, type CalendarDate } from './calendar-date.js';

/**
 * Whether a day has begun anywhere on Earth when it is `today` in UTC: for people east of Greenwich tomorrow's date is
 * already today's. Both are `YYYY-MM-DD`.
 */
export const hasBegun = (day: CalendarDate, today: CalendarDate): boolean => daysBetween(today, day) <= 1;
