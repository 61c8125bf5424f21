/** What a reading is made of. */
export interface Again {
  /** Reads, and resolves once a reading that began after this call has ended, well or for good. */
  readonly ask: () => Promise<void>;
  /** Nothing is tried again by itself any more, until somebody asks. */
  readonly stop: () => void;
}

/** Milliseconds before a reading that failed is tried again: the first time, and at most. */
const PAUSE = { first: 1000, longest: 10_000 } as const;

const pause = (tries: number) => Math.min(PAUSE.first * 2 ** tries, PAUSE.longest) * (0.75 + Math.random() / 2);

/**
 * Makes a reading that may be asked for at any time. One goes on at a time; what is asked for meanwhile is read once more
 * after it, since an answer on its way may be older than what was heard of. A reading that fails is tried again, ever more
 * slowly, until it succeeds or `isFinal` says that it never will.
 */
export function again(read: () => Promise<unknown>, isFinal: (error: unknown) => boolean): Again {
  let isWanted = false;
  let isStopped = false;
  let going: Promise<void> | null = null;
  let wake: (() => void) | null = null;
  const rest = (tries: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause(tries));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const go = async () => {
    for (let tries = 0; isWanted && !isStopped;) {
      isWanted = false;
      try {
        await read();
        tries = 0;
      } catch (error) {
        if (isFinal(error)) continue;
        await rest(tries++);
        isWanted = true;
      }
    }
  };
  return {
    async ask() {
      isWanted = true;
      isStopped = false;
      wake?.(); // whoever asks now does not wait for the pause
      await (going ??= go().finally(() => (going = null)));
    },
    stop() {
      isStopped = true;
      wake?.();
    },
  };
}
