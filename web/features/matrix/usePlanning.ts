import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { planActionDocument } from './actions.documents.js';
import { ACTION_FIELDS, noAction, type ActionAudience } from './ActionFields.js';

/** A new measure while it is written, and what stands against it. After it is planned the form is empty again. */
export function usePlanning(entryId: string, onPlanned: () => void) {
  const intl = useIntl();
  const [draft, setDraft] = useState(noAction);
  const [audience, setAudience] = useState<ActionAudience>('ORGANISATION');
  const [isTried, setTried] = useState(false);
  const [plan, submission] = useSubmission(planActionDocument);
  const problem = useProblem(submission, ACTION_FIELDS);
  const isEmpty = draft.title.trim() === '';
  const submit = async () => {
    setTried(true);
    if (isEmpty || submission.busy) return;
    const outcome = await plan({ entryId, ...draft, title: draft.title.trim(), audience });
    if (outcome.kind !== 'saved') return;
    setDraft(noAction);
    setAudience('ORGANISATION');
    setTried(false);
    onPlanned();
  };
  const flawAt = (field: string) =>
    field === 'title' && isTried && isEmpty ? intl.formatMessage({ id: 'measures.needed' }) : undefined;
  return {
    fields: { draft, onChange: setDraft, errorAt: (field: string) => flawAt(field) ?? atField(submission, field) },
    readers: { value: audience, onChange: setAudience },
    busy: submission.busy,
    problem,
    submit: () => void submit(),
  };
}
