import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { AssessDialog } from './features/assessments/AssessDialog.js';
import { MatrixExportButton } from './features/exports/MatrixExportButton.js';
import { changedRowsDocument } from './features/matrix/matrix.documents.js';
import { MatrixPage } from './features/matrix/MatrixPage.js';
import { RowToolsContext, type RowTools } from './features/matrix/row-tools.js';
import { reviewToolsDocument } from './features/sharing/share.documents.js';
import { ShareButton } from './features/sharing/ShareButton.js';

/** The matrix with what the rooms above it lend: assessing in the cell, sharing and exporting from the head. */
export function MatrixRoom() {
  const { reviewId = '' } = useParams();
  const client = useApolloClient();
  const { data } = useQuery(reviewToolsDocument, { variables: { reviewId } });
  const [entryId, setEntryId] = useState<string | null>(null);
  const can = data?.matrix.viewerCan;
  const tools = useMemo((): RowTools => {
    const assess = can?.assess ? { assess: setEntryId } : {};
    const toolbar = (
      <>
        <MatrixExportButton reviewId={reviewId} />
        {can?.share && <ShareButton reviewId={reviewId} />}
      </>
    );
    return { ...assess, toolbar };
  }, [can?.assess, can?.share, reviewId]);
  const recorded = (id: string) => {
    setEntryId(null);
    const variables = { reviewId, ids: [id] };
    // Should this fail, the live notice of the same change brings the row.
    void client.query({ query: changedRowsDocument, variables, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  return (
    <RowToolsContext value={tools}>
      <MatrixPage />
      {entryId && (
        <AssessDialog entryId={entryId} onRecorded={() => recorded(entryId)} onClose={() => setEntryId(null)} />
      )}
    </RowToolsContext>
  );
}
