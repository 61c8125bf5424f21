import { useEffect, useState, type RefObject } from 'react';
import type { GridColumnView } from './grid-columns.js';
import { growthOf } from './place-style.js';

/** Columns by index, the end not included: those that have been in sight. Pinned ones always are. */
export interface ColumnWindow {
  readonly from: number;
  readonly to: number;
}

/** Columns left out one after the other, as the room they would take. */
export interface ColumnGap {
  readonly key: string;
  readonly width: number;
  readonly growth: number;
}

interface Reach {
  readonly start: number;
  readonly end: number;
}

const ALL: ColumnWindow = { from: 0, to: Number.MAX_SAFE_INTEGER };

const rootSize = () => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The columns that a stretch of the lines shows, both in px from the start of the lines. */
function windowOf<Row>(columns: readonly GridColumnView<Row>[], { start, end }: Reach): ColumnWindow {
  const scale = rootSize() / 16;
  let edge = 0;
  const edges = columns.map(({ width }) => (edge += width * scale));
  if (edge <= end - start) return ALL; // what is left over is shared out among them: all are in sight
  const to = edges.findIndex((at) => at >= end);
  return { from: edges.findIndex((at) => at > start), to: to < 0 ? columns.length : to + 1 };
}

/** Which columns have been in sight since the columns or the frame's width last changed; it only ever grows. */
export function useColumnWindow<Row>(
  columns: readonly GridColumnView<Row>[],
  available: number,
  frame: RefObject<HTMLElement | null>,
): ColumnWindow {
  const [shown, setShown] = useState({ columns, available: 0, window: ALL });
  let now = shown;
  if (shown.columns !== columns || shown.available !== available) {
    const window = available > 0 ? windowOf(columns, { start: 0, end: available }) : ALL;
    now = { columns, available, window };
    setShown(now);
  }
  useEffect(() => {
    const node = frame.current;
    if (!node || available === 0) return undefined;
    const look = () => {
      const start = Math.abs(node.scrollLeft);
      if (start === 0) return;
      const seen = windowOf(columns, { start, end: start + available });
      setShown((before) => grown(before, seen));
    };
    look();
    node.addEventListener('scroll', look, { passive: true });
    return () => node.removeEventListener('scroll', look);
  }, [columns, available, frame]);
  return now.window;
}

function grown<T extends { readonly window: ColumnWindow }>(before: T, { from, to }: ColumnWindow): T {
  const { window } = before;
  if (from >= window.from && to <= window.to) return before;
  return { ...before, window: { from: Math.min(from, window.from), to: Math.max(to, window.to) } };
}

/** Whether a column is drawn where only those that have been in sight are. */
export const isInWindow = <Row>({ isPinned, index }: GridColumnView<Row>, { from, to }: ColumnWindow): boolean =>
  isPinned || (index >= from && index < to);

/** The columns of a window with the room of the others between them. */
export function columnsWithGaps<Row>(
  columns: readonly GridColumnView<Row>[],
  window: ColumnWindow,
): readonly (GridColumnView<Row> | ColumnGap)[] {
  const drawn: (GridColumnView<Row> | ColumnGap)[] = [];
  for (const view of columns) {
    const last = drawn.at(-1);
    if (isInWindow(view, window)) drawn.push(view);
    else if (last && 'key' in last) drawn[drawn.length - 1] = widened(last, view);
    else drawn.push(widened({ key: `gap ${view.column.id}`, width: 0, growth: 0 }, view));
  }
  return drawn;
}

const widened = <Row>(gap: ColumnGap, view: GridColumnView<Row>): ColumnGap => ({
  ...gap,
  width: gap.width + view.width,
  growth: gap.growth + growthOf(view),
});
