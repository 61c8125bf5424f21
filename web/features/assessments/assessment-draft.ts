import type { OwnAssessmentFieldsFragment } from '../../graphql/generated/graphql.js';
import { noEvidence } from '../evidence/EvidenceFields.js';
import type { DraftedForm } from '../matrix/drafted-form.js';

/** An assessment as it is being written. */
export type AssessmentDraft = DraftedForm;

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
