import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission, type Submission } from '../recommendations/useSubmission.js';
import type { ActionDialogProps } from './ActionDialogs.js';
import { removeActionDocument, shareActionDocument } from './actions.documents.js';
import classes from './actions.module.css';

export interface ActOnActionProps extends ActionDialogProps {
  /** Somebody changed it meanwhile: it must be read again, so that what is done is done to what is shown. */
  onOutdated: () => void;
}

/** Puts a measure into the joint plan, after showing what everybody will read. */
export function ShareActionDialog(props: ActOnActionProps) {
  const intl = useIntl();
  const [share, submission] = useSubmission(shareActionDocument);
  const { id, version } = props.action;
  return (
    <Question {...props} name="share" submission={submission} ask={() => share({ id, expectedVersion: version })}>
      {intl.formatMessage({ id: 'measures.shareHelp' })}
    </Question>
  );
}

/** Takes a measure out of the plan, after saying what stays. */
export function RemoveActionDialog(props: ActOnActionProps) {
  const intl = useIntl();
  const [remove, submission] = useSubmission(removeActionDocument);
  const { id, version, audience } = props.action;
  return (
    <Question {...props} name="remove" submission={submission} ask={() => remove({ id, expectedVersion: version })}>
      {intl.formatMessage({ id: `measures.removeHelp.${audience}` })}
    </Question>
  );
}

interface QuestionProps extends ActOnActionProps {
  name: 'share' | 'remove';
  submission: Submission;
  ask: () => Promise<{ kind: string }>;
  children: string;
}

/** The measure as it stands, what would happen to it, and yes or no. */
function Question({ action, name, submission, ask, onDone, onCancel, onOutdated, children }: QuestionProps) {
  const intl = useIntl();
  const problem = useProblem(submission);
  const submit = async () => {
    const { kind } = await ask();
    if (kind === 'conflict') onOutdated();
    if (kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: `measures.${name}Title` })}
      submitLabel={intl.formatMessage({ id: `measures.${name}` })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
      destructive={name === 'remove'}
    >
      <blockquote className={classes.quote} dir="auto">
        {action.title}
      </blockquote>
      {name === 'share' ? (
        <Notice tone="warning">
          <p>{children}</p>
        </Notice>
      ) : (
        <p>{children}</p>
      )}
    </FormDialog>
  );
}
