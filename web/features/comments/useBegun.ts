import { useEffect } from 'react';
import type { Typed } from '../matrix/row-drafts.js';
import { useRowDrafts, useTypedAbout } from '../matrix/useRowDrafts.js';
import type { Comment } from './OneComment.js';

/** What the person began to say of a row and did not send. What arrived before the page was lost is none of it. */
export function useBegun(entryId: string, comments: readonly Comment[]): readonly Typed[] {
  const drafts = useRowDrafts();
  const typed = useTypedAbout(entryId).filter(({ at }) => at.place === 'COMMENT');
  useEffect(() => {
    for (const one of typed) if (isSent(one, comments)) drafts.settle(one.at);
  }, [drafts, typed, comments]);
  return typed.filter((one) => !isSent(one, comments));
}

const isSent = ({ text, keptAt }: Typed, comments: readonly Comment[]): boolean =>
  keptAt !== null && comments.some(({ body, writtenAt }) => body === text.trim() && writtenAt >= keptAt);
