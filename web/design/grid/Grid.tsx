import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { later } from '../../lib/later.js';
import { useWidth } from '../../lib/useWidth.js';
import type { GridColumnWays } from './grid-column-ways.js';
import { useGridColumns } from './grid-columns.js';
import { resumeEdit } from './grid-edits.js';
import { focused, moveTo } from './grid-moves.js';
import { chooseCells, chosenRows } from './grid-range.js';
import { GridSession } from './grid-session.js';
import type {
  GridCellState,
  GridColumn,
  GridCommit,
  GridFocus,
  GridLabels,
  GridLayout,
  GridMenuItem,
  GridPaste,
  GridRowHeight,
  GridRowStore,
  GridSection,
  GridWriting,
} from './grid-types.js';
import { rowIdOf } from './grid-items.js';
import { GridCellBar } from './GridCellBar.js';
import { GridFrame } from './GridFrame.js';
import type { GridMenu as Menu } from './GridMenu.js';
import { openColumnMenu } from './header-keys.js';
import { GridTools } from './GridTools.js';
import type { MenuPoint } from './useGridPointer.js';
import classes from './grid.module.css';

const GridMenu = later(() => import('./GridMenu.js'), 'GridMenu') as unknown as typeof Menu;

export interface GridHandle {
  /** Puts the focus on a cell; nothing happens where the row is not shown. `keepRange` leaves the cells chosen as they are. */
  focusCell: (rowId: string, columnId?: string, keepRange?: boolean) => void;
  /** Chooses cells and brings them into view; gives how many of them are on show. */
  chooseCells: (cells: readonly GridFocus[]) => number;
  /** The rows of the cells chosen; the one in hand where there is no range. */
  rangeRows: () => readonly string[];
  /** Opens a cell's editor with this text in it, as begun on that row; answers false where the cell is not shown or not to be changed. */
  writeOn: (begun: { rowId: string; columnId: string; draft: string; row: unknown }) => boolean;
}

export interface GridProps<Row> {
  /** Accessible name of the grid. */
  label: string;
  columns: readonly GridColumn<Row>[];
  sections: readonly GridSection[];
  rows: GridRowStore<Row>;
  /** What is happening to cells: an object by column id for each row that has something to say. */
  states?: GridRowStore<Readonly<Record<string, GridCellState>>>;
  labels: GridLabels;
  /** Locale in which typed dates are read. */
  locale: string;
  height?: GridRowHeight;
  layout?: GridLayout;
  /** Lets the columns be sorted, sized, moved, pinned and hidden. */
  columnWays?: GridColumnWays;
  collapsed?: ReadonlySet<string>;
  onToggle?: (sectionId: string, collapsed: boolean) => void;
  /** Takes a changed value; needed where a column has an editor. */
  onCommit?: (commit: GridCommit<Row>) => void;
  /** Takes many changed values as one step; needed with `onPaste`, `onUndo` and `onRedo`. */
  onCommits?: (commits: readonly GridCommit<Row>[]) => void;
  /** Takes words that were pasted over cells. */
  onPaste?: (paste: GridPaste<Row>) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  /** Lists the keys. */
  onKeys?: () => void;
  /** The screen's own ways in the menu of the cell in hand. */
  menuOf?: (focus: GridFocus) => readonly GridMenuItem[];
  /** Stands between the toolbar and the rows: what waits for the person's word. */
  strip?: ReactNode;
  onFocusChange?: (focus: GridFocus | null) => void;
  /** Told of each letter while an editor is open, and with null when it is closed. */
  onWriting?: (now: GridWriting<Row> | null) => void;
  /** Keys of the screen's own on a focused cell; `preventDefault` keeps them from the grid. */
  onKey?: (event: KeyboardEvent<HTMLElement>, focus: GridFocus) => void;
  /** Leaves the cell bar out. */
  withoutBar?: boolean;
  ref?: Ref<GridHandle>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * A spreadsheet of rows kept elsewhere: one stop of Tab, arrow keys inside, cells edited in place or in the bar above.
 * It fills the height its parent gives.
 */
export function Grid<Row>({ ref, ...props }: GridProps<Row>) {
  const { columns, layout, rows, labels, strip, withoutBar = false } = props;
  const [session] = useState(() => new GridSession<Row>());
  const outer = useRef<HTMLDivElement>(null);
  const available = useWidth(outer);
  const views = useGridColumns(columns, layout, available);
  const folding = useFolding(props);
  useGridHandle(ref, session);
  const [menuAt, setMenuAt] = useState<MenuPoint | null>(null);
  const { onKeys } = props;
  const listKeys = useCallback(() => onKeys?.(), [onKeys]);
  return (
    <div ref={outer} className={classes.outer} data-grid-outer>
      {!withoutBar && <GridCellBar session={session} rows={rows} columns={views} labels={labels} />}
      {!withoutBar && <GridTools session={session} labels={labels} onKeys={listKeys} />}
      {strip}
      <GridFrame
        {...props}
        {...folding}
        session={session}
        columns={views}
        available={available}
        onMenu={setMenuAt}
        onKeys={listKeys}
      />
      {menuAt && (
        <GridMenu
          {...{ session, labels, onKeys: listKeys }}
          at={menuAt}
          items={itemsOf(session, props)}
          onClose={() => setMenuAt(null)}
        />
      )}
    </div>
  );
}

function itemsOf<Row>(session: GridSession<Row>, { menuOf, columnWays }: GridProps<Row>): readonly GridMenuItem[] {
  const at = focused(session);
  if (!at) return [];
  const { column } = at.focus;
  const own = menuOf?.({ rowId: at.rowId, columnId: column }) ?? [];
  if (!columnWays) return own;
  const run = (from: Element) => openColumnMenu(from, column);
  return [...own, { id: 'column', label: columnWays.labels.ofCell, run }];
}

/** Which sections are folded away: said by the screen, or else remembered here. */
function useFolding<Row>({ collapsed, onToggle }: GridProps<Row>) {
  const [own, setOwn] = useState<ReadonlySet<string>>(NONE);
  const fold = useCallback((id: string, isCollapsed: boolean) => {
    setOwn((before) => new Set(isCollapsed ? [...before, id] : [...before].filter((other) => other !== id)));
  }, []);
  return { collapsed: collapsed ?? own, onToggle: onToggle ?? fold };
}

function useGridHandle<Row>(ref: Ref<GridHandle> | undefined, session: GridSession<Row>) {
  useImperativeHandle(
    ref,
    () => ({
      chooseCells: (cells) => chooseCells(session, cells),
      rangeRows: () => chosenRows(session).map(({ rowId }) => rowId),
      focusCell: (rowId, columnId, keepRange = false) => {
        if (keepRange && focused(session)?.rowId === rowId) return session.writeAndFocus({});
        const scene = session.scene();
        const item = scene?.items.findIndex((line) => rowIdOf(line) === rowId) ?? -1;
        const column = scene?.columns.findIndex((view) => view.column.id === columnId) ?? 0;
        if (item >= 0) moveTo(session, item, Math.max(0, column));
      },
      writeOn: ({ rowId, columnId, draft, row }) => {
        const scene = session.scene();
        const item = scene?.items.findIndex((line) => rowIdOf(line) === rowId) ?? -1;
        const column = scene?.columns.findIndex((view) => view.column.id === columnId) ?? -1;
        if (item < 0 || column < 0) return false;
        moveTo(session, item, column);
        return resumeEdit(session, draft, row as Row);
      },
    }),
    [session],
  );
}
