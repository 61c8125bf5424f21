import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useFormat } from '../../lib/useFormat.js';
import { ForImporters } from '../imports/ForImporters.js';
import classes from '../imports/imports.module.css';
import { spreadsheetsUrl } from '../imports/urls.js';
import { useKeepFocus } from '../imports/useKeepFocus.js';
import { LaySheet } from './LaySheet.js';
import { SheetDone } from './SheetDone.js';
import { sheetFileDocument, sheetRoomDocument } from './sheets.documents.js';

/** One spreadsheet: how it is laid and what that would do; afterwards what it did. */
export function SheetFilePage() {
  const { workspaceId = '', fileId = '' } = useParams();
  return (
    <ForImporters>
      <SheetFile key={fileId} workspaceId={workspaceId} fileId={fileId} />
    </ForImporters>
  );
}

function SheetFile({ workspaceId, fileId }: { workspaceId: string; fileId: string }) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string) => intl.formatMessage({ id });
  const file = useQuery(sheetFileDocument, { variables: { id: fileId }, fetchPolicy: 'cache-and-network' });
  const room = useQuery(sheetRoomDocument, { variables: { workspaceId } });
  const of = file.data?.matrixFile;
  const page = useKeepFocus<HTMLDivElement>(of && room.data ? [of.id, of.appliedAt, of.undoneAt].join() : null);
  useDocumentTitle(of ? intl.formatMessage({ id: 'imports.file.title' }, { file: of.fileName }) : say('sheets.title'));
  if ((file.error && !of) || (room.error && !room.data)) {
    const retry = () => void Promise.all([file.refetch(), room.refetch()]);
    return (
      <ErrorState title={say('imports.file.error')} onRetry={retry} retryLabel={say('imports.retry')}>
        {say('imports.file.errorDetail')}
      </ErrorState>
    );
  }
  if (!of || !room.data) return <LoadingState label={say('imports.loading')} lines={10} />;
  const { reviews } = room.data.workspace;
  const detail = of.exportedOn
    ? intl.formatMessage({ id: 'sheets.file.exported' }, { day: format.date(of.exportedOn) })
    : intl.formatMessage({ id: 'sheets.file.other' }, { sheets: of.sheets.length });
  return (
    <div className={classes.page} ref={page} tabIndex={-1}>
      <PageHead
        above={<Link to={spreadsheetsUrl(workspaceId)}>{say('sheets.title')}</Link>}
        title={<bdi>{of.fileName}</bdi>}
        detail={detail}
      />
      {of.appliedAt ? <SheetDone of={of} /> : <LaySheet of={of} reviews={reviews} />}
    </div>
  );
}
