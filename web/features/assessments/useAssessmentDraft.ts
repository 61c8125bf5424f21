import { useState } from 'react';
import type { AssessmentFormQuery } from '../../graphql/generated/graphql.js';
import { todayHere } from '../../lib/parse-date.js';
import { noEvidence } from '../evidence/EvidenceFields.js';
import type { Evidence } from '../evidence/evidence-of-row.js';
import { useViewer } from '../workspaces/viewer.js';
import { draftFrom, keptDrafts, type AssessmentDraft } from './assessment-draft.js';

/** The assessment being written, kept while the page is open, and the sources it can name. */
export function useAssessmentDraft({ id, ownAssessment, evidence }: AssessmentFormQuery['recommendationPage']) {
  const { personId } = useViewer();
  const key = `${personId} ${id}`;
  const [draft, setDraft] = useState(() => keptDrafts.of(key) ?? draftFrom(ownAssessment, todayHere()));
  const [added, setAdded] = useState<readonly Evidence[]>([]);
  const change = (patch: Partial<AssessmentDraft>) => {
    const next = { ...draft, ...patch };
    keptDrafts.keep(key, next);
    setDraft(next);
  };
  return {
    draft,
    change,
    drop: () => keptDrafts.drop(key),
    sources: [...evidence, ...added.filter((piece) => !evidence.some((known) => known.id === piece.id))],
    /** A source added on the spot is ticked at once. */
    addSource: (piece: Evidence) => {
      setAdded([...added, piece]);
      change({ evidenceIds: [...draft.evidenceIds, piece.id], source: noEvidence });
    },
  };
}
