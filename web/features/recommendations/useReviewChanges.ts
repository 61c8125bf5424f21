import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { reviewChangesDocument } from './recommendations.documents.js';

/** News of one act can come as several notices; they are answered together. */
const TOGETHER_MS = 150;

/**
 * Calls back when something changed in a review: rows (all of them, or the one given) or what hangs on them. The caller
 * reads again under its own rights.
 */
export function useReviewChanges(reviewId: string, onChange: () => void, entryId?: string): void {
  const latest = useRef(onChange);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  useSubscription(reviewChangesDocument, {
    variables: { reviewId },
    ignoreResults: true,
    onData: ({ data }) => {
      const news = data.data?.reviewChanged;
      if (!news || (entryId && !news.refetchAll && !news.entryIds.includes(entryId))) return;
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), TOGETHER_MS);
    },
  });
}
