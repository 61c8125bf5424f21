import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { ChooseReviews } from './ChooseReviews.js';
import { ForImporters } from './ForImporters.js';
import { ImportDone } from './ImportDone.js';
import classes from './imports.module.css';
import { importFileDocument, importRoomDocument } from './imports.documents.js';
import { importUrl } from './urls.js';
import { useKeepFocus } from './useKeepFocus.js';

/** One file: which of its reviews to import and what that would do; afterwards what it did. */
export function ImportFilePage() {
  const { workspaceId = '', importId = '' } = useParams();
  return (
    <ForImporters>
      <ImportFile key={importId} workspaceId={workspaceId} importId={importId} />
    </ForImporters>
  );
}

function ImportFile({ workspaceId, importId }: { workspaceId: string; importId: string }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const file = useQuery(importFileDocument, { variables: { id: importId }, fetchPolicy: 'cache-and-network' });
  const room = useQuery(importRoomDocument, { variables: { workspaceId } });
  const of = file.data?.import;
  const moment = of && room.data ? [of.id, of.appliedAt, of.undoneAt].join() : null;
  const page = useKeepFocus<HTMLDivElement>(moment);
  useDocumentTitle(of ? intl.formatMessage({ id: 'imports.file.title' }, { file: of.fileName }) : say('imports.title'));
  const above = <Link to={importUrl(workspaceId)}>{say('imports.title')}</Link>;

  if ((file.error && !of) || (room.error && !room.data)) {
    const retry = () => void Promise.all([file.refetch(), room.refetch()]);
    return (
      <ErrorState title={say('imports.file.error')} onRetry={retry} retryLabel={say('imports.retry')}>
        {say('imports.file.errorDetail')}
      </ErrorState>
    );
  }
  if (!of || !room.data) return <LoadingState label={say('imports.loading')} lines={10} />;
  const { workspace } = room.data;
  return (
    <div className={classes.page} ref={page} tabIndex={-1}>
      <PageHead
        above={above}
        title={<bdi>{of.fileName}</bdi>}
        detail={intl.formatMessage(
          { id: `imports.source.${of.source}` },
          { reviews: of.reviews.length, rows: of.reviews.reduce((sum, { fileRows }) => sum + fileRows, 0) },
        )}
      />
      {of.appliedAt ? (
        <ImportDone of={of} workspace={workspace} />
      ) : (
        <ChooseReviews of={of} workspace={workspace} onApplied={() => void room.refetch().catch(() => undefined)} />
      )}
    </div>
  );
}
