import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DocumentJobs, type DocumentBudget } from '../../../server/features/exports/document-jobs.js';
import type { DocumentTask } from '../../../server/features/exports/writing-thread.js';
import { partsOf } from '../../support/read-office.js';
import { sampleReport } from '../../support/report-model.js';
import { sampleSheet } from '../../support/sheet-model.js';

const BUDGET: DocumentBudget = {
  milliseconds: 20_000,
  heapMegabytes: 64,
  idleMilliseconds: 5_000,
  waiting: 3,
};
const task: DocumentTask = { kind: 'REPORT_DOCX', report: sampleReport({ rows: 1 }) };

const jobs = (script: string, budget: Partial<DocumentBudget> = {}) =>
  new DocumentJobs(new URL(`../../support/writing-workers/${script}.mjs`, import.meta.url), { ...BUDGET, ...budget });

describe('writing in a thread of its own', () => {
  it('gives what the writer gives, which sees no setting of the server', async () => {
    const answer: unknown = JSON.parse((await jobs('answers').write(task)).toString());
    expect(answer).toMatchObject({ kind: 'REPORT_DOCX', env: [] });
  });

  const threadOf = async (one: DocumentJobs) =>
    (JSON.parse((await one.write(task)).toString()) as { thread: number }).thread;

  it('keeps the thread for the next document, but not for long', async () => {
    const kept = jobs('answers');
    expect(await threadOf(kept)).toBe(await threadOf(kept));
    const short = jobs('answers', { idleMilliseconds: 1 });
    const first = await threadOf(short);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await threadOf(short)).not.toBe(first);
  });

  it('may be told beforehand, and outlives a thread that breaks while it waits', async () => {
    const ready = jobs('answers');
    ready.prepare();
    await expect(ready.write(task)).resolves.toBeInstanceOf(Buffer);
    const broken = jobs('breaks');
    broken.prepare();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(broken.write(task)).rejects.toMatchObject({ code: 'NOT_WRITTEN' });
  });

  it.each([
    ['loops', 'TOO_SLOW', { milliseconds: 300 }],
    ['hoards', 'TOO_LARGE', {}],
    ['breaks', 'NOT_WRITTEN', {}],
    ['leaves', 'NOT_WRITTEN', {}],
  ] as const)('says why when the writer %s, and writes the next one all the same', async (script, code, budget) => {
    const one = jobs(script, budget);
    await expect(one.write(task)).rejects.toMatchObject({ name: 'DocumentFailure', code });
    await expect(one.write(task)).rejects.toMatchObject({ code });
  });

  it('never shows a fault of ours to the person, but keeps it for the log', async () => {
    const failure: unknown = await jobs('breaks')
      .write(task)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ cause: { message: 'a mistake of ours' } });
    expect(String(failure)).not.toContain('mistake of ours');
  });

  it('lets only so many documents wait', async () => {
    const one = jobs('answers', { waiting: 1 });
    const first = [one.write(task), one.write(task)];
    await expect(one.write(task)).rejects.toMatchObject({ code: 'WRITER_BUSY' });
    await Promise.all(first);
    await expect(one.write(task)).resolves.toBeInstanceOf(Buffer);
  });
});

/** The writer itself runs compiled: a thread of its own knows nothing of the tests' compiler. */
const script = new URL('../../../dist/server/features/exports/document-worker.js', import.meta.url);
const built = existsSync(script) ? describe : describe.skip;

built('the writer as it is built', () => {
  it.each([
    [task, 'word/document.xml'],
    [{ kind: 'MATRIX_XLSX', sheet: sampleSheet({ count: 3 }) }, 'xl/workbook.xml'],
  ] as const)('writes a whole document', async (asked, part) => {
    const file = await new DocumentJobs(script).write(asked);
    expect([...(await partsOf(file)).keys()]).toContain(part);
  });
});
