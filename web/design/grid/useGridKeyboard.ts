import { useMemo, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { isRightToLeft } from '../../lib/direction.js';
import { startEdit } from './grid-edits.js';
import { commandOf, type GridCommand } from './grid-keys.js';
import { focused, focusIndex, goOn, noteFocus, step } from './grid-moves.js';
import { chooseAll, extend, isRange, letGo } from './grid-range.js';
import { walkRange } from './range-walk.js';
import type { GridSession } from './grid-session.js';
import { focusHeader } from './header-keys.js';
import { runTool } from './grid-tools.js';
import { pointOfCell, type MenuPoint } from './useGridPointer.js';

/** Marks what may hold the grid's focus: a cell, or the button of a group row. */
const STOP = '[data-grid-stop]';
const CONTROLS = 'a[href], button:not([disabled]), input, select, textarea';

export interface GridEnds {
  /** Nothing but places for the focus right before and after the grid: Tab goes on from there. */
  before: RefObject<HTMLElement | null>;
  after: RefObject<HTMLElement | null>;
}

/** Where keys and marks lead, besides the cells themselves. */
export interface GridWays {
  ends: GridEnds;
  /** Unfolds or folds the text of one row. */
  onMore: (item: string) => void;
  onMenu: (at: MenuPoint) => void;
  onKeys: () => void;
}

/** What happens inside the grid itself; events of its pop-ups reach it too, through React's tree. */
const isOwn = (event: { currentTarget: EventTarget & Element; target: EventTarget }) =>
  event.target instanceof Element && event.currentTarget.contains(event.target);

/** Goes into the cell: to the ways out of a conflict, to a link; else begins to edit it. */
function enterCell<Row>(session: GridSession<Row>, cell: HTMLElement) {
  const panel = cell.querySelector<HTMLElement>('[data-cell-panel]');
  const control = panel?.querySelector<HTMLElement>(CONTROLS);
  if (control) control.focus();
  else if (cell.getAttribute('aria-readonly') === 'true' && cell.querySelector(CONTROLS)) {
    cell.querySelector<HTMLElement>(CONTROLS)?.focus();
  } else startEdit(session);
}

/** From the first line up to the head of the column, where heads can be worked with. */
function goUpToHeader<Row>(session: GridSession<Row>, stop: HTMLElement): boolean {
  const scene = session.scene();
  const { focus } = session.read();
  return scene !== null && focus !== null && focusIndex(session, scene).item === 0 && focusHeader(stop, focus.column);
}

/** Whether Tab goes on past the row's last cell, and so out of the grid. */
function leavesGrid<Row>(session: GridSession<Row>, direction: 'previous' | 'next'): boolean {
  const scene = session.scene();
  if (!scene || focused(session)?.item.kind === 'group') return true;
  const { column } = focusIndex(session, scene);
  return direction === 'next' ? column === scene.columns.length - 1 : column === 0;
}

/** On a group row the arrows along the line fold it and unfold it. Answers whether the command was its own. */
function foldGroup<Row>(session: GridSession<Row>, command: GridCommand): boolean {
  const at = focused(session);
  if (at?.item.kind !== 'group') return false;
  if (command.type === 'move' && (command.step === 'next' || command.step === 'previous')) {
    session.scene()?.onToggle(at.item.section.id, command.step === 'previous');
    return true;
  }
  return !worksOnGroup(command);
}

/** On a group row Enter and letters are its button's own. */
const worksOnGroup = ({ type }: GridCommand) => type !== 'enter' && type !== 'edit' && type !== 'replace';

function run<Row>(session: GridSession<Row>, command: GridCommand, stop: HTMLElement, { onMenu, onKeys }: GridWays) {
  switch (command.type) {
    case 'enter':
    case 'tab':
      if (isRange(session)) return walkRange(session, command.step);
      return goOn(session, command.step);
    case 'move':
      if (command.step === 'up' && goUpToHeader(session, stop)) return;
      return step(session, command.step);
    case 'extend':
      return extend(session, command.step);
    case 'chooseAll':
      return chooseAll(session);
    case 'escape':
      return void letGo(session);
    case 'menu':
      // When the key has been dealt with: to a menu that is open already it would be one of its own.
      return void requestAnimationFrame(() => onMenu(pointOfCell(stop)));
    case 'edit':
      return enterCell(session, stop);
    case 'replace':
      return void startEdit(session, { typed: command.text });
    case 'clear':
      return runTool(session, 'clear', onKeys);
    case 'tool':
      return runTool(session, command.tool, onKeys);
  }
}

function onKeyDown<Row>(session: GridSession<Row>, ways: GridWays, event: KeyboardEvent<HTMLElement>) {
  if (event.defaultPrevented || !isOwn(event)) return;
  const target = event.target as HTMLElement;
  const stop = target.closest<HTMLElement>(STOP);
  if (!stop) return;
  if (stop !== target) {
    if (event.key === 'Escape') stop.focus();
    return;
  }
  const command = commandOf(event, isRightToLeft(event.currentTarget));
  if (!command) return;
  if (command.type === 'tab' && !isRange(session) && leavesGrid(session, command.step)) {
    // The browser itself moves on, from the edge of the grid instead of from the middle of it.
    (command.step === 'next' ? ways.ends.after : ways.ends.before).current?.focus();
    return;
  }
  const isGroup = focused(session)?.item.kind === 'group';
  if (isGroup && !worksOnGroup(command)) return;
  if (!foldGroup(session, command)) run(session, command, stop, ways);
  event.preventDefault();
}

function onFocus<Row>(session: GridSession<Row>, event: FocusEvent<HTMLElement>) {
  if (!isOwn(event)) return;
  const stop = (event.target as HTMLElement).closest<HTMLElement>(STOP);
  if (stop?.dataset.item) noteFocus(session, stop.dataset.item, stop.dataset.column ?? null);
}

const cellOf = (event: MouseEvent<HTMLElement>) =>
  isOwn(event) ? (event.target as HTMLElement).closest<HTMLElement>('[data-column]') : null;

function onDoubleClick<Row>(session: GridSession<Row>, event: MouseEvent<HTMLElement>) {
  const cell = cellOf(event);
  if (!cell || (event.target as HTMLElement).closest(CONTROLS)) return;
  startEdit(session);
}

/** The marks drawn in cells for the pointer: “more” of a clamped text, and the sign that a cell can be edited. */
function onClick<Row>(session: GridSession<Row>, onMore: (item: string) => void, event: MouseEvent<HTMLElement>) {
  const mark = isOwn(event) ? (event.target as HTMLElement).closest<HTMLElement>('[data-mark]') : null;
  const item = mark?.closest<HTMLElement>('[data-column]')?.dataset.item;
  if (!mark || !item) return;
  if (mark.dataset.mark === 'more') onMore(item);
  else startEdit(session);
}

/** The grid's share of keyboard, clicks and focus. */
export function useGridHandlers<Row>(session: GridSession<Row>, ways: GridWays) {
  return useMemo(
    () => ({
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(session, ways, event),
      onFocus: (event: FocusEvent<HTMLElement>) => onFocus(session, event),
      onDoubleClick: (event: MouseEvent<HTMLElement>) => onDoubleClick(session, event),
      onClick: (event: MouseEvent<HTMLElement>) => onClick(session, ways.onMore, event),
    }),
    [session, ways],
  );
}
