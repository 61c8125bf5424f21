import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { Notice } from '../../design/Notice.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import type { ViewDialogProps } from './RenameViewDialog.js';
import { removeViewDocument } from './views.documents.js';

/** Deletes a view once the person says so; the rows it shows are not touched. */
export function RemoveViewDialog({ view, onDone, onCancel }: ViewDialogProps) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `views.${id}` }, values);
  const [remove, submission] = useSubmission(removeViewDocument);
  const problem = useProblem(submission);
  const submit = async () => {
    // After a conflict the person has been told, and means the view as it is now.
    const outcome = await remove({ id: view.id, expectedVersion: submission.conflict?.currentVersion ?? view.version });
    if (outcome.kind === 'saved') onDone(view);
  };
  return (
    <ConfirmDialog
      opened
      title={say('removeTitle', { name: view.name })}
      confirmLabel={say('remove')}
      cancelLabel={intl.formatMessage({ id: 'recommendations.cancel' })}
      onConfirm={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      destructive
    >
      <p>{say(view.audience === 'PERSONAL' ? 'removeHelp.PERSONAL' : 'removeHelp.ORGANISATION')}</p>
      {problem !== null && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </ConfirmDialog>
  );
}
