import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { faultOf, sayFault } from '../../graphql/fault.js';
import { tooMuchOf } from './cell-batch.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { readMatrixCellsDocument } from './matrix.documents.js';
import type { MatrixRow } from './matrix-row.js';
import type { ReadPaste } from './paste-reading.js';
import { cellsOfChange, readChange, type RowsDraft } from './rows-change.js';

/** What a change of many rows would do, as the server reads it. */
export function useRowsReading(rows: readonly MatrixRow[]) {
  const { intl } = useColumnWorld();
  const client = useApolloClient();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [read, setRead] = useState<ReadPaste | null>(null);
  const look = async (draft: RowsDraft) => {
    const cells = cellsOfChange(rows, draft);
    if (cells.length === 0) return setProblem(sayWith(intl)('many.nothing'));
    if (tooMuchOf(cells)) return setProblem(sayWith(intl)('many.tooMuch'));
    setReading(true);
    setProblem(null);
    try {
      const variables = { input: { cells, locale: intl.locale } };
      const { data } = await client.query({ query: readMatrixCellsDocument, variables, fetchPolicy: 'no-cache' });
      setRead(readChange(rows, draft, data?.readMatrixCells ?? []));
    } catch (error) {
      setProblem(sayFault(intl, faultOf(error)));
    } finally {
      setReading(false);
    }
  };
  return { look, read, isReading, problem, back: () => setRead(null) };
}
