import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import './device-lab.js';
import { deviceDatabase } from '../../../web/graphql/device/device-database.js';
import { dropKept, keepingNow, KEPT_HOURS, startKeeping } from '../../../web/graphql/device/keeping.js';
import { keptUntil, mayBeKeeping } from '../../../web/graphql/device/kept-flag.js';
import {
  deliver,
  outboxEntries,
  putIntoOutbox,
  replayOutbox,
  type Answer,
  type OutboxEntry,
  type Postman,
} from '../../../web/graphql/device/outbox.js';

const entry = (mutationId: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  mutationId,
  operation: 'Write',
  input: { text: mutationId, version: 1 },
  reviewId: 'review',
  personId: 'me',
  ...more,
});
const offline: Answer = { kind: 'unanswered', fault: { kind: 'OFFLINE' } };
const saved: Answer = { kind: 'answered', data: { saved: true } };
const conflict: Answer = { kind: 'answered', data: { saved: false } };

/** A server played by the test; what reached it is kept. */
function played(answerTo: (entry: OutboxEntry) => Answer = () => saved) {
  const sent: OutboxEntry[] = [];
  const postman: Postman = {
    post: (one) => {
      sent.push(one);
      return Promise.resolve(answerTo(one));
    },
    isSettled: (data) => (data as { saved: boolean }).saved,
    after: (later) => ({ ...later, input: { ...later.input, version: 2 } }),
  };
  return { sent, postman, ids: () => sent.map(({ mutationId }) => mutationId) };
}

const left = async () => (await outboxEntries()).map(({ mutationId }) => mutationId);

beforeEach(async () => {
  jest.useRealTimers();
  await startKeeping('me');
});

describe('the outbox of a device', () => {
  it('writes down sealed what is to be sent, once under its id, and for its owner alone', async () => {
    expect(await putIntoOutbox(entry('a'))).toBe(true);
    expect(await putIntoOutbox(entry('a', { input: { text: 'another' } }))).toBe(true);
    expect(await putIntoOutbox(entry('b', { personId: 'somebody' }))).toBe(false);
    expect(await outboxEntries()).toEqual([entry('a')]);
    const [raw] = await (await deviceDatabase()).getAll('outbox');
    expect(Object.keys(raw).sort()).toEqual(['mutationId', 'sealed']);
    expect(Buffer.from(raw.sealed.bytes).toString('latin1')).not.toContain('review');
  });

  it('sends in the order of writing, each against what one’s own earlier change has made of it', async () => {
    for (const id of ['a', 'b', 'c']) await putIntoOutbox(entry(id));
    const { sent, postman, ids } = played();
    await replayOutbox(postman);
    expect(ids()).toEqual(['a', 'b', 'c']);
    expect(sent[1].input).toEqual({ text: 'b', version: 2 });
    expect(await left()).toEqual([]);
  });

  it('stops where the server does not answer, and begins there again', async () => {
    for (const id of ['a', 'b', 'c']) await putIntoOutbox(entry(id));
    const away = played(({ mutationId }) => (mutationId === 'b' ? offline : saved));
    await replayOutbox(away.postman);
    expect(away.ids()).toEqual(['a', 'b']);
    const back = played();
    await replayOutbox(back.postman);
    expect(back.ids()).toEqual(['b', 'c']);
  });

  it('keeps what a person has to decide on, with its answer, and sends it no second time', async () => {
    await putIntoOutbox(entry('a'));
    await putIntoOutbox(entry('b'));
    const { postman, ids } = played(({ mutationId }) => (mutationId === 'a' ? conflict : saved));
    expect(await deliver(postman, entry('a'))).toEqual(conflict);
    expect(await left()).toEqual(['a']);
    expect(await deliver(postman, entry('a'))).toEqual(conflict);
    expect(ids()).toEqual(['a', 'b']);
  });

  it('sends once what two ask for at the same time', async () => {
    await putIntoOutbox(entry('a'));
    const { postman, ids } = played();
    const both = await Promise.all([deliver(postman, entry('a')), deliver(postman, entry('a'))]);
    expect(both).toEqual([saved, saved]);
    expect(ids()).toEqual(['a']);
  });

  it('tells that nothing came of it while the server is away', async () => {
    await putIntoOutbox(entry('a'));
    expect(await deliver(played(() => offline).postman, entry('a'))).toEqual(offline);
    expect(await left()).toEqual(['a']);
  });
});

describe('what a device was told to keep', () => {
  it('is for one person, with a key that cannot be read out, until twelve hours have gone', async () => {
    const keeping = await keepingNow();
    expect(keeping).toMatchObject({ personId: 'me', key: { extractable: false } });
    expect(keeping!.until - keeping!.since).toBe(KEPT_HOURS * 3_600_000);
    expect(keptUntil()).toBe(keeping!.until);
  });

  it('is gone after that, with its key, and begins anew under another', async () => {
    await putIntoOutbox(entry('a'));
    jest.useFakeTimers({ now: Date.now() + KEPT_HOURS * 3_600_000 + 1, doNotFake: ['setImmediate', 'setTimeout'] });
    expect(keptUntil()).toBeNull();
    expect(await keepingNow()).toBeNull();
    expect(mayBeKeeping()).toBe(false);
    jest.useRealTimers();
    await startKeeping('me');
    expect(await left()).toEqual([]);
  });

  it('takes nothing more once it was dropped, and leaves no database', async () => {
    await putIntoOutbox(entry('a'));
    await dropKept();
    expect(await putIntoOutbox(entry('b'))).toBe(false);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([]);
  });
});
