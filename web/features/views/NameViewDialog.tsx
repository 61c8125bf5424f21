import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, type Submission } from '../recommendations/useSubmission.js';
import { ShortTextField } from '../recommendations/TextFields.js';

export interface NameViewDialogProps {
  readonly title: string;
  /** The name it has. */
  readonly named?: string;
  readonly submission: Submission;
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
  /** What else is asked about it. */
  readonly children?: ReactNode;
}

/** Asks for the name of a view: of a new one, or another for one that is there. */
export function NameViewDialog({ title, named = '', submission, onSubmit, onCancel, children }: NameViewDialogProps) {
  const intl = useIntl();
  const [name, setName] = useState(named);
  const problem = useProblem(submission, ['name']);
  return (
    <FormDialog
      title={title}
      submitLabel={intl.formatMessage({ id: 'views.save' })}
      onSubmit={() => onSubmit(name)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <ShortTextField
        label={intl.formatMessage({ id: 'views.name' })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={atField(submission, 'name')}
        most={60}
        data-autofocus
      />
      {children}
    </FormDialog>
  );
}
