import { addDays, addMonths, type CalendarDate } from './calendar-date.js';

/** What is known of a review's place in time; any of it may be missing. */
export interface ReviewDates {
  readonly reviewedOn: CalendarDate | null;
  readonly adoptedOn: CalendarDate | null;
}

/** A date the program proposes: precise to the month, always labelled as a suggestion, and changed by hand. */
export interface SuggestedDate {
  readonly on: CalendarDate;
  readonly precision: 'MONTH';
  readonly isSuggestion: true;
  /** Which known date it was counted from. */
  readonly countedFrom: 'REVIEW' | 'ADOPTION';
}

/** Mid-term reports come two to two and a half years after the review: the field's practice; no text sets a deadline. */
const midTermAfterMonths = { earliest: 24, latest: 30 };

/** Human Rights Council resolution 16/21: a cycle takes four and a half years, in which each State comes up once. */
const cycleMonths = 54;

/** The Council adopts the outcome three to four months or a little more after the review in the Working Group. */
const reviewToAdoptionMonths = 4;

function suggest({ reviewedOn, adoptedOn }: ReviewDates, monthsAfterReview: number): SuggestedDate | null {
  const suggestion = { precision: 'MONTH', isSuggestion: true } as const;
  if (reviewedOn) return { on: addMonths(reviewedOn, monthsAfterReview), countedFrom: 'REVIEW', ...suggestion };
  if (!adoptedOn) return null;
  const on = addMonths(adoptedOn, monthsAfterReview - reviewToAdoptionMonths);
  return { on, countedFrom: 'ADOPTION', ...suggestion };
}

/** The mid-term report: two and a half years after the review. Null when neither date is known. */
export const suggestedMidTerm = (dates: ReviewDates): SuggestedDate | null => suggest(dates, midTermAfterMonths.latest);

/** From when on a mid-term report is in time: two years after the review. Null when neither date is known. */
export const suggestedMidTermStart = (dates: ReviewDates): SuggestedDate | null =>
  suggest(dates, midTermAfterMonths.earliest);

/** The next review: one cycle after this one. Null when neither date is known. */
export const suggestedNextReview = (dates: ReviewDates): SuggestedDate | null => suggest(dates, cycleMonths);

const sessionsOfFirstCycle = 12;
/** Human Rights Council resolution 16/21: 14 sessions in every cycle since the second. */
const sessionsOfLaterCycles = 14;

/** The cycle of a Working Group session: 1–12 are the first, then 14 each. Null for what is no session number. */
export function cycleOfSession(session: number): number | null {
  if (!Number.isInteger(session) || session < 1) return null;
  if (session <= sessionsOfFirstCycle) return 1;
  return 2 + Math.floor((session - sessionsOfFirstCycle - 1) / sessionsOfLaterCycles);
}

/**
 * The session in which the same State should come up again: 14 later, as the order of States is kept. Null in the first
 * cycle, whose twelve sessions of 16 States were spread over fourteen, so that the number alone does not tell.
 */
export function suggestedNextSession(session: number): number | null {
  const cycle = cycleOfSession(session);
  return cycle === null || cycle === 1 ? null : session + sessionsOfLaterCycles;
}

/** After so many months without an update a row is called old. */
export const oldAfterMonths = 12;

/** True when nothing was updated for twelve months; on the very day a year later it is old. */
export const isOld = (updatedOn: CalendarDate, today: CalendarDate): boolean =>
  addMonths(updatedOn, oldAfterMonths) <= today;

/** The first day on which an update keeps a row from being old: what was updated before it is old today. */
export function freshSince(today: CalendarDate): CalendarDate {
  let day = addMonths(today, -oldAfterMonths);
  while (isOld(day, today)) day = addDays(day, 1);
  return day;
}
