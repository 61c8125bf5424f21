import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { useOpenComments } from './features/comments/useOpenComments.js';
import { changedRowsDocument } from './features/matrix/matrix.documents.js';
import { useKeptUntil, useShownAsOf } from './graphql/device/kept-flag.js';
import { KeptAsOf } from './features/matrix/KeptAsOf.js';
import { MatrixPage } from './features/matrix/MatrixPage.js';
import { RowToolsContext, type InDrawer, type RowTools } from './features/matrix/row-tools.js';
import { PrintLink } from './features/matrix/PrintLink.js';
import { reviewToolsDocument } from './features/sharing/share.documents.js';
import { later } from './lib/later.js';
import { ViewTabs } from './features/views/ViewTabs.js';
import { useViewer } from './features/workspaces/viewer.js';

const AssessDialog = later(() => import('./features/assessments/AssessDialog.js'), 'AssessDialog');
const EntrustRowsDialog = later(() => import('./features/portfolios/EntrustRowsDialog.js'), 'EntrustRowsDialog');
const ShareButton = later(() => import('./features/sharing/ShareButton.js'), 'ShareButton');
const KeptMatrix = later(() => import('./features/matrix/KeptMatrix.js'), 'KeptMatrix');
const MatrixExportButton = later(() => import('./features/exports/MatrixExportButton.js'), 'MatrixExportButton');
const RowPanel = later(() => import('./features/sharing/RowPanel.js'), 'RowPanel');

/**
 * The matrix with what the rooms above it lend: assessing in the cell, sharing and exporting from the head, the
 * drawer beside the rows.
 */
export function MatrixRoom() {
  const { workspaceId = '', reviewId = '' } = useParams();
  const client = useApolloClient();
  const { data } = useQuery(reviewToolsDocument, { variables: { reviewId } });
  const openComments = useOpenComments(reviewId);
  const { personId } = useViewer();
  const around = useMemo(() => ({ document: reviewToolsDocument, variables: { reviewId } }), [reviewId]);
  const isOnDevice = [useKeptUntil(), useShownAsOf()].some((one) => one !== null);
  const [entryId, setEntryId] = useState<string | null>(null);
  const [entrusted, setEntrusted] = useState<readonly string[] | null>(null);
  const can = data?.matrix.viewerCan;
  const tools = useMemo((): RowTools => {
    const assess = can?.assess ? { assess: setEntryId } : {};
    const toolbar: RowTools['toolbar'] = (shown) => (
      <>
        <KeptAsOf />
        <PrintLink />
        <MatrixExportButton {...{ reviewId, shown }} />
        {can?.share && <ShareButton reviewId={reviewId} />}
      </>
    );
    const drawer = (of: InDrawer) => <RowPanel {...{ of, reviewId }} />;
    const views = <ViewTabs workspaceId={workspaceId} />;
    return { ...assess, entrust: setEntrusted, toolbar, views, drawer, openComments };
  }, [can?.assess, can?.share, workspaceId, reviewId, openComments]);
  const recorded = (id: string) => {
    setEntryId(null);
    const variables = { reviewId, ids: [id] };
    // Should this fail, the live notice of the same change brings the row.
    void client.query({ query: changedRowsDocument, variables, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  return (
    <RowToolsContext value={tools}>
      <MatrixPage />
      {isOnDevice && <KeptMatrix {...{ personId, reviewId, around }} />}
      {entryId && (
        <AssessDialog entryId={entryId} onRecorded={() => recorded(entryId)} onClose={() => setEntryId(null)} />
      )}
      {entrusted && <EntrustRowsDialog entryIds={entrusted} onClose={() => setEntrusted(null)} />}
    </RowToolsContext>
  );
}
