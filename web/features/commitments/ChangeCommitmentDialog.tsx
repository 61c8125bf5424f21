import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { ReasonField } from '../indicators/ReasonField.js';
import { TheirsNotice } from '../indicators/TheirsNotice.js';
import { useChoices } from '../indicators/useChoices.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import type { Commitment } from './commitment-facts.js';
import { COMMITMENT_FIELDS, CommitmentForm, draftOf, isTooShort, type CommitmentDraft } from './CommitmentForm.js';
import { changeCommitmentDocument } from './commitments.documents.js';

export interface CommitmentDialogProps {
  commitment: Commitment;
  onDone: () => void;
  onCancel: () => void;
}

/** Only what differs, so that others' changes of other fields stay. */
function changesOf(before: CommitmentDraft, { text, dueOn, partnerIds, entryIds }: CommitmentDraft) {
  const isOther = (one: readonly string[], other: readonly string[]) =>
    one.length !== other.length || one.some((id) => !other.includes(id));
  return {
    ...(text.trim() === before.text ? {} : { text: text.trim() }),
    ...(dueOn === before.dueOn ? {} : { dueOn }),
    ...(isOther(partnerIds, before.partnerIds) ? { partnerIds: [...partnerIds] } : {}),
    ...(isOther(entryIds, before.entryIds) ? { entryIds: [...entryIds] } : {}),
  };
}

/** Another wording, day, partners or rows; with a reason once it was undertaken and its word or day changes. */
export function ChangeCommitmentDialog({ commitment, onDone, onCancel }: CommitmentDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const [opened] = useState(commitment);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [change, submission] = useSubmission(changeCommitmentDocument);
  const problem = useProblem({ ...submission, conflict: null }, COMMITMENT_FIELDS);
  const wordsOf = useFieldWords(opened.reviewId);
  const { conflict } = submission;
  const changes = changesOf(draftOf(opened), draft);
  const asksWhy = opened.viewerCan.needsReasonToChange && ('text' in changes || 'dueOn' in changes);
  const submit = async () => {
    setTried(true);
    if (isTooShort(draft.text) || (asksWhy && isTooShort(reason))) return;
    if (Object.keys(changes).length === 0) return onCancel();
    const expectedVersion = conflict?.currentVersion ?? opened.version;
    const why = asksWhy ? { reason: reason.trim() } : {};
    const outcome = await change({ id: opened.id, expectedVersion, ...changes, ...why });
    if (outcome.kind === 'saved') onDone();
  };
  const flaw = (isGiven: boolean) => (isTried && !isGiven ? say('needed') : undefined);
  return (
    <FormDialog
      title={say('changeTitle')}
      submitLabel={intl.formatMessage({ id: conflict ? 'row.saveMine' : 'row.save' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      {conflict && <TheirsNotice conflict={conflict} labelOf={(field) => say(`field.${field}`)} wordsOf={wordsOf} />}
      <CommitmentForm
        reviewId={opened.reviewId}
        ownerId={opened.owner.organisationId}
        draft={draft}
        onChange={setDraft}
        errorAt={(field) =>
          (field === 'text' ? flaw(!isTooShort(draft.text)) : undefined) ?? atField(submission, field)
        }
      />
      {asksWhy && (
        <ReasonField
          label={say('changeReason')}
          description={say('reasonHelp')}
          value={reason}
          onChange={setReason}
          error={flaw(!isTooShort(reason)) ?? atField(submission, 'reason')}
        />
      )}
    </FormDialog>
  );
}

/** What stands in a field of a commitment, as a person reads it. */
function useFieldWords(reviewId: string) {
  const intl = useIntl();
  const format = useFormat();
  const { rows, organisations } = useChoices(reviewId);
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (field === 'dueOn') return format.date(String(value));
    if (field === 'status') return intl.formatMessage({ id: `commitments.status.${String(value)}` });
    if (!Array.isArray(value)) return String(value);
    const choices = field === 'entryIds' ? rows : organisations;
    return (
      choices
        .filter((choice) => value.includes(choice.value))
        .map(({ label }) => label)
        .join('; ') || '–'
    );
  };
}
