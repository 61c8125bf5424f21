import { daysBetween, type CalendarDate } from './calendar-date.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { CommitmentStatus } from './vocabulary.js';

const { MADE, IN_PROGRESS, FULFILLED, CHANGED, WITHDRAWN } = CommitmentStatus;

/**
 * What may follow what. CHANGED is a commitment that stands in another wording, or with another deadline, than was first
 * undertaken: it goes on like one that was made, and may be changed again, each time with a reason. What is only
 * proposed can be reworded without a trace, since nobody has undertaken it yet. FULFILLED and WITHDRAWN are the end.
 */
const next: Readonly<Record<CommitmentStatus, readonly CommitmentStatus[]>> = {
  PROPOSED: [MADE, WITHDRAWN],
  MADE: [IN_PROGRESS, CHANGED, WITHDRAWN],
  IN_PROGRESS: [FULFILLED, CHANGED, WITHDRAWN],
  CHANGED: [IN_PROGRESS, FULFILLED, CHANGED, WITHDRAWN],
  FULFILLED: [],
  WITHDRAWN: [],
};

/** Steps that go back on a word given, and so owe a reason. */
const owesReason: readonly CommitmentStatus[] = [CHANGED, WITHDRAWN];

/** Undertaken and still owed: only these can be late. */
const owed: readonly CommitmentStatus[] = [MADE, IN_PROGRESS, CHANGED];

/** The steps to offer now; empty at the end. */
export const allowedCommitmentSteps = (status: CommitmentStatus): readonly CommitmentStatus[] => next[status];

/** True when the step asks for a reason, for the form to show the field. */
export const needsReason = (to: CommitmentStatus): boolean => owesReason.includes(to);

/** Where a commitment stands, and why when it was changed or withdrawn. */
export interface CommitmentState {
  readonly status: CommitmentStatus;
  readonly reason: string | null;
}

/**
 * The next status with its reason, or a Refusal: `NOT_NOW` (the step does not follow), `REASON_NEEDED` (changing or
 * withdrawing without saying why). The reason of an earlier change stays until another is given.
 */
export function advanceCommitment(
  commitment: CommitmentState,
  step: { readonly to: CommitmentStatus; readonly reason?: string | null },
): CommitmentState | Refusal {
  if (!next[commitment.status].includes(step.to)) {
    return new Refusal('NOT_NOW', say('commitments.cannotBecome', { from: commitment.status, to: step.to }));
  }
  const reason = step.reason?.trim() || null;
  if (needsReason(step.to) && reason === null) {
    return new Refusal('REASON_NEEDED', say('commitments.reasonNeeded', { to: step.to }), 'reason');
  }
  return { status: step.to, reason: reason ?? commitment.reason };
}

/** A commitment's status and the day it is due, if one was named. */
export interface DueCommitment {
  readonly status: CommitmentStatus;
  readonly dueOn: CalendarDate | null;
}

/** Whole days past the due day; 0 when it is not late. The due day itself is in time. */
export const daysLate = ({ status, dueOn }: DueCommitment, today: CalendarDate): number =>
  dueOn === null || !owed.includes(status) ? 0 : Math.max(0, daysBetween(dueOn, today));

/** Late is computed, never stored: undertaken, not yet fulfilled, and past its day. */
export const isLate = (commitment: DueCommitment, today: CalendarDate): boolean => daysLate(commitment, today) > 0;
