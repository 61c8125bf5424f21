/** Short forms for writing assessed versions: `partiallyImplemented('why', source)`. */
import type { Status } from '../../../domain/vocabulary.js';
import type { AssessedVersion, CitedSource } from './types.js';

const assessed =
  (status: Status) =>
  (rationale: string, ...evidence: readonly CitedSource[]): AssessedVersion => ({
    status,
    rationale,
    evidence,
    noEvidenceReason: null,
  });

export const notStarted = assessed('NOT_STARTED');
export const inProgress = assessed('IN_PROGRESS');
export const partially = assessed('PARTIALLY_IMPLEMENTED');
export const fully = assessed('FULLY_IMPLEMENTED');
export const regressed = assessed('REGRESSED');
export const noInformation = assessed('NO_INFORMATION');

/** The version with a stated reason why it brings no evidence. */
export const withoutEvidence = (version: AssessedVersion, reason: string): AssessedVersion => ({
  ...version,
  noEvidenceReason: reason,
});
