import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { MatrixSheet } from './matrix-sheet.js';
import { aboutSheet, listsSheet, metaSheet, recordLine, stampOf } from './sheet/other-sheets.js';
import { choiceRules, statusColours } from './sheet/matrix-rules.js';
import { matrixColumns, type SheetColumn } from './sheet/matrix-columns.js';
import { rowHeight } from './sheet/row-height.js';
import { bodyStyle, headStyle, numberStyle, stampStyle } from './sheet/sheet-styles.js';
import { cellText, columnName } from './sheet/sheet-text.js';
import { filled } from './word/wording.js';

/** The line of the stamp, then the head; the rows come below. */
const STAMP = 0;
const HEAD = 1;
const FIRST_ROW = 2;
const HEAD_HEIGHT = 32;
/** The hidden columns, the paragraph number and its text stay in sight when one scrolls sideways, as in the grid. */
const PINNED = 4;
/** The column of the paragraph number; the stamp above the head begins in it. */
const NUMBER = 2;
/** Printed on so many sheets of A4 side by side the text stays legible; the number comes again on each. */
const PAGES_WIDE = 3;
const NUMBER_COLUMN = '$C:$C';

/**
 * The matrix as a workbook (.xlsx) that looks like the grid: pinned head, numbers and texts, drop-downs for statuses and
 * institutions, statuses coloured with their word, hidden ids and versions; with a sheet that says what the file is and
 * who may read it. All cells but days are text: nothing in them is ever reckoned.
 */
export async function matrixXlsx(sheet: MatrixSheet): Promise<Buffer> {
  const columns = matrixColumns(sheet);
  const { labels } = sheet;
  const bytes = await writeXlsx({
    sheets: [matrixSheet(sheet, columns), aboutSheet(sheet), listsSheet(sheet), metaSheet(sheet, HEAD + 1)],
    activeSheet: 0,
    properties: {
      title: filled(labels.words.title, { title: sheet.title }),
      creator: sheet.author,
      lastModifiedBy: sheet.author,
      created: new Date(`${sheet.exportedOn}T00:00:00Z`),
      modified: new Date(`${sheet.exportedOn}T00:00:00Z`),
      ...(sheet.isDemonstration ? { keywords: labels.words.demonstration } : {}),
    },
    defaultFont: { name: 'Calibri', size: 10 },
  });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function matrixSheet(sheet: MatrixSheet, columns: readonly SheetColumn[]): WriteSheet {
  const isRightToLeft = sheet.direction === 'rtl';
  const values = sheet.rows.map((row) => columns.map((column) => valueOf(column, column.valueOf(row))));
  const lastRow = FIRST_ROW + Math.max(1, values.length);
  const lastColumn = columnName(columns.length - 1);
  const stamp: CellValue[] = columns.map((_, at) => (at === NUMBER ? stampOf(sheet) : null));
  return {
    name: sheet.labels.words.matrixSheet,
    columns: columns.map(({ key, width, isHidden, isDay }) => ({
      width,
      hidden: isHidden ?? false,
      style: key === 'number' ? numberStyle(isRightToLeft) : bodyStyle(isRightToLeft, isDay),
    })),
    rows: [stamp, columns.map(({ label }) => cellText(label)), ...values],
    cells: headCells(sheet, columns, stamp),
    rowDefs: heights(values, columns),
    freezePane: { rows: FIRST_ROW, columns: PINNED },
    autoFilter: { range: `A${HEAD + 1}:${lastColumn}${lastRow}` },
    dataValidations: choiceRules(sheet, columns, FIRST_ROW + 1, lastRow),
    conditionalRules: statusColours(sheet, columns, FIRST_ROW + 1, lastRow),
    view: { rightToLeft: isRightToLeft },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: PAGES_WIDE,
      fitToHeight: 0,
      printArea: `$C$${HEAD + 1}:$${lastColumn}$${lastRow}`,
      printTitlesRow: `$${HEAD + 1}:$${HEAD + 1}`,
      printTitlesColumn: NUMBER_COLUMN,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: printedHeads(sheet),
    a11y: { headerRow: HEAD },
  };
}

/** A day becomes the spreadsheet's own, so that it sorts; everything else is text. An empty cell stays empty. */
function valueOf({ isDay }: SheetColumn, value: string | null): CellValue {
  if (!value) return null;
  return isDay ? new Date(`${value}T00:00:00Z`) : cellText(value);
}

type Cells = NonNullable<WriteSheet['cells']>;

function headCells(sheet: MatrixSheet, columns: readonly SheetColumn[], stamp: readonly CellValue[]): Cells {
  const cells: Cells = new Map();
  for (const [at, { key, label }] of columns.entries()) {
    cells.set(`${STAMP},${at}`, { value: stamp[at], style: stampStyle(sheet.isDemonstration) });
    cells.set(`${HEAD},${at}`, {
      value: cellText(label),
      style: headStyle(sheet.direction === 'rtl', sheet.changeable.includes(key)),
    });
  }
  return cells;
}

function heights(values: readonly CellValue[][], columns: readonly SheetColumn[]): WriteSheet['rowDefs'] {
  const heightOf = (row: readonly CellValue[]) =>
    rowHeight(
      columns.flatMap(({ width, isHidden, isDay }, at) =>
        isHidden || isDay ? [] : [{ text: String(row[at] ?? ''), width }],
      ),
    );
  return new Map([
    [STAMP, { height: 20 }],
    [HEAD, { height: HEAD_HEIGHT }],
    ...values.map((row, at): [number, { height: number }] => [FIRST_ROW + at, { height: heightOf(row) }]),
  ]);
}

/** In a printed head an ampersand begins a command, so it is doubled. */
function printedHeads(sheet: MatrixSheet): WriteSheet['headerFooter'] {
  const plain = (text: string) => text.replaceAll('&', '&&');
  const page = plain(sheet.labels.words.page).replace('{page}', '&P').replace('{pages}', '&N');
  return { oddHeader: `&L${plain(stampOf(sheet)).slice(0, 200)}`, oddFooter: `&L${plain(recordLine(sheet))}&R${page}` };
}
