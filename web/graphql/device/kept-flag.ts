import { useSyncExternalStore } from 'react';

// What a page has to know of the device at every start. It stands apart so that a page that keeps nothing loads no more.

/** Says in plain storage until when something is kept, so that a page that keeps nothing never opens the database. */
const FLAG = 'kept-until';

const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

function flag(): number | null {
  try {
    return Number(localStorage.getItem(FLAG)) || null;
  } catch {
    return null;
  }
}

/** Whether this browser can keep anything sealed: on secure pages only, and where several pages can take turns. */
export const canKeep = (): boolean =>
  'indexedDB' in globalThis && 'BroadcastChannel' in globalThis && 'locks' in navigator && Boolean(crypto.subtle);

/** Until when this device was told to keep something, in milliseconds since 1970, also when that is past. */
export const toldUntil = flag;

/** Whether this device keeps something, or should have dropped it by now. */
export const mayBeKeeping = (): boolean => flag() !== null;

/** Until when this device keeps the person's work, in milliseconds since 1970; null where it does not. */
export function keptUntil(): number | null {
  const until = flag();
  return until !== null && until > Date.now() ? until : null;
}

/** The same, for what is drawn. */
export const useKeptUntil = (): number | null => useSyncExternalStore(onKeptChange, keptUntil);

/** Calls back when this page or another begins to keep something, or ends it. Gives what stops that. */
export function onKeptChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Writes down until when something is kept; null for nothing. */
export function noteKeptUntil(until: number | null): void {
  try {
    if (until === null) localStorage.removeItem(FLAG);
    else localStorage.setItem(FLAG, String(until));
  } catch {
    // A browser without storage has no database either.
  }
  changed();
}

let shownAsOf: string | null = null;

/** Since when what is shown may be old, as it comes from this device (ISO, with time); null: it is the server's. */
export const shownFromDevice = (): string | null => shownAsOf;

/** The same, for what is drawn. */
export const useShownAsOf = (): string | null => useSyncExternalStore(onKeptChange, shownFromDevice);

/** Says that what is shown comes from the server again, or since when it does not. */
export function showAsOf(asOf: string | null): void {
  shownAsOf = asOf;
  changed();
}
