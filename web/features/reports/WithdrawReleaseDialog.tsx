import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import type { Audience } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { withdrawReleaseDocument } from './releases.documents.js';

export interface WithdrawReleaseDialogProps {
  release: { readonly id: string; readonly title: string; readonly releasedTo: Audience };
  onDone: () => void;
  onCancel: () => void;
}

/** Takes a released report back, after saying plainly what that can do and what it cannot. */
export function WithdrawReleaseDialog({ release, onDone, onCancel }: WithdrawReleaseDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [withdraw, submission] = useSubmission(withdrawReleaseDocument);
  const problem = useProblem(submission);
  const from = release.releasedTo === 'JOINT' ? 'JOINT' : 'SIDE';
  const submit = async () => {
    const outcome = await withdraw({ id: release.id });
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
      <p dir="auto">
        <strong>{release.title}</strong>
      </p>
      <p>{intl.formatMessage({ id: `withdraw.from.${from}` })}</p>
      <Notice tone="warning">
        <p>{intl.formatMessage({ id: 'withdraw.cannotUnread' })}</p>
      </Notice>
    </FormDialog>
  );
}
