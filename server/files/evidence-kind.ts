import { textKind, type EvidenceFileKind } from '../domain/evidence-file.js';
import { fileKind, wideEncoding } from './file-kind.js';
import { FileRefusal } from './file-refusal.js';
import { openOfficePackage, type OfficePackage } from './office-package.js';
import { readXml } from './xml-events.js';
import { say } from '../domain/sentence.js';

/** A file of evidence whose bytes have told what it is; an office file opened as far as its table of contents. */
export type KnownFile =
  | { readonly kind: 'DOCX' | 'XLSX' | 'ODT'; readonly office: OfficePackage }
  | { readonly kind: Exclude<EvidenceFileKind, 'DOCX' | 'XLSX' | 'ODT'> };

const TAKEN = say('files.taken');

/**
 * Tells what a file of evidence is from its bytes alone; the name only tells a csv from a text. Refuses, as
 * {@link FileRefusal}, what is none of the kinds taken, two kinds at once, locked, cut off, or carries macros.
 */
export async function knowFile(bytes: Buffer, fileName: string): Promise<KnownFile> {
  if (bytes.length === 0) throw new FileRefusal('EMPTY_FILE', say('files.chooseAgain', { taken: TAKEN }));
  const picture = pictureKind(bytes);
  const kind = picture ?? fileKind(bytes);
  if (kind !== 'ZIP') refuseSecondFile(bytes, kind);
  if (picture) return { kind: picture };
  switch (kind) {
    case 'ZIP':
      return officeFile(bytes);
    case 'PDF':
      refuseCutOff(bytes);
      return { kind: 'PDF' };
    case 'TEXT':
      refuseNoText(bytes);
      return { kind: textKind(fileName) as 'CSV' | 'TXT' };
    case 'OLE':
      throw new FileRefusal('ENCRYPTED_FILE', say('files.lockedOrOld'));
    case 'EMPTY':
      throw new FileRefusal('EMPTY_FILE', say('files.nothingInIt', { taken: TAKEN }));
    default:
      throw new FileRefusal('WRONG_FILE_TYPE', say('files.kindNotTaken', { taken: TAKEN }));
  }
}

function pictureKind(bytes: Buffer): 'PNG' | 'JPEG' | 'WEBP' | null {
  if (bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'PNG';
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'JPEG';
  const isRiff = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isRiff ? 'WEBP' : null;
}

/** How far from its beginning a browser or a PDF reader looks for something to show. */
const LOOKS_FOR = 1024;
/** A zip's directory ends at most so far from the end of the file. */
const DIRECTORY_END = 65_557;

/** One file that is read as another by another program hides what it carries from whoever looks at it. */
function refuseSecondFile(bytes: Buffer, kind: string) {
  const opening = bytes.toString('latin1', 0, LOOKS_FOR);
  const isPage =
    kind !== 'HTML' && kind !== 'XML' && kind !== 'TEXT' && /<(!doctype|html|head|body|script|svg)\b/i.test(opening);
  const isPdf = kind !== 'PDF' && kind !== 'TEXT' && opening.includes('%PDF-');
  if (!isPage && !isPdf && !holdsArchive(bytes)) return;
  throw new FileRefusal('TWO_FILES_IN_ONE', say('files.twoFilesInOne'));
}

function holdsArchive(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - DIRECTORY_END);
  for (
    let at = bytes.indexOf('PK\x05\x06', from, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x05\x06', at + 1, 'latin1')
  ) {
    if (at + 16 > bytes.length) return false;
    const directory = at - bytes.readUInt32LE(at + 12);
    if (directory >= 0 && bytes.toString('latin1', directory, directory + 4) === 'PK\x01\x02') return true;
  }
  return false;
}

function refuseCutOff(bytes: Buffer) {
  if (bytes.subarray(-2048).includes('%%EOF')) return;
  throw new FileRefusal('DAMAGED_FILE', say('files.pdfCutOff'));
}

/** Text is UTF-8, UTF-16 or an old single-byte script; zeros and control signs mark something else. */
function refuseNoText(bytes: Buffer) {
  if (wideEncoding(bytes)) return;
  const control = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  if (control < 0 && !/^(#!|<\?php|MZ)/.test(bytes.toString('latin1', 0, 5))) return;
  throw new FileRefusal('WRONG_FILE_TYPE', say('files.notPlainText', { taken: TAKEN }));
}

async function officeFile(bytes: Buffer): Promise<KnownFile> {
  const office = await openOfficePackage(bytes);
  if (office.kind === 'WORD') return { kind: 'DOCX', office };
  if (office.kind === 'EXCEL') return { kind: 'XLSX', office };
  if (office.kind === 'OPEN_DOCUMENT' && (await isOpenText(office))) return { kind: 'ODT', office };
  throw new FileRefusal('WRONG_FILE_TYPE', say('files.packedNotTaken', { taken: TAKEN }));
}

/** Refuses an OpenDocument file that is locked or carries macros. */
async function isOpenText({ archive }: OfficePackage): Promise<boolean> {
  if (archive.names.some((name) => /^(basic|scripts)\//.test(name))) {
    throw new FileRefusal('MACROS', say('files.macros'));
  }
  let isLocked = false;
  await readXml(archive, 'META-INF/manifest.xml', { open: (name) => (isLocked ||= name.endsWith('encryption-data')) });
  if (isLocked) {
    throw new FileRefusal('ENCRYPTED_FILE', say('files.locked'));
  }
  let type = '';
  for await (const piece of archive.pieces('mimetype')) type += piece.toString('latin1');
  return type.trim() === 'application/vnd.oasis.opendocument.text';
}
