import { indexOfPlace, moveTo, placeAt, stepFrom } from './grid-moves.js';
import type { GridStep } from './grid-keys.js';
import type { GridPlace, GridSession } from './grid-session.js';
import { rowIdOf } from './grid-items.js';
import type { GridColumn, GridFocus } from './grid-types.js';

/** A rectangle of cells by index, both ends included. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

/** The cells chosen: from anchor to head, wherever the one lies from the other. */
export function rangeOf<Row>(session: GridSession<Row>): GridRange | null {
  const scene = session.scene();
  const { anchor, head } = session.read();
  if (!scene || !anchor || !head || scene.items.length === 0) return null;
  const [one, other] = [indexOfPlace(scene, anchor), indexOfPlace(scene, head)];
  return {
    top: Math.min(one.item, other.item),
    bottom: Math.max(one.item, other.item),
    start: Math.min(one.column, other.column),
    end: Math.max(one.column, other.column),
  };
}

/** Whether more than one cell is chosen. */
export function isRange<Row>(session: GridSession<Row>): boolean {
  const { anchor, head } = session.read();
  return anchor !== null && head !== null && (anchor.item !== head.item || anchor.column !== head.column);
}

/** The columns of a range that one line shows, with its edges there; the same text as long as they are the same. */
export function spanOf<Row>(session: GridSession<Row>, itemKey: string): string | null {
  if (!isRange(session)) return null;
  const range = rangeOf(session);
  const at = session.scene()?.indexOf.get(itemKey);
  if (!range || at === undefined || at < range.top || at > range.bottom) return null;
  return [range.start, range.end, at === range.top ? 't' : '', at === range.bottom ? 'b' : ''].join(' ');
}

/** Which edges of the range one cell of a line has; null outside it. */
export function edgesAt(span: string | null, column: number): string | null {
  if (span === null) return null;
  const [start, end, top, bottom] = span.split(' ');
  if (column < Number(start) || column > Number(end)) return null;
  return [top, bottom, column === Number(start) ? 's' : '', column === Number(end) ? 'e' : '']
    .filter(Boolean)
    .join(' ');
}

/** A row of the range with the columns chosen of it. */
export interface ChosenRow<Row> {
  readonly rowId: string;
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
}

/** The rows chosen, without the heads of sections among them. */
export function chosenRows<Row>(session: GridSession<Row>): ChosenRow<Row>[] {
  const scene = session.scene();
  const range = rangeOf(session);
  if (!scene || !range) return [];
  const columns = scene.columns.slice(range.start, range.end + 1).map(({ column }) => column);
  return scene.items.slice(range.top, range.bottom + 1).flatMap((item) => {
    const rowId = rowIdOf(item);
    const row = rowId === null ? undefined : scene.rows.get(rowId);
    return rowId === null || row === undefined ? [] : [{ rowId, row, columns }];
  });
}

/** How many rows and columns are chosen. */
export function sizeOf<Row>(session: GridSession<Row>): { rows: number; columns: number } {
  const rows = chosenRows(session);
  return { rows: rows.length, columns: rows[0]?.columns.length ?? 0 };
}

/** Draws the range to a place; the cell in hand stays. Says how much is chosen. */
export function extendTo<Row>(session: GridSession<Row>, place: GridPlace) {
  const scene = session.scene();
  const { head, focus } = session.read();
  if (!scene || !focus || (head?.item === place.item && head.column === place.column)) return;
  session.write({ head: place, anchor: session.read().anchor ?? focus });
  scene.announce(scene.labels.selected(sizeOf(session)));
}

/** Draws the range one step further. */
export function extend<Row>(session: GridSession<Row>, step: GridStep) {
  const scene = session.scene();
  if (!scene || scene.items.length === 0) return;
  const target = stepFrom(scene, indexOfPlace(scene, session.read().head), step);
  const place = placeAt(scene, target.item, target.column);
  extendTo(session, place);
  scene.show(place);
}

/** Chooses every cell; the one in hand stays in hand, and in view. */
export function chooseAll<Row>(session: GridSession<Row>) {
  const scene = session.scene();
  if (!scene || scene.items.length === 0) return;
  session.write({
    anchor: placeAt(scene, 0, 0),
    head: placeAt(scene, scene.items.length - 1, scene.columns.length - 1),
  });
  scene.announce(scene.labels.selected(sizeOf(session)));
}

/**
 * Chooses cells and brings the first of them into view, in hand: as one range where they fill one, else that one alone.
 * Gives how many of them are on show.
 */
export function chooseCells<Row>(session: GridSession<Row>, cells: readonly GridFocus[]): number {
  const scene = session.scene();
  if (!scene) return 0;
  const itemOf = new Map(scene.items.map((item, index) => [rowIdOf(item), index]));
  const columnOf = new Map(scene.columns.map(({ column }, index) => [column.id, index]));
  const shown = cells.flatMap(({ rowId, columnId }) => {
    const at = { item: itemOf.get(rowId), column: columnOf.get(columnId) };
    return rowId === null || at.item === undefined || at.column === undefined ? [] : [at as PlaceIndex];
  });
  if (shown.length === 0) return 0;
  const items = shown.map(({ item }) => item);
  const columns = shown.map(({ column }) => column);
  const [top, bottom, start, end] = [least(items), greatest(items), least(columns), greatest(columns)];
  const rows = scene.items.slice(top, bottom + 1).filter((item) => rowIdOf(item) !== null).length;
  if (rows * (end - start + 1) === shown.length) {
    moveTo(session, top, start);
    session.write({ head: placeAt(scene, bottom, end) });
  } else {
    const first = shown.reduce((one, other) => (other.item < one.item ? other : one));
    moveTo(session, first.item, first.column);
  }
  return shown.length;
}

interface PlaceIndex {
  readonly item: number;
  readonly column: number;
}

const least = (indexes: readonly number[]) => indexes.reduce((one, other) => Math.min(one, other));
const greatest = (indexes: readonly number[]) => indexes.reduce((one, other) => Math.max(one, other));

/** Lets a range go; the cell in hand stays. Answers whether there was one. */
export function letGo<Row>(session: GridSession<Row>): boolean {
  const { focus } = session.read();
  if (!isRange(session) || !focus) return false;
  session.write({ anchor: focus, head: focus });
  return true;
}
