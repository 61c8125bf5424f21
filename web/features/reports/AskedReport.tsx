import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { ReleasedText } from './ReleasedText.js';
import { reportAskedForDocument } from './releases.documents.js';

/** Opens the whole report that somebody of the side asks to release. */
export function AskedReport({ requestId }: { requestId: string }) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const close = intl.formatMessage({ id: 'share.close' });
  return (
    <p>
      <Button variant="default" size="compact-sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {intl.formatMessage({ id: 'release.readWhole' })}
      </Button>
      {isOpen && (
        <Dialog
          opened
          onClose={() => setOpen(false)}
          title={intl.formatMessage({ id: 'share.willRead' })}
          closeLabel={close}
          size="large"
          actions={<Button onClick={() => setOpen(false)}>{close}</Button>}
        >
          <Whole requestId={requestId} />
        </Dialog>
      )}
    </p>
  );
}

function Whole({ requestId }: { requestId: string }) {
  const intl = useIntl();
  const { data, error, refetch } = useQuery(reportAskedForDocument, { variables: { requestId } });
  if (data) return <ReleasedText sections={data.reportAskedFor} level={3} />;
  return error ? (
    <ErrorState
      title={intl.formatMessage({ id: 'reports.errorOne' })}
      retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
      onRetry={() => void refetch().catch(() => undefined)}
    />
  ) : (
    <LoadingState label={intl.formatMessage({ id: 'reports.loading' })} lines={8} />
  );
}
