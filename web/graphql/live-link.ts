import { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { defer, retry, throwError, timer } from 'rxjs';
import { reportConnection } from './connection.js';
import { hashOf } from './document-hash.js';
import { isForGood } from './fault.js';
import { nextSignIn, sessionEnded, signInNow } from './session.js';

const SLOWEST_MS = 10_000;
/** With this the server closes the socket of a session that has ended, here or from afar. */
const SESSION_ENDED = 4403;

/** The sign-in whose session has ended; nobody's socket is opened before the next. */
let endedSignIn: number | null = null;

async function socketAddress(): Promise<string> {
  if (endedSignIn === signInNow()) await nextSignIn();
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
}

/** Doubles from half a second to ten, spread so that a room full of people does not come back at the same instant. */
const pause = (tries: number) => Math.min(500 * 2 ** tries, SLOWEST_MS) * (0.75 + Math.random() / 2);

/** Milliseconds the other end of the socket may stay silent: after a greeting, between two looks, after a look. */
export interface SocketPatience {
  readonly greeting: number;
  readonly between: number;
  readonly look: number;
}

/** The way live notices come. */
export interface Live {
  readonly link: ApolloLink;
  /** Says that notices may have been missed: the server then tells what is followed again to be read again. */
  readonly missed: () => void;
}

/**
 * Live notices over a socket with the session's cookie, reached for again for as long as the page is open: also when it
 * stays open and nobody answers at its other end, and when the server could not begin to tell, or broke off.
 */
export function openLive(patience: SocketPatience): Live {
  let wasLost = false;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: socketAddress,
    lazy: true,
    connectionParams: () => ({ language: document.documentElement.lang, isBack: wasLost }),
    connectionAckWaitTimeout: patience.greeting,
    keepAlive: patience.between,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, pause(tries))),
    on: {
      connected: () => {
        wasLost = false;
        reportConnection('live');
      },
      ping: (isReceived) => {
        if (!isReceived) unanswered = setTimeout(() => client.terminate(), patience.look);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(unanswered);
      },
      closed: (event) => {
        clearTimeout(unanswered);
        const { code } = event as CloseEvent;
        const isWanted = code === 1000;
        if (code === SESSION_ENDED) {
          endedSignIn = signInNow();
          sessionEnded();
        }
        if (isWanted) return;
        wasLost = true;
        reportConnection('waiting');
      },
    },
  });
  return {
    link: ApolloLink.from([named, lasting, new GraphQLWsLink(client)]),
    missed: () => void (wasLost = true),
  };
}

/**
 * A subscription too is known by its registered hash: the socket would send its text in a layout of its own. Whenever it is
 * sent, it says how many milliseconds ago its screen began to read: of what happened since, it is told as well.
 */
const named = new ApolloLink((operation, forward) => {
  const begunAt = performance.now();
  operation.extensions.persistedQuery = { version: 1, sha256Hash: hashOf(operation.query) };
  const age = () => Math.round(performance.now() - begunAt);
  Object.defineProperty(operation.extensions, 'age', { enumerable: true, get: age });
  return forward(operation);
});

/**
 * What the server could not begin to tell, or broke off, is asked for again: whoever was told nothing more would not know
 * it. It says then that it is back, since something may have been missed.
 */
const lasting = new ApolloLink((operation, forward) =>
  defer(() => forward(operation)).pipe(
    retry({
      resetOnSuccess: true,
      delay: (error, tries) => {
        if (isForGood(error)) return throwError(() => error as Error);
        operation.extensions.isBack = true;
        return timer(pause(tries - 1));
      },
    }),
  ),
);

/** The page's way for live notices. */
export const live = openLive({ greeting: 20_000, between: 15_000, look: 10_000 });
