import { keptUntil, onKeptChange } from './kept-flag.js';

// Which changes of this page lie on the device too. It is asked as the page is left, when nothing can be waited for.

const ids = new Set<string>();

onKeptChange(() => {
  if (keptUntil() === null) ids.clear();
});

/** Says that a change lies on this device. */
export const noteWrittenDown = (mutationId: string): void => void ids.add(mutationId);

/** Whether a change lies on this device, and leaving the page loses nothing of it. */
export const isWrittenDown = (mutationId: string): boolean => keptUntil() !== null && ids.has(mutationId);
