import { useEffect } from 'react';
import type { DraftPlace } from '../../graphql/generated/graphql.js';
import type { Typed } from '../matrix/row-drafts.js';
import { useRowDrafts, useTypedAbout } from '../matrix/useRowDrafts.js';
import type { Comment } from './OneComment.js';

const PLACES: readonly DraftPlace[] = ['COMMENT', 'CHANGED_COMMENT', 'ANSWER'];

/** What the person began to say of a row and did not send. What arrived before the page was lost is none of it. */
export function useBegun(entryId: string, comments: readonly Comment[]): readonly Typed[] {
  const drafts = useRowDrafts();
  const typed = useTypedAbout(entryId).filter(({ at }) => PLACES.includes(at.place));
  useEffect(() => {
    for (const one of typed) if (isSent(one, comments)) drafts.settle(one.at);
  }, [drafts, typed, comments]);
  return typed.filter((one) => !isSent(one, comments));
}

const isSent = ({ at, text, keptAt }: Typed, comments: readonly Comment[]): boolean =>
  keptAt !== null &&
  comments.some(
    ({ id, body, writtenAt }) =>
      body === text.trim() && (at.place === 'CHANGED_COMMENT' ? id === at.about : writtenAt >= keptAt),
  );
