import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CommitmentStatus } from '../../graphql/generated/graphql.js';
import { todayHere } from '../../lib/parse-date.js';
import { Day } from '../indicators/Day.js';
import { ReasonField } from '../indicators/ReasonField.js';
import { TheirsNotice } from '../indicators/TheirsNotice.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import type { CommitmentDialogProps } from './ChangeCommitmentDialog.js';
import { isTooShort } from './CommitmentForm.js';
import { advanceCommitmentDocument } from './commitments.documents.js';
import classes from './commitments.module.css';

export interface StepDialogProps extends CommitmentDialogProps {
  to: CommitmentStatus;
}

/** The next step of a commitment's life: on which day it was undertaken, or why it is withdrawn. */
export function StepDialog({ commitment, to, onDone, onCancel }: StepDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const [opened] = useState(commitment);
  const [reason, setReason] = useState('');
  const [madeOn, setMadeOn] = useState<string | null>(todayHere());
  const [isTried, setTried] = useState(false);
  const [advance, submission] = useSubmission(advanceCommitmentDocument);
  const problem = useProblem({ ...submission, conflict: null }, ['reason', 'madeOn']);
  const { conflict } = submission;
  const asksWhy = opened.viewerCan.stepsWithReason.includes(to);
  const submit = async () => {
    setTried(true);
    if (asksWhy && isTooShort(reason)) return;
    const expectedVersion = conflict?.currentVersion ?? opened.version;
    const more = { ...(asksWhy ? { reason: reason.trim() } : {}), ...(to === 'MADE' ? { madeOn } : {}) };
    const outcome = await advance({ id: opened.id, expectedVersion, to, ...more });
    if (outcome.kind === 'saved') onDone();
  };
  const statusWord = (_field: string, value: unknown) => say(`status.${String(value)}`);
  return (
    <FormDialog
      title={say(`stepTitle.${to}`)}
      submitLabel={say(`step.${to}`)}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      destructive={to === 'WITHDRAWN'}
      size="small"
    >
      {conflict && <TheirsNotice conflict={conflict} labelOf={(field) => say(`field.${field}`)} wordsOf={statusWord} />}
      <blockquote className={classes.quote} dir="auto">
        {opened.text}
      </blockquote>
      <p className={classes.quiet}>{say(`stepHelp.${to}`)}</p>
      {to === 'MADE' && (
        <Day label={say('madeOn')} value={madeOn} onChange={setMadeOn} error={atField(submission, 'madeOn')} />
      )}
      {asksWhy && (
        <ReasonField
          label={say('withdrawReason')}
          description={say('reasonHelp')}
          value={reason}
          onChange={setReason}
          error={isTried && isTooShort(reason) ? say('needed') : atField(submission, 'reason')}
        />
      )}
    </FormDialog>
  );
}
