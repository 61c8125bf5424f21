import { Worker } from 'node:worker_threads';
import { FileRefusal, type FileRefusalCode } from './file-refusal.js';

/** What a reading worker is given as `workerData`. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What a reading worker posts, once. */
export type ReadingAnswer<Result> =
  { readonly result: Result } | { readonly refusal: { readonly code: FileRefusalCode; readonly message: string } };

export interface WorkerBudget {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Files that may wait for their turn; one is read at a time. */
  readonly waiting: number;
  /** What the whole process may grow by meanwhile: bytes outside the heap have no bound of their own. */
  readonly growthMegabytes?: number;
}

const WORKER_BUDGET: WorkerBudget = Object.freeze({ milliseconds: 20_000, heapMegabytes: 256, waiting: 8 });

/**
 * Reads files one after another, each in a thread of its own with bounded memory and time and an empty environment, so
 * that a hostile file can hold up neither the server nor another file.
 */
export class FileReadingQueue<Result, Task = ReadingTask> {
  private last: Promise<unknown> = Promise.resolve();
  private length = 0;

  constructor(
    private readonly script: URL,
    private readonly budget: WorkerBudget = WORKER_BUDGET,
  ) {}

  /** What the worker answers. Refuses, as {@link FileRefusal}, what the worker refuses, exceeds, or breaks at. */
  read(task: Task): Promise<Result> {
    if (this.length > this.budget.waiting) return Promise.reject(busy());
    this.length++;
    const answer = this.last.then(() => readInWorker<Result>(this.script, task, this.budget));
    this.last = answer.catch(() => undefined).then(() => this.length--);
    return answer;
  }
}

function readInWorker<Result>(script: URL, task: unknown, budget: WorkerBudget): Promise<Result> {
  const worker = new Worker(script, {
    workerData: task,
    env: {},
    execArgv: [],
    // Libraries speak of what they read; that is content, and goes nowhere.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: budget.heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(tooSlow())), budget.milliseconds);
    const watch = watchGrowth(budget, () => settle(() => reject(tooMuchMemory())));
    const settle = (act: () => void) => {
      clearTimeout(timer);
      clearInterval(watch);
      act();
    };
    worker.once('message', (answer: ReadingAnswer<Result>) =>
      settle(() => ('refusal' in answer ? reject(refusalOf(answer.refusal)) : resolve(answer.result))),
    );
    worker.once('error', (error: NodeJS.ErrnoException) => settle(() => reject(asRefusal(error))));
    worker.once('exit', () => settle(() => reject(asRefusal())));
  }).finally(() => worker.terminate());
}

function watchGrowth({ growthMegabytes }: WorkerBudget, stop: () => void): NodeJS.Timeout | undefined {
  if (growthMegabytes === undefined) return undefined;
  const most = process.memoryUsage.rss() + growthMegabytes * 1_000_000;
  return setInterval(() => process.memoryUsage.rss() > most && stop(), 50);
}

const refusalOf = ({ code, message }: { code: FileRefusalCode; message: string }) => new FileRefusal(code, message);

function asRefusal(cause?: NodeJS.ErrnoException): FileRefusal {
  if (cause?.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuchMemory();
  return new FileRefusal(
    'UNREADABLE',
    'The file could not be read, though nothing is known to be wrong with it. Nothing was kept. Open it in Word or Excel, save it anew, and try that file.',
    { cause },
  );
}

const tooSlow = () =>
  new FileRefusal(
    'TOO_SLOW',
    'Reading the file took too long and was stopped. Nothing was kept. Split the file, or open it in Word or Excel, save it anew, and try that file.',
  );

const tooMuchMemory = () =>
  new FileRefusal(
    'TOO_MUCH_MEMORY',
    'Reading the file needs more memory than a file of this kind takes, so it was stopped. Nothing was kept. Check that it is the right file, or split it.',
  );

const busy = () =>
  new FileRefusal('READER_BUSY', 'Several files are being read just now. Nothing was kept. Try again in a minute.');
