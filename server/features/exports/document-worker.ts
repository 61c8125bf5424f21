import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentAnswer, DocumentTask } from './document-jobs.js';

/** The thread in which one document is written; it loads only the writer it needs, answers once and ends. */
async function written(task: DocumentTask): Promise<Buffer> {
  if (task.kind === 'REPORT_DOCX') {
    const { reportDocx } = await import('./report-docx.js');
    return reportDocx(task.report);
  }
  const { matrixXlsx } = await import('./matrix-xlsx.js');
  return matrixXlsx(task.sheet);
}

const bytes = new Uint8Array(await written(workerData as DocumentTask));
const answer: DocumentAnswer = { bytes };
parentPort?.postMessage(answer, [bytes.buffer]);
