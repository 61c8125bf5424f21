import { Logger } from 'graphile-worker';

/** The queue's own chatter repeats what failed, with its words: nothing of it is kept. */
export const silentLogger = new Logger(() => () => undefined);
