import { isCalendarDate, type CalendarDate } from './calendar-date.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';

/** Longest wording of a measure, in characters. */
export const actionMaxLength = 500;

/** Most measures one organisation plans in one row. */
export const actionsOfOneInRow = 60;

/** A planned measure as a person writes it down. */
export interface ActionPlan {
  readonly title: string;
  /** By when, `YYYY-MM-DD`. */
  readonly dueOn: CalendarDate | null;
}

/**
 * Refuses a measure that says nothing (`TITLE_NEEDED`), is too long (`TOO_LONG`) or is due on no day (`NOT_A_DATE`);
 * null when it may be planned. A day that has passed may stand: plans are also written down late.
 */
export function checkAction({ title, dueOn }: ActionPlan): Refusal | null {
  const { length } = title.trim();
  if (length === 0) return new Refusal('TITLE_NEEDED', say('actions.titleNeeded'), 'title');
  if (length > actionMaxLength) {
    const message = say('actions.tooLong', { length, allowed: actionMaxLength });
    return new Refusal('TOO_LONG', message, 'title');
  }
  if (dueOn === null || isCalendarDate(dueOn)) return null;
  return new Refusal('NOT_A_DATE', say('dates.notADate', { written: dueOn }), 'dueOn');
}
