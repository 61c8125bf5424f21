import fs, { createWriteStream, fstatSync, readSync, type WriteStream } from 'node:fs';
import type { EvidenceFileKind } from '../../domain/evidence-file.js';
import { knowFile, type KnownFile } from '../evidence-kind.js';
import { Findings, type Remaining, type Removed } from './cleaned.js';

/** What became known of a file of evidence while its copy was cleaned. */
export interface CleanedFile {
  readonly kind: EvidenceFileKind;
  readonly removed: readonly Removed[];
  readonly remaining: readonly Remaining[];
}

/** The open files to read from and to write the copy to. */
export interface CleaningTask {
  readonly from: number;
  readonly to: number;
  readonly fileName: string;
}

/**
 * Tells what a file is and writes the copy that others may get. Refuses, as `FileRefusal`, every file that cannot be
 * taken. Reads the whole of it into memory: to be called in a thread of its own.
 */
export async function cleanFile({ from, to, fileName }: CleaningTask): Promise<CleanedFile> {
  const bytes = wholeOf(from);
  const file = await knowFile(bytes, fileName);
  const found = new Findings();
  const out = createWriteStream('', { fd: to, autoClose: false, fs: LEFT_OPEN });
  try {
    await writeCopy(file, bytes, { out, found });
  } catch (error) {
    await atRest(out);
    throw error;
  }
  return { kind: file.kind, removed: [...found.removed], remaining: [...found.remaining] };
}

/** The files are another's: a stream that fails would close them, or whatever has their number by then. */
const LEFT_OPEN = { ...fs, close: (_file: number, done?: fs.NoParamCallback | null) => done?.(null) };

/** Ends the stream, and waits until what it was writing is written: after that it touches the file no more. */
const atRest = (out: WriteStream) =>
  new Promise<void>((resolve) => {
    if (out.closed) return resolve();
    out.on('error', () => undefined).once('close', resolve);
    out.destroy();
  });

async function writeCopy(
  file: KnownFile,
  bytes: Buffer,
  { out, found }: { out: WriteStream; found: Findings },
): Promise<void> {
  // Each kind has a library of its own, and a thread cleans one file: what it does not need, it does not load.
  switch (file.kind) {
    case 'PNG':
    case 'JPEG':
    case 'WEBP':
      await ended(out, await (await import('./clean-picture.js')).cleanPicture(bytes, file.kind, found));
      break;
    case 'PDF':
      await ended(out, await (await import('./clean-pdf.js')).cleanPdf(bytes, found));
      break;
    case 'DOCX':
    case 'XLSX':
    case 'ODT':
      await (await import('./clean-office.js')).cleanOffice(file, out, found);
      break;
    case 'CSV':
    case 'TXT':
      found.remaining.add('PLAIN_TEXT');
      await ended(out, bytes);
      break;
  }
}

function wholeOf(file: number): Buffer {
  const bytes = Buffer.alloc(fstatSync(file).size);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, at);
    if (read === 0) break;
    at += read;
  }
  return bytes;
}

const ended = (out: NodeJS.WritableStream, bytes: Uint8Array) =>
  new Promise<void>((resolve, reject) => {
    out.on('error', reject);
    out.end(bytes, resolve);
  });
