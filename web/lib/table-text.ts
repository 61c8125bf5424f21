/** Cells by row, as text. */
export type TableText = readonly (readonly string[])[];

const needsQuotes = /["\t\n\r]/;
const quoted = (text: string) => (needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Cells with tabs between them, as spreadsheets take them: a cell with a line break or a quotation mark stands in quotes. */
export const toTabbedText = (rows: TableText): string =>
  rows.map((row) => row.map((text) => quoted(text.replace(/\r\n?/g, '\n'))).join('\t')).join('\r\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
/** Without the style Excel would begin a new row at a line break. */
const htmlCell = (text: string) =>
  `<td>${escaped(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')}</td>`;

/** The same cells as a table of HTML. */
export const toTableHtml = (rows: TableText): string =>
  `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</table>`;

/** Where a cell that begins with a quotation mark ends, if the mark is a quotation's: a tab, a line or the end follows. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || /[\t\n]/.test(text[at + 1]) ? at : -1;
  }
  return -1;
}

/**
 * Reads cells with tabs between them, as Excel and LibreOffice give them: line breaks and tabs stand in quoted cells, a
 * quotation mark that is only the first letter of a text stays one. The line break at the end begins no row.
 */
export function readTabbedText(written: string): string[][] {
  const text = written.replace(/\r\n?/g, '\n').replace(/\0/g, '');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length;) {
    const quote = text[at] === '"' ? endOfQuoted(text, at) : -1;
    const end = quote >= 0 ? quote + 1 : nextBreak(text, at);
    const cell = quote >= 0 ? text.slice(at + 1, quote).replace(/""/g, '"') : text.slice(at, end);
    rows[rows.length - 1].push(cell);
    if (text[end] === '\n' && end + 1 < text.length) rows.push([]);
    else if (text[end] === '\n') break;
    at = end + 1;
  }
  return rows;
}

function nextBreak(text: string, from: number): number {
  const found = /[\t\n]/g;
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}

const blocks = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4']);

/** The text of an element with a line break at each `<br>` and between paragraphs; white space of the source is one space. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  const inside = [...node.childNodes].map(textOf).join('');
  return blocks.has(node.nodeName) ? `\n${inside.trim()}\n` : inside;
}

const cellText = (cell: Element) =>
  textOf(cell)
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/**
 * The cells of the first table of an HTML text; none where there is no table. A cell over several columns or rows is
 * followed by empty ones, as a spreadsheet takes it apart.
 */
export function readTableHtml(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return [];
  const rows: string[][] = [];
  [...table.rows].forEach((row, index) => {
    rows[index] ??= [];
    let column = 0;
    for (const cell of [...row.cells]) {
      while (rows[index][column] !== undefined) column += 1;
      spread(rows, { row: index, column }, cell);
    }
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

const most = 200;

function spread(rows: string[][], { row, column }: { row: number; column: number }, cell: HTMLTableCellElement) {
  const text = cellText(cell);
  for (let down = 0; down < Math.min(cell.rowSpan || 1, most); down += 1) {
    rows[row + down] ??= [];
    for (let over = 0; over < Math.min(cell.colSpan || 1, most); over += 1) {
      rows[row + down][column + over] = down === 0 && over === 0 ? text : '';
    }
  }
}

const isEven = (rows: TableText) => rows.every((row) => row.length === rows[0].length);

/**
 * What stands on a clipboard as cells. The text with tabs is taken as it is; the table of HTML where there is no text, or
 * where the text fell apart because its line breaks were not quoted, as word processors do it.
 */
export function readClipboard(clipboard: { readonly text: string; readonly html: string }): string[][] {
  const fromText = clipboard.text === '' ? [] : readTabbedText(clipboard.text);
  const fromHtml = clipboard.html.includes('<t') ? readTableHtml(clipboard.html) : [];
  if (fromHtml.length === 0) return fromText;
  if (fromText.length === 0) return fromHtml;
  return isEven(fromText) && fromText.length === fromHtml.length ? fromText : fromHtml;
}
