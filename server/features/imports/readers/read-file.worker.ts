import { parentPort, workerData } from 'node:worker_threads';
import { FileRefusal } from '../../../files/file-refusal.js';
import type { ReadingAnswer, ReadingTask } from '../../../files/read-in-worker.js';
import { parseFile } from './parse-file.js';
import type { ParsedFile } from './parsed-file.js';

/** The thread in which one file is read; it answers once and ends. */
async function answer({ bytes, fileName }: ReadingTask): Promise<ReadingAnswer<ParsedFile>> {
  try {
    return { result: await parseFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName) };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { refusal: { code: error.code, message: error.message } };
  }
}

parentPort?.postMessage(await answer(workerData as ReadingTask));
