import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { cleanFile, type CleanedFile } from '../../server/files/cleaning/clean-file.js';

/** Cleans bytes as the server's thread does; gives what became of them and the copy. */
export async function cleaned(bytes: Buffer, fileName = 'file'): Promise<CleanedFile & { copy: Buffer }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-clean-'));
  const [from, to] = ['from', 'to'].map((name) => fs.openSync(path.join(folder, name), 'w+'));
  try {
    fs.writeSync(from, bytes);
    const found = await cleanFile({ from, to, fileName });
    return { ...found, copy: fs.readFileSync(path.join(folder, 'to')) };
  } finally {
    [from, to].forEach((file) => fs.closeSync(file));
    fs.rmSync(folder, { recursive: true });
  }
}

/** The parts of an office file with all they hold, as text. */
export async function unpacked(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    parts.set(entry.fileName, Buffer.concat(pieces).toString('latin1'));
  }
  return parts;
}
