import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { assessmentsToShareDocument, sharePreviewDocument } from './share.documents.js';
import { ShareForm } from './ShareForm.js';

export interface ShareDialogProps {
  reviewId: string;
  /** One row; left out: everything of the own organisation that the others do not have as it stands. */
  entryId?: string;
  /** The rows now before everybody. */
  onShared: (entryIds: readonly string[]) => void;
  onClose: () => void;
}

/** Shows what the other side will read, then shares it. */
export function ShareDialog({ entryId, ...props }: ShareDialogProps) {
  return entryId ? <ShareOne {...props} entryId={entryId} /> : <ShareSeveral {...props} />;
}

const fresh = { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' } as const;

function ShareOne({ entryId, ...props }: ShareDialogProps & { entryId: string }) {
  const { data, error, refetch } = useQuery(sharePreviewDocument, { variables: { entryId }, ...fresh });
  if (!data) return <NotYet hasFailed={Boolean(error)} onRetry={() => void refetch()} onClose={props.onClose} />;
  return (
    <ShareForm {...props} previews={data.sharePreview ? [data.sharePreview] : []} onOutrun={() => void refetch()} />
  );
}

function ShareSeveral({ reviewId, ...props }: Omit<ShareDialogProps, 'entryId'>) {
  const { data, error, refetch } = useQuery(assessmentsToShareDocument, { variables: { reviewId }, ...fresh });
  if (!data) return <NotYet hasFailed={Boolean(error)} onRetry={() => void refetch()} onClose={props.onClose} />;
  return <ShareForm {...props} previews={data.assessmentsToShare} onOutrun={() => void refetch()} />;
}

function NotYet(props: { hasFailed: boolean; onRetry: () => void; onClose: () => void }) {
  const { hasFailed, onRetry, onClose } = props;
  const intl = useIntl();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={intl.formatMessage({ id: 'share.title' })}
      closeLabel={intl.formatMessage({ id: 'row.cancel' })}
      size="large"
    >
      {hasFailed ? (
        <ErrorState
          title={intl.formatMessage({ id: 'row.unreachable' })}
          retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
          onRetry={onRetry}
        />
      ) : (
        <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />
      )}
    </Dialog>
  );
}
