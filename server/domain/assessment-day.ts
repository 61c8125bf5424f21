import { isCalendarDate, type CalendarDate } from './calendar-date.js';
import { hasBegun } from './day-begun.js';
import { Refusal } from './refusal.js';
import { onDay, say } from './sentence.js';

/** Refuses an as-of date that does not exist (`NOT_A_DATE`) or has not come yet (`IN_THE_FUTURE`); null when it may be. */
export function checkAsOf(asOf: CalendarDate, today: CalendarDate): Refusal | null {
  if (!isCalendarDate(asOf)) {
    return new Refusal('NOT_A_DATE', say('dates.notADate', { written: asOf }), 'asOf');
  }
  if (hasBegun(asOf, today)) return null;
  return new Refusal('IN_THE_FUTURE', say('assessments.inTheFuture', { day: onDay(asOf) }), 'asOf');
}
