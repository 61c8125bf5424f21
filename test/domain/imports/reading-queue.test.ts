import { describe, expect, it } from '@jest/globals';
import { FileReadingQueue, type WorkerBudget } from '../../../server/files/read-in-worker.js';

const BUDGET: WorkerBudget = { milliseconds: 10_000, heapMegabytes: 64, waiting: 3 };
const task = { bytes: Buffer.from('abc'), fileName: 'x.csv' };

const queue = <Result>(script: string, budget: Partial<WorkerBudget> = {}) =>
  new FileReadingQueue<Result>(new URL(`../../support/reading-workers/${script}.mjs`, import.meta.url), {
    ...BUDGET,
    ...budget,
  });

describe('reading in a thread of its own', () => {
  it('gives what the reader gives, which sees no setting of the server', async () => {
    expect(await queue('answers').read(task)).toEqual({ name: 'x.csv', bytes: 3, env: [] });
  });

  it.each([
    ['refuses', 'EMPTY_FILE', {}],
    ['loops', 'TOO_SLOW', { milliseconds: 300 }],
    ['hoards', 'TOO_MUCH_MEMORY', {}],
    ['breaks', 'UNREADABLE', {}],
    ['leaves', 'UNREADABLE', {}],
  ] as const)('says why when the reader %s, and reads the next file all the same', async (script, code, budget) => {
    const one = queue(script, budget);
    await expect(one.read(task)).rejects.toMatchObject({ name: 'FileRefusal', code });
    await expect(one.read(task)).rejects.toMatchObject({ code });
  });

  it('never shows a fault of ours to the person, but keeps it for the log', async () => {
    const refusal: unknown = await queue('breaks')
      .read(task)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ cause: { message: 'a mistake of ours' } });
    expect(String(refusal)).not.toContain('mistake of ours');
  });

  it('reads one file at a time', async () => {
    const one = queue<[number, number]>('takes-turns');
    const turns = await Promise.all([one.read(task), one.read(task), one.read(task)]);
    for (const [at, [begun]] of turns.entries()) {
      if (at > 0) expect(begun).toBeGreaterThanOrEqual(turns[at - 1]?.[1] ?? 0);
    }
  });

  it('lets only so many files wait, and takes new ones when they are done', async () => {
    const one = queue('answers', { waiting: 1 });
    const first = [one.read(task), one.read(task)];
    await expect(one.read(task)).rejects.toMatchObject({ code: 'READER_BUSY' });
    await Promise.all(first);
    await expect(one.read(task)).resolves.toMatchObject({ bytes: 3 });
  });
});
