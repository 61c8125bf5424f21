import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MatrixSheet } from './matrix-sheet.js';
import type { ReportDocument } from './report-document.js';

/** What a writing thread is sent, one at a time. */
export type DocumentTask =
  | { readonly kind: 'REPORT_DOCX'; readonly report: ReportDocument }
  | { readonly kind: 'MATRIX_XLSX'; readonly sheet: MatrixSheet };

/** What a writing thread posts for each task. */
export type DocumentAnswer = { readonly bytes: Uint8Array };

export interface ThreadBudget {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** A thread that waits for the next document ends after so long. */
  readonly idleMilliseconds: number;
}

/** The thread ran longer than the budget allows. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/**
 * A thread that writes documents one after another and is kept a while between them, since the second document takes
 * half as long as the first in a new thread. Any fault, and a lack of time or memory, ends it; the next task has a new one.
 */
export class WritingThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly script: URL,
    private readonly budget: ThreadBudget,
  ) {}

  /** Lets the thread load its libraries while the data are still being read. */
  prepare(): void {
    this.waitIdle(this.ready());
  }

  /** The finished file. Not to be called again before the answer has come. */
  async write(task: DocumentTask): Promise<Buffer> {
    clearTimeout(this.idle);
    const worker = this.ready();
    try {
      const { bytes } = await answerOf(worker, task, this.budget.milliseconds);
      this.waitIdle(worker);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  private ready(): Worker {
    if (this.worker) return this.worker;
    const { heapMegabytes } = this.budget;
    const worker = new Worker(this.script, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 24 },
    });
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    // One that breaks while nothing is asked of it is only forgotten.
    this.worker = worker.once('exit', forget).on('error', forget);
    return worker;
  }

  /** A waiting thread does not keep the server from ending. */
  private waitIdle(worker: Worker): void {
    worker.unref();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.end(), this.budget.idleMilliseconds).unref();
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }
}

async function answerOf(worker: Worker, task: DocumentTask, milliseconds: number): Promise<DocumentAnswer> {
  const over = new AbortController();
  const { signal } = over;
  const timer = setTimeout(() => over.abort(new OutOfTime()), milliseconds);
  const gone = once(worker, 'exit', { signal }).then((): never => {
    throw new Error('The writing thread ended without an answer.');
  });
  worker.ref();
  worker.postMessage(task);
  try {
    const [answer] = (await Promise.race([once(worker, 'message', { signal }), gone])) as [DocumentAnswer];
    return answer;
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    over.abort();
    gone.catch(() => undefined);
  }
}
