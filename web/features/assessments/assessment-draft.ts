import type { OwnAssessmentFieldsFragment, Status } from '../../graphql/generated/graphql.js';
import { onSessionEnd } from '../../graphql/session.js';
import type { EvidenceDraft } from '../evidence/EvidenceFields.js';
import { noEvidence } from '../evidence/EvidenceFields.js';

/** An assessment as it is being written. */
export interface AssessmentDraft {
  readonly status: Status | null;
  readonly rationale: string;
  readonly asOf: string | null;
  readonly evidenceIds: readonly string[];
  readonly noEvidenceReason: string;
  /** A source half written down. */
  readonly source: EvidenceDraft;
}

/** What the form starts from: what stands, spoken of today; or nothing. */
export function draftFrom(own: OwnAssessmentFieldsFragment | null | undefined, today: string): AssessmentDraft {
  const empty = { status: null, rationale: '', evidenceIds: [], noEvidenceReason: '' };
  if (!own) return { ...empty, asOf: today, source: noEvidence };
  const { status, rationale, noEvidenceReason, evidence } = own.current;
  const standing = evidence.filter(({ withdrawnAt }) => !withdrawnAt);
  return {
    status,
    rationale,
    asOf: today,
    evidenceIds: standing.map(({ id }) => id),
    noEvidenceReason: noEvidenceReason ?? '',
    source: noEvidence,
  };
}

/** Whether the form must ask for a reason when no evidence is ticked. */
export const owesEvidence = ({ status, evidenceIds }: AssessmentDraft): boolean =>
  evidenceIds.length === 0 && (status === 'PARTIALLY_IMPLEMENTED' || status === 'FULLY_IMPLEMENTED');

const kept = new Map<string, AssessmentDraft>();
onSessionEnd(() => kept.clear());

/**
 * What was typed and left, by person and row, as long as the page is open: closing a form loses nothing. It ends with
 * the page or the session.
 */
export const keptDrafts = {
  of: (key: string) => kept.get(key),
  keep: (key: string, draft: AssessmentDraft) => void kept.set(key, draft),
  drop: (key: string) => void kept.delete(key),
};
