import { useEffect, useMemo, useState } from 'react';
import { columnsWithGaps, isInWindow, type ColumnGap, type ColumnWindow } from './column-window.js';
import type { GridColumnView } from './grid-columns.js';
import type { GridRowHeight } from './grid-types.js';
import type { RestQueue } from './rest-queue.js';
import { estimateRow, heightOfLines } from './row-estimate.js';
import type { RowHand } from './row-hand.js';

/** Whether a row is as high without the columns out of sight as it will be with them. */
function isAsHigh<Row>(
  row: Row | undefined,
  columns: readonly GridColumnView<Row>[],
  window: ColumnWindow,
  height: GridRowHeight,
) {
  if (row === undefined || height === 'full') return false;
  const drawn = columns.filter((view) => isInWindow(view, window));
  return height === 'one' || estimateRow(row, drawn, height) >= heightOfLines(4);
}

const isOut = <Row>(columns: readonly GridColumnView<Row>[], window: ColumnWindow, id: string | null) =>
  id !== null && columns.some((view) => view.column.id === id && !isInWindow(view, window));

export interface RowColumns<Row> {
  readonly columns: readonly GridColumnView<Row>[];
  readonly row: Row | undefined;
  readonly height: GridRowHeight;
  readonly window: ColumnWindow;
  readonly hand: RowHand;
  /** Something happens to one of its cells. */
  readonly hasState: boolean;
  readonly rest: RestQueue;
}

/**
 * The columns of a row to draw. While one scrolls or walks, a row comes with those in sight alone, if that changes
 * nothing of its height; once the hand rests it gets the others too, so that they are there before they are looked for.
 */
export function useRowColumns<Row>(of: RowColumns<Row>): readonly (GridColumnView<Row> | ColumnGap)[] {
  const { columns, row, height, window, hand, hasState, rest } = of;
  const [isFilled, setIsFilled] = useState(false);
  const isWhole = useMemo(
    () => isFilled || columns.every((view) => isInWindow(view, window)) || !isAsHigh(row, columns, window, height),
    [isFilled, columns, window, row, height],
  );
  const mustBeWhole =
    hasState || hand.span !== null || isOut(columns, window, hand.focus) || isOut(columns, window, hand.edit);
  if (mustBeWhole && !isFilled) setIsFilled(true); // and stays so when the hand has gone on
  useEffect(() => (isWhole || isFilled ? undefined : rest.add(() => setIsFilled(true))), [isWhole, isFilled, rest]);
  return useMemo(() => (isWhole ? columns : columnsWithGaps(columns, window)), [isWhole, columns, window]);
}
