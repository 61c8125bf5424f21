import { useSyncExternalStore } from 'react';

/** Milliseconds before a part that did not arrive is fetched again: the first time, and at most. */
const PAUSE = { first: 1000, longest: 8000 } as const;

let missing = 0;
const watchers = new Set<() => void>();
const count = (change: number) => {
  missing += change;
  for (const changed of watchers) changed();
};

const subscribe = (changed: () => void) => {
  watchers.add(changed);
  return () => void watchers.delete(changed);
};

/** Whether a part of the program that is needed now has not arrived. */
export const usePartMissing = (): boolean => useSyncExternalStore(subscribe, () => missing > 0);

/**
 * A part of the program, asked for until it is there: a network that fails takes away nothing that is on the screen. A
 * browser that remembers the failure, as Chromium does, has it only after a reload, which is left to the person.
 * @param isNeeded false for what is fetched in advance; of that nothing is said
 */
export async function arrived<Part>(load: () => Promise<Part>, isNeeded = true): Promise<Part> {
  let tries = 0;
  try {
    for (;;) {
      try {
        return await load();
      } catch (error) {
        if (tries === 0 && isNeeded) count(1);
        await rest(Math.min(PAUSE.first * 2 ** tries++, PAUSE.longest));
        fetchStyleAgain(error);
      }
    }
  } finally {
    if (tries > 0 && isNeeded) count(-1);
  }
}

/** Waits so long, or until the browser says that the network is back. */
const rest = (ms: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });

/** A style sheet that a part comes with and that did not arrive is not asked for by the part's next fetching: it is put anew. */
function fetchStyleAgain(error: unknown): void {
  const address = error instanceof Error && /preload CSS for (\S+)/.exec(error.message)?.[1];
  const links = address ? document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]') : [];
  for (const link of links) if (link.href.endsWith(String(address)) && !link.sheet) link.replaceWith(link.cloneNode());
}
