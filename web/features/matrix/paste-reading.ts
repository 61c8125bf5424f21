import type { GridPaste, GridPastedCell, GridValue } from '../../design/grid/grid-types.js';
import type { CellRevisionInput } from '../../graphql/generated/graphql.js';
import type { RevisedCell } from './cell-batch.js';
import type { CellChange } from './edits-world.js';
import type { MatrixRow } from './matrix-row.js';
import { isPlanField, isText, versionOf, type PlanField } from './plan-fields.js';

type Pasted = GridPastedCell<MatrixRow>;

/** A paste as the server read it, waiting for the person's word. */
export interface ReadPaste {
  readonly cells: readonly RevisedCell[];
  /** Cells that are not the person's to change. */
  readonly locked: readonly Pasted[];
  readonly left: GridPaste<MatrixRow>['left'];
  /** The version of each cell's part that the person saw. */
  readonly seen: ReadonlyMap<string, number>;
}

/** Where a cell is, in one word. */
export const placeKey = (rowId: string, field: string) => `${rowId} ${field}`;

const isOpen = ({ lock, columnId }: Pasted) => lock === null && isPlanField(columnId);

/** The cells of a paste that the person may write, and those they may not. */
export const openCells = ({ cells }: GridPaste<MatrixRow>): Pasted[] => cells.filter(isOpen);
export const lockedCells = ({ cells }: GridPaste<MatrixRow>): Pasted[] => cells.filter((cell) => !isOpen(cell));

/** Whether a paste may be written without a look: one column of running text, all of it the person's. */
export function isPlain({ cells, left }: GridPaste<MatrixRow>): boolean {
  const columns = new Set(cells.map(({ columnId }) => columnId));
  const [only] = columns;
  const isOneText = columns.size === 1 && only !== undefined && isPlanField(only) && isText(only);
  return isOneText && cells.every(isOpen) && left.rows === 0 && left.columns === 0;
}

/** A plain paste as changes; the text of a cell has no white space at its ends. */
export const plainChanges = ({ cells }: GridPaste<MatrixRow>): CellChange[] =>
  cells.flatMap(({ rowId, columnId, row, text }) =>
    isPlanField(columnId)
      ? [{ rowId, field: columnId, value: text.trim(), seenVersion: versionOf(row, columnId) }]
      : [],
  );

/** What the server is asked to read. */
export const cellsToRead = (paste: GridPaste<MatrixRow>): CellRevisionInput[] =>
  openCells(paste).flatMap(({ rowId, columnId, row, text }) =>
    isPlanField(columnId) ? [{ entryId: rowId, field: columnId, expectedVersion: versionOf(row, columnId), text }] : [],
  );

/** What the server read, together with what it was not asked about. */
export function readPaste(paste: GridPaste<MatrixRow>, cells: readonly RevisedCell[]): ReadPaste {
  const seen = new Map(
    openCells(paste).map(({ rowId, columnId, row }) => [
      placeKey(rowId, columnId),
      versionOf(row, columnId as PlanField),
    ]),
  );
  return { cells, locked: lockedCells(paste), left: paste.left, seen };
}

/** How many cells come to what. */
export interface PasteCount {
  readonly all: number;
  readonly will: number;
  readonly guessed: number;
  readonly same: number;
  readonly conflict: number;
  readonly unknownNames: number;
  readonly unknownDays: number;
  readonly refused: number;
  readonly locked: number;
}

const isDay = ({ field }: RevisedCell) => field === 'deadline' || field === 'startsOn';

/** Counts what would come of a paste. */
export function countPaste({ cells, locked }: ReadPaste): PasteCount {
  const count = (fits: (cell: RevisedCell) => boolean) => cells.filter(fits).length;
  const of = (outcome: RevisedCell['outcome']) => count((cell) => cell.outcome === outcome);
  return {
    all: cells.length + locked.length,
    will: of('CHANGED'),
    guessed: of('GUESSED'),
    same: of('SAME'),
    conflict: of('CONFLICT'),
    unknownNames: count((cell) => cell.outcome === 'UNKNOWN' && !isDay(cell)),
    unknownDays: count((cell) => cell.outcome === 'UNKNOWN' && isDay(cell)),
    refused: of('REFUSED') + of('GONE'),
    locked: locked.length + of('NOT_ALLOWED'),
  };
}

/** Whether nothing in it needs a look: one column, everything sure, nothing left over. */
export function isSure(paste: ReadPaste): boolean {
  const { all, will, same } = countPaste(paste);
  const columns = new Set(paste.cells.map(({ field }) => field));
  return columns.size === 1 && will + same === all && paste.left.rows === 0 && paste.left.columns === 0;
}

/** The changes to write: what is sure, what meets others' changes, and where wanted what is only likely. */
export function changesOfPaste({ cells, seen }: ReadPaste, withGuesses: boolean): CellChange[] {
  const taken = ['CHANGED', 'CONFLICT', ...(withGuesses ? ['GUESSED'] : [])];
  return cells
    .filter(({ outcome }) => taken.includes(outcome))
    .map(({ entryId, field, value }) => ({
      rowId: entryId,
      field,
      value: value as GridValue,
      seenVersion: seen.get(placeKey(entryId, field)) ?? 1,
    }));
}

/** The cells a person should look at, those that will not be written first. */
export const notable = ({ cells }: ReadPaste): RevisedCell[] => {
  const rank = ['UNKNOWN', 'REFUSED', 'NOT_ALLOWED', 'GONE', 'CONFLICT', 'GUESSED'];
  return cells
    .filter(({ outcome }) => rank.includes(outcome))
    .sort((one, other) => rank.indexOf(one.outcome) - rank.indexOf(other.outcome));
};
