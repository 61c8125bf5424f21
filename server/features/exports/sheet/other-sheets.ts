import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { statusOrder } from '../../../domain/status-scale.js';
import type { MatrixSheet } from '../matrix-sheet.js';
import { filled, Wording } from '../word/wording.js';
import { matrixColumns, type Choice } from './matrix-columns.js';
import { aboutStyles } from './sheet-styles.js';
import { cellText, columnName } from './sheet-text.js';

const LISTS = 'Lists';
/** How a workbook of the matrix is known; the version counts up when the meaning of the hidden columns changes. */
export const MATRIX_FORMAT = { sheet: '_meta', name: 'upr-matrix', version: 2 } as const;

/** How many rows of the review it holds, where it does not hold all; nothing else. */
const partOf = ({ rows, rowsOfReview, labels }: MatrixSheet): string[] =>
  rowsOfReview ? [filled(labels.words.part, { rows: String(rows.length), all: String(rowsOfReview) })] : [];

/** What the workbook is, from which day, who may read it, and whether its State is invented: one line. */
export function stampOf(sheet: MatrixSheet): string {
  const { words, audiences } = sheet.labels;
  const day = Wording.in(sheet.locale).day(sheet.exportedOn);
  return [
    ...(sheet.isDemonstration ? [words.demonstration] : []),
    sheet.title,
    ...partOf(sheet),
    filled(words.exported, { date: day }),
    filled(words.audience, { audience: audiences[sheet.audience] }),
  ].join(' · ');
}

/** Where the record of its readers stood; nothing where there is none. */
export const recordLine = ({ record, labels }: MatrixSheet): string =>
  record ? filled(labels.words.record, { number: String(record.events), head: record.head }) : '';

/** What may be changed and what not, in the words of the heads. */
function editing(sheet: MatrixSheet): Record<'mayChange' | 'mayNotChange', string> {
  const { words } = sheet.labels;
  const shown = matrixColumns(sheet).filter(({ isHidden }) => !isHidden);
  const listed = (template: string, isChangeable: boolean) => {
    const columns = shown
      .filter(({ key }) => sheet.changeable.includes(key) === isChangeable)
      .map(({ label }) => label);
    return columns.length > 0 ? filled(template, { columns: columns.join(', ') }) : '';
  };
  return { mayChange: listed(words.mayChange, true), mayNotChange: listed(words.mayNotChange, false) };
}

/** The sheet that says what the workbook is. */
export function aboutSheet(sheet: MatrixSheet): WriteSheet {
  const { words, about, audiences } = sheet.labels;
  const lines = [
    filled(words.title, { title: sheet.title }),
    ...(sheet.isDemonstration ? [words.demonstration] : []),
    ...partOf(sheet),
    filled(words.exported, { date: Wording.in(sheet.locale).day(sheet.exportedOn) }),
    filled(words.audience, { audience: audiences[sheet.audience] }),
    ...about.map((line) => filled(line, editing(sheet))),
    ...(sheet.record ? [recordLine(sheet), words.recordKept] : []),
  ].map(cellText);
  const styleAt = (at: number) => {
    if (at === 0) return aboutStyles.title;
    return sheet.isDemonstration && at === 1 ? aboutStyles.mark : aboutStyles.line;
  };
  return {
    name: words.aboutSheet,
    columns: [{ width: 100 }],
    rows: lines.map((line) => [line]),
    cells: new Map(lines.map((value, at) => [`${at},0`, { value, style: styleAt(at) }])),
    rowDefs: new Map(
      lines.map((line, at) => [at, { height: at === 0 ? 30 : 18 + 15 * Math.floor(line.length / 105) }]),
    ),
    view: { rightToLeft: sheet.direction === 'rtl', showGridLines: false },
  };
}

const columnOfList: Readonly<Record<Choice, number>> = { statuses: 0, institution: 1, institutions: 1, partners: 2 };

/** The names a cell of this kind offers. */
export function listOf(sheet: MatrixSheet, choice: Choice): readonly string[] {
  if (choice === 'statuses') return statusOrder.map((status) => sheet.labels.statuses[status]);
  return choice === 'partners' ? sheet.partners : sheet.institutions;
}

/** Where that list stands, absolutely. */
export function listRange(sheet: MatrixSheet, choice: Choice): string {
  const column = columnName(columnOfList[choice]);
  return `${LISTS}!$${column}$1:$${column}$${listOf(sheet, choice).length}`;
}

/** The lists behind the drop-downs, on a sheet that cannot be shown by a mere click. */
export function listsSheet(sheet: MatrixSheet): WriteSheet {
  const lists = [listOf(sheet, 'statuses'), sheet.institutions, sheet.partners];
  const length = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length }, (_, at): CellValue[] =>
    lists.map((list) => (list[at] === undefined ? null : cellText(list[at]))),
  );
  return { name: LISTS, rows, columns: lists.map(() => ({ width: 30, style: { numFmt: '@' } })), veryHidden: true };
}

/** What a reader of the workbook needs to know about it; kept where nobody changes it by accident. */
export function metaSheet(sheet: MatrixSheet, headRow: number): WriteSheet {
  const facts: Readonly<Record<string, string>> = {
    format: MATRIX_FORMAT.name,
    formatVersion: String(MATRIX_FORMAT.version),
    exportId: sheet.exportId,
    reviewId: sheet.reviewId,
    exportedOn: sheet.exportedOn,
    audience: sheet.audience,
    headRow: String(headRow),
    recordEvents: String(sheet.record?.events ?? ''),
    recordHead: sheet.record?.head ?? '',
  };
  return {
    name: MATRIX_FORMAT.sheet,
    rows: Object.entries(facts).map(([name, value]) => [name, cellText(value)]),
    columns: [
      { width: 20, style: { numFmt: '@' } },
      { width: 44, style: { numFmt: '@' } },
    ],
    veryHidden: true,
  };
}
