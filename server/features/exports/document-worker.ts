import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { matrixXlsx } from './matrix-xlsx.js';
import { reportDocx } from './report-docx.js';
import type { DocumentAnswer, DocumentTask } from './writing-thread.js';

const MEGABYTE = 2 ** 20;

const written = (task: DocumentTask): Promise<Buffer> =>
  task.kind === 'REPORT_DOCX' ? reportDocx(task.report) : matrixXlsx(task.sheet);

/** The thread in which documents are written: an answer for each task; a fault is nobody's to catch, and ends it. */
async function answer(task: DocumentTask): Promise<void> {
  const bytes = new Uint8Array(await written(task));
  const posted: DocumentAnswer = { bytes, heapMegabytes: getHeapStatistics().total_heap_size / MEGABYTE };
  parentPort?.postMessage(posted, [bytes.buffer]);
}

parentPort?.on('message', (task: DocumentTask) => void answer(task));
