import { fileKind, type FileKind } from '../../../files/file-kind.js';
import { FILE_LIMITS } from '../../../files/file-limits.js';
import { FileRefusal } from '../../../files/file-refusal.js';
import { openOfficePackage, type OfficeKind } from '../../../files/office-package.js';
import { readOhchrDocx } from './ohchr-docx.js';
import { wrongType, type Finding } from '../../../files/wrong-type.js';
import type { ParsedFile } from './parsed-file.js';
import { readUprInfoCsv } from './upr-info-csv.js';
import { say } from '../../../domain/sentence.js';

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

const AS_CSV = say('kinds.asCsv');

const WHAT_IT_IS: Readonly<Record<Exclude<FileKind, 'TEXT' | 'ZIP' | 'EMPTY'>, Finding>> = {
  OLE: {
    what: say('kinds.isOldOffice'),
    advice: say('kinds.saveForImport'),
    endings: '.xls .doc',
  },
  PDF: {
    what: say('kinds.isPdf'),
    advice: say('kinds.ohchrHasWord'),
    endings: '.pdf',
  },
  RTF: { what: say('kinds.isRichText'), advice: say('kinds.saveAsDocx'), endings: '.rtf' },
  HTML: {
    what: say('kinds.isWebPage'),
    advice: say('kinds.saveAsCsvOrExport'),
    endings: '.html .htm',
  },
  XML: { what: say('kinds.isXml'), advice: say('kinds.saveAsCsvOrDocx'), endings: '.xml' },
  BINARY: { what: say('kinds.isNoWord'), advice: say('kinds.checkFile'), endings: '' },
};

const WHAT_THE_ARCHIVE_IS: Readonly<Record<Exclude<OfficeKind, 'WORD'>, Finding>> = {
  EXCEL: {
    what: say('kinds.isWorkbook'),
    advice: say('kinds.layOnMatrix'),
    endings: '.xlsx .xlsm .xltx',
  },
  EXCEL_BINARY: {
    what: say('kinds.isBinaryWorkbook'),
    advice: AS_CSV,
    endings: '.xlsb',
  },
  POWERPOINT: { what: say('kinds.isPresentation'), advice: say('kinds.checkFile'), endings: '.pptx' },
  OPEN_DOCUMENT: {
    what: say('kinds.isOpenDocument'),
    advice: say('kinds.saveAsDocxOrCsv'),
    endings: '.odt .ods',
  },
  OTHER: {
    what: say('kinds.isPackedNoWord'),
    advice: say('kinds.unpack'),
    endings: '.zip',
  },
};

const IMPORTABLE = say('imports.importable');

const empty = () => new FileRefusal('EMPTY_FILE', say('imports.emptyFile', { importable: IMPORTABLE }));

const tooLarge = () =>
  new FileRefusal('FILE_TOO_LARGE', say('imports.fileTooLarge', { megabytes: FILE_LIMITS.fileBytes / 1e6 }));
