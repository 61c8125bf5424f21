import { useEffect, useRef } from 'react';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';

/** What a report rests on is read again at most so often, however busy the matrix is. */
const AT_MOST_EVERY_MS = 4_000;

/** Calls back when anything the report rests on, or the report itself, was changed; in a burst now and then. */
export function useReportNews(reviewId: string, onNews: () => void): void {
  const lastAt = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  useReviewChanges(reviewId, () => {
    if (timer.current) return;
    const wait = Math.max(0, lastAt.current + AT_MOST_EVERY_MS - Date.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      lastAt.current = Date.now();
      onNews();
    }, wait);
  });
}
