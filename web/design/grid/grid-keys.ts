export type GridStep =
  | 'up'
  | 'down'
  | 'previous'
  | 'next'
  | 'rowStart'
  | 'rowEnd'
  | 'top'
  | 'bottom'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

export type GridCommand =
  | { type: 'move'; step: GridStep }
  /** Draws the range further. */
  | { type: 'extend'; step: GridStep }
  | { type: 'chooseAll' }
  | { type: 'escape' }
  | { type: 'tool'; tool: 'fill' | 'today' | 'undo' | 'redo' | 'keys' }
  /** Opens the menu of the cell. */
  | { type: 'menu' }
  /** Enter: like an arrow, but a group row keeps it for its button. */
  | { type: 'enter'; step: 'up' | 'down' }
  /** Tab: like an arrow, but leaves the grid at the end of the row. */
  | { type: 'tab'; step: 'previous' | 'next' }
  /** Edit what is there. */
  | { type: 'edit' }
  /** Edit from these letters on, in place of what was there. */
  | { type: 'replace'; text: string }
  | { type: 'clear' };

/** What of a keyboard event the grid goes by. */
export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  /** The place of the key, for keyboards whose letters are not Latin. */
  code?: string;
}

const VERTICAL: Record<string, readonly [plain: GridStep, withControl: GridStep]> = {
  ArrowDown: ['down', 'bottom'],
  ArrowUp: ['up', 'top'],
  Home: ['rowStart', 'first'],
  End: ['rowEnd', 'last'],
  PageDown: ['pageDown', 'pageDown'],
  PageUp: ['pageUp', 'pageUp'],
};

const FORWARD: readonly [GridStep, GridStep] = ['next', 'rowEnd'];
const BACKWARD: readonly [GridStep, GridStep] = ['previous', 'rowStart'];

/** The key of an input method that is about to compose a letter. */
const COMPOSING = 'Process';

function stepOf(key: string, rightToLeft: boolean) {
  if (key === 'ArrowRight') return rightToLeft ? BACKWARD : FORWARD;
  if (key === 'ArrowLeft') return rightToLeft ? FORWARD : BACKWARD;
  return VERTICAL[key];
}

/** Keys pressed with Ctrl or Cmd. */
const WITH_CONTROL: Readonly<Record<string, GridCommand>> = {
  a: { type: 'chooseAll' },
  d: { type: 'tool', tool: 'fill' },
  y: { type: 'tool', tool: 'redo' },
  z: { type: 'tool', tool: 'undo' },
  ';': { type: 'tool', tool: 'today' },
};
const REDO: GridCommand = { type: 'tool', tool: 'redo' };

/** The Latin letter or sign of a key: its own, or the one at its place where its own is of another script. */
function latinOf({ key, code = '' }: GridKey): string {
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  if (code === 'Semicolon') return ';';
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : '';
}

/** The letter pressed with Ctrl or Cmd alone; null for every other key. */
export const controlLetterOf = (event: GridKey): string | null =>
  (event.ctrlKey || event.metaKey) && !event.altKey ? latinOf(event) || null : null;

const PLAIN: Readonly<Record<string, GridCommand>> = {
  F2: { type: 'edit' },
  Escape: { type: 'escape' },
  ContextMenu: { type: 'menu' },
  '?': { type: 'tool', tool: 'keys' },
};

/** What a key means on a focused cell, as in a spreadsheet; null when it is not the grid's. */
export function commandOf(event: GridKey, rightToLeft: boolean): GridCommand | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (key === 'Tab' && !control && !altKey) return { type: 'tab', step: shiftKey ? 'previous' : 'next' };
  if (key === 'Enter' && !control && !altKey) return { type: 'enter', step: shiftKey ? 'up' : 'down' };
  // Opens the list of a cell, as in Excel; in any other cell it writes.
  if (altKey) return key === 'ArrowDown' && !control ? PLAIN.F2 : null;
  const steps = stepOf(key, rightToLeft);
  if (steps) return { type: shiftKey ? 'extend' : 'move', step: steps[control ? 1 : 0] };
  if (control) return shiftKey && latinOf(event) === 'z' ? REDO : (WITH_CONTROL[latinOf(event)] ?? null);
  if (key === 'F10' && shiftKey) return { type: 'menu' };
  if (PLAIN[key]) return PLAIN[key];
  if (key === 'Delete') return { type: 'clear' };
  if (key === 'Backspace' || key === COMPOSING) return { type: 'replace', text: '' };
  return Array.from(key).length === 1 ? { type: 'replace', text: key } : null;
}

/** Where the focus goes when a key ends the writing in a field. */
export type FieldEnd = 'up' | 'down' | 'previous' | 'next';

/** Enter and Tab end a field and go on, with Shift backwards; null for every other key. */
export function fieldEndOf({ key, shiftKey, altKey, ctrlKey, metaKey }: GridKey): FieldEnd | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return null;
}
