import { useApolloClient } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { noteArchived } from './known-organisations.js';
import type { PeopleOf } from './organisation.js';
import { archiveOrganisationDocument } from './people.documents.js';

export interface ArchiveOrganisationDialogProps {
  of: PeopleOf;
  onDone: () => void;
  onCancel: () => void;
}

/** Takes an organisation out of the lists that was added by mistake; asks once. */
export function ArchiveOrganisationDialog({ of, onDone, onCancel }: ArchiveOrganisationDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { cache } = useApolloClient();
  const { workspace } = useViewer();
  const { id, name, version } = of.organisation;
  const [archive, submission] = useSubmission(archiveOrganisationDocument);
  const submit = async () => {
    const outcome = await archive({ id, expectedVersion: version });
    if (outcome.kind !== 'saved') return;
    noteArchived(cache, workspace, id);
    announce(intl.formatMessage({ id: 'people.archived' }, { name }));
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'people.archiveTitle' }, { name })}
      submitLabel={intl.formatMessage({ id: 'people.archive' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={useProblem(submission)}
      size="small"
      destructive
    >
      <p>{intl.formatMessage({ id: 'people.archiveWhat' })}</p>
    </FormDialog>
  );
}
