import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { confirming } from './confirmation.js';
import { reportConnection } from './connection.js';
import { faultOf } from './fault.js';
import { rightsDoubted, sessionEnded } from './session.js';

const SLOWEST_MS = 10_000;
/** With this the server closes the socket of a session that has ended, here or from afar. */
const SESSION_ENDED = 4403;

/** Codegen writes each document's hash into it; the type of documents does not say so. */
const hashOf = (document: DocumentNode): string =>
  (document as DocumentNode & { __meta__: { hash: string } }).__meta__.hash;

/** Queries and mutations by their registered hash; a server in development is sent the text when it asks for it. */
const requests = new PersistedQueryLink({ generateHash: hashOf, disable: () => false }).concat(
  new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } }),
);

const socketAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

/** Doubles from half a second to ten, spread so that a room full of people does not come back at the same instant. */
const pause = (tries: number) => Math.min(500 * 2 ** tries, SLOWEST_MS) * (0.75 + Math.random() / 2);

/** Live notices over a socket with the session's cookie, reached for again for as long as the page is open. */
const socket = new GraphQLWsLink(
  createClient({
    url: socketAddress,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, pause(tries))),
    on: {
      connected: () => reportConnection('live'),
      closed: (event) => {
        const { code } = event as CloseEvent;
        const isWanted = code === 1000;
        if (code === SESSION_ENDED) sessionEnded();
        if (!isWanted) reportConnection('waiting');
      },
    },
  }),
);

/** A subscription too is known by its registered hash: the socket would send its text in a layout of its own. */
const named = new ApolloLink((operation, forward) => {
  operation.extensions.persistedQuery = { version: 1, sha256Hash: hashOf(operation.query) };
  return forward(operation);
});

/** A session that has ended leads to the sign-in page, which comes back here. */
const watchSession = new ErrorLink(({ error }) => {
  const { kind } = faultOf(error);
  if (kind === 'UNAUTHENTICATED') sessionEnded();
  if (kind === 'NOT_FOUND' || kind === 'NOT_ALLOWED') rightsDoubted();
});

/** Parts of a row have no life of their own: they are replaced with it. */
const parts = [
  'CellAssessment',
  'CellJointStatus',
  'CellAction',
  'CellIndicator',
  'CellCommitment',
  'RecommendingState',
];

/** What is remembered of answers: things by type and id; a list is replaced by its newer answer. */
export const newCache = () =>
  new InMemoryCache({
    typePolicies: {
      ...Object.fromEntries(parts.map((part) => [part, { keyFields: false as const }])),
      Matrix: { fields: { rows: { merge: false } } },
      // Screens ask for different rights to the same thing: what one knows must not be forgotten for another.
      MatrixViewerCan: { keyFields: false, merge: true },
      RecommendationViewerCan: { keyFields: false, merge: true },
    },
  });

/** The page's one way to the server. */
export const client = new ApolloClient({
  link: watchSession.concat(
    ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      named.concat(socket),
      confirming.concat(requests),
    ),
  ),
  cache: newCache(),
});
