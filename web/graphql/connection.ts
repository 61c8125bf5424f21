import { useEffect, useSyncExternalStore } from 'react';

/** `live` while notices of others arrive; `waiting` while the server is being reached for again. */
export type Connection = 'live' | 'waiting';

let current: Connection = 'live';
const listeners = new Set<() => void>();
const returns = new Set<() => void>();

/** Told by the client's socket how it stands. */
export function reportConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
  if (next === 'live') for (const returned of returns) returned();
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

/** How the page stands with the server now. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => current);
}

/** Calls back when notices may have been missed: the server was out of reach and is there again. */
export function useOnReturn(returned: () => void): void {
  useEffect(() => {
    returns.add(returned);
    return () => void returns.delete(returned);
  }, [returned]);
}
