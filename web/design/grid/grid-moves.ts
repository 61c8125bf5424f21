import { rowIdOf, type GridItem } from './grid-items.js';
import type { FieldEnd, GridStep } from './grid-keys.js';
import { alone, type GridPlace, type GridScene, type GridSession } from './grid-session.js';

const clamp = (index: number, count: number) => Math.max(0, Math.min(count - 1, index));

/** A place by index; the first cell where there is none. */
export function indexOfPlace<Row>(scene: GridScene<Row>, place: GridPlace | null) {
  const item = place ? (scene.indexOf.get(place.item) ?? 0) : 0;
  const column = place ? scene.columns.findIndex((view) => view.column.id === place.column) : 0;
  return { item, column: Math.max(0, column) };
}

/** Where the focus is by index; the first cell before it has been anywhere. */
export const focusIndex = <Row>(session: GridSession<Row>, scene: GridScene<Row>) =>
  indexOfPlace(scene, session.read().focus);

/** Puts the focus on a cell by index, within the grid's bounds, and brings it into view. */
export function moveTo<Row>(session: GridSession<Row>, item: number, column: number) {
  const scene = session.scene();
  if (!scene || scene.items.length === 0) return;
  session.writeAndFocus(alone(placeAt(scene, item, column)));
  scene.reveal(clamp(item, scene.items.length));
}

/** The cell by index, within the grid's bounds. */
export const placeAt = <Row>(scene: GridScene<Row>, item: number, column: number): GridPlace => ({
  item: scene.items[clamp(item, scene.items.length)].key,
  column: scene.columns[clamp(column, scene.columns.length)].column.id,
});

/** Notes that the browser's focus has come to a cell by pointer, by Tab or by a screen reader. */
export function noteFocus<Row>(session: GridSession<Row>, item: string, column: string | null) {
  const before = session.read().focus;
  session.hasBrowserFocus = true;
  const place = { item, column: column ?? before?.column ?? session.scene()?.columns[0]?.column.id ?? '' };
  if (before?.item !== place.item || before.column !== place.column) session.write(alone(place));
}

type At = { item: number; column: number };
type Target = (at: At, scene: Pick<GridScene<unknown>, 'pageFrom' | 'columns'>) => At;

/** Where a line begins: with the first column that scrolls, as in a spreadsheet; from there on with the pinned ones. */
function lineStart({ columns }: Pick<GridScene<unknown>, 'columns'>, from: number): number {
  const scrolling = columns.findIndex(({ isPinned }) => !isPinned);
  return from > scrolling ? Math.max(0, scrolling) : 0;
}

const LAST = Number.MAX_SAFE_INTEGER;

const targets: Record<GridStep, Target> = {
  up: ({ item, column }) => ({ item: item - 1, column }),
  down: ({ item, column }) => ({ item: item + 1, column }),
  previous: ({ item, column }) => ({ item, column: column - 1 }),
  next: ({ item, column }) => ({ item, column: column + 1 }),
  rowStart: ({ item, column }, scene) => ({ item, column: lineStart(scene, column) }),
  rowEnd: ({ item }) => ({ item, column: LAST }),
  top: ({ column }) => ({ item: 0, column }),
  bottom: ({ column }) => ({ item: LAST, column }),
  first: ({ item, column }, scene) => ({
    item: 0,
    column: item === 0 ? lineStart(scene, column) : lineStart(scene, LAST),
  }),
  last: () => ({ item: LAST, column: LAST }),
  pageUp: ({ item, column }, scene) => ({ item: scene.pageFrom(item, -1), column }),
  pageDown: ({ item, column }, scene) => ({ item: scene.pageFrom(item, 1), column }),
};

/** Where one step of the keyboard leads from a place. */
export const stepFrom = <Row>(scene: GridScene<Row>, at: At, direction: GridStep): At =>
  targets[direction](at, scene as unknown as GridScene<unknown>);

/** One step of the keyboard from where the focus is. */
export function step<Row>(session: GridSession<Row>, direction: GridStep) {
  const scene = session.scene();
  if (!scene) return;
  const target = stepFrom(scene, focusIndex(session, scene), direction);
  moveTo(session, target.item, target.column);
}

/** Tab: one step along the line, remembering the column that the first of several began in. */
function tabOn<Row>(session: GridSession<Row>, direction: 'previous' | 'next') {
  const before = session.read().focus;
  const from = cameByTab(session) ?? before?.column;
  step(session, direction);
  const at = session.read().focus;
  session.tabs = from !== undefined && at ? { from, at } : null;
}

/** The column in which Tab was first pressed, as long as nothing but Tab led to where the focus is. */
function cameByTab<Row>({ tabs, read }: GridSession<Row>): string | null {
  const { focus } = read();
  return tabs && focus && tabs.at.item === focus.item && tabs.at.column === focus.column ? tabs.from : null;
}

/** Where Enter and Tab lead from a cell: after Tab along a line, Enter goes on below its beginning. */
export function goOn<Row>(session: GridSession<Row>, end: FieldEnd) {
  if (end === 'previous' || end === 'next') return tabOn(session, end);
  const scene = session.scene();
  const from = end === 'down' && scene ? cameByTab(session) : null;
  const column = scene?.columns.findIndex((view) => view.column.id === from) ?? -1;
  if (!scene || column < 0) return step(session, end);
  moveTo(session, focusIndex(session, scene).item + 1, column);
}

/** The focused item, its row and its column; null when nothing is focused or it is gone. */
export function focused<Row>(session: GridSession<Row>) {
  const scene = session.scene();
  const focus = session.read().focus;
  if (!scene || !focus) return null;
  const item = scene.items[scene.indexOf.get(focus.item) ?? -1];
  const view = scene.columns.find(({ column }) => column.id === focus.column);
  return item && view ? { item, view, rowId: rowIdOf(item), focus } : null;
}

/** The row of a place; null where it is none, or gone. */
export function rowIdAt<Row>(session: GridSession<Row>, place: GridPlace | null): string | null {
  const scene = session.scene();
  return scene && place ? rowIdOf(scene.items[scene.indexOf.get(place.item) ?? -1]) : null;
}

/**
 * Keeps the focus on its row when the lines change: in another section if the row moved there, else on the nearest
 * line before it; and on a column that is still shown.
 */
export function followFocus<Row>(session: GridSession<Row>, was: GridScene<Row>, scene: GridScene<Row>) {
  const focus = session.read().focus;
  if (!focus || scene.items.length === 0 || scene.columns.length === 0) return;
  const hasColumn = scene.columns.some(({ column }) => column.id === focus.column);
  if (scene.indexOf.has(focus.item) && hasColumn) return keepRange(session, was, scene);
  const place: GridPlace = {
    item: scene.indexOf.has(focus.item) ? focus.item : successor(focus.item, was.items, scene).key,
    column: hasColumn ? focus.column : scene.columns[0].column.id,
  };
  if (session.hasBrowserFocus && document.activeElement === document.body) {
    session.writeAndFocus(alone(place));
  } else session.write(alone(place));
}

/** What a range from one place to the other holds, line by line and column by column; null where an end is gone. */
function holds<Row>({ items, indexOf, columns }: GridScene<Row>, one: GridPlace, other: GridPlace): string | null {
  const lines = [indexOf.get(one.item), indexOf.get(other.item)];
  const over = [one, other].map((place) => columns.findIndex(({ column }) => column.id === place.column));
  if (lines.includes(undefined) || over.includes(-1)) return null;
  const [top, bottom] = (lines as number[]).sort((a, b) => a - b);
  const [start, end] = over.sort((a, b) => a - b);
  const keys = items.slice(top, bottom + 1).map(({ key }) => key);
  return JSON.stringify([keys, columns.slice(start, end + 1).map(({ column }) => column.id)]);
}

/** A range that would hold other cells than were chosen, sorted, filtered or moved as they are now, is let go. */
function keepRange<Row>(session: GridSession<Row>, was: GridScene<Row>, scene: GridScene<Row>) {
  const { anchor, head, focus } = session.read();
  if (!anchor || !head || !focus || (anchor.item === head.item && anchor.column === head.column)) return;
  if (holds(scene, anchor, head) !== holds(was, anchor, head)) session.write(alone(focus));
}

function successor<Row>(key: string, before: readonly GridItem[], scene: GridScene<Row>): GridItem {
  const was = before.findIndex((item) => item.key === key);
  const rowId = rowIdOf(before[was]);
  const same = rowId === null ? undefined : scene.items.find((item) => rowIdOf(item) === rowId);
  return same ?? nearest(was, before, scene);
}

/** The last line before it that is still there, so that a row folded away leaves the focus on its group. */
function nearest<Row>(was: number, before: readonly GridItem[], scene: GridScene<Row>): GridItem {
  for (let index = was - 1; index >= 0; index -= 1) {
    const now = scene.indexOf.get(before[index].key);
    if (now !== undefined) return scene.items[now];
  }
  return scene.items[0];
}
