import type { MatrixFilePreview } from './matrix-preview.model.js';
import type { LaidCell, LaidFile } from './laid-file.js';
import { inWords, mayBeTaken, type LayingWorld } from './lay-row.js';
import type { MatrixLayoutInput } from './matrix-layout.model.js';

/** A laid file as a person is shown it: everything in words. */
export function previewOf(
  id: string,
  layout: MatrixLayoutInput,
  laid: LaidFile,
  world: LayingWorld,
): MatrixFilePreview {
  return {
    ...laid,
    id: `${id}/${layout.reviewId}/${layout.sheet}/${layout.headRow}/${columnsOf(layout)}`,
    strays: laid.strays.map((stray) => ({ ...stray, fitting: [...stray.fitting] })),
    ignoredColumns: [...laid.ignoredColumns],
    rows: laid.rows.map(({ entry, cells, lockedChanged, row, stamp, isBaseKnown }) => ({
      entryId: entry.id,
      reference: entry.reference,
      text: entry.text,
      row,
      stamp,
      isBaseKnown,
      cells: cells.map((cell) => shown(cell, world)),
      lockedChanged: [...lockedChanged],
    })),
  };
}

const columnsOf = ({ columns }: MatrixLayoutInput) =>
  columns
    .map(({ column, field }) => `${column}${field}`)
    .sort()
    .join();

function shown(cell: LaidCell, world: LayingWorld) {
  const { field, fate, problem, isGuess, written, changedBy } = cell;
  const words = (value: LaidCell['now'] | undefined) => (value === undefined ? null : inWords(field, value, world));
  return {
    field,
    fate,
    problem,
    isGuess,
    written,
    changedBy,
    mayBeTaken: mayBeTaken(cell),
    file: mayBeTaken(cell) || fate === 'THEIRS' ? words(cell.file) : null,
    base: words(cell.base),
    now: words(cell.now),
  };
}
