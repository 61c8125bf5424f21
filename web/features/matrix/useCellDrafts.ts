import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useConnection } from '../../graphql/connection.js';
import { onSessionResume } from '../../graphql/session.js';
import { CellDrafts, fieldOf, isOfCell, type CellDraft } from './cell-drafts.js';
import { draftWorldOf } from './draft-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { valueOfField, type PlanField } from './plan-fields.js';
import { draftsDocument } from './together.documents.js';

/** What was typed outlives the screen, as what was written and is not saved does. */
const known = new WeakMap<MatrixEdits, CellDrafts>();

function draftsOf(edits: MatrixEdits, client: ApolloClient): CellDrafts {
  const drafts = known.get(edits) ?? new CellDrafts(edits, draftWorldOf(client));
  known.set(edits, drafts);
  return drafts;
}

/** What is typed and not saved, kept on the server, and what was left of an earlier time. */
export interface Drafting {
  readonly drafts: CellDrafts;
  /** Drafts of an earlier time that the person has not answered yet, the newest first. */
  readonly offers: readonly CellDraft[];
  /** Takes an offer away: it was answered. */
  readonly answered: (offer: CellDraft) => void;
}

/** Keeps what is typed in this matrix, and finds what was typed here before the page was lost. */
export function useCellDrafts(reviewId: string, edits: MatrixEdits): Drafting {
  const client = useApolloClient();
  const drafts = draftsOf(edits, client);
  const connection = useConnection();
  useEffect(() => edits.subscribe(drafts.look), [edits, drafts]);
  useEffect(() => {
    if (connection === 'live') drafts.again();
  }, [connection, drafts]);
  useEffect(() => onSessionResume(drafts.again), [drafts]);
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && drafts.hurry();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [drafts]);
  const [offers, answered] = useOffers(reviewId, edits, drafts);
  return { drafts, offers, answered };
}

/** Asked once, as the matrix is opened: what is typed afterwards is in its cell. */
function useOffers(reviewId: string, edits: MatrixEdits, drafts: CellDrafts) {
  const client = useApolloClient();
  const [offers, setOffers] = useState<readonly CellDraft[]>([]);
  useEffect(() => {
    let isLeft = false;
    const read = async () => {
      const answer = await client
        .query({ query: draftsDocument, variables: { reviewId }, fetchPolicy: 'no-cache' })
        .catch(() => null); // what is kept stays kept, and is offered the next time
      const kept = answer?.data?.drafts.filter(isOfCell).filter((draft) => !drafts.knows(draft)) ?? [];
      for (const draft of kept) if (isSaved(edits, draft)) drafts.discard(draft);
      if (!isLeft) setOffers(kept.filter((draft) => edits.saved(draft.entryId) && !isSaved(edits, draft)));
    };
    void read();
    return () => void (isLeft = true);
  }, [client, reviewId, edits, drafts]);
  const answered = useCallback((offer: CellDraft) => setOffers((before) => before.filter((one) => one !== offer)), []);
  return [offers, answered] as const;
}

/** Whether the row says already what was typed. */
function isSaved(edits: MatrixEdits, draft: CellDraft): boolean {
  const row = edits.saved(draft.entryId);
  const field: PlanField = fieldOf(draft);
  return row !== undefined && valueOfField(row, field) === draft.text.trim();
}
