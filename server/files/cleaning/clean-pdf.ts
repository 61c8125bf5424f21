import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFPageLeaf,
  PDFRawStream,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { FileRefusal } from '../file-refusal.js';
import type { Findings } from './cleaned.js';
import { bareAnnotations } from './pdf-annotations.js';
import { refuseHeavyPdf } from './pdf-weight.js';
import { bareJpeg } from './picture-data.js';
import { say } from '../../domain/sentence.js';

/** Most pages a PDF may have. */
export const PAGES = 2_000;

const name = (key: string) => PDFName.of(key);

/** Keys that tell of people, machines and days, or that act, wherever they stand (ISO 32000-1, 14 and 12.6). */
const TELLING = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'AA',
  'JS',
  'AF',
  'EF',
  'Thumb',
  'OpenAction',
  'OPI',
  'VP',
  'LGIDict',
];
const TELLING_OF_PAGE = ['B', 'ID', 'PZ', 'PresSteps', 'DPart'];

/**
 * The pages in a new document: no properties, XMP, attachments, scripts, notes, form fields or earlier versions. Refuses
 * what is locked, damaged, has more than 2,000 pages, or unpacks too far.
 */
export async function cleanPdf(bytes: Buffer, found: Findings): Promise<Uint8Array> {
  refuseHeavyPdf(bytes);
  const source = await load(bytes);
  const pages = source.getPages();
  if (pages.length > PAGES) {
    const message = say('files.tooManyPages', { pages: pages.length, allowed: PAGES });
    throw new FileRefusal('TOO_MANY_PAGES', message);
  }
  tellOf(source, bytes, found);
  for (const page of pages) bareAnnotations(page, found);
  for (const [, object] of source.context.enumerateIndirectObjects()) bareObject(object, found, new Set());
  const copy = await PDFDocument.create({ updateMetadata: false });
  const copied = await copy.copyPages(
    source,
    pages.map((_, at) => at),
  );
  for (const page of copied) copy.addPage(page);
  return copy.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

async function load(bytes: Buffer): Promise<PDFDocument> {
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, warnOnInvalidObjects: false });
    if (source.getPageCount() === 0) throw new Error('no pages');
    return source;
  } catch (cause) {
    if (cause instanceof EncryptedPDFError) {
      throw new FileRefusal('ENCRYPTED_FILE', say('files.pdfLocked'), { cause });
    }
    throw new FileRefusal('DAMAGED_FILE', say('files.pdfDamaged'), { cause });
  }
}

/** What of the document as a whole will be gone, and what no copy of pages can take away. */
function tellOf(source: PDFDocument, bytes: Buffer, found: Findings) {
  const { catalog, context } = source;
  const has = (key: string) => catalog.has(name(key));
  if (context.trailerInfo.Info || has('Metadata') || has('PieceInfo')) found.removed.add('PROPERTIES');
  const names = catalog.lookupMaybe(name('Names'), PDFDict);
  if (has('AF') || names?.has(name('EmbeddedFiles'))) found.removed.add('ATTACHMENTS');
  if (has('OpenAction') || has('AA') || names?.has(name('JavaScript'))) found.removed.add('SCRIPTS');
  if (has('AcroForm')) found.removed.add('FORM_DATA');
  if (has('OCProperties')) found.remaining.add('LAYERS');
  const ends = bytes.toString('latin1').split('startxref').length - 1;
  const isLinear = bytes.toString('latin1', 0, 1024).includes('/Linearized');
  if (ends > (isLinear ? 2 : 1)) found.removed.add('REVISION_MARKS');
}

/** Takes the telling keys out of an object and all that lies directly in it. */
function bareObject(object: PDFObject, found: Findings, seen: Set<PDFObject>) {
  if (seen.has(object)) return;
  seen.add(object);
  if (object instanceof PDFArray) object.asArray().forEach((one) => bareObject(one, found, seen));
  if (object instanceof PDFStream) {
    bareDict(object.dict, found, seen);
    if (object instanceof PDFRawStream) barePicture(object, found);
  } else if (object instanceof PDFDict) bareDict(object, found, seen);
}

function bareDict(dict: PDFDict, found: Findings, seen: Set<PDFObject>) {
  const keys = dict instanceof PDFPageLeaf ? [...TELLING, ...TELLING_OF_PAGE] : TELLING;
  for (const key of keys) {
    if (!dict.delete(name(key))) continue;
    if (key === 'AA' || key === 'JS') found.removed.add('SCRIPTS');
    else if (key === 'AF' || key === 'EF') found.removed.add('ATTACHMENTS');
    else if (key === 'Thumb') found.removed.add('THUMBNAIL');
    else found.removed.add('PROPERTIES');
  }
  dict.values().forEach((value) => bareObject(value, found, seen));
}

/** A photograph in a PDF lies there as the JPEG it was, with all the camera wrote into it. */
function barePicture(stream: PDFRawStream, found: Findings) {
  const filter = stream.dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only !== name('DCTDecode')) return;
  const contents = Buffer.from(stream.contents);
  const bare = bareJpeg(contents);
  if (!bare || bare.length === contents.length) return;
  found.removed.add('PICTURE_DATA');
  stream.updateContents(bare);
}
