import type { MatrixSheet } from './matrix-sheet.js';
import type { ReportDocument } from './report-document.js';
import { OutOfTime, WritingThread, type DocumentTask, type ThreadBudget } from './writing-thread.js';
import { say, type Sentence } from '../../domain/sentence.js';
import { inEnglish } from '../../language/spoken.js';

export interface DocumentBudget extends ThreadBudget {
  /** Documents that may wait for their turn; one is written at a time. */
  readonly waiting: number;
}

const BUDGET: DocumentBudget = Object.freeze({
  milliseconds: 60_000,
  heapMegabytes: 768,
  idleMilliseconds: 60_000,
  waiting: 12,
});

export type DocumentFailureCode = 'WRITER_BUSY' | 'TOO_SLOW' | 'TOO_LARGE' | 'NOT_WRITTEN';

/** Why no document came out: the sentence is for the person, the cause for the log. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';

  constructor(
    readonly code: DocumentFailureCode,
    readonly sentence: Sentence,
    options?: ErrorOptions,
  ) {
    super(inEnglish(sentence), options);
  }
}

/** Writes documents one after another, in a thread of their own, so that requests are answered meanwhile. */
export class DocumentJobs {
  private readonly thread: WritingThread;
  private last: Promise<unknown> = Promise.resolve();
  private length = 0;

  constructor(
    script: URL,
    private readonly budget: DocumentBudget = BUDGET,
  ) {
    this.thread = new WritingThread(script, budget);
  }

  /** Says that a document will be asked for in a moment. */
  prepare(): void {
    if (this.length === 0) this.thread.prepare();
  }

  /** The finished file. Fails, as {@link DocumentFailure}, when too many wait, or it takes too long or too much memory. */
  write(task: DocumentTask): Promise<Buffer> {
    if (this.length > this.budget.waiting) return Promise.reject(busy());
    this.length++;
    const answer = this.last
      .then(() => this.thread.write(task))
      .catch((error: unknown) => Promise.reject(failureOf(error)));
    this.last = answer.catch(() => undefined).then(() => this.length--);
    return answer;
  }
}

function failureOf(cause: unknown): DocumentFailure {
  if (cause instanceof OutOfTime) return tooSlow();
  const isTooLarge =
    typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isTooLarge
    ? new DocumentFailure('TOO_LARGE', say('exports.tooLarge'), { cause })
    : new DocumentFailure('NOT_WRITTEN', say('exports.notWritten'), { cause });
}

const tooSlow = () => new DocumentFailure('TOO_SLOW', say('exports.tooSlow'));

const busy = () => new DocumentFailure('WRITER_BUSY', say('exports.writerBusy'));

const jobs = new DocumentJobs(new URL('./document-worker.js', import.meta.url));

/** Says that a document will be asked for in a moment: its writer loads while the data are read. */
export const prepareToWrite = (): void => jobs.prepare();

/** The report as a Word file, written outside the request loop. Fails as {@link DocumentFailure}. */
export const writeReportDocx = (report: ReportDocument): Promise<Buffer> => jobs.write({ kind: 'REPORT_DOCX', report });

/** The matrix as a workbook, written outside the request loop. Fails as {@link DocumentFailure}. */
export const writeMatrixXlsx = (sheet: MatrixSheet): Promise<Buffer> => jobs.write({ kind: 'MATRIX_XLSX', sheet });
