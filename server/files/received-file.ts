import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { evidenceFileBytes } from '../domain/evidence-file.js';
import { FileRefusal } from './file-refusal.js';
import { TemporaryFile } from './temporary-file.js';
import { say } from '../domain/sentence.js';

/** A file as it arrived; whoever has it closes it. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: TemporaryFile;
}

/** The request carried no whole file: the form was broken, or the sender went away. */
export class NothingReceived extends Error {}

/**
 * The one file of a multipart form, streamed to a file without a name. Refuses one that is larger than is allowed, and
 * a disk without room. Keeps nothing of what does not arrive whole.
 */
export async function receiveFile(req: IncomingMessage): Promise<ReceivedFile> {
  if (!req.headers['content-type']?.startsWith('multipart/form-data')) throw new NothingReceived();
  const bytes = await TemporaryFile.open();
  try {
    return { name: await fileOfForm(req, bytes), bytes };
  } catch (error) {
    await bytes.close();
    req.unpipe();
    req.resume();
    throw error;
  }
}

function fileOfForm(req: IncomingMessage, bytes: TemporaryFile): Promise<string> {
  const limits = { files: 1, fields: 0, fileSize: evidenceFileBytes + 1 };
  return new Promise((resolve, reject) => {
    let taken: Promise<string> | null = null;
    const fail = () => reject(new NothingReceived());
    const form = busboy({ headers: req.headers, defParamCharset: 'utf8', limits });
    form.on('file', (_field, stream, { filename }) => {
      stream.on('limit', () => reject(tooLarge()));
      taken = bytes.take(stream).then(() => filename || '');
      taken.catch((error: NodeJS.ErrnoException) => reject(error.code === 'ENOSPC' ? noRoom(error) : error));
    });
    form.on('error', fail);
    form.on('close', () => (taken ? taken.then(resolve, reject) : fail()));
    req.on('aborted', fail);
    req.on('error', fail);
    if (req.destroyed) return fail(); // gone before there was a file to write to
    req.pipe(form);
  });
}

const tooLarge = () =>
  new FileRefusal('FILE_TOO_LARGE', say('evidence.fileTooLarge', { megabytes: evidenceFileBytes / 1e6 }));

const noRoom = (cause: Error) => new FileRefusal('NO_ROOM', say('files.noRoom'), { cause });
