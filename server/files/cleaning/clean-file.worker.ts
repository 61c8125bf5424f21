import { parentPort, workerData } from 'node:worker_threads';
import { FileRefusal } from '../file-refusal.js';
import type { ReadingAnswer } from '../read-in-worker.js';
import { cleanFile, type CleanedFile, type CleaningTask } from './clean-file.js';

/** The thread in which one file is cleaned; it answers once and ends. */
async function answer(task: CleaningTask): Promise<ReadingAnswer<CleanedFile>> {
  try {
    return { result: await cleanFile(task) };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { refusal: { code: error.code, sentence: error.sentence } };
  }
}

parentPort?.postMessage(await answer(workerData as CleaningTask));
