import { useSyncExternalStore } from 'react';
import type { OutboxEntry } from './outbox.js';

// What was not sent when the server refused the session: gone from the device, and held by this page alone until the
// same person has signed in again.

let carried: readonly OutboxEntry[] = [];
const listeners = new Set<() => void>();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Holds entries in this page from now on. */
export function carry(entries: readonly OutboxEntry[]): void {
  carried = entries;
  if (entries.length) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
  listeners.forEach((listener) => listener());
}

/** How many changes this page holds for whoever signs in again. */
export const carriedCount = (): number => carried.length;

/** The same, for what is drawn. */
export const useCarriedCount = (): number =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, carriedCount);

/** Gives what this page holds of a person for a review, and lets go of it. */
export function takeCarried(personId: string, reviewId: string): readonly OutboxEntry[] {
  const isWanted = (entry: OutboxEntry) => entry.personId === personId && entry.reviewId === reviewId;
  const wanted = carried.filter(isWanted);
  if (wanted.length) carry(carried.filter((entry) => !isWanted(entry)));
  return wanted;
}
