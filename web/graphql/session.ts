const ended = new Set<() => void>();
const doubted = new Set<() => void>();
const resumed = new Set<() => void>();

const calling = (listeners: Set<() => void>) => () => {
  for (const listener of listeners) listener();
};

const listeningTo = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Told by the client when the server says that nobody is signed in. */
export const sessionEnded = calling(ended);

/** Calls back when the session has ended; gives what stops it. */
export const onSessionEnd = listeningTo(ended);

/** Told by the door when the person whose session had ended is back. */
export const sessionResumed = calling(resumed);

/** Calls back when the same person has signed in again; gives what stops it. */
export const onSessionResume = listeningTo(resumed);

/** Told by the client when the server knows nothing of a thing, or does not let the person at it. */
export const rightsDoubted = calling(doubted);

/** Calls back when what the person may see may have changed; gives what stops it. */
export const onRightsDoubted = listeningTo(doubted);
