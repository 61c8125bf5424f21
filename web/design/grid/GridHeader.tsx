import { memo, useCallback, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { later } from '../../lib/later.js';
import { Icon } from '../Icon.js';
import { nextSort, type GridColumnChange, type GridColumnWays } from './grid-column-ways.js';
import type { GridColumnView } from './grid-columns.js';
import type { GridSession } from './grid-session.js';
import type { GridColumnMenu as ColumnMenu } from './GridColumnMenu.js';
import { focusHeader, onHeaderKey } from './header-keys.js';
import grid from './grid.module.css';
import classes from './header.module.css';
import { leastStyle, placeStyle } from './place-style.js';
import { useMoveDrag, useWidthDrag } from './useHeaderDrag.js';
import { pointOfCell, type MenuPoint } from './useGridPointer.js';

const GridColumnMenu = later(() => import('./GridColumnMenu.js'), 'GridColumnMenu') as unknown as typeof ColumnMenu;

export interface GridHeaderProps<Row> {
  session: GridSession<Row>;
  columns: readonly GridColumnView<Row>[];
  /** Left out: the columns stay as they are. */
  ways?: GridColumnWays;
}

/** The names of the columns, which stay in view. */
function Header<Row>({ session, columns, ways }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={grid.header} style={leastStyle(columns)} data-grid-header>
      {ways ? (
        <LiveRow {...{ session, columns, ways }} />
      ) : (
        <div role="row" aria-rowindex={1} className={grid.headerRow}>
          {columns.map((view) => (
            <HeaderCell key={view.column.id} view={view}>
              {view.column.header}
            </HeaderCell>
          ))}
        </div>
      )}
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly view: GridColumnView<Row>;
  readonly sorted?: 'ascending' | 'descending';
  readonly children: ReactNode;
}

function HeaderCell<Row>({ view, sorted, children }: HeaderCellProps<Row>) {
  return (
    <div
      role="columnheader"
      aria-label={view.column.header}
      aria-colindex={view.index + 1}
      aria-sort={sorted}
      className={grid.headerCell}
      data-header={view.column.id}
      data-pinned={view.isPinned || undefined}
      style={placeStyle(view)}
    >
      {children}
    </div>
  );
}

/** Where a menu of a column stands open, and what the focus goes back to. */
interface OpenMenu {
  readonly columnId: string;
  readonly at: MenuPoint;
  readonly cell: HTMLElement;
}

/** Heads of columns that can be sorted, moved, sized, pinned and hidden: by pointer, by menu and by keys. */
function LiveRow<Row>({ session, columns, ways }: GridHeaderProps<Row> & { ways: GridColumnWays }) {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { change: tell, labels } = ways;
  const change = useCallback(
    (what: GridColumnChange) => {
      tell(what);
      const id = what.kind === 'sort' ? what.sort?.columnId : what.columnId;
      const column = columns.find((view) => view.column.id === id)?.column;
      session.scene()?.announce(labels.done(what, column?.header ?? ''));
    },
    [tell, labels, columns, session],
  );
  const moving = useMoveDrag(columns, change);
  const open = menu && columns.find(({ column }) => column.id === menu.columnId);
  return (
    <div role="row" aria-rowindex={1} className={grid.headerRow} {...moving}>
      {columns.map((view) => (
        <LiveCell
          key={view.column.id}
          {...{ session, columns, view, ways, change }}
          openMenu={(cell, at) => setMenu({ columnId: view.column.id, at: at ?? pointOfCell(cell), cell })}
        />
      ))}
      {menu &&
        open &&
        // Beside the grid, not in it: a row has no menus among its cells.
        createPortal(
          <GridColumnMenu
            {...{ columns, ways, change }}
            view={open}
            at={menu.at}
            cell={menu.cell}
            onClose={() => {
              setMenu(null);
              focusHeader(menu.cell, menu.columnId);
            }}
          />,
          menu.cell.closest('[data-grid-outer]') ?? document.body,
        )}
    </div>
  );
}

interface LiveCellProps<Row> {
  readonly session: GridSession<Row>;
  readonly columns: readonly GridColumnView<Row>[];
  readonly view: GridColumnView<Row>;
  readonly ways: GridColumnWays;
  readonly change: (change: GridColumnChange) => void;
  readonly openMenu: (cell: HTMLElement, at?: MenuPoint) => void;
}

function LiveCell<Row>({ session, columns, view, ways, change, openMenu }: LiveCellProps<Row>) {
  const { id, header, isSortable } = view.column;
  const sort = ways.sort?.columnId === id ? ways.sort : null;
  const sizing = useWidthDrag(id, change);
  const cellOf = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-header]')!;
  return (
    <HeaderCell view={view} sorted={sort ? (sort.isDown ? 'descending' : 'ascending') : undefined}>
      <div
        role="presentation"
        className={classes.head}
        onKeyDown={(event) =>
          onHeaderKey(event, { session, columns, view, change, openMenu: () => openMenu(cellOf(event.target)) })
        }
        onContextMenu={(event) => {
          event.preventDefault();
          openMenu(cellOf(event.target), { x: event.clientX, y: event.clientY });
        }}
      >
        <button
          type="button"
          className={classes.name}
          tabIndex={-1}
          onClick={({ currentTarget }) => {
            if (isSortable) change({ kind: 'sort', sort: nextSort(ways.sort, id) });
            else openMenu(cellOf(currentTarget));
          }}
        >
          {header}
          {sort && <Icon name={sort.isDown ? 'arrowDown' : 'arrowUp'} size={12} />}
        </button>
        <button
          type="button"
          className={classes.more}
          tabIndex={-1}
          aria-label={ways.labels.menu(header)}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => openMenu(cellOf(currentTarget))}
        >
          <Icon name="chevronDown" size={12} />
        </button>
      </div>
      <span className={classes.edge} aria-hidden="true" {...sizing} />
    </HeaderCell>
  );
}

export const GridHeader = memo(Header) as typeof Header;
