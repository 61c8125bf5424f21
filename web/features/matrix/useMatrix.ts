import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { useConnection } from '../../graphql/connection.js';
import { changedRowsDocument, matrixChangedDocument, matrixDocument } from './matrix.documents.js';
import type { MatrixOfReview } from './matrix-row.js';

/** Changes that add rows, take rows away or change the matrix around them. */
const CHANGES_THE_WHOLE = new Set(['Import', 'Recommendation', 'Review', 'Organisation', 'Workspace', 'Cluster']);

/** Above this many rows, reading all of them is no dearer. */
const MANY = 200;

/**
 * One review's matrix, kept up to date by what others do. `onGap` is called when the server was without its database and
 * has it again.
 */
export function useMatrix(reviewId: string, onGap: () => void) {
  const { data, error, refetch } = useQuery(matrixDocument, {
    variables: { reviewId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const matrix = data?.matrix ?? null;
  const readAll = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const readRows = useReadRows(reviewId, matrix, readAll);
  useSubscription(matrixChangedDocument, {
    variables: { reviewId },
    ignoreResults: true,
    onData: ({ data: { data: heard } }) => {
      if (!heard) return;
      const { entryIds, subjectTypes, refetchAll } = heard.reviewChanged;
      if (refetchAll) onGap();
      const isWhole = refetchAll || subjectTypes.some((type) => CHANGES_THE_WHOLE.has(type));
      if (isWhole || entryIds.length > MANY) readAll();
      else if (entryIds.length > 0) void readRows(entryIds);
    },
  });
  useReadAgainAfterGap(readAll);
  return { matrix, error, readAll };
}

/** Reads the changed rows in one request; rows that came or went ask for the whole. */
function useReadRows(reviewId: string, matrix: MatrixOfReview | null, readAll: () => void) {
  const client = useApolloClient();
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    known.current = new Set(matrix?.rows.map(({ id }) => id));
  }, [matrix]);
  return useCallback(
    async (ids: string[]) => {
      const variables = { reviewId, ids };
      // When this fails the connection is gone too: everything is read again once it is back.
      const answer = await client
        .query({ query: changedRowsDocument, variables, fetchPolicy: 'network-only' })
        .catch(() => null);
      const read = answer?.data?.matrix.rows;
      if (read && (read.length < ids.length || read.some(({ id }) => !known.current.has(id)))) readAll();
    },
    [client, reviewId, readAll],
  );
}

/** What happened while the connection was gone was not told. */
function useReadAgainAfterGap(readAll: () => void) {
  const connection = useConnection();
  const wasLost = useRef(false);
  useEffect(() => {
    if (connection === 'waiting') wasLost.current = true;
    if (connection !== 'live' || !wasLost.current) return;
    wasLost.current = false;
    readAll();
  }, [connection, readAll]);
}
