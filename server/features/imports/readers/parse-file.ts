import { fileKind, type FileKind } from '../../../files/file-kind.js';
import { FILE_LIMITS } from '../../../files/file-limits.js';
import { FileRefusal } from '../../../files/file-refusal.js';
import { openOfficePackage, type OfficeKind } from '../../../files/office-package.js';
import { readOhchrDocx } from './ohchr-docx.js';
import { wrongType, type Finding } from '../../../files/wrong-type.js';
import type { ParsedFile } from './parsed-file.js';
import { readUprInfoCsv } from './upr-info-csv.js';

/**
 * Reads a file of recommendations: UPR Info's export (.csv) or OHCHR's thematic list (.docx). Its bytes decide what it
 * is; its name only helps a refusal to say what is wrong. Throws a {@link FileRefusal} for anything else. Runs in the thread it is called in: the server
 * calls it through `readFileInWorker` only.
 */
export async function parseFile(bytes: Buffer, fileName: string): Promise<ParsedFile> {
  if (bytes.length > FILE_LIMITS.fileBytes) throw tooLarge();
  const kind = fileKind(bytes);
  if (kind === 'TEXT') return readUprInfoCsv(bytes);
  if (kind === 'EMPTY') throw empty();
  if (kind !== 'ZIP') throw wrongType(WHAT_IT_IS[kind], fileName, IMPORTABLE);
  const file = await openOfficePackage(bytes);
  if (file.kind !== 'WORD') throw wrongType(WHAT_THE_ARCHIVE_IS[file.kind], fileName, IMPORTABLE);
  return readOhchrDocx(file);
}

const AS_CSV = 'If it is an export of UPR Info, save it in Excel as CSV (UTF-8) and choose that file.';

const WHAT_IT_IS: Readonly<Record<Exclude<FileKind, 'TEXT' | 'ZIP' | 'EMPTY'>, Finding>> = {
  OLE: {
    what: 'an Excel or Word file of the old kind (.xls, .doc), or one locked by a password; these cannot be read safely',
    advice:
      'Open it in Excel or Word, remove any password, and save it as CSV (UPR Info’s export) or as .docx (OHCHR’s list).',
    endings: '.xls .doc',
  },
  PDF: {
    what: 'a PDF, from which tables cannot be read reliably',
    advice: 'OHCHR offers the same list as a Word file.',
    endings: '.pdf',
  },
  RTF: { what: 'rich text (.rtf)', advice: 'Open it in Word and save it as .docx.', endings: '.rtf' },
  HTML: {
    what: 'a web page',
    advice: 'Open it in Excel and save it as CSV, or use the export of the site it comes from.',
    endings: '.html .htm',
  },
  XML: { what: 'an XML file', advice: 'Open it in Excel or Word and save it as CSV or .docx.', endings: '.xml' },
  BINARY: { what: 'neither text nor a Word file', advice: 'Check that it is the right file.', endings: '' },
};

const WHAT_THE_ARCHIVE_IS: Readonly<Record<Exclude<OfficeKind, 'WORD'>, Finding>> = {
  EXCEL: {
    what: 'an Excel workbook, which cannot be imported as recommendations',
    advice: `If it is a matrix of recommendations that are here already, choose it under “A spreadsheet of the matrix”. ${AS_CSV}`,
    endings: '.xlsx .xlsm .xltx',
  },
  EXCEL_BINARY: {
    what: 'a binary Excel workbook (.xlsb), which cannot be read safely',
    advice: AS_CSV,
    endings: '.xlsb',
  },
  POWERPOINT: { what: 'a presentation', advice: 'Check that it is the right file.', endings: '.pptx' },
  OPEN_DOCUMENT: {
    what: 'an OpenDocument file (.odt, .ods)',
    advice: 'Save it as .docx or CSV.',
    endings: '.odt .ods',
  },
  OTHER: {
    what: 'a packed file (.zip), not a Word document',
    advice: 'Unpack it and choose the file in it.',
    endings: '.zip',
  },
};

const IMPORTABLE =
  'What can be imported: UPR Info’s export as CSV, and OHCHR’s thematic list of recommendations as .docx.';

const empty = () =>
  new FileRefusal('EMPTY_FILE', `The file is empty. Fetch it again from where it came. ${IMPORTABLE}`);

const tooLarge = () =>
  new FileRefusal(
    'FILE_TOO_LARGE',
    `The file is larger than ${FILE_LIMITS.fileBytes / 1e6} MB, far more than any list of recommendations. Check that it is the right file; remove pictures from it, or split it.`,
  );
