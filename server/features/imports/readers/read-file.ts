import { FILE_LIMITS } from '../../../files/file-limits.js';
import { FileReadingQueue } from '../../../files/read-in-worker.js';
import { parseFile } from './parse-file.js';
import type { ParsedFile } from './parsed-file.js';

const queue = new FileReadingQueue<ParsedFile>(new URL('./read-file.worker.js', import.meta.url));

/**
 * What {@link parseFile} gives, read in a thread with bounded time and memory, one file at a time. Throws a
 * `FileRefusal` for every file that cannot be used; never anything else because of a file's content.
 */
export function readFileInWorker(bytes: Buffer, fileName: string): Promise<ParsedFile> {
  if (bytes.length > FILE_LIMITS.fileBytes) return parseFile(bytes, fileName);
  return queue.read({ bytes, fileName });
}
