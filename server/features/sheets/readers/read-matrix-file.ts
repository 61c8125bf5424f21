import { FILE_LIMITS } from '../../../files/file-limits.js';
import { FileReadingQueue } from '../../../files/read-in-worker.js';
import { parseMatrixFile } from './parse-matrix-file.js';
import type { ParsedMatrixFile } from './parsed-matrix-file.js';

const queue = new FileReadingQueue<ParsedMatrixFile>(new URL('./read-matrix-file.worker.js', import.meta.url));

/**
 * What {@link parseMatrixFile} gives, read in a thread with bounded time and memory, one file at a time. Throws a
 * `FileRefusal` for every file that cannot be used; never anything else because of a file's content.
 */
export function readMatrixFileInWorker(bytes: Buffer, fileName: string): Promise<ParsedMatrixFile> {
  if (bytes.length > FILE_LIMITS.fileBytes) return parseMatrixFile(bytes, fileName);
  return queue.read({ bytes, fileName });
}
