import { useSyncExternalStore } from 'react';
import type { Fault } from '../fault.js';
import { deviceChannel } from './device-channel.js';
import { deviceDatabase, type Keeping } from './device-database.js';
import { keepingNow, writeWhileKept } from './keeping.js';
import { mayBeKeeping } from './kept-flag.js';
import { seal, unseal } from './sealing.js';
import { noteWrittenDown } from './written-down.js';

/** A change that is not settled: written down here before it is sent. */
export interface OutboxEntry {
  readonly mutationId: string;
  /** The mutation by its name: another build of the program sends the same. */
  readonly operation: string;
  readonly input: object;
  /** Where it belongs, for the page that shows it. */
  readonly reviewId: string;
  readonly personId: string;
  /** What the server answered, where a person has to say how to go on. */
  readonly answer?: object;
}

/** What came of sending an entry. */
export type Answer =
  | { readonly kind: 'answered'; readonly data: object }
  | { readonly kind: 'unanswered'; readonly fault: Fault };

/** How entries of the outbox are sent; told by who knows what is in them. */
export interface Postman {
  post(entry: OutboxEntry): Promise<Answer>;
  /** Whether an answer leaves nothing for a person to decide. */
  isSettled(data: object): boolean;
  /** A later entry, written against what an earlier one of the same person has made of it. */
  after(later: OutboxEntry, earlier: OutboxEntry, data: object): OutboxEntry;
}

const LOCK = 'outbox';
/** Milliseconds within which another page tells what it was answered. */
const TOLD_WITHIN = 1_000;
/** Faults after which what comes next would fail likewise: the rest waits. */
const STOPS: readonly Fault['kind'][] = ['OFFLINE', 'UNAUTHENTICATED', 'OUTDATED'];

const stops = (answer: Answer) => answer.kind === 'unanswered' && STOPS.includes(answer.fault.kind);

let counted = 0;
const counts = new Set<() => void>();
const changes = new Set<() => void>();
const answers = new Map<string, object>();

deviceChannel.hear((told) => {
  if (told.kind === 'answered') answers.set(told.mutationId, told.data);
  void recount();
});

async function recount(): Promise<void> {
  counted = mayBeKeeping() ? await (await deviceDatabase()).count('outbox') : 0;
  counts.forEach((listener) => listener());
  changes.forEach((changed) => changed());
}

async function tellChange(): Promise<void> {
  deviceChannel.tell({ kind: 'outbox' });
  await recount();
}

/** How many entries are not settled on this device, in all pages. */
export const useOutboxCount = (): number =>
  useSyncExternalStore(
    (listener) => {
      counts.add(listener);
      void recount();
      return () => void counts.delete(listener);
    },
    () => counted,
  );

/** How many entries are not settled on this device. */
export const outboxSize = async (): Promise<number> => (await outboxEntries()).length;

/** Calls back when this page or another has changed the outbox; gives what ends that. */
export function onOutboxChange(changed: () => void): () => void {
  changes.add(changed);
  return () => void changes.delete(changed);
}

/** All that is not settled, the oldest first. */
export async function outboxEntries(): Promise<readonly OutboxEntry[]> {
  const keeping = await keepingNow();
  if (!keeping) return [];
  const sealed = await (await deviceDatabase()).getAll('outbox');
  for (const { mutationId } of sealed) noteWrittenDown(mutationId);
  return Promise.all(sealed.map((one) => unseal<OutboxEntry>(keeping.key, one.mutationId, one.sealed)));
}

/** Writes a change down before it is sent; one that is there already stays as it is. False where nothing is kept. */
export async function putIntoOutbox(entry: OutboxEntry): Promise<boolean> {
  const keeping = await keepingNow();
  if (keeping?.personId !== entry.personId) return false;
  const { mutationId } = entry;
  const sealed = await seal(keeping.key, mutationId, entry);
  const isKept = await writeWhileKept(keeping, 'outbox', async (store) => {
    if ((await store.index('id').getKey(mutationId)) === undefined) await store.put({ mutationId, sealed });
  });
  if (isKept) noteWrittenDown(mutationId);
  await tellChange();
  return isKept;
}

/** Takes entries away that are settled, or that a person took back. */
export async function takeFromOutbox(mutationIds: readonly string[]): Promise<void> {
  const keeping = mutationIds.length ? await keepingNow() : null;
  if (!keeping) return;
  await writeWhileKept(keeping, 'outbox', async (store) => {
    for (const id of mutationIds) {
      const key = await store.index('id').getKey(id);
      if (key !== undefined) await store.delete(key);
    }
  });
  await tellChange();
}

async function replace(keeping: Keeping, entry: OutboxEntry): Promise<void> {
  const { mutationId } = entry;
  const sealed = await seal(keeping.key, mutationId, entry);
  await writeWhileKept(keeping, 'outbox', async (store) => {
    const key = await store.index('id').getKey(mutationId);
    if (key !== undefined) await store.put({ mutationId, sealed }, key);
  });
}

/**
 * Sends what waits, in the order it was written, while no other page of this browser does. Stops where the server does
 * not answer; what a person has to decide on stays, and the rest goes on.
 */
export function replayOutbox(postman: Postman): Promise<void> {
  if (!mayBeKeeping()) return Promise.resolve();
  return navigator.locks.request(LOCK, async () => {
    const waiting = [...(await outboxEntries())].filter(({ answer }) => !answer);
    const keeping = await keepingNow();
    while (keeping && waiting.length) {
      const entry = waiting.shift()!;
      const answer = await postman.post(entry);
      if (stops(answer)) return;
      if (answer.kind === 'unanswered') continue;
      await settle(keeping, postman, entry, answer.data);
      for (const [at, later] of waiting.entries()) {
        const lifted = postman.after(later, entry, answer.data);
        if (lifted !== later) await replace(keeping, (waiting[at] = lifted));
      }
    }
  });
}

async function settle(keeping: Keeping, postman: Postman, entry: OutboxEntry, data: object): Promise<void> {
  const { mutationId } = entry;
  answers.set(mutationId, data);
  deviceChannel.tell({ kind: 'answered', mutationId, data });
  if (postman.isSettled(data)) return takeFromOutbox([mutationId]);
  await replace(keeping, { ...entry, answer: data });
  await tellChange();
}

/** Sends what waits up to this entry, and gives what came of it; whichever page sent it, it is done once. */
export async function deliver(postman: Postman, entry: OutboxEntry): Promise<Answer> {
  const kept = (await outboxEntries()).find(({ mutationId }) => mutationId === entry.mutationId);
  if (kept?.answer) return { kind: 'answered', data: kept.answer };
  answers.delete(entry.mutationId);
  let last: Answer | null = null;
  await replayOutbox({
    ...postman,
    post: async (one) => {
      const answer = await postman.post(one);
      if (one.mutationId === entry.mutationId || stops(answer)) last = answer;
      return answer;
    },
  });
  const isLeft = (await outboxEntries()).some(({ mutationId, answer }) => mutationId === entry.mutationId && !answer);
  const data = isLeft ? answers.get(entry.mutationId) : await heard(entry.mutationId);
  if (data) return { kind: 'answered', data };
  // Nothing was tried here, or nobody told what came of it: asked once more under its id, the server answers as before.
  return last ?? postman.post(entry);
}

/** What another page was answered, which is told a moment after the entry is settled. */
async function heard(mutationId: string): Promise<object | undefined> {
  for (const end = Date.now() + TOLD_WITHIN; !answers.has(mutationId) && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return answers.get(mutationId);
}
