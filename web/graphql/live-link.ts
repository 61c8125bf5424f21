import { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { reportConnection } from './connection.js';
import { hashOf } from './document-hash.js';
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

/** Whether notices may have been missed: the server then tells what is followed again to be read again. */
let wasLost = false;
export const missed = (): void => {
  wasLost = true;
};

/** Live notices over a socket with the session's cookie, reached for again for as long as the page is open. */
const socket = new GraphQLWsLink(
  createClient({
    url: socketAddress,
    lazy: true,
    connectionParams: () => ({ language: document.documentElement.lang, isBack: wasLost }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, pause(tries))),
    on: {
      connected: () => {
        wasLost = false;
        reportConnection('live');
      },
      closed: (event) => {
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
  }),
);

/** A subscription too is known by its registered hash: the socket would send its text in a layout of its own. */
const named = new ApolloLink((operation, forward) => {
  operation.extensions.persistedQuery = { version: 1, sha256Hash: hashOf(operation.query) };
  return forward(operation);
});

/** The way live notices come. */
export const live = named.concat(socket);
