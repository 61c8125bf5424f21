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

/** What a key means on a focused cell, as in a spreadsheet; null when it is not the grid's. */
export function commandOf(event: GridKey, rightToLeft: boolean): GridCommand | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (key === 'Tab' && !control && !altKey) return { type: 'tab', step: shiftKey ? 'previous' : 'next' };
  if (key === 'Enter' && !control && !altKey) return { type: 'enter', step: shiftKey ? 'up' : 'down' };
  if (altKey) return null;
  const steps = stepOf(key, rightToLeft);
  if (steps) return shiftKey ? null : { type: 'move', step: steps[control ? 1 : 0] };
  if (key === 'F2') return { type: 'edit' };
  if (control) return null;
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
