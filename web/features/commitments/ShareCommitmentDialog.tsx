import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import type { CommitmentDialogProps } from './ChangeCommitmentDialog.js';
import { shareCommitmentDocument } from './commitments.documents.js';
import classes from './commitments.module.css';

export interface ShareCommitmentDialogProps extends CommitmentDialogProps {
  /** Somebody changed it meanwhile: it must be read again, so that what is shared is what is shown. */
  onOutdated: () => void;
}

/** Puts a commitment before everybody, after showing what they will read. */
export function ShareCommitmentDialog({ commitment, onDone, onCancel, onOutdated }: ShareCommitmentDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const [share, submission] = useSubmission(shareCommitmentDocument);
  const problem = useProblem(submission);
  const submit = async () => {
    const outcome = await share({ id: commitment.id, expectedVersion: commitment.version });
    if (outcome.kind === 'conflict') onOutdated();
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={say('shareTitle')}
      submitLabel={say('share')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <blockquote className={classes.quote} dir="auto">
        {commitment.text}
      </blockquote>
      <Notice tone="warning">
        <p>{intl.formatMessage({ id: 'commitments.shareHelp' }, { organisation: commitment.owner.organisation })}</p>
      </Notice>
    </FormDialog>
  );
}
