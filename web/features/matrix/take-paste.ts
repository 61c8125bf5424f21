import type { ApolloClient } from '@apollo/client';
import type { IntlShape } from 'react-intl';
import type { Announce } from '../../design/Announcer.js';
import type { GridPaste } from '../../design/grid/grid-types.js';
import { faultOf, sayFault } from '../../graphql/fault.js';
import { tooMuchOf } from './cell-batch.js';
import { sayWith } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { readMatrixCellsDocument } from './matrix.documents.js';
import type { MatrixRow } from './matrix-row.js';
import {
  cellsToRead,
  changesOfPaste,
  isPlain,
  isSure,
  lockedCells,
  plainChanges,
  readPaste,
  type ReadPaste,
} from './paste-reading.js';

/** Where a paste stands: being read, waiting for the person's word, or not to be read now. */
export type PasteState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly paste: ReadPaste }
  | { readonly kind: 'failed'; readonly message: string; readonly paste: GridPaste<MatrixRow> };

/** What a paste is read with, and where it is shown how it stands. */
export interface PasteWorld {
  readonly edits: MatrixEdits;
  readonly client: ApolloClient;
  readonly intl: IntlShape;
  readonly announce: Announce;
  readonly setState: (state: PasteState | null) => void;
}

/** Writes what is pasted at once where nothing in it needs a look, else shows it first. */
export async function takePaste(paste: GridPaste<MatrixRow>, world: PasteWorld): Promise<void> {
  const { edits, client, intl, announce, setState } = world;
  const cells = cellsToRead(paste);
  const excess = tooMuchOf(cells);
  if (excess) return announce(sayWith(intl)(`paste.tooMuch.${excess}`), 'seen');
  if (isPlain(paste)) return void edits.changeMany(plainChanges(paste));
  if (cells.length === 0) return setState({ kind: 'read', paste: readPaste(paste, []) });
  setState({ kind: 'reading' });
  try {
    const variables = { input: { cells, locale: intl.locale } };
    const { data } = await client.query({ query: readMatrixCellsDocument, variables, fetchPolicy: 'no-cache' });
    const read = readPaste(paste, data?.readMatrixCells ?? []);
    if (!isSure(read) || lockedCells(paste).length > 0) return setState({ kind: 'read', paste: read });
    setState(null);
    void edits.changeMany(changesOfPaste(read, false));
  } catch (error) {
    setState({ kind: 'failed', message: sayFault(intl, faultOf(error)), paste });
  }
}
