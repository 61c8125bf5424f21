import { useState } from 'react';
import { useSubmission, type Submission } from '../recommendations/useSubmission.js';
import { owesEvidence, type AssessmentDraft } from './assessment-draft.js';
import { recordAssessmentDocument } from './assessments.documents.js';

/** What the form itself finds missing. */
export type Flaw = 'status' | 'asOf' | null;

export interface Recording {
  /** Sends the draft; true once it is recorded. */
  readonly record: (draft: AssessmentDraft) => Promise<boolean>;
  readonly flaw: Flaw;
  readonly submission: Submission;
}

const flawOf = ({ status, asOf }: AssessmentDraft): Flaw => (status ? (asOf ? null : 'asOf') : 'status');

/**
 * Records an assessment over the version the writer saw when they began; after a conflict, over the one that was shown beside the own,
 * so that recording again is a choice made with both in sight.
 */
export function useRecording(entryId: string, seenVersion: number | null): Recording {
  const [met, setMet] = useState<number | null>(null);
  const [flaw, setFlaw] = useState<Flaw>(null);
  const [send, submission] = useSubmission(recordAssessmentDocument);

  const record = async (draft: AssessmentDraft) => {
    const found = flawOf(draft);
    setFlaw(found);
    const { status, rationale, asOf, evidenceIds, noEvidenceReason } = draft;
    if (found || !status || !asOf) return false;
    const outcome = await send({
      entryId,
      expectedVersion: met ?? seenVersion,
      status,
      rationale,
      asOf,
      evidenceIds: [...evidenceIds],
      noEvidenceReason: owesEvidence(draft) ? noEvidenceReason.trim() || null : null,
    });
    if (outcome.kind === 'conflict') setMet(outcome.conflict.currentVersion);
    return outcome.kind === 'saved';
  };
  return { record, flaw, submission };
}
