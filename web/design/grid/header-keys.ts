import type { KeyboardEvent } from 'react';
import { isRightToLeft } from '../../lib/direction.js';
import { moveBy, stepWidth, type GridColumnChange } from './grid-column-ways.js';
import type { GridColumnView } from './grid-columns.js';
import { moveTo } from './grid-moves.js';
import type { GridSession } from './grid-session.js';
import { keepAcross } from './keep-in-view.js';
import { drawnWidth } from './useHeaderDrag.js';

/** Puts the focus on the head of a column; answers whether there is one that takes it. */
export function focusHeader(within: Element, columnId: string): boolean {
  const grid = within.closest<HTMLElement>('[role="grid"]');
  const cell = grid?.querySelector<HTMLElement>(`[data-header="${CSS.escape(columnId)}"]`);
  const button = cell?.querySelector<HTMLElement>('button');
  if (!grid || !cell || !button) return false;
  button.focus({ preventScroll: true });
  keepAcross(grid, cell);
  return true;
}

/** Opens the menu of a column, as a press on its head's mark does. */
export function openColumnMenu(from: Element, columnId: string) {
  const head = from.closest('[data-grid-outer]')?.querySelector(`[data-header="${CSS.escape(columnId)}"]`);
  head?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
}

interface HeaderKeys<Row> {
  readonly session: GridSession<Row>;
  readonly columns: readonly GridColumnView<Row>[];
  readonly view: GridColumnView<Row>;
  readonly change: (change: GridColumnChange) => void;
  readonly openMenu: () => void;
}

const isMenuKey = ({ key, shiftKey, altKey }: KeyboardEvent) =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey) || (key === 'ArrowDown' && altKey);

/**
 * Keys on the head of a column: arrows go along the heads and back into the rows; with Shift they make the column narrower
 * and wider, with Ctrl and Shift they move it.
 */
export function onHeaderKey<Row>(event: KeyboardEvent<HTMLElement>, keys: HeaderKeys<Row>) {
  const { session, columns, view, openMenu } = keys;
  const { key, target, altKey } = event;
  // When the key has been dealt with: to a menu that is open already it would be one of its own.
  if (isMenuKey(event)) requestAnimationFrame(openMenu);
  else if (altKey) return;
  else if (key === 'ArrowDown') moveTo(session, 0, view.index);
  else if (key === 'Escape') session.writeAndFocus({});
  else if (key === 'Home' || key === 'End') {
    focusHeader(target as Element, columns[key === 'Home' ? 0 : columns.length - 1].column.id);
  } else if (key === 'ArrowLeft' || key === 'ArrowRight') onAlong(event, keys);
  else return;
  event.preventDefault();
}

function onAlong<Row>(event: KeyboardEvent<HTMLElement>, { columns, view, change }: HeaderKeys<Row>) {
  const cell = (event.target as Element).closest<HTMLElement>('[data-header]');
  const direction = (event.key === 'ArrowRight') === isRightToLeft(event.currentTarget) ? -1 : 1;
  const { id } = view.column;
  if (event.shiftKey && (event.ctrlKey || event.metaKey)) {
    const move = moveBy(columns, view, direction);
    if (move) change(move);
  } else if (event.shiftKey && cell) {
    change({ kind: 'width', columnId: id, width: stepWidth(drawnWidth(cell), direction) });
  } else {
    const next = columns[view.index + direction] as GridColumnView<Row> | undefined;
    if (next) focusHeader(event.target as Element, next.column.id);
  }
}
