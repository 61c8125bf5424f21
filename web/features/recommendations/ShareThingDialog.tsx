import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Button } from '@mantine/core';
import { Dialog } from '../../design/Dialog.js';
import { EmptyState } from '../../design/EmptyState.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import type { ShareKind } from '../../graphql/generated/graphql.js';
import { shareableDocument } from './share-thing.documents.js';
import { ShareThingForm } from './ShareThingForm.js';

export interface ShareThingDialogProps {
  kind: ShareKind;
  id: string;
  /** It is shared, as this; or waits for another coordinator. */
  onDone: (sharedId: string | null) => void;
  onCancel: () => void;
}

/** Shares any thing with more people: whom, exactly what they will read, and what follows. */
export function ShareThingDialog({ kind, id, onDone, onCancel }: ShareThingDialogProps) {
  const intl = useIntl();
  const { data, error, refetch } = useQuery(shareableDocument, {
    variables: { kind, id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const readAgain = () => void refetch().catch(() => undefined);
  const shareable = data?.shareable;
  if (shareable && shareable.offers.length > 0) {
    return <ShareThingForm shareable={shareable} onDone={onDone} onCancel={onCancel} onOutrun={readAgain} />;
  }
  const close = intl.formatMessage({ id: 'share.close' });
  return (
    <Dialog
      opened
      onClose={onCancel}
      title={intl.formatMessage({ id: 'share.thing' })}
      closeLabel={close}
      actions={<Button onClick={onCancel}>{close}</Button>}
    >
      {data ? (
        <EmptyState icon="check" title={intl.formatMessage({ id: 'share.nobodyMore' })}>
          {intl.formatMessage({ id: 'share.nobodyMoreHelp' })}
        </EmptyState>
      ) : error ? (
        <ErrorState
          title={intl.formatMessage({ id: 'row.unreachable' })}
          retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
          onRetry={readAgain}
        />
      ) : (
        <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />
      )}
    </Dialog>
  );
}
