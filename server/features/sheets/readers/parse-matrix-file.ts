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
import { say } from '../../../domain/sentence.js';

/**
 * Reads a spreadsheet of the matrix: an Excel workbook (.xlsx) or delimited text (.csv). Its bytes decide what it is; its
 * name only helps a refusal to say what is wrong. Throws a {@link FileRefusal} for anything else. Runs in the thread it
 * is called in: the server calls it through `readMatrixFileInWorker` only.
 */
export async function parseMatrixFile(bytes: Buffer, fileName: string): Promise<ParsedMatrixFile> {
  if (bytes.length > FILE_LIMITS.fileBytes) throw tooLarge();
  const kind = fileKind(bytes);
  if (kind === 'TEXT') return held([csvSheet(bytes, fileName)], null);
  if (kind === 'EMPTY') throw new FileRefusal('EMPTY_FILE', say('sheets.emptyFile', { wanted: WANTED }));
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
  throw new FileRefusal('NO_RECOMMENDATIONS', say('sheets.nothingInIt', { wanted: WANTED }));
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

const WANTED = say('sheets.wanted');
const SAVE_AS = say('kinds.saveAsXlsx');

const WHAT_IT_IS: Readonly<Record<Exclude<FileKind, 'TEXT' | 'ZIP' | 'EMPTY'>, Finding>> = {
  OLE: {
    what: say('kinds.isOldOffice'),
    advice: say('kinds.unlockAsXlsx'),
    endings: '.xls .doc',
  },
  PDF: {
    what: say('kinds.isPdf'),
    advice: say('kinds.useOrigin'),
    endings: '.pdf',
  },
  RTF: { what: say('kinds.isRichText'), advice: say('kinds.copyTable'), endings: '.rtf' },
  HTML: { what: say('kinds.isWebPage'), advice: SAVE_AS, endings: '.html .htm' },
  XML: { what: say('kinds.isXml'), advice: SAVE_AS, endings: '.xml' },
  BINARY: { what: say('kinds.isNoSheet'), advice: say('kinds.checkFile'), endings: '' },
};

const WHAT_THE_ARCHIVE_IS: Readonly<Record<Exclude<OfficeKind, 'EXCEL'>, Finding>> = {
  WORD: { what: say('kinds.isWord'), advice: say('kinds.copyTableAndSave'), endings: '.docx' },
  EXCEL_BINARY: {
    what: say('kinds.isBinaryWorkbook'),
    advice: SAVE_AS,
    endings: '.xlsb',
  },
  POWERPOINT: { what: say('kinds.isPresentation'), advice: say('kinds.checkFile'), endings: '.pptx' },
  OPEN_DOCUMENT: { what: say('kinds.isOpenDocument'), advice: SAVE_AS, endings: '.ods .odt' },
  OTHER: {
    what: say('kinds.isPackedNoWorkbook'),
    advice: say('kinds.unpack'),
    endings: '.zip',
  },
};

const tooLarge = () =>
  new FileRefusal('FILE_TOO_LARGE', say('sheets.fileTooLarge', { megabytes: FILE_LIMITS.fileBytes / 1e6 }));
