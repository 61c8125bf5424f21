import { useDeferredValue, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { Icon } from '../Icon.js';
import type { GridColumnView } from './grid-columns.js';
import { cancelEdit, changeDraft, commitEdit, lockOf, startEdit } from './grid-edits.js';
import { fieldEndOf } from './grid-keys.js';
import { rowIdAt } from './grid-moves.js';
import { writeToday } from './insert-text.js';
import { useSession, type GridSession } from './grid-session.js';
import type { GridLabels, GridRowStore } from './grid-types.js';
import { insertLineBreak } from './line-break.js';
import classes from './cell-bar.module.css';
import { useRow } from './row-store.js';

export interface GridCellBarProps<Row> {
  session: GridSession<Row>;
  rows: GridRowStore<Row>;
  columns: readonly GridColumnView<Row>[];
  labels: GridLabels;
}

/**
 * The focused cell's whole text above the grid, always two lines high so that nothing below it moves, or twelve at a
 * press. Text that may be changed is changed here just as in the cell: it is one draft.
 */
export function GridCellBar<Row>({ session, rows, columns, labels }: GridCellBarProps<Row>) {
  const [isExpanded, setIsExpanded] = useState(false);
  // The cell has the focus first; its text may be read here a moment later.
  const focus = useDeferredValue(useSession(session, (state) => state.focus));
  const rowId = rowIdAt(session, focus);
  const row = useRow(rows, rowId);
  const column = columns.find((view) => view.column.id === focus?.column)?.column;
  const draft = useSession(session, ({ edit }) => (typeof edit?.draft === 'string' ? edit.draft : null));
  const rowName = row !== undefined ? (columns[0]?.column.text(row) ?? '') : '';
  const lock = row !== undefined && column ? lockOf(column, row, labels.notEditable) : null;
  const isText = column?.editor === 'text' || column?.editor === 'longText';
  const text = row !== undefined && column ? column.text(row) : '';
  return (
    <div className={classes.bar} data-expanded={isExpanded || undefined}>
      <div className={classes.barName}>
        <strong>
          <bdi>{rowName}</bdi>
        </strong>{' '}
        <span>{row !== undefined && column?.header}</span>
      </div>
      <textarea
        className={classes.barText}
        dir={column?.dir ?? 'auto'}
        aria-label={labels.cellBar(column?.header ?? '', rowName)}
        readOnly={!isText || lock !== null || row === undefined}
        value={isText && draft !== null ? draft : text}
        onChange={(event) => changeDraft(session, event.currentTarget.value)}
        {...barHandlers(session, column?.editor === 'longText')}
      />
      <div className={classes.barEnd}>
        {lock !== null && (
          <span role="img" aria-label={lock} title={lock}>
            <Icon name="lock" size={12} />
          </span>
        )}
        <button
          type="button"
          className={classes.barToggle}
          aria-expanded={isExpanded}
          aria-label={isExpanded ? labels.collapseBar : labels.expandBar}
          onClick={() => setIsExpanded(!isExpanded)}
        >
          <Icon name={isExpanded ? 'chevronUp' : 'chevronDown'} size={12} />
        </button>
      </div>
    </div>
  );
}

function barHandlers<Row>(session: GridSession<Row>, isLong: boolean) {
  return {
    onFocus: (event: FocusEvent<HTMLTextAreaElement>) => {
      if (!event.currentTarget.readOnly) startEdit(session, { origin: 'bar' });
    },
    onBlur: (event: FocusEvent<HTMLTextAreaElement>) => {
      if (document.activeElement !== event.currentTarget) commitEdit(session, 'stay');
    },
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (event.nativeEvent.isComposing) return;
      const after = fieldEndOf(event);
      if (event.key === 'Enter' && event.altKey && isLong) insertLineBreak(event.currentTarget);
      else if (event.key === 'Escape') cancelEdit(session);
      else if (after && session.read().edit) commitEdit(session, after);
      else if (!session.read().edit || !writeToday(session, event)) return;
      event.preventDefault();
    },
  };
}
