import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { COMMITMENT_FIELDS, CommitmentForm, isTooShort, noCommitment } from './CommitmentForm.js';
import { proposeCommitmentDocument } from './commitments.documents.js';

const AUDIENCES = ['PERSONAL', 'ORGANISATION', 'JOINT'] as const;

export interface ProposeCommitmentDialogProps {
  reviewId: string;
  /** The row it is proposed from. */
  entryId?: string;
  /** May put it before everybody at once. */
  mayShare: boolean;
  onDone: () => void;
  onCancel: () => void;
}

/** Proposes what the own organisation would undertake: for oneself, for its own eyes, or for everybody's. */
export function ProposeCommitmentDialog(props: ProposeCommitmentDialogProps) {
  const { reviewId, entryId, mayShare, onDone, onCancel } = props;
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { organisationId } = useViewer();
  const [draft, setDraft] = useState({ ...noCommitment, entryIds: entryId ? [entryId] : ([] as readonly string[]) });
  const [audience, setAudience] = useState<(typeof AUDIENCES)[number]>('ORGANISATION');
  const [isTried, setTried] = useState(false);
  const [propose, submission] = useSubmission(proposeCommitmentDocument);
  const problem = useProblem(submission, COMMITMENT_FIELDS);
  const flaw = (field: string) => (field === 'text' && isTooShort(draft.text) ? say('needed') : undefined);
  const submit = async () => {
    setTried(true);
    if (isTooShort(draft.text)) return;
    const { text, dueOn, partnerIds, entryIds } = draft;
    const lists = { partnerIds: [...partnerIds], entryIds: [...entryIds] };
    const outcome = await propose({ reviewId, text: text.trim(), dueOn, ...lists, audience });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={say('proposeTitle')}
      submitLabel={say('propose')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      <CommitmentForm
        reviewId={reviewId}
        ownerId={organisationId}
        draft={draft}
        onChange={setDraft}
        errorAt={(field) => (isTried ? flaw(field) : undefined) ?? atField(submission, field)}
      />
      <Radio.Group
        label={say('readers')}
        value={audience}
        onChange={(value) => setAudience(value as (typeof AUDIENCES)[number])}
      >
        {AUDIENCES.filter((one) => mayShare || one !== 'JOINT').map((one) => (
          <Radio key={one} mt={6} value={one} label={say(`willRead.${one}`)} />
        ))}
      </Radio.Group>
    </FormDialog>
  );
}
