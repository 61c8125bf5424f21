import { todayHere } from '../../lib/parse-date.js';
import type { TableText } from '../../lib/table-text.js';
import { lockOf, sameValue, valueOf } from './grid-edits.js';
import { rowIdOf } from './grid-items.js';
import { indexOfPlace } from './grid-moves.js';
import { chosenRows, rangeOf, type ChosenRow } from './grid-range.js';
import type { GridScene, GridSession } from './grid-session.js';
import type { GridColumn, GridCommit, GridPaste, GridPastedCell, GridValue } from './grid-types.js';

/** The cells chosen, as they are copied. */
export const chosenText = <Row>(session: GridSession<Row>): TableText =>
  chosenRows(session).map(({ row, columns }) => columns.map((column) => (column.copy ?? column.text)(row)));

interface Change<Row> {
  readonly cell: Pick<ChosenRow<Row>, 'rowId' | 'row'>;
  readonly column: GridColumn<Row>;
  readonly value: GridValue;
}

/** What became of changes to several cells: how many were made, and why each of the others was not the reader's to make. */
interface Outcome {
  readonly cells: number;
  readonly locks: readonly string[];
}

/** Commits what differs and is the reader's to change. */
function commitAll<Row>(scene: GridScene<Row>, changes: readonly Change<Row>[]): Outcome {
  const lock = ({ column, cell }: Change<Row>) => lockOf(column, cell.row, scene.labels.notEditable);
  const open = changes.filter((change) => lock(change) === null);
  const commits = open.map(({ cell, column, value }): GridCommit<Row> => {
    const before = valueOf(column, cell.row);
    return { rowId: cell.rowId, columnId: column.id, value, before, row: cell.row };
  });
  const changed = commits.filter(({ before, value }) => !sameValue(before, value));
  if (changed.length === 1) scene.onCommit?.(changed[0]);
  else if (changed.length > 1) scene.onCommits?.(changed);
  return { cells: changed.length, locks: changes.flatMap((change) => lock(change) ?? []) };
}

/** Says what was done. Where cells were locked that is seen too; where all were, for one reason, the reason itself. */
function sayDone<Row>(scene: GridScene<Row>, what: 'clear' | 'cut' | 'fill', { cells, locks }: Outcome) {
  const isOneReason = cells === 0 && new Set(locks).size === 1;
  if (isOneReason) scene.announce(locks[0], 'seen');
  else scene.announce(scene.labels.done(what, cells, locks.length), locks.length > 0 ? 'seen' : 'heard');
}

/** Empties the cells chosen, but for those that must have a value. `what` says in whose name: a cut empties them too. */
export function clearChosen<Row>(session: GridSession<Row>, what: 'clear' | 'cut' = 'clear') {
  const scene = session.scene();
  const rows = chosenRows(session);
  if (!scene || rows.length === 0) return;
  const changes = rows.flatMap((cell) =>
    cell.columns
      .filter(({ required }) => !required)
      .map((column) => ({ cell, column, value: column.editor === 'choices' ? [] : null })),
  );
  sayDone(scene, what, commitAll(scene, changes));
}

/** The row above the one chosen gives the values, where only one row is; else the first of the rows chosen. */
function sourceOf<Row>(session: GridSession<Row>, scene: GridScene<Row>, rows: readonly ChosenRow<Row>[]) {
  if (rows.length > 1) return { from: rows[0].row, to: rows.slice(1) };
  const top = rangeOf(session)?.top ?? 0;
  for (let index = top - 1; index >= 0; index -= 1) {
    const rowId = rowIdOf(scene.items[index]);
    const row = rowId === null ? undefined : scene.rows.get(rowId);
    if (row !== undefined) return { from: row, to: rows };
  }
  return null;
}

/** Gives every cell chosen the value of the topmost of its column. */
export function fillChosen<Row>(session: GridSession<Row>) {
  const scene = session.scene();
  const source = scene && sourceOf(session, scene, chosenRows(session));
  if (!scene || !source) return;
  const changes = source.to.flatMap((cell) =>
    cell.columns.map((column) => ({ cell, column, value: valueOf(column, source.from) })),
  );
  sayDone(scene, 'fill', commitAll(scene, changes));
}

/** Today's date into the days among the cells chosen. */
export function enterToday<Row>(session: GridSession<Row>) {
  const scene = session.scene();
  if (!scene) return;
  const changes = chosenRows(session).flatMap((cell) =>
    cell.columns.filter(({ editor }) => editor === 'date').map((column) => ({ cell, column, value: todayHere() })),
  );
  if (changes.length === 0) return scene.announce(scene.labels.noDay, 'seen');
  const { cells, locks } = commitAll(scene, changes);
  if (locks.length > 0) sayDone(scene, 'fill', { cells, locks });
}

/** How often a block is laid out to fill the cells chosen: only as often as it fits exactly, else once. */
function times(block: number, chosen: number): number {
  return chosen > block && chosen % block === 0 ? chosen / block : 1;
}

/** Lays a block of words on the grid from the first cell chosen on; rows follow one another as they are shown. */
export function layBlock<Row>(session: GridSession<Row>, block: TableText): GridPaste<Row> | null {
  const scene = session.scene();
  const range = rangeOf(session);
  const width = Math.max(0, ...block.map((row) => row.length));
  if (!scene || !range || width === 0) return null;
  const rows = scene.items.slice(range.top).flatMap((item) => rowIdOf(item) ?? []);
  const height = block.length * times(block.length, chosenRows(session).length);
  const across = width * times(width, range.end - range.start + 1);
  const columns = scene.columns.slice(range.start, range.start + across).map(({ column }) => column);
  const cells = rows.slice(0, height).flatMap((rowId, down) => {
    const row = scene.rows.get(rowId);
    const words = block[down % block.length];
    if (row === undefined) return [];
    return columns.map((column, over): GridPastedCell<Row> => {
      const text = words[over % width] ?? '';
      return { rowId, columnId: column.id, row, text, lock: lockOf(column, row, scene.labels.notEditable) };
    });
  });
  const left = { rows: Math.max(0, height - rows.length), columns: Math.max(0, across - columns.length) };
  chooseBlock(session, scene, { rows: rows.slice(0, height), columns: columns.length });
  return { cells, left };
}

/** The block that was pasted is chosen afterwards, as in a spreadsheet. */
function chooseBlock<Row>(
  session: GridSession<Row>,
  scene: GridScene<Row>,
  block: { rows: readonly string[]; columns: number },
) {
  const range = rangeOf(session);
  const lastRow = block.rows[block.rows.length - 1];
  if (!range || lastRow === undefined) return;
  const last = scene.items.findIndex((item, index) => index >= range.top && rowIdOf(item) === lastRow);
  const first = scene.items.findIndex((item, index) => index >= range.top && rowIdOf(item) !== null);
  const column = (index: number) => scene.columns[Math.min(index, scene.columns.length - 1)].column.id;
  const anchor = { item: scene.items[first].key, column: column(range.start) };
  const head = { item: scene.items[last].key, column: column(range.start + block.columns - 1) };
  session.write({ anchor, head });
}

/** Whether a place lies in the range. */
export function isChosen<Row>(session: GridSession<Row>, place: { item: string; column: string }): boolean {
  const scene = session.scene();
  const range = rangeOf(session);
  if (!scene || !range) return false;
  const { item, column } = indexOfPlace(scene, place);
  return item >= range.top && item <= range.bottom && column >= range.start && column <= range.end;
}
