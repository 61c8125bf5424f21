import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { OperationTypeNode } from 'graphql';
import { from, mergeMap } from 'rxjs';
import { confirming } from './confirmation.js';
import { reportConnection } from './connection.js';
import { hashOf } from './document-hash.js';
import { faultOf } from './fault.js';
import { patientFetch, SILENCE } from './patient-fetch.js';
import { languageHeader } from './spoken-language.js';
import { askedBy, rightsDoubted, sessionEnded, signInNow } from './session.js';

const over = (patience: number) =>
  new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: patientFetch(patience) });

/** Queries and mutations by their registered hash; a server in development is sent the text when it asks for it. */
const requests = new PersistedQueryLink({ generateHash: hashOf, disable: () => false }).concat(
  new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { 'apollo-require-preflight': 'true', ...languageHeader() } });
    return forward(operation);
  }).split(
    ({ operationType }) => operationType === OperationTypeNode.MUTATION,
    over(SILENCE.act),
    over(SILENCE.question),
  ),
);

/** How soon a socket whose program could not be fetched is reached for again. */
const RETRY_MS = 3_000;

async function liveLink(): Promise<ApolloLink> {
  for (let isLate = false; ; isLate = true) {
    try {
      const { live } = await import('./live-link.js');
      if (isLate) live.missed();
      return live.link;
    } catch {
      reportConnection('waiting');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

/** Live notices. Their socket comes with the rooms where they are followed: at the door nobody waits for it. */
const notices = new ApolloLink((operation, forward) =>
  from(liveLink()).pipe(mergeMap((live) => live.request(operation, forward))),
);

/** At which sign-in of this page something was asked. */
const dated = new ApolloLink((operation, forward) => {
  operation.setContext({ signIn: signInNow() });
  return forward(operation);
});

/**
 * A session that has ended leads to the sign-in page, which comes back here. Where that has happened meanwhile, the answer
 * is late: what the same person asked is asked once more, and nobody is sent to the door again.
 */
const watchSession = new ErrorLink(({ error, operation, forward }) => {
  const { kind } = faultOf(error);
  const asked = askedBy((operation.getContext() as { signIn: number }).signIn);
  if (kind === 'UNAUTHENTICATED' && asked === 'before') return forward(operation);
  if (kind === 'UNAUTHENTICATED' && asked === 'now') sessionEnded();
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
  link: dated
    .concat(watchSession)
    .concat(
      ApolloLink.split(
        ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
        notices,
        confirming.concat(requests),
      ),
    ),
  cache: newCache(),
});
