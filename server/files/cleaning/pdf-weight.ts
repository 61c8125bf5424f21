import { inflateSync } from 'node:zlib';
import { FileRefusal } from '../file-refusal.js';
import { say } from '../../domain/sentence.js';

/** Unpacked bytes all object and cross-reference streams of a PDF may come to: what a reader must unpack to open it. */
const UNPACKED = 60_000_000;
/** How far before its bytes a stream's dictionary begins, at most. */
const DICTIONARY = 2_000;

/**
 * Refuses a PDF whose object streams unpack to far more than a document holds, before a reader unpacks them. What the
 * pages show is never unpacked here.
 */
export function refuseHeavyPdf(bytes: Buffer): void {
  let left = UNPACKED;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const from = Math.max(0, at - DICTIONARY);
    const before = bytes.toString('latin1', Math.max(from, bytes.lastIndexOf(' obj', at)), at);
    if (!/\/(ObjStm|XRef)\b/.test(before)) continue;
    left -= unpackedSize(bytes.subarray(at + 6 + newLine(bytes, at + 6)), left);
  }
}

const newLine = (bytes: Buffer, at: number) => (bytes[at] === 0x0d ? (bytes[at + 1] === 0x0a ? 2 : 1) : 1);

function unpackedSize(packed: Buffer, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, limit) }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return 0;
    throw new FileRefusal('EXPANDS_TOO_FAR', say('files.pdfExpandsTooFar'), { cause: error });
  }
}
