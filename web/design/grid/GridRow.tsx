import { memo, useLayoutEffect, useRef } from 'react';
import type { GridColumnView } from './grid-columns.js';
import { GridCell } from './GridCell.js';
import { edgesAt, spanOf } from './grid-range.js';
import { useSession, type GridSession } from './grid-session.js';
import type { GridCellState, GridLabels, GridRowHeight, GridRowStore } from './grid-types.js';
import classes from './grid.module.css';
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
}

function CellsOfRow<Row>(props: GridRowProps<Row>) {
  const { session, itemKey, rowId, rows, states, columns, height, isUnfolded, labels, isFirst } = props;
  const frame = useRef<HTMLDivElement>(null);
  const row = useRow(rows, rowId);
  const state = useRow(states, rowId);
  const focusColumn = useSession(session, ({ focus }) => (focus?.item === itemKey ? focus.column : null));
  const calls = useSession(session, (state) => (state.focus?.item === itemKey ? state.calls : 0));
  const span = useSession(session, () => spanOf(session, itemKey));
  const isUntouched = useSession(session, ({ focus }) => isFirst && focus === null);
  const editColumn = useSession(session, ({ edit }) =>
    edit?.item === itemKey && edit.origin === 'cell' ? edit.column : null,
  );
  useLayoutEffect(() => {
    if (frame.current) markClamped(frame.current);
  }, [row, columns, height]);
  return (
    <div
      ref={frame}
      role="presentation"
      className={classes.cells}
      data-height={height}
      data-unfolded={isUnfolded || undefined}
    >
      {columns.map((view) => {
        const { id } = view.column;
        return (
          <GridCell
            key={id}
            {...{ session, itemKey, view, row, height, isUnfolded, labels }}
            state={state?.[id]}
            edges={edgesAt(span, view.index)}
            isFocused={focusColumn === id}
            isStop={focusColumn === id || (isUntouched && view.index === 0)}
            calls={focusColumn === id ? calls : 0}
            isEdited={editColumn === id}
          />
        );
      })}
    </div>
  );
}

/** Notes on every cut text that it is cut, so that “more” stands only there. Reads all first: one layout a row. */
function markClamped(row: HTMLElement) {
  const texts = Array.from(row.querySelectorAll<HTMLElement>('[data-clamp]'));
  const cut = texts.map((text) => text.scrollHeight > text.clientHeight + 2 || text.scrollWidth > text.clientWidth + 1);
  texts.forEach((text, index) => text.parentElement?.toggleAttribute('data-cut', cut[index]));
}

/** The cells of one row; re-renders when its own row, its states, the focus in it or its edit change. */
export const GridRow = memo(CellsOfRow) as typeof CellsOfRow;
