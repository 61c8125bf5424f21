import { memo, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import { VisuallyHidden } from '../VisuallyHidden.js';
import { CellEditor } from './editors/CellEditor.js';
import type { GridColumnView } from './grid-columns.js';
import { lockOf } from './grid-edits.js';
import type { GridSession } from './grid-session.js';
import type { GridCellState, GridCellView, GridLabels, GridRowHeight } from './grid-types.js';
import classes from './grid.module.css';
import { placeStyle } from './place-style.js';

export interface GridCellProps<Row> {
  session: GridSession<Row>;
  itemKey: string;
  view: GridColumnView<Row>;
  row: Row | undefined;
  state: GridCellState | undefined;
  height: GridRowHeight;
  /** The row's text was unfolded by “more”. */
  isUnfolded: boolean;
  isFocused: boolean;
  isEdited: boolean;
  /** Which edges of the range of cells chosen it has (`t b s e`); null outside of it. */
  edges: string | null;
  labels: GridLabels;
  /** What the id of its reason begins with. */
  reasonId: string;
}

function Cell<Row>(props: GridCellProps<Row>) {
  const { session, view, row, state, isFocused, isEdited, labels } = props;
  const { column } = view;
  const reason = `${props.reasonId}-${view.index}`;
  const isLocked = row === undefined || lockOf(column, row, labels.notEditable) !== null;
  return (
    <div className={classes.cell} style={placeStyle(view)} {...spoken(props, isLocked, reason)} {...marked(props)}>
      {row !== undefined && contentOf(props, row)}
      {state && <StateMarks {...props} state={state} reasonId={reason} />}
      {isFocused && !isLocked && !isEdited && <EditMark kind={column.editor} />}
      {isEdited && <CellEditor session={session} column={column} labels={labels} />}
    </div>
  );
}

/** What a screen reader is told of the cell itself. */
function spoken<Row>({ view, row, state, edges }: GridCellProps<Row>, isLocked: boolean, reasonId: string) {
  return {
    role: view.isRowHeader ? 'rowheader' : 'gridcell',
    'aria-label': row === undefined ? undefined : view.column.name?.(row),
    'aria-colindex': view.index + 1,
    'aria-readonly': isLocked || undefined,
    'aria-selected': edges !== null || undefined,
    'aria-busy': row === undefined || undefined,
    'aria-invalid': state?.rejected ? true : undefined,
    'aria-describedby': state?.rejected ? reasonId : undefined,
    tabIndex: -1, // the session makes one of them the stop of Tab
  };
}

/** What the keyboard, the pointer and the style sheet go by. */
function marked<Row>({ itemKey, view, state, isFocused, isEdited, edges }: GridCellProps<Row>) {
  return {
    'data-grid-stop': true,
    'data-item': itemKey,
    'data-column': view.column.id,
    'data-pinned': view.isPinned || undefined,
    'data-chosen': edges ?? undefined,
    'data-focused': isFocused || undefined,
    'data-edited': isEdited || undefined,
    'data-state': stateName(state),
  };
}

const stateName = (state: GridCellState | undefined) => {
  if (state?.conflict) return 'conflict';
  if (state?.rejected) return 'rejected';
  if (state?.person) return 'person';
  return state?.isPending ? 'pending' : undefined;
};

const viewOf = ({ isFocused, height }: { isFocused: boolean; height: GridRowHeight }): GridCellView => ({
  isFocused,
  tabIndex: isFocused ? 0 : -1,
  height,
});

/** The text or drawing of the cell. “More” stands in the cell in hand; under the pointer it is put where text is cut. */
function contentOf<Row>(props: GridCellProps<Row>, row: Row) {
  const { view, height, isUnfolded, isFocused, labels } = props;
  const { column } = view;
  const isText = column.long || !column.draw;
  return (
    <>
      <div className={classes.content} data-clamp={isText || undefined} dir={column.dir ?? 'auto'}>
        {column.draw ? column.draw(row, viewOf(props)) : plainText(column.text(row))}
      </div>
      {isText && (isUnfolded || (isFocused && height !== 'full')) && (
        <span className={classes.more} data-mark="more" aria-hidden="true">
          {isUnfolded ? labels.less : labels.more}
        </span>
      )}
    </>
  );
}

function plainText(text: string): ReactNode {
  return text === '' ? (
    <span className={classes.nothing} aria-hidden="true">
      –
    </span>
  ) : (
    text
  );
}

interface StateMarksProps<Row> extends GridCellProps<Row> {
  state: GridCellState;
}

/** Who else is here, what was not taken, the two versions: always in words too. */
function StateMarks<Row>(props: StateMarksProps<Row>) {
  const { state, reasonId, labels } = props;
  return (
    <>
      {state.note && (
        <button
          type="button"
          tabIndex={viewOf(props).tabIndex}
          className={classes.note}
          aria-label={state.note.label}
          onClick={state.note.open}
        >
          <Icon name="comment" size={12} />
          {state.note.text}
        </button>
      )}
      {state.person && <span className={classes.person}>{state.person}</span>}
      {state.isPending && <VisuallyHidden>{labels.pending}</VisuallyHidden>}
      {state.rejected && (
        <span id={reasonId} className={classes.rejected}>
          <Icon name="warning" size={12} />
          {state.rejected}
        </span>
      )}
      {state.conflict && (
        <div className={classes.conflict} data-cell-panel>
          {state.conflict(viewOf(props))}
        </div>
      )}
    </>
  );
}

function EditMark({ kind }: { kind: string | undefined }) {
  const chosen = kind === 'choice' || kind === 'choices';
  return (
    <span className={classes.editMark} data-mark="edit" aria-hidden="true">
      <Icon name={chosen ? 'chevronDown' : kind === 'date' ? 'calendar' : 'pencil'} size={12} />
    </span>
  );
}

/** One cell: its content, what is happening to it, and its editor while it is edited. */
export const GridCell = memo(Cell) as typeof Cell;
