import { todayHere } from '../../lib/parse-date.js';
import { changeDraft } from './grid-edits.js';
import { controlLetterOf, type GridKey } from './grid-keys.js';
import type { GridSession } from './grid-session.js';

/** Puts words where the caret is, as if typed. */
function insertText(field: HTMLTextAreaElement | HTMLInputElement, text: string) {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** Today as people of that language write it in a text. */
const todayInWords = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date());

/**
 * Ctrl+; while something is written: today's date, in place of the day in a field of days, at the caret in a text. Answers
 * whether the key was taken.
 */
export function writeToday<Row>(session: GridSession<Row>, event: GridKey & { target: EventTarget }): boolean {
  const { edit } = session.read();
  const scene = session.scene();
  const editor = scene?.columns.find(({ column }) => column.id === edit?.column)?.column.editor;
  if (!scene || controlLetterOf(event) !== ';') return false;
  if (editor === 'date') changeDraft(session, todayHere());
  else if (event.target instanceof HTMLTextAreaElement) insertText(event.target, todayInWords(scene.locale));
  else return false;
  return true;
}
