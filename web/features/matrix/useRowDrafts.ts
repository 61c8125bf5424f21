import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import { useConnection } from '../../graphql/connection.js';
import { onSessionResume } from '../../graphql/session.js';
import type { TypedAt } from './draft-keeper.js';
import { draftWorldOf } from './draft-world.js';
import { RowDrafts, type Typed } from './row-drafts.js';
import { draftsDocument } from './together.documents.js';

/** What was typed outlives the screen; another person signs in to another page. */
const known = new WeakMap<ApolloClient, RowDrafts>();

function rowDraftsOf(client: ApolloClient): RowDrafts {
  const read = async (reviewId: string) => {
    const request = { query: draftsDocument, variables: { reviewId }, fetchPolicy: 'no-cache' } as const;
    return (await client.query(request)).data?.drafts ?? [];
  };
  const drafts = known.get(client) ?? new RowDrafts(draftWorldOf(client), read);
  known.set(client, drafts);
  return drafts;
}

/** What was typed about rows of the review in the address and not sent, kept on the server while a form stands open. */
export function useRowDrafts(): RowDrafts {
  const { reviewId } = useParams();
  const drafts = rowDraftsOf(useApolloClient());
  const connection = useConnection();
  useEffect(() => {
    if (reviewId) void drafts.ask(reviewId);
    if (connection === 'live') drafts.again();
  }, [reviewId, drafts, connection]);
  useEffect(
    () =>
      onSessionResume(() => {
        drafts.again();
        if (reviewId) void drafts.ask(reviewId);
      }),
    [reviewId, drafts],
  );
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && drafts.hurry();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [drafts]);
  return drafts;
}

/** All of it that is not sent. */
export function useTypedAbout(entryId: string | null = null): readonly Typed[] {
  const drafts = useRowDrafts();
  const all = useSyncExternalStore(drafts.subscribe, drafts.all);
  return entryId === null ? all : all.filter(({ at }) => at.entryId === entryId);
}

/** What stands in one form, and what changes it. */
export function useRowDraft(at: TypedAt) {
  const drafts = useRowDrafts();
  const typed = useSyncExternalStore(drafts.subscribe, () => drafts.of(at));
  return {
    typed,
    type: (text: string, seenVersion: number | null = null) => drafts.type(at, text, seenVersion),
    settle: () => drafts.settle(at),
  };
}

/**
 * One text of a form, begun with `fresh` unless something of it was left. `seenVersion` is the version the writer had
 * before them when they began; where nothing was left, `version`.
 */
export function useDraftedText(at: TypedAt, fresh = '', version: number | null = null) {
  const { typed, type, settle } = useRowDraft(at);
  // What stands in the field, emptied or as it was at first, is no draft and shown all the same.
  const [own, setOwn] = useState<{ text: string; seenVersion: number | null } | null>(null);
  const { text, seenVersion } = own ?? typed ?? { text: fresh, seenVersion: version };
  const discard = () => {
    setOwn(null);
    settle();
  };
  const write = (next: string) => {
    setOwn({ text: next, seenVersion });
    if (next === fresh) settle();
    else type(next, seenVersion);
  };
  return { text, seenVersion, typed, write, discard };
}
