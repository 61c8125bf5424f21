/** What the first bytes of a file say it is. The name's ending is never believed. */
export type FileKind = 'EMPTY' | 'ZIP' | 'OLE' | 'PDF' | 'RTF' | 'HTML' | 'XML' | 'BINARY' | 'TEXT';

const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['504b0304', 'ZIP'],
  ['504b0506', 'ZIP'],
  ['d0cf11e0a1b11ae1', 'OLE'],
  ['25504446', 'PDF'],
  ['7b5c727466', 'RTF'],
];

const HTML_OPENING = /^<(!doctype\s+html|html|head|body|table|meta|style|div)\b/i;
const XML_OPENING = /^<(\?xml|!doctype)\b/i;

/** Tells a file's kind from its bytes. UTF-16 text counts as TEXT, with or without a byte order mark. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'EMPTY';
  const opening = Buffer.from(bytes.subarray(0, 4096));
  const hex = opening.subarray(0, 8).toString('hex');
  const signed = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (signed) return signed[1];
  const wide = wideEncoding(opening);
  if (!wide && opening.includes(0)) return 'BINARY';
  const text = new TextDecoder(wide ?? 'latin1').decode(opening).replace(/^(\uFEFF|ï»¿)/, '');
  const kind = textKind(text.trimStart());
  return kind === 'EMPTY' && bytes.length > opening.length ? 'TEXT' : kind;
}

function textKind(opening: string): FileKind {
  if (opening === '') return 'EMPTY';
  if (HTML_OPENING.test(opening)) return 'HTML';
  if (XML_OPENING.test(opening)) return /<html\b/i.test(opening) ? 'HTML' : 'XML';
  return 'TEXT';
}

/**
 * The UTF-16 byte order of a text, or null when it is not UTF-16. Without a mark, text in a Latin script is
 * recognised by its zero bytes, all of which lie on one side of each pair.
 */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 4096) >> 1;
  if (pairs < 2) return null;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) zeroFirst++;
    if (bytes[2 * pair + 1] === 0) zeroSecond++;
  }
  if (zeroSecond > pairs * 0.7 && zeroFirst === 0) return 'utf-16le';
  if (zeroFirst > pairs * 0.7 && zeroSecond === 0) return 'utf-16be';
  return null;
}
