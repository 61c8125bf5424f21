import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { Loaded } from '../../design/Loaded.js';
import { ReasonField } from '../indicators/ReasonField.js';
import { HistoryList } from '../recommendations/HistoryList.js';
import type { HistoryEvent } from '../recommendations/history-words.js';
import { PutBackDialog } from '../recommendations/PutBackDialog.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import type { Commitment, Organisation } from './commitment-facts.js';
import { isTooShort } from './CommitmentForm.js';
import { commitmentHistoryDocument, revertCommitmentDocument } from './commitments.documents.js';
import classes from './commitments.module.css';

export interface CommitmentHistoryDialogProps {
  commitment: Commitment;
  organisations: readonly Organisation[];
  onClose: () => void;
  onChanged: () => void;
}

/** What happened to one commitment, and putting back what stood before for whoever may change it. */
export function CommitmentHistoryDialog(props: CommitmentHistoryDialogProps) {
  const { commitment, organisations, onClose, onChanged } = props;
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const announce = useAnnounce();
  const [open, setOpen] = useState<HistoryEvent | null>(null);
  const { data, error, refetch } = useQuery(commitmentHistoryDocument, {
    variables: { id: commitment.id },
    fetchPolicy: 'network-only',
  });
  const reread = () => void refetch().catch(() => undefined);
  const changed = () => {
    onChanged();
    reread();
  };
  const done = () => {
    setOpen(null);
    announce(say('history.isPutBack'));
    changed();
  };
  const labels = {
    loading: say('commitments.loading'),
    error: say('commitments.historyError'),
    errorHelp: say('commitments.errorHelp'),
    retry: say('commitments.retry'),
  };
  if (open) {
    return (
      <PutBackCommitment
        {...{ commitment, organisations }}
        event={open}
        onDone={done}
        onOutdated={changed}
        onCancel={() => setOpen(null)}
      />
    );
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('commitments.historyTitle')}
      closeLabel={say('commitments.close')}
      actions={
        <Button variant="default" onClick={onClose}>
          {say('commitments.close')}
        </Button>
      }
    >
      <blockquote className={classes.quote} dir="auto">
        {commitment.text}
      </blockquote>
      <Loaded data={data?.commitmentHistory} failed={Boolean(error)} onRetry={reread} labels={labels}>
        {(history) => (
          <HistoryList
            {...{ history, organisations }}
            mayPutBack={({ isRevertible }) => isRevertible && commitment.viewerCan.change}
            onPutBack={setOpen}
          />
        )}
      </Loaded>
    </Dialog>
  );
}

interface PutBackCommitmentProps {
  commitment: Commitment;
  organisations: readonly Organisation[];
  event: HistoryEvent;
  onDone: () => void;
  onOutdated: () => void;
  onCancel: () => void;
}

/** Once undertaken, going back on the wording or the day asks for a reason, as changing it does. */
function PutBackCommitment({ commitment, event, organisations, ...on }: PutBackCommitmentProps) {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [revert, submission] = useSubmission(revertCommitmentDocument);
  const isReworded = event.changes.some(({ field }) => field === 'text' || field === 'dueOn');
  const asksWhy = isReworded && commitment.viewerCan.needsReasonToChange;
  const submit = async () => {
    setTried(true);
    if (asksWhy && isTooShort(reason)) return;
    const of = { id: commitment.id, eventId: event.id, expectedVersion: commitment.version };
    const outcome = await revert(asksWhy ? { ...of, reason: reason.trim() } : of);
    if (outcome.kind === 'conflict') on.onOutdated();
    if (outcome.kind === 'saved') on.onDone();
  };
  return (
    <PutBackDialog
      {...{ event, organisations, submission }}
      onSubmit={() => void submit()}
      onCancel={on.onCancel}
      shown={asksWhy ? ['reason'] : []}
    >
      {asksWhy && (
        <ReasonField
          label={intl.formatMessage({ id: 'commitments.changeReason' })}
          description={intl.formatMessage({ id: 'commitments.reasonHelp' })}
          value={reason}
          onChange={setReason}
          error={
            isTried && isTooShort(reason)
              ? intl.formatMessage({ id: 'commitments.needed' })
              : atField(submission, 'reason')
          }
        />
      )}
    </PutBackDialog>
  );
}
