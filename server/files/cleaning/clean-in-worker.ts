import { FileReadingQueue } from '../read-in-worker.js';
import { TemporaryFile } from '../temporary-file.js';
import type { CleanedFile, CleaningTask } from './clean-file.js';

const BUDGET = Object.freeze({ milliseconds: 30_000, heapMegabytes: 384, waiting: 8, growthMegabytes: 900 });

const queue = new FileReadingQueue<CleanedFile, CleaningTask>(
  new URL('./clean-file.worker.js', import.meta.url),
  BUDGET,
);

/** What a file is, with its cleaned copy, which whoever has it closes. */
export interface CleanCopy extends CleanedFile {
  readonly bytes: TemporaryFile;
}

/**
 * Cleans one file at a time in a thread with bounded memory and time. Throws a `FileRefusal` for every file that cannot
 * be taken; never anything else because of a file's content.
 */
export async function cleanInWorker(from: TemporaryFile, fileName: string): Promise<CleanCopy> {
  const bytes = await TemporaryFile.open();
  try {
    return { ...(await queue.read({ from: from.descriptor, to: bytes.descriptor, fileName })), bytes };
  } catch (error) {
    await bytes.close();
    throw error;
  }
}
