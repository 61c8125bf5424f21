import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { WithdrawThingDialog } from '../recommendations/WithdrawThingDialog.js';
import type { ActionDialogProps } from './ActionDialogs.js';
import { removeActionDocument } from './actions.documents.js';
import classes from './actions.module.css';

export interface ActOnActionProps extends ActionDialogProps {
  /** Somebody changed it meanwhile: it must be read again, so that what is done is done to what is shown. */
  onOutdated: () => void;
}

/** Shares a measure with the side, or with everybody as part of the joint plan. */
export function ShareActionDialog({ action, onDone, onCancel }: ActOnActionProps) {
  return <ShareThingDialog kind="ACTION" id={action.id} onDone={onDone} onCancel={onCancel} />;
}

/** Takes a measure back from those it was shared with. */
export function WithdrawActionDialog({ action, onDone, onCancel }: ActOnActionProps) {
  const audience = action.audience === 'JOINT' ? 'JOINT' : 'SIDE';
  const thing = { kind: 'ACTION', id: action.id, audience, text: action.title } as const;
  return <WithdrawThingDialog thing={thing} onDone={onDone} onCancel={onCancel} />;
}

/** Takes a measure out of the plan, after saying what stays. */
export function RemoveActionDialog({ action, onDone, onCancel, onOutdated }: ActOnActionProps) {
  const intl = useIntl();
  const [remove, submission] = useSubmission(removeActionDocument);
  const problem = useProblem(submission);
  const { id, version, audience, title } = action;
  const submit = async () => {
    const { kind } = await remove({ id, expectedVersion: version });
    if (kind === 'conflict') onOutdated();
    if (kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'measures.removeTitle' })}
      submitLabel={intl.formatMessage({ id: 'measures.remove' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
      destructive
    >
      <blockquote className={classes.quote} dir="auto">
        {title}
      </blockquote>
      <p>{intl.formatMessage({ id: `measures.removeHelp.${audience}` })}</p>
    </FormDialog>
  );
}
