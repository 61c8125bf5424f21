import type { CalendarDate } from './calendar-date.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { Audience, ReportType, Side } from './vocabulary.js';

/** In whose eyes a report is written: those of its own side, of all members, or of everybody. */
export const ReportReaders = Object.freeze({ SIDE: 'SIDE', JOINT: 'JOINT', PUBLIC: 'PUBLIC' });
export type ReportReaders = keyof typeof ReportReaders;

const typeOfSide: Readonly<Record<Side, ReportType | null>> = {
  CSO: ReportType.JOINT_CSO,
  GOVERNMENT: ReportType.STATE,
  NHRI: ReportType.NHRI,
  OBSERVER: null,
};

/** The report a side hands in; observers hand in none. */
export const reportTypeOf = (side: Side | null): ReportType | null => (side === null ? null : typeOfSide[side]);

export const reportTitleMaxLength = 200;

/** What a person says of a report before it is written. */
export interface ReportOutset {
  readonly title: string;
  readonly cutOffOn: CalendarDate;
}

/**
 * Refuses a report without a title (`TITLE_NEEDED`), and a cut-off date that has not come (`CUT_OFF_IN_FUTURE`): the
 * text says what was known on that day.
 */
export function checkReport({ title, cutOffOn }: ReportOutset, today: CalendarDate): Refusal | null {
  if (!title.trim()) return new Refusal('TITLE_NEEDED', say('reports.titleNeeded'), 'title');
  if (cutOffOn > today) {
    return new Refusal('CUT_OFF_IN_FUTURE', say('reports.cutOffInFuture'), 'cutOffOn');
  }
  return null;
}

/** Refuses a report of a type that another side hands in (`NOT_YOUR_REPORT`). */
export function checkReportType(type: ReportType, side: Side | null): Refusal | null {
  if (reportTypeOf(side) === type) return null;
  return new Refusal('NOT_YOUR_REPORT', say('reports.notYourReport'), 'type');
}

/**
 * Refuses more readers for a report in which a person has written already (`READERS_FIXED`): the text may hold what
 * only the own side may see, and the program cannot tell.
 */
export function checkReaders(from: ReportReaders, to: ReportReaders, hasEditedText: boolean): Refusal | null {
  if (from !== ReportReaders.SIDE || to === ReportReaders.SIDE || !hasEditedText) return null;
  return new Refusal('READERS_FIXED', say('reports.readersFixed'), 'readAs');
}

/** From narrow to wide. */
const widening: readonly ReportReaders[] = [ReportReaders.SIDE, ReportReaders.JOINT, ReportReaders.PUBLIC];

/** What a release rests on besides its readers. */
export interface ReportToRelease {
  readonly readAs: ReportReaders;
  /** The name of the organisation that releases it is left out of the text. */
  readonly isOwnerWithheld: boolean;
}

/**
 * Refuses to release a report to more people than it was written for (`WRITTEN_FOR_FEWER`): its text may hold what they
 * may not see. Refuses the other side a report of an organisation that is not named in it (`OWN_NAME_WITHHELD`): a
 * release says whose it is.
 */
export function checkRelease(
  { readAs, isOwnerWithheld }: ReportToRelease,
  to: Extract<Audience, 'SIDE' | 'JOINT' | 'PUBLIC'>,
): Refusal | null {
  if (widening.indexOf(to) > widening.indexOf(readAs)) {
    const message = say('reports.writtenForFewer');
    return new Refusal('WRITTEN_FOR_FEWER', message, 'audience');
  }
  if (to === Audience.SIDE || !isOwnerWithheld) return null;
  const message = say('reports.ownNameWithheld');
  return new Refusal('OWN_NAME_WITHHELD', message, 'audience');
}
