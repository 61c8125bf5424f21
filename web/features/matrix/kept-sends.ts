import type { ApolloClient } from '@apollo/client';
import { takeCarried } from '../../graphql/device/carried-entries.js';
import {
  deliver,
  onOutboxChange,
  outboxEntries,
  putIntoOutbox,
  takeFromOutbox,
  type Answer,
  type OutboxEntry,
} from '../../graphql/device/outbox.js';
import { editsOf, placesOf } from './kept-edits.js';
import type { CellPlace } from './edits-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { matrixPostman } from './matrix-postman.js';
import type { PlanField } from './plan-fields.js';

/** Whose changes, and of which review. */
export interface KeptPlace {
  readonly personId: string;
  readonly reviewId: string;
}

/** Writes a change down on this device, then sends it in its turn; null where this device keeps nothing of them. */
export async function sendKept(client: ApolloClient, entry: OutboxEntry): Promise<Answer | null> {
  // A device that is full keeps nothing more; what was written is sent all the same.
  const isKept = await putIntoOutbox(entry).catch(() => false);
  return isKept ? deliver(matrixPostman(client), entry) : null;
}

/**
 * Brings what lies in the outbox back into its cells, now and when another page could not settle it, and takes out of the
 * outbox what a person has settled since. Gives what ends that.
 */
export function followOutbox(edits: MatrixEdits, { personId, reviewId }: KeptPlace, message: string): () => void {
  const known = new Map<string, OutboxEntry>();
  const isOurs = (entry: OutboxEntry) => entry.personId === personId && entry.reviewId === reviewId;
  const isOpen = ({ rowId, columnId }: CellPlace) => edits.edits.get(rowId)?.[columnId as PlanField] !== undefined;
  const settle = () => {
    const settled = [...known.values()].filter((entry) => !placesOf(entry).some(isOpen));
    for (const { mutationId } of settled) known.delete(mutationId);
    void takeFromOutbox(settled.map(({ mutationId }) => mutationId));
  };
  const bringBack = async (isNew: (entry: OutboxEntry) => boolean) => {
    const entries = [...takeCarried(personId, reviewId), ...(await outboxEntries())].filter(isOurs);
    // The newest of a cell first: what is there already is not replaced.
    const fresh = entries.filter((entry) => isNew(entry) && !placesOf(entry).some(isOpen)).reverse();
    for (const entry of entries) if (entry.answer) known.set(entry.mutationId, entry);
    edits.restore(fresh.flatMap((entry) => editsOf(entry, message)));
    if (fresh.length) await edits.retryAll();
    settle();
  };
  void bringBack(() => true);
  const stopHearing = onOutboxChange(() => void bringBack((entry) => !!entry.answer && !known.has(entry.mutationId)));
  const stopWatching = edits.subscribe(settle);
  return () => {
    stopHearing();
    stopWatching();
  };
}
