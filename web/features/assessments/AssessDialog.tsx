import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Button } from '@mantine/core';
import { Dialog } from '../../design/Dialog.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { AssessForm } from './AssessForm.js';
import { assessmentFormDocument } from './assessments.documents.js';

export interface AssessDialogProps {
  /** The matrix entry. */
  entryId: string;
  /** The assessment was recorded for the own organisation; nobody else sees it yet. */
  onRecorded: () => void;
  onClose: () => void;
}

/** The own organisation's view of a row: status, why, of which day, and on what evidence. */
export function AssessDialog({ entryId, onRecorded, onClose }: AssessDialogProps) {
  const intl = useIntl();
  const { data, error, refetch } = useQuery(assessmentFormDocument, {
    variables: { entryId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const page = data?.recommendationPage;
  if (page) return <AssessForm key={page.id} page={page} onRecorded={onRecorded} onClose={onClose} />;
  const cancel = intl.formatMessage({ id: 'row.cancel' });
  return (
    <Dialog opened onClose={onClose} title={intl.formatMessage({ id: 'assessments.title' })} closeLabel={cancel}>
      {error ? (
        <ErrorState
          title={intl.formatMessage({ id: 'row.unreachable' })}
          retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
          onRetry={() => void refetch()}
        />
      ) : (
        <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />
      )}
      {error && (
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
      )}
    </Dialog>
  );
}
