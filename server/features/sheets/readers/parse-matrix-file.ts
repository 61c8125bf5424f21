import { guessColumns } from '../../../domain/sheet-headings.js';
import { readCsvTable, type CsvRow } from '../../../files/csv-table.js';
import { fileKind, type FileKind } from '../../../files/file-kind.js';
import { FILE_LIMITS } from '../../../files/file-limits.js';
import { FileRefusal } from '../../../files/file-refusal.js';
import { openOfficePackage, type OfficeKind } from '../../../files/office-package.js';
import { readWorkbook } from '../../../files/workbook/read-workbook.js';
import { shownIn, type Sheet } from '../../../files/workbook/workbook.js';
import { keepableText } from '../../../files/workbook/worksheet.js';
import { wrongType, type Finding } from '../../../files/wrong-type.js';
import { MATRIX_FORMAT } from '../../exports/sheet/other-sheets.js';
import type { ExportMarks, ParsedMatrixFile } from './parsed-matrix-file.js';

/**
 * Reads a spreadsheet of the matrix: an Excel workbook (.xlsx) or delimited text (.csv). Its bytes decide what it is; its
 * name only helps a refusal to say what is wrong. Throws a {@link FileRefusal} for anything else. Runs in the thread it
 * is called in: the server calls it through `readMatrixFileInWorker` only.
 */
export async function parseMatrixFile(bytes: Buffer, fileName: string): Promise<ParsedMatrixFile> {
  if (bytes.length > FILE_LIMITS.fileBytes) throw tooLarge();
  const kind = fileKind(bytes);
  if (kind === 'TEXT') return held([csvSheet(bytes, fileName)], null);
  if (kind === 'EMPTY') throw new FileRefusal('EMPTY_FILE', `The file is empty. ${WANTED}`);
  if (kind !== 'ZIP') throw wrongType(WHAT_IT_IS[kind], fileName, WANTED);
  const file = await openOfficePackage(bytes);
  if (file.kind !== 'EXCEL') throw wrongType(WHAT_THE_ARCHIVE_IS[file.kind], fileName, WANTED);
  const { sheets } = await readWorkbook(file);
  return held(
    sheets.filter(({ isHidden }) => !isHidden),
    marksIn(sheets),
  );
}

function held(sheets: readonly Sheet[], exported: ExportMarks | null): ParsedMatrixFile {
  const filled = sheets.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => ({ name, rows }));
  if (filled.length > 0) return { sheets: filled, exported };
  throw new FileRefusal('NO_RECOMMENDATIONS', `The file has no sheet with anything in it. ${WANTED}`);
}

/** The row of headings is the one with most headings that are known, else the first. */
const heading = {
  likeness: (cells: readonly string[]) => guessColumns(cells).size * 10 + (cells.length > 1 ? 1 : 0),
  read: (row: CsvRow) => row,
};

function csvSheet(bytes: Buffer, fileName: string): Sheet {
  const { header, rows } = readCsvTable(bytes, heading);
  const all = [header, ...rows].map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => keepableText(unguarded(cell))),
  }));
  return { name: fileName, isHidden: false, rows: all };
}

/** Programs that write CSV put an apostrophe before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[\s\u200B-\u200F\uFEFF]*[=+\-@\t\r\n|＝＋－＠])/, '');

/** What the hidden sheet of facts says; null for a workbook this program did not write. */
function marksIn(sheets: readonly Sheet[]): ExportMarks | null {
  const rows = sheets.find(({ name }) => name === MATRIX_FORMAT.sheet)?.rows ?? [];
  const facts = new Map(rows.map(({ cells }) => [shownIn(cells[0]), shownIn(cells[1])]));
  const [exportId, reviewId, exportedOn] = ['exportId', 'reviewId', 'exportedOn'].map((name) => facts.get(name) ?? '');
  const isOurs = facts.get('format') === MATRIX_FORMAT.name && isId.test(exportId) && isId.test(reviewId);
  return isOurs ? { exportId, reviewId, exportedOn } : null;
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const WANTED = 'What can be laid onto the matrix: an Excel workbook (.xlsx) or a CSV file.';
const SAVE_AS = 'Open it in Excel or LibreOffice and save it as .xlsx.';

const WHAT_IT_IS: Readonly<Record<Exclude<FileKind, 'TEXT' | 'ZIP' | 'EMPTY'>, Finding>> = {
  OLE: {
    what: 'an Excel or Word file of the old kind (.xls, .doc), or one locked by a password; these cannot be read safely',
    advice: 'Open it, remove any password, and save it as .xlsx.',
    endings: '.xls .doc',
  },
  PDF: {
    what: 'a PDF, from which tables cannot be read reliably',
    advice: 'Use the file it was made from.',
    endings: '.pdf',
  },
  RTF: { what: 'rich text (.rtf)', advice: 'Copy its table into a spreadsheet.', endings: '.rtf' },
  HTML: { what: 'a web page', advice: SAVE_AS, endings: '.html .htm' },
  XML: { what: 'an XML file', advice: SAVE_AS, endings: '.xml' },
  BINARY: { what: 'neither text nor a spreadsheet', advice: 'Check that it is the right file.', endings: '' },
};

const WHAT_THE_ARCHIVE_IS: Readonly<Record<Exclude<OfficeKind, 'EXCEL'>, Finding>> = {
  WORD: { what: 'a Word document', advice: 'Copy its table into a spreadsheet and save that.', endings: '.docx' },
  EXCEL_BINARY: {
    what: 'a binary Excel workbook (.xlsb), which cannot be read safely',
    advice: SAVE_AS,
    endings: '.xlsb',
  },
  POWERPOINT: { what: 'a presentation', advice: 'Check that it is the right file.', endings: '.pptx' },
  OPEN_DOCUMENT: { what: 'an OpenDocument file (.ods, .odt)', advice: SAVE_AS, endings: '.ods .odt' },
  OTHER: {
    what: 'a packed file (.zip), not a workbook',
    advice: 'Unpack it and choose the file in it.',
    endings: '.zip',
  },
};

const tooLarge = () =>
  new FileRefusal(
    'FILE_TOO_LARGE',
    `The file is larger than ${FILE_LIMITS.fileBytes / 1e6} MB, far more than any matrix. Check that it is the right file; remove pictures from it, or split it.`,
  );
