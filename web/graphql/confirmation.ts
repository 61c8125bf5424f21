import { ApolloLink } from '@apollo/client';
import { from, mergeMap, of } from 'rxjs';

/** With this code the server refuses what asks for a password or a code given a moment ago. */
export const NOT_CONFIRMED = 'CONFIRM_IDENTITY';

/** Asks the person to show that it is them; true once they did, false when they would rather not. */
type Asker = () => Promise<boolean>;

let asker: Asker | null = null;
let asking: Promise<boolean> | null = null;

/** Says who asks the person; gives what ends that. */
export function onConfirmationWanted(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
}

/** Has the person asked, once for all who want it at the same time. */
export function confirmIdentity(): Promise<boolean> {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
}

interface Refused {
  readonly __typename?: string;
  readonly code?: string;
}

const isUnconfirmed = (data: unknown): boolean =>
  Object.values((data ?? {}) as Record<string, Refused | null>).some(
    (answer) => answer?.__typename === 'Refusal' && answer.code === NOT_CONFIRMED,
  );

/** When the server wants to know that it is really this person, asks them and sends the very same mutation again. */
export const confirming = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    mergeMap((result) => {
      if (!isUnconfirmed(result.data)) return of(result);
      return from(confirmIdentity()).pipe(mergeMap((isConfirmed) => (isConfirmed ? forward(operation) : of(result))));
    }),
  ),
);
