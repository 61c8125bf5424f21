import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { Link, useNavigate, useParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { SectionHead } from '../../design/SectionHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { ByHand } from './ByHand.js';
import { FileDrop } from './FileDrop.js';
import { ForImporters } from './ForImporters.js';
import classes from './imports.module.css';
import { importRoomDocument } from './imports.documents.js';
import { PastImports } from './PastImports.js';
import { importFileUrl, spreadsheetsUrl } from './urls.js';
import { useUpload } from './useUpload.js';

/** What people hold in hand comes in here: a file, or one row by hand. */
export const ImportPage = () => (
  <ForImporters>
    <ImportRoom />
  </ForImporters>
);

function ImportRoom() {
  const intl = useIntl();
  const { workspaceId = '' } = useParams();
  const say = (id: string) => intl.formatMessage({ id });
  useDocumentTitle(say('imports.title'));
  const navigate = useNavigate();
  const open = useCallback((id: string) => void navigate(importFileUrl(workspaceId, id)), [navigate, workspaceId]);
  const { upload, start, cancel } = useUpload(workspaceId, open);
  const { data, error, readAgain } = useReading(importRoomDocument, { variables: { workspaceId } });

  if (error && !data) {
    return (
      <ErrorState title={say('imports.error')} onRetry={readAgain} retryLabel={say('imports.retry')}>
        {say('imports.errorDetail')}
        <RetryWhenBack onBack={readAgain} />
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('imports.loading')} />;
  return (
    <div className={classes.page}>
      <PageHead title={say('imports.title')} detail={say('imports.detail')} />
      <section aria-labelledby="import-file">
        <SectionHead id="import-file" title={say('imports.fromFile')} />
        <FileDrop
          upload={upload}
          onChoose={(file) => void start(file)}
          onCancel={cancel}
          kinds={say('imports.drop.kinds')}
          accept=".csv,.docx"
        />
      </section>
      <section aria-labelledby="import-spreadsheet" className={classes.words}>
        <SectionHead id="import-spreadsheet" title={say('imports.spreadsheet.title')} />
        <p>{say('imports.spreadsheet.detail')}</p>
        <Link to={spreadsheetsUrl(workspaceId)}>{say('imports.spreadsheet.open')}</Link>
      </section>
      <ByHand workspace={data.workspace} />
      <PastImports imports={data.imports} workspaceId={workspaceId} />
    </div>
  );
}
