import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { Link, useNavigate, useParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { FileDrop } from '../imports/FileDrop.js';
import { ForImporters } from '../imports/ForImporters.js';
import classes from '../imports/imports.module.css';
import { sendFileTo } from '../imports/upload-file.js';
import { importUrl } from '../imports/urls.js';
import { useUpload } from '../imports/useUpload.js';
import { PastSheets } from './PastSheets.js';
import { sheetRoomDocument } from './sheets.documents.js';
import { sheetFileUrl } from './urls.js';

const send = sendFileTo('matrix-files');

/** Where a matrix comes back from Excel, or an old one comes in. */
export const SheetsPage = () => (
  <ForImporters>
    <SheetRoom />
  </ForImporters>
);

function SheetRoom() {
  const intl = useIntl();
  const { workspaceId = '' } = useParams();
  const say = (id: string) => intl.formatMessage({ id });
  useDocumentTitle(say('sheets.title'));
  const navigate = useNavigate();
  const open = useCallback((id: string) => void navigate(sheetFileUrl(workspaceId, id)), [navigate, workspaceId]);
  const { upload, start, cancel } = useUpload(workspaceId, open, send);
  const { data, error, readAgain } = useReading(sheetRoomDocument, { variables: { workspaceId } });
  if (error && !data) {
    return (
      <ErrorState title={say('sheets.error')} onRetry={readAgain} retryLabel={say('imports.retry')}>
        {say('imports.errorDetail')}
        <RetryWhenBack onBack={readAgain} />
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('imports.loading')} />;
  const above = <Link to={importUrl(workspaceId)}>{say('imports.title')}</Link>;
  return (
    <div className={classes.page}>
      <PageHead above={above} title={say('sheets.title')} detail={say('sheets.detail')} />
      {data.workspace.reviews.length === 0 ? (
        <p>{say('sheets.noReview')}</p>
      ) : (
        <FileDrop
          upload={upload}
          onChoose={(file) => void start(file)}
          onCancel={cancel}
          kinds={say('sheets.drop.kinds')}
          accept=".xlsx,.csv"
        />
      )}
      <PastSheets files={data.matrixFiles} workspaceId={workspaceId} />
    </div>
  );
}
