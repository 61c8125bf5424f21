import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import type { ShareKind } from '../../graphql/generated/graphql.js';
import { FormDialog } from './FormDialog.js';
import { withdrawThingDocument } from './share-thing.documents.js';
import classes from './recommendations.module.css';
import { useProblem } from './useProblem.js';
import { useSubmission } from './useSubmission.js';

/** What is to be withdrawn, and from whom. */
export interface SharedThing {
  readonly kind: ShareKind;
  readonly id: string;
  readonly audience: 'SIDE' | 'JOINT';
  /** Its words, to know it by. */
  readonly text: string;
}

export interface WithdrawThingDialogProps {
  thing: SharedThing;
  onDone: () => void;
  onCancel: () => void;
}

/** Takes back what was shared, after saying plainly what that can do and what it cannot. */
export function WithdrawThingDialog({ thing, onDone, onCancel }: WithdrawThingDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { kind, id, audience, text } = thing;
  const [withdraw, submission] = useSubmission(withdrawThingDocument);
  const problem = useProblem(submission);
  const submit = async () => {
    const outcome = await withdraw({ kind, id, audience });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'withdraw.done' }));
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'withdraw.title' })}
      submitLabel={intl.formatMessage({ id: 'withdraw.submit' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      destructive
    >
      {text && (
        <blockquote className={classes.quote} dir="auto">
          {text}
        </blockquote>
      )}
      <p>{intl.formatMessage({ id: `withdraw.from.${audience}` })}</p>
      {kind === 'ASSESSMENT' && audience === 'JOINT' && <p>{intl.formatMessage({ id: 'withdraw.joint' })}</p>}
      {kind === 'PROPOSED_PLAN' && <p>{intl.formatMessage({ id: 'withdraw.proposedPlan' })}</p>}
      <Notice tone="warning">
        <p>{intl.formatMessage({ id: 'withdraw.cannotUnread' })}</p>
      </Notice>
    </FormDialog>
  );
}
