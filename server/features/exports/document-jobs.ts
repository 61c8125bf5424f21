import { Worker } from 'node:worker_threads';
import type { MatrixSheet } from './matrix-sheet.js';
import type { ReportDocument } from './report-document.js';

/** What a writing worker is given as `workerData`. */
export type DocumentTask =
  | { readonly kind: 'REPORT_DOCX'; readonly report: ReportDocument }
  | { readonly kind: 'MATRIX_XLSX'; readonly sheet: MatrixSheet };

/** What a writing worker posts, once. */
export type DocumentAnswer = { readonly bytes: Uint8Array };

export interface DocumentBudget {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Documents that may wait for their turn; one is written at a time. */
  readonly waiting: number;
}

const BUDGET: DocumentBudget = Object.freeze({ milliseconds: 60_000, heapMegabytes: 768, waiting: 12 });

export type DocumentFailureCode = 'WRITER_BUSY' | 'TOO_SLOW' | 'TOO_LARGE' | 'NOT_WRITTEN';

/** Why no document came out: the message is for the person, the cause for the log. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';

  constructor(
    readonly code: DocumentFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Writes documents one after another, each in a thread of its own, so that requests are answered meanwhile. */
export class DocumentJobs {
  private last: Promise<unknown> = Promise.resolve();
  private length = 0;

  constructor(
    private readonly script: URL,
    private readonly budget: DocumentBudget = BUDGET,
  ) {}

  /** The finished file. Fails, as {@link DocumentFailure}, when too many wait, or it takes too long or too much memory. */
  write(task: DocumentTask): Promise<Buffer> {
    if (this.length > this.budget.waiting) return Promise.reject(busy());
    this.length++;
    const answer = this.last.then(() => writeInWorker(this.script, task, this.budget));
    this.last = answer.catch(() => undefined).then(() => this.length--);
    return answer;
  }
}

function writeInWorker(script: URL, task: DocumentTask, budget: DocumentBudget): Promise<Buffer> {
  const worker = new Worker(script, {
    workerData: task,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: budget.heapMegabytes, maxYoungGenerationSizeMb: 96 },
  });
  return new Promise<Buffer>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow()), budget.milliseconds);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.once('message', ({ bytes }: DocumentAnswer) =>
      settle(() => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    );
    worker.once('error', (error: NodeJS.ErrnoException) => settle(() => reject(failureOf(error))));
    worker.once('exit', () => settle(() => reject(failureOf())));
  }).finally(() => worker.terminate());
}

const AGAIN = 'Your report and its data are unchanged.';

const failureOf = (cause?: NodeJS.ErrnoException) =>
  cause?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new DocumentFailure('TOO_LARGE', `The document is too large to be written in one piece. ${AGAIN}`, { cause })
    : new DocumentFailure('NOT_WRITTEN', `The document could not be written. ${AGAIN} Please try again.`, { cause });

const tooSlow = () =>
  new DocumentFailure(
    'TOO_SLOW',
    `Writing the document took too long and was stopped. ${AGAIN} Please try again later.`,
  );

const busy = () =>
  new DocumentFailure('WRITER_BUSY', `Several documents are being written just now. ${AGAIN} Try again in a minute.`);

const jobs = new DocumentJobs(new URL('./document-worker.js', import.meta.url));

/** The report as a Word file, written outside the request loop. Fails as {@link DocumentFailure}. */
export const writeReportDocx = (report: ReportDocument): Promise<Buffer> => jobs.write({ kind: 'REPORT_DOCX', report });

/** The matrix as a workbook, written outside the request loop. Fails as {@link DocumentFailure}. */
export const writeMatrixXlsx = (sheet: MatrixSheet): Promise<Buffer> => jobs.write({ kind: 'MATRIX_XLSX', sheet });
