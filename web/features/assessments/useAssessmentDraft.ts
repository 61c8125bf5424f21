import { useEffect, useState } from 'react';
import type { AssessmentFormQuery, OwnAssessmentFieldsFragment } from '../../graphql/generated/graphql.js';
import { todayHere } from '../../lib/parse-date.js';
import { noEvidence } from '../evidence/EvidenceFields.js';
import type { Evidence } from '../evidence/evidence-of-row.js';
import { readForm, writeForm } from '../matrix/drafted-form.js';
import type { Typed } from '../matrix/row-drafts.js';
import { useRowDraft } from '../matrix/useRowDrafts.js';
import { draftFrom, type AssessmentDraft } from './assessment-draft.js';

/** The assessment being written, kept until it is recorded or thrown away, and the sources it can name. */
export function useAssessmentDraft({ id, ownAssessment, evidence }: AssessmentFormQuery['recommendationPage']) {
  const { typed, type, settle } = useRowDraft({ entryId: id, place: 'ASSESSMENT', about: '' });
  const [fresh] = useState(() => draftFrom(ownAssessment, todayHere()));
  const [added, setAdded] = useState<readonly Evidence[]>([]);
  const sources = [...evidence, ...added.filter((piece) => !evidence.some((known) => known.id === piece.id))];
  const isRecorded = typed !== null && isAsItStands(typed, ownAssessment);
  useEffect(() => {
    if (isRecorded) settle();
  });
  const left = typed && !isRecorded ? readForm(typed.text) : null;
  const isThere = (one: string) => !typed?.keptAt || sources.some((source) => source.id === one);
  // A source may have gone since it was ticked.
  const draft = left ? { ...left, evidenceIds: left.evidenceIds.filter(isThere) } : fresh;
  const change = (patch: Partial<AssessmentDraft>) => {
    const next = writeForm({ ...draft, ...patch });
    if (next === writeForm(fresh)) settle();
    else type(next, ownAssessment?.version ?? null);
  };
  return {
    draft,
    typed: isRecorded ? null : typed,
    /** The version the writer had before them when they began. */
    seenVersion: typed && !isRecorded ? typed.seenVersion : (ownAssessment?.version ?? null),
    change,
    drop: settle,
    sources,
    /** A source added on the spot is ticked at once. */
    addSource: (piece: Evidence) => {
      setAdded([...added, piece]);
      change({ evidenceIds: [...draft.evidenceIds, piece.id], source: noEvidence });
    },
  };
}

/** Whether what was typed before the page was lost had been recorded all the same. */
function isAsItStands({ text, keptAt }: Typed, own: OwnAssessmentFieldsFragment | null | undefined): boolean {
  const form = keptAt !== null && own ? readForm(text) : null;
  return form?.asOf === own?.current.asOf && form !== null && writeForm(form) === writeForm(draftFrom(own, form.asOf!));
}
