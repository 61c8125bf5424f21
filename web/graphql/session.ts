const listeners = new Set<() => void>();

/** Told by the client when the server says that nobody is signed in. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

/** Calls back when the session has ended; gives what stops it. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
