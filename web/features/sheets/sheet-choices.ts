import type { SheetPreviewQuery } from '../../graphql/generated/graphql.js';

export type SheetPreview = SheetPreviewQuery['matrixFilePreview'];
export type LaidRow = SheetPreview['rows'][number];
export type LaidCell = LaidRow['cells'][number];

/** What a person said of cells, by row and field; where nothing was said, what loses nothing is taken. */
export type Choices = Readonly<Record<string, boolean>>;

const keyOf = (row: LaidRow, cell: LaidCell) => `${row.entryId}/${cell.field}`;

const isTakenUnasked = ({ fate, isGuess }: LaidCell) => (fate === 'YOURS' || fate === 'FILLS') && !isGuess;

/** Whether a cell is to be taken from the file. */
export const isTaken = (choices: Choices, row: LaidRow, cell: LaidCell): boolean =>
  cell.mayBeTaken && (choices[keyOf(row, cell)] ?? isTakenUnasked(cell));

export const choose = (choices: Choices, row: LaidRow, cell: LaidCell, isOn: boolean): Choices => ({
  ...choices,
  [keyOf(row, cell)]: isOn,
});

/** All cells of these rows that may be taken, taken or left. */
export const chooseAll = (choices: Choices, rows: readonly LaidRow[], isOn: boolean): Choices => ({
  ...choices,
  ...Object.fromEntries(
    rows.flatMap((row) => row.cells.filter((cell) => cell.mayBeTaken).map((cell) => [keyOf(row, cell), isOn])),
  ),
});

/** What is taken, as the server wants it: rows with the cells chosen of each, and how the row stood when it was shown. */
export const takenRows = (preview: SheetPreview, choices: Choices) =>
  preview.rows.flatMap((row) => {
    const fields = row.cells.filter((cell) => isTaken(choices, row, cell)).map(({ field }) => field);
    return fields.length > 0 ? [{ entryId: row.entryId, stamp: row.stamp, fields }] : [];
  });

/** The kinds by which the list of rows can be narrowed. */
export const kinds = ['YOURS', 'ASK', 'THEIRS', 'NOT_TAKEN'] as const;
export type Kind = (typeof kinds)[number];

/** What a cell is to the person who looks: brought, to be decided, changed by others, or not taken. */
export function kindOf({ fate }: LaidCell): Kind {
  if (fate === 'YOURS' || fate === 'FILLS') return 'YOURS';
  if (fate === 'CONFLICT' || fate === 'DIFFERS') return 'ASK';
  return fate === 'THEIRS' ? 'THEIRS' : 'NOT_TAKEN';
}

/** How many cells there are of each kind; a cell that may not be changed and was counts as not taken. */
export function countKinds(preview: SheetPreview): Readonly<Record<Kind, number>> {
  const counts = { YOURS: 0, ASK: 0, THEIRS: 0, NOT_TAKEN: 0 };
  for (const { cells, lockedChanged } of preview.rows) {
    counts.NOT_TAKEN += lockedChanged.length;
    for (const cell of cells) counts[kindOf(cell)] += 1;
  }
  return counts;
}

/** Whether a row has anything of that kind. */
export const hasKind = ({ cells, lockedChanged }: LaidRow, kind: Kind): boolean =>
  cells.some((cell) => kindOf(cell) === kind) || (kind === 'NOT_TAKEN' && lockedChanged.length > 0);
