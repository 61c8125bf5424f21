import { parseDate, todayHere } from '../../lib/parse-date.js';
import type { FieldEnd } from './grid-keys.js';
import { focused, goOn } from './grid-moves.js';
import { isRange } from './grid-range.js';
import { walkRange } from './range-walk.js';
import type { GridEdit, GridPlace, GridScene, GridSession } from './grid-session.js';
import type { GridColumn, GridValue } from './grid-types.js';

/** Why a cell may not be changed here, or null when it may. */
export function lockOf<Row>(column: GridColumn<Row>, row: Row, notEditable: string): string | null {
  return column.editor ? (column.locked?.(row) ?? null) : notEditable;
}

/** The value a cell holds; nothing where the column gives none. */
export function valueOf<Row>(column: GridColumn<Row>, row: Row): GridValue {
  return column.value?.(row) ?? null;
}

/** The focused cell if it may be changed; says why not if it may not. */
function editable<Row>(session: GridSession<Row>) {
  const at = focused(session);
  const scene = session.scene();
  const row = at?.rowId ? scene?.rows.get(at.rowId) : undefined;
  if (!at?.rowId || !scene || row === undefined) return null;
  const lock = lockOf(at.view.column, row, scene.labels.notEditable);
  if (lock !== null) {
    scene.announce(lock, 'seen');
    return null;
  }
  return { column: at.view.column, row, rowId: at.rowId, focus: at.focus, scene };
}

function firstDraft<Row>(column: GridColumn<Row>, row: Row, typed: string | null): GridEdit<Row>['draft'] {
  const value = valueOf(column, row);
  if (typeof value === 'object' && value !== null) return value;
  if (column.editor === 'choices') return [];
  if (column.editor === 'choice') return value ?? '';
  if (typed !== null) return typed;
  return column.editor === 'date' ? column.text(row) : (value ?? '');
}

export interface EditStart {
  /** Letters that take the place of what was there; null to go on from it. */
  typed?: string | null;
  origin?: 'cell' | 'bar';
}

/** What was left in a cell, once; nothing where it was left in another. */
function takeLeft<Row>(session: GridSession<Row>, { item, column }: GridPlace) {
  const { left } = session;
  if (left?.item !== item || left.column !== column) return null;
  session.left = null;
  return left;
}

/** Begins to edit the focused cell. Answers whether it could. */
export function startEdit<Row>(session: GridSession<Row>, { typed = null, origin = 'cell' }: EditStart = {}): boolean {
  const cell = editable(session);
  if (!cell) return false;
  const { column, row, rowId, focus } = cell;
  const left = takeLeft(session, focus);
  const { draft, error } = typed === null && left ? left : { draft: firstDraft(column, row, typed), error: null };
  session.write({ edit: { ...focus, rowId, draft, seed: typed, origin, before: valueOf(column, row), row, error } });
  return true;
}

/** Goes on with a text in the focused cell, begun when its row stood as given. Answers whether it could. */
export function resumeEdit<Row>(session: GridSession<Row>, draft: string, row: Row): boolean {
  if (!startEdit(session)) return false;
  const { edit } = session.read();
  session.write({ edit: edit && { ...edit, draft, row } });
  return true;
}

/** Takes in what has been written so far. */
export function changeDraft<Row>(session: GridSession<Row>, draft: GridEdit<Row>['draft']) {
  const edit = session.read().edit;
  if (edit) session.write({ edit: { ...edit, draft, error: null } });
}

/** Takes in what is searched for among options before there is a list to search in. */
export function changeSeed<Row>(session: GridSession<Row>, seed: string) {
  const edit = session.read().edit;
  if (edit) session.write({ edit: { ...edit, seed } });
}

/** Ends the edit, the cell left as it was; the focus returns to it. */
export function cancelEdit<Row>(session: GridSession<Row>) {
  if (!session.read().edit) return;
  session.writeAndFocus({ edit: null });
}

const NOT_A_DAY = Symbol('not a day');

function draftValue<Row>(edit: GridEdit<Row>, column: GridColumn<Row>, locale: string): GridValue | typeof NOT_A_DAY {
  if (typeof edit.draft !== 'string') return edit.draft;
  const text = column.editor === 'longText' ? edit.draft.trim() : edit.draft.replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (column.editor !== 'date') return text;
  if (text === column.text(edit.row)) return edit.before;
  return parseDate(text, { locale, today: todayHere() }) ?? NOT_A_DAY;
}

/** Whether two values say the same; nothing and empty do, and the order of several does not matter. */
export function sameValue(one: GridValue, other: GridValue): boolean {
  const list = (value: GridValue) => (typeof value === 'string' ? [value] : [...(value ?? [])]).filter(Boolean).sort();
  return JSON.stringify(list(one)) === JSON.stringify(list(other));
}

/**
 * Ends the edit and hands the value on if it changed. Typed text that is no day is kept open with its error; when the
 * focus has already gone elsewhere (`stay`) that is said, and the cell's next edit goes on with it.
 */
export function commitEdit<Row>(session: GridSession<Row>, after: FieldEnd | 'stay') {
  const { edit } = session.read();
  const scene = session.scene();
  const column = scene?.columns.find((view) => view.column.id === edit?.column)?.column;
  if (!edit || !scene || !column) return;
  const value = draftValue(edit, column, scene.locale);
  if (value === NOT_A_DAY) {
    const draft = String(edit.draft);
    const error = scene.labels.notADay(draft);
    if (after !== 'stay') return session.write({ edit: { ...edit, error } });
    session.left = { item: edit.item, column: edit.column, draft, error };
    scene.announce(scene.labels.leftNoDay(draft), 'seen');
    return session.write({ edit: null });
  }
  session.write({ edit: null });
  handOn(scene, edit, value);
  if (after !== 'stay') leaveFor(session, after);
}

/** Ends the edit with what was chosen so far, the focus on its cell, and lets a new option be made of what was typed. */
export function makeOption<Row>(session: GridSession<Row>, column: GridColumn<Row>, typed: string) {
  const { edit } = session.read();
  const scene = session.scene();
  if (!edit || !scene) return;
  const value = column.editor === 'choices' ? edit.draft : edit.before;
  session.writeAndFocus({ edit: null });
  handOn(scene, edit, value);
  column.newOption?.make({ typed, rowId: edit.rowId, columnId: edit.column, row: edit.row, value });
}

function handOn<Row>(scene: GridScene<Row>, edit: GridEdit<Row>, value: GridValue) {
  if (sameValue(value, edit.before)) return;
  const { rowId, column: columnId, before, row } = edit;
  scene.onCommit?.({ rowId, columnId, value, before, row });
}

function leaveFor<Row>(session: GridSession<Row>, after: FieldEnd) {
  if (isRange(session)) return walkRange(session, after);
  goOn(session, after);
}
