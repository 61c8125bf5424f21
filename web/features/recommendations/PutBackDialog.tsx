import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from './FormDialog.js';
import { ChangeList } from './HistoryList.js';
import { useHistoryWords, type HistoryEvent } from './history-words.js';
import { useProblem } from './useProblem.js';
import type { Submission } from './useSubmission.js';

export interface PutBackDialogProps {
  event: HistoryEvent;
  organisations: readonly { readonly id: string; readonly name: string }[];
  submission: Submission;
  onSubmit: () => void;
  onCancel: () => void;
  /** What else is asked, and the names of the fields that show a refusal themselves. */
  children?: ReactNode;
  shown?: readonly string[];
}

/** What stood before a change is written anew, as a version of its own; asks once, after showing what that is. */
export function PutBackDialog(props: PutBackDialogProps) {
  const { event, organisations, submission, onSubmit, onCancel, children, shown } = props;
  const intl = useIntl();
  const words = useHistoryWords(organisations);
  const problem = useProblem(submission, shown);
  const nothing = intl.formatMessage({ id: 'history.nothing' });
  const changes = words.changes(event).map((one) => ({ ...one, before: one.after, after: one.before ?? nothing }));
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'history.putBackTitle' })}
      submitLabel={intl.formatMessage({ id: 'history.putBack' })}
      onSubmit={onSubmit}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <p>{intl.formatMessage({ id: 'history.putBackHelp' })}</p>
      <ChangeList changes={changes} />
      {children}
    </FormDialog>
  );
}
