import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { matrixXlsx } from './matrix-xlsx.js';
import { reportDocx } from './report-docx.js';
import type { DocumentAnswer, DocumentTask } from './writing-thread.js';

// Nobody waits for a thread that has answered: it gives the memory of its document back before the next one comes.
setFlagsFromString('--expose-gc');
const tidyUp = runInNewContext('gc') as () => void;

const written = (task: DocumentTask): Promise<Buffer> =>
  task.kind === 'REPORT_DOCX' ? reportDocx(task.report) : matrixXlsx(task.sheet);

/** The thread in which documents are written: an answer for each task; a fault is nobody's to catch, and ends it. */
async function answer(task: DocumentTask): Promise<void> {
  const posted: DocumentAnswer = { bytes: new Uint8Array(await written(task)) };
  parentPort?.postMessage(posted, [posted.bytes.buffer as ArrayBuffer]);
  setImmediate(tidyUp);
}

parentPort?.on('message', (task: DocumentTask) => void answer(task));
