import { readClipboard, toTableHtml, toTabbedText } from '../../lib/table-text.js';
import { chosenText, clearChosen, layBlock } from './grid-blocks.js';
import type { GridSession } from './grid-session.js';

const cellsIn = (block: readonly (readonly string[])[]) => block.reduce((sum, row) => sum + row.length, 0);

/** The cells chosen in both forms that spreadsheets and word processors take. */
function formsOf<Row>(session: GridSession<Row>) {
  const block = chosenText(session);
  return block.length === 0 ? null : { text: toTabbedText(block), html: toTableHtml(block), count: cellsIn(block) };
}

function sayCopied<Row>(session: GridSession<Row>, count: number, isCut: boolean) {
  const scene = session.scene();
  if (isCut) clearChosen(session, 'cut');
  else scene?.announce(scene.labels.done('copy', count, 0));
}

/** Answers the browser's own copy or cut on a cell; a text marked inside a cell stays the browser's. */
export function copyInto<Row>(session: GridSession<Row>, event: ClipboardEvent, isCut: boolean) {
  const marked = document.getSelection();
  if (marked && !marked.isCollapsed && !isCut) return;
  const forms = formsOf(session);
  if (!forms || !event.clipboardData) return;
  event.clipboardData.setData('text/plain', forms.text);
  event.clipboardData.setData('text/html', forms.html);
  event.preventDefault();
  sayCopied(session, forms.count, isCut);
}

/** Lays what is on the clipboard onto the grid. */
function pasteForms<Row>(session: GridSession<Row>, forms: { text: string; html: string }) {
  const scene = session.scene();
  const block = readClipboard(forms);
  const paste = block.length === 0 ? null : layBlock(session, block);
  if (paste && paste.cells.length > 0) scene?.onPaste?.(paste);
  else scene?.announce(scene.labels.nothingToPaste, 'seen');
}

/** Answers the browser's own paste on a cell. */
export function pasteFrom<Row>(session: GridSession<Row>, event: ClipboardEvent) {
  const data = event.clipboardData;
  if (!data) return;
  event.preventDefault();
  pasteForms(session, { text: data.getData('text/plain'), html: data.getData('text/html') });
}

/** Copies or cuts by a button: through the browser's clipboard, or else says which keys do it. */
export async function copyByButton<Row>(session: GridSession<Row>, isCut: boolean): Promise<void> {
  const forms = formsOf(session);
  const scene = session.scene();
  if (!forms || !scene) return;
  try {
    const blob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    const item = new ClipboardItem({ ...blob('text/plain', forms.text), ...blob('text/html', forms.html) });
    await navigator.clipboard.write([item]);
    sayCopied(session, forms.count, isCut);
  } catch {
    scene.announce(scene.labels.useKeys, 'seen');
  }
}

async function formOf(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}

/** Pastes by a button, where the browser lets a page read the clipboard; else says which keys do it. */
export async function pasteByButton<Row>(session: GridSession<Row>): Promise<void> {
  const scene = session.scene();
  try {
    const items = await navigator.clipboard.read();
    pasteForms(session, { text: await formOf(items, 'text/plain'), html: await formOf(items, 'text/html') });
  } catch {
    scene?.announce(scene.labels.useKeys, 'seen');
  }
}
