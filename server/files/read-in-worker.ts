import { Worker } from 'node:worker_threads';
import { FileRefusal, type FileRefusalCode } from './file-refusal.js';
import { say, type Sentence } from '../domain/sentence.js';

/** What a reading worker is given as `workerData`. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What a reading worker posts, once. */
export type ReadingAnswer<Result> =
  | { readonly result: Result }
  | { readonly refusal: { readonly code: FileRefusalCode; readonly sentence: Sentence } };

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

const refusalOf = ({ code, sentence }: { code: FileRefusalCode; sentence: Sentence }) =>
  new FileRefusal(code, sentence);

function asRefusal(cause?: NodeJS.ErrnoException): FileRefusal {
  if (cause?.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuchMemory();
  return new FileRefusal('UNREADABLE', say('files.unreadable'), { cause });
}

const tooSlow = () => new FileRefusal('TOO_SLOW', say('files.tooSlow'));

const tooMuchMemory = () => new FileRefusal('TOO_MUCH_MEMORY', say('files.tooMuchMemory'));

const busy = () => new FileRefusal('READER_BUSY', say('files.readerBusy'));
