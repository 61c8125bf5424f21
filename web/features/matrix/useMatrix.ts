import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { inTurn } from '../../lib/in-turn.js';
import {
  changedPlansDocument,
  changedRowsDocument,
  matrixChangedDocument,
  matrixDocument,
} from './matrix.documents.js';
import type { MatrixOfReview } from './matrix-row.js';

/** Changes that add rows, take rows away or change the matrix around them. */
const CHANGES_THE_WHOLE = new Set(['Import', 'Recommendation', 'Review', 'Organisation', 'Workspace', 'Cluster']);

/** What is needed of an answer with changed rows: they themselves lie in the cache. */
interface ChangedRows {
  readonly matrix: { readonly rows: readonly { readonly id: string }[] };
}

/** Above this many rows, reading all of them is no dearer. */
const MANY = 200;

/**
 * One review's matrix, kept up to date by what others do. `onGap` is called when notices may have been missed: the page was
 * without its server, or the server without its database.
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
      const { entryIds, planIds, subjectTypes, refetchAll } = heard.reviewChanged;
      if (refetchAll) onGap();
      const isWhole = refetchAll || subjectTypes.some((type) => CHANGES_THE_WHOLE.has(type));
      if (isWhole || entryIds.length > MANY) readAll();
      else if (entryIds.length > 0) void readRows(entryIds, planIds);
    },
  });
  return { matrix, error, readAll };
}

/**
 * Reads the changed rows in one request, only their plans where nothing else of them changed; rows that came or went ask
 * for the whole.
 */
function useReadRows(reviewId: string, matrix: MatrixOfReview | null, readAll: () => void) {
  const client = useApolloClient();
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    known.current = new Set(matrix?.rows.map(({ id }) => id));
  }, [matrix]);
  const beyondPlan = useRef(new Set<string>());
  const read = useCallback(
    async (ids: string[]) => {
      const variables = { reviewId, ids };
      const query = ids.some((id) => beyondPlan.current.has(id)) ? changedRowsDocument : changedPlansDocument;
      for (const id of ids) beyondPlan.current.delete(id);
      // When this fails the connection is gone too: everything is read again once it is back.
      const answer = await client
        .query<ChangedRows, typeof variables>({ query, variables, fetchPolicy: 'network-only' })
        .catch(() => null);
      const rows = answer?.data?.matrix.rows;
      if (rows && (rows.length < ids.length || rows.some(({ id }) => !known.current.has(id)))) readAll();
    },
    [client, reviewId, readAll],
  );
  const turn = useRef<{ of: typeof read; ask: ReturnType<typeof inTurn> } | null>(null);
  return useCallback(
    (ids: readonly string[], planIds: readonly string[]) => {
      for (const id of ids) if (!planIds.includes(id)) beyondPlan.current.add(id);
      if (turn.current?.of !== read) turn.current = { of: read, ask: inTurn(read) };
      return turn.current.ask(ids);
    },
    [read],
  );
}
