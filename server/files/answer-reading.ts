import { parentPort, workerData } from 'node:worker_threads';
import { FileRefusal } from './file-refusal.js';
import type { ReadingAnswer, ReadingTask } from './read-in-worker.js';

/** Reads, in a reading thread, the one file it was started for, and posts the answer. */
export async function answerReading<Result>(read: (bytes: Buffer, fileName: string) => Promise<Result>): Promise<void> {
  parentPort?.postMessage(await answerOf(workerData as ReadingTask, read));
}

async function answerOf<Result>(
  { bytes, fileName }: ReadingTask,
  read: (bytes: Buffer, fileName: string) => Promise<Result>,
): Promise<ReadingAnswer<Result>> {
  try {
    return { result: await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName) };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { refusal: { code: error.code, sentence: error.sentence } };
  }
}
