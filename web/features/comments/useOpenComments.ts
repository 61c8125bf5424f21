import { useEffect, useState } from 'react';
import { createRowStore } from '../../design/grid/row-store.js';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { openCommentsDocument } from './comments.documents.js';

type CountsByCell = Readonly<Record<string, number>>;

/**
 * How many comments of open threads stand on each cell of a review, by row; under '' those on the row as such. Kept up
 * to date; a row keeps its object until one of its counts is another.
 */
export function useOpenComments(reviewId: string) {
  const [store] = useState(() => createRowStore<CountsByCell>());
  const [known] = useState(() => new Set<string>());
  const { data, readAgain } = useReading(openCommentsDocument, { variables: { reviewId } });
  useReviewChanges(reviewId, readAgain);
  const open = data?.openComments;
  useEffect(() => {
    if (!open) return;
    const rows = new Map<string, Record<string, number>>();
    for (const { entryId, cell, count } of open) {
      rows.set(entryId, { ...rows.get(entryId), [cell ?? '']: count });
    }
    for (const id of known) if (!rows.has(id)) store.set(id, undefined);
    known.clear();
    for (const [id, counts] of rows) {
      known.add(id);
      if (JSON.stringify(store.get(id)) !== JSON.stringify(counts)) store.set(id, counts);
    }
  }, [open, store, known]);
  return store;
}
