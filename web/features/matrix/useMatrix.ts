import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import { useReading } from '../../graphql/useReading.js';
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
  const { data, error, readAgain: readAll, alone } = useReading(matrixDocument, { variables: { reviewId } });
  const matrix = data?.matrix ?? null;
  const readRows = useReadRows(reviewId, matrix, { readAll, alone });
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

type Whole = Pick<ReturnType<typeof useReading>, 'alone'> & { readonly readAll: () => void };

/**
 * Reads the changed rows in one request, only their plans where nothing else of them changed and none was old; rows that
 * came or went ask for the whole, and so does a request that failed.
 */
function useReadRows(reviewId: string, matrix: MatrixOfReview | null, { readAll, alone }: Whole) {
  const client = useApolloClient();
  const known = useRef<ReadonlyMap<string, { readonly isOld: boolean }>>(new Map());
  useEffect(() => {
    known.current = new Map(matrix?.rows.map((row) => [row.id, row]));
  }, [matrix]);
  const beyondPlan = useRef(new Set<string>());
  const read = useCallback(
    async (ids: string[]) => {
      const variables = { reviewId, ids };
      // What a plan alone says leaves open whether its row is still old: one that was is read whole.
      const isMore = ids.some((id) => beyondPlan.current.has(id) || known.current.get(id)?.isOld);
      const query = isMore ? changedRowsDocument : changedPlansDocument;
      for (const id of ids) beyondPlan.current.delete(id);
      const context = { queryDeduplication: false };
      const answer = await alone(() =>
        client.query<ChangedRows, typeof variables>({ query, variables, context, fetchPolicy: 'network-only' }),
      ).catch(() => null);
      const rows = answer?.data?.matrix.rows;
      if (!rows || rows.length < ids.length || rows.some(({ id }) => !known.current.has(id))) readAll();
    },
    [client, reviewId, readAll, alone],
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
