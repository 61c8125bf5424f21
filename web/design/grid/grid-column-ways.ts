import type { GridColumnView } from './grid-columns.js';

/** By which column the rows stand in order, and which way. */
export interface GridSort {
  readonly columnId: string;
  readonly isDown: boolean;
}

/** What a person does to a column. The screen keeps it, and hands it back as columns, layout and order of rows. */
export type GridColumnChange =
  | { readonly kind: 'sort'; readonly sort: GridSort | null }
  /** In px of a 16 px root; null: as wide as it was made. */
  | { readonly kind: 'width'; readonly columnId: string; readonly width: number | null }
  /** To the place right before or right after another. */
  | { readonly kind: 'move'; readonly columnId: string; readonly to: string; readonly place: 'before' | 'after' }
  | { readonly kind: 'pin'; readonly columnId: string; readonly isPinned: boolean }
  | { readonly kind: 'hide'; readonly columnId: string };

/** What the screen lends a grid so that its columns can be changed. */
export interface GridColumnWays {
  readonly sort: GridSort | null;
  readonly change: (change: GridColumnChange) => void;
  readonly labels: GridColumnLabels;
}

export interface GridColumnLabels {
  /** Name of a column's menu. */
  readonly menu: (column: string) => string;
  /** The way to it from the menu of a cell. */
  readonly ofCell: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly sortNone: string;
  readonly pin: string;
  readonly unpin: string;
  /** One place towards the start, and towards the end. */
  readonly moveBack: string;
  readonly moveOn: string;
  readonly narrower: string;
  readonly wider: string;
  readonly ownWidth: string;
  readonly hide: string;
  /** Said after each change, e.g. “Sorted by Deadline”. */
  readonly done: (change: GridColumnChange, column: string) => string;
}

/** Narrowest and widest a column is made, and one step of the keyboard, in px of a 16 px root. */
const LEAST_WIDTH = 56;
const MOST_WIDTH = 800;
const STEP = 24;

export const withinWidths = (width: number): number => Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));

/** One step narrower or wider. */
export const stepWidth = (width: number, direction: 1 | -1): number => withinWidths(width + direction * STEP);

/** Pressed again and again: upwards, downwards, not at all. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, isDown: false };
  return sort.isDown ? null : { columnId, isDown: true };
}

/** The column one place further in the same part, those that stay or those that scroll; undefined at its edge. */
function neighbourOf<Row>(
  columns: readonly GridColumnView<Row>[],
  view: GridColumnView<Row>,
  direction: 1 | -1,
): GridColumnView<Row> | undefined {
  const found = columns[view.index + direction] as GridColumnView<Row> | undefined;
  return found && canStandBy(view, found) ? found : undefined;
}

/** Whether one column may be put beside another: both stay or both scroll, and neither has its place for good. */
export const canStandBy = <Row>(view: GridColumnView<Row>, other: GridColumnView<Row>): boolean =>
  view.isPinned === other.isPinned && !view.column.isFixed && !other.column.isFixed;

/** The move one place back or on; null at the edge. */
export function moveBy<Row>(
  columns: readonly GridColumnView<Row>[],
  view: GridColumnView<Row>,
  direction: 1 | -1,
): GridColumnChange | null {
  const beside = neighbourOf(columns, view, direction);
  if (!beside) return null;
  const place = direction === 1 ? 'after' : 'before';
  return { kind: 'move', columnId: view.column.id, to: beside.column.id, place };
}
