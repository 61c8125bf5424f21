import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { Status } from './vocabulary.js';

/** From worst to best. NO_INFORMATION has no place on it: it says nothing about the recommendation. */
const fromWorstToBest: readonly Status[] = [
  Status.REGRESSED,
  Status.NOT_STARTED,
  Status.IN_PROGRESS,
  Status.PARTIALLY_IMPLEMENTED,
  Status.FULLY_IMPLEMENTED,
];

/** The order in which screens and reports list the scale: as work goes on, then back, then unknown. */
export const statusOrder: readonly Status[] = Object.values(Status);

/** The three steps in which mid-term reports speak (fully, partially, not implemented) and the two counted apart. */
export const ReportStep = Object.freeze({
  FULLY: 'FULLY',
  PARTIALLY: 'PARTIALLY',
  NOT: 'NOT',
  NO_INFORMATION: 'NO_INFORMATION',
  NOT_ASSESSED: 'NOT_ASSESSED',
});
export type ReportStep = keyof typeof ReportStep;

/** What a report adds to the step NOT, so that begun work and a step back are not lost in it. */
export type StepMark = typeof Status.IN_PROGRESS | typeof Status.REGRESSED;

/** A status as a report prints it. */
export interface ReportedStatus {
  readonly step: ReportStep;
  readonly mark: StepMark | null;
}

const reported: Readonly<Record<Status, ReportedStatus>> = {
  FULLY_IMPLEMENTED: { step: 'FULLY', mark: null },
  PARTIALLY_IMPLEMENTED: { step: 'PARTIALLY', mark: null },
  NOT_STARTED: { step: 'NOT', mark: null },
  IN_PROGRESS: { step: 'NOT', mark: 'IN_PROGRESS' },
  REGRESSED: { step: 'NOT', mark: 'REGRESSED' },
  NO_INFORMATION: { step: 'NO_INFORMATION', mark: null },
};

/** The report's step for a status, with its mark; null means that nobody has assessed the row. */
export const reportStep = (status: Status | null): ReportedStatus =>
  status === null ? { step: 'NOT_ASSESSED', mark: null } : reported[status];

/** How many rows stand at each step, and how many of those at NOT are marked. Every row is counted in exactly one step. */
export interface StepCounts {
  readonly steps: Readonly<Record<ReportStep, number>>;
  readonly marks: Readonly<Record<StepMark, number>>;
  readonly total: number;
}

/** Counts rows by the report's steps; null stands for a row without an assessment. */
export function countSteps(statuses: Iterable<Status | null>): StepCounts {
  const steps: Record<ReportStep, number> = { FULLY: 0, PARTIALLY: 0, NOT: 0, NO_INFORMATION: 0, NOT_ASSESSED: 0 };
  const marks: Record<StepMark, number> = { IN_PROGRESS: 0, REGRESSED: 0 };
  let total = 0;
  for (const status of statuses) {
    const { step, mark } = reportStep(status);
    steps[step] += 1;
    if (mark) marks[mark] += 1;
    total += 1;
  }
  return { steps, marks, total };
}

/** True for what the field calls a recommendation that triggered action: partially or fully implemented. */
export const atLeastPartially = (status: Status | null): boolean =>
  status === Status.PARTIALLY_IMPLEMENTED || status === Status.FULLY_IMPLEMENTED;

/** How the two sides' statuses stand to each other. */
export const StatusComparison = Object.freeze({
  SAME: 'SAME',
  GOVERNMENT_HIGHER: 'GOVERNMENT_HIGHER',
  CSO_HIGHER: 'CSO_HIGHER',
  NOT_COMPARABLE: 'NOT_COMPARABLE',
});
export type StatusComparison = keyof typeof StatusComparison;

/** Compares the sides; NOT_COMPARABLE when either has not assessed or has no information. */
export function compareStatuses(government: Status | null, cso: Status | null): StatusComparison {
  const placeOf = (status: Status | null) => (status === null ? -1 : fromWorstToBest.indexOf(status));
  const difference = placeOf(government) - placeOf(cso);
  if (placeOf(government) < 0 || placeOf(cso) < 0) return StatusComparison.NOT_COMPARABLE;
  if (difference === 0) return StatusComparison.SAME;
  return difference > 0 ? StatusComparison.GOVERNMENT_HIGHER : StatusComparison.CSO_HIGHER;
}

/** What the rules ask of an assessment. */
export interface AssessmentClaim {
  readonly status: Status;
  readonly rationale: string;
  readonly evidenceCount: number;
  readonly noEvidenceReason: string | null;
}

/** Longest rationale, and longest reason for having no evidence, in characters. */
export const rationaleMaxLength = 4000;
export const noEvidenceReasonMaxLength = 1000;

const tooLong = (field: 'rationale' | 'noEvidenceReason', length: number, allowed: number) =>
  new Refusal('TOO_LONG', say('assessments.tooLong', { field, length, allowed }), field);

/**
 * Refuses an assessment that may not be recorded, null when it may: PARTIALLY and FULLY ask for at least one piece of
 * evidence or a stated reason for none (`EVIDENCE_NEEDED`); texts have a longest length (`TOO_LONG`).
 */
export function checkAssessment(claim: AssessmentClaim): Refusal | null {
  const { rationale } = claim;
  const reason = claim.noEvidenceReason?.trim() ?? '';
  if (rationale.length > rationaleMaxLength) {
    return tooLong('rationale', rationale.length, rationaleMaxLength);
  }
  if (reason.length > noEvidenceReasonMaxLength) {
    return tooLong('noEvidenceReason', reason.length, noEvidenceReasonMaxLength);
  }
  if (atLeastPartially(claim.status) && claim.evidenceCount < 1 && reason === '') {
    return new Refusal('EVIDENCE_NEEDED', say('assessments.evidenceNeeded'), 'evidenceIds');
  }
  return null;
}

/** Statuses that claim nothing which the other side would have to weigh. */
const needsNoWords: readonly Status[] = [Status.NOT_STARTED, Status.NO_INFORMATION];

/**
 * Refuses an assessment that may be recorded but not shared with the other side: what claims work done, going on or
 * undone says why (`REASON_NEEDED`), because the other side answers to those words and a dispute prints them.
 */
export function checkSharing(claim: AssessmentClaim): Refusal | null {
  const refusal = checkAssessment(claim);
  if (refusal) return refusal;
  if (claim.rationale.trim() !== '' || needsNoWords.includes(claim.status)) return null;
  return new Refusal('REASON_NEEDED', say('assessments.reasonNeeded'), 'rationale');
}
