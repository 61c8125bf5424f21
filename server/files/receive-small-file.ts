import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { FILE_LIMITS } from './file-limits.js';
import { NothingReceived } from './received-file.js';

/** A file of a form, whole in memory. */
export interface SmallFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The one file of a form, at most one byte more than is allowed, so that the reader can say it is too large. */
export function receiveSmallFile(req: IncomingMessage): Promise<SmallFile> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new NothingReceived());
    if (req.destroyed || !req.headers['content-type']?.startsWith('multipart/form-data')) return fail();
    const form = busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, fileSize: FILE_LIMITS.fileBytes + 1 },
    });
    let file: SmallFile | null = null;
    form.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => (file = { name: filename || 'file', bytes: Buffer.concat(chunks) }));
    });
    form.on('error', fail);
    form.on('close', () => (file ? resolve(file) : fail()));
    req.on('aborted', fail);
    req.pipe(form);
  });
}
