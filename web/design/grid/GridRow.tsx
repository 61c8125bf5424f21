import { memo, useId, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ColumnWindow } from './column-window.js';
import type { GridColumnView } from './grid-columns.js';
import { GridCell } from './GridCell.js';
import { edgesAt } from './grid-range.js';
import type { GridSession } from './grid-session.js';
import type { GridCellState, GridLabels, GridRowHeight, GridRowStore } from './grid-types.js';
import classes from './grid.module.css';
import { focusInView } from './keep-in-view.js';
import { markCut } from './mark-cut-texts.js';
import { gapStyle } from './place-style.js';
import type { RestQueue } from './rest-queue.js';
import { useRowColumns } from './row-columns.js';
import { useRowHand, type RowHand } from './row-hand.js';
import { useRow } from './row-store.js';

export interface GridRowProps<Row> {
  session: GridSession<Row>;
  itemKey: string;
  rowId: string;
  rows: GridRowStore<Row>;
  states?: GridRowStore<Readonly<Record<string, GridCellState>>>;
  columns: readonly GridColumnView<Row>[];
  height: GridRowHeight;
  isUnfolded: boolean;
  labels: GridLabels;
  /** Holds the one stop of Tab while nothing has had the focus yet. */
  isFirst: boolean;
  /** The columns that have been in sight. */
  window: ColumnWindow;
  rest: RestQueue;
}

function CellsOfRow<Row>(props: GridRowProps<Row>) {
  const { session, itemKey, rowId, rows, states, columns, height, isUnfolded, labels, isFirst, window, rest } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const row = useRow(rows, rowId);
  const state = useRow(states, rowId);
  const hand = useRowHand(session, itemKey, isFirst);
  const hasState = state !== undefined;
  const drawn = useRowColumns({ columns, row, height, window, hand, hasState, rest });
  useFocusCalled(session, frame, hand, row);
  return (
    <div
      ref={frame}
      role="presentation"
      className={classes.cells}
      data-height={height}
      data-unfolded={isUnfolded || undefined}
    >
      {drawn.map((view) => {
        if (!('column' in view)) return <div key={view.key} role="presentation" style={gapStyle(view)} />;
        const { id: columnId } = view.column;
        const isFocused = hand.focus === columnId;
        return (
          <GridCell
            key={columnId}
            {...{ session, itemKey, view, row, height, isUnfolded, labels, isFocused }}
            reasonId={id}
            state={state?.[columnId]}
            edges={edgesAt(hand.span, view.index)}
            isEdited={hand.edit === columnId}
          />
        );
      })}
    </div>
  );
}

/** Makes the cell in hand the stop of Tab, and gives it the browser's focus if that was called to it. */
function useFocusCalled<Row>(
  session: GridSession<Row>,
  frame: RefObject<HTMLElement | null>,
  hand: RowHand,
  row: Row | undefined,
) {
  const { focus, calls, edit, isUntouched } = hand;
  useLayoutEffect(() => {
    const first = frame.current?.querySelector<HTMLElement>(':scope > [data-column]');
    if (isUntouched && first) session.stopAt(first);
  }, [isUntouched, session, frame]);
  useLayoutEffect(() => {
    if (focus === null) return;
    const cell = frame.current?.querySelector<HTMLElement>(`:scope > [data-column="${CSS.escape(focus)}"]`);
    if (!cell) return;
    session.stopAt(cell);
    if (edit === focus) return;
    if (session.takeFocus()) focusInView(cell);
    const frameDue = requestAnimationFrame(() => markCut(cell)); // with what else is read of the layout then
    return () => cancelAnimationFrame(frameDue);
  }, [focus, edit, calls, session, frame, row]);
}

/** The cells of one row; re-renders when its own row, its states, the focus in it or its edit change. */
export const GridRow = memo(CellsOfRow) as typeof CellsOfRow;
