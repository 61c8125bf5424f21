import type { ReactNode } from 'react';
import { FormDialog } from './FormDialog.js';
import { useProblem } from './useProblem.js';
import type { Submission } from './useSubmission.js';

export interface RemovalDialogProps {
  title: string;
  submitLabel: string;
  submission: Submission;
  onSubmit: () => Promise<void>;
  onCancel: () => void;
  /** What goes, and what stays. */
  children: ReactNode;
}

/** Asks before something is taken away; why it could not be is said above its buttons. */
export function RemovalDialog({ submission, onSubmit, ...rest }: RemovalDialogProps) {
  const problem = useProblem(submission);
  return (
    <FormDialog
      {...rest}
      onSubmit={() => void onSubmit()}
      busy={submission.busy}
      problem={problem}
      size="small"
      destructive
    />
  );
}
