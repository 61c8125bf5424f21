import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { archiveClusterDocument } from './clusters.documents.js';
import type { Kept } from './ClustersRoom.js';

export interface ArchiveClusterDialogProps {
  cluster: Kept;
  onDone: () => void;
  onCancel: () => void;
}

/** Takes a cluster in which no row stands out of the lists; asks once. */
export function ArchiveClusterDialog({ cluster, onDone, onCancel }: ArchiveClusterDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { id, name, version } = cluster;
  const [archive, submission] = useSubmission(archiveClusterDocument);
  const submit = async () => {
    const outcome = await archive({ id, expectedVersion: version });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'clusters.archived' }, { name }));
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'clusters.archiveTitle' }, { name })}
      submitLabel={intl.formatMessage({ id: 'clusters.archive' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={useProblem(submission)}
      size="small"
      destructive
    >
      <p>{intl.formatMessage({ id: 'clusters.archiveWhat' })}</p>
    </FormDialog>
  );
}
