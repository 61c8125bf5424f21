import { useState } from 'react';
import { useReading } from '../../graphql/useReading.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { waitingForMeDocument } from './waiting.documents.js';
import { inTurn, type WaitingItem } from './waiting-queue.js';

/** The queue of a review as one person goes through it, what is of the kind `first` before the rest. */
export function useQueue(reviewId: string, first: string | null) {
  const { data, error, readAgain } = useReading(waitingForMeDocument, { variables: { reviewId } });
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  useReviewChanges(reviewId, readAgain);

  const queue = data?.waitingForMe ?? null;
  // What was just answered leaves at once; the server's list follows.
  const left = (queue?.items ?? []).filter(({ id, jointStatus }) => !answered.includes(keyOf(id, jointStatus)));
  const waiting = inTurn(left, [], first);
  const items = inTurn(waiting, skipped, first);
  const current = items.find(({ id }) => id === chosen) ?? items[0] ?? null;
  return {
    queue,
    items,
    releases: queue?.releases ?? [],
    mentions: queue?.mentions ?? [],
    current,
    hasFailed: Boolean(error),
    /** Where the person is in this sitting, from 1, and how many there are in it. */
    place: answered.length + waiting.findIndex((item) => item === current) + 1,
    total: answered.length + items.length,
    readAgain,
    choose: setChosen,
    skip: (item: WaitingItem) => {
      setChosen(null);
      setSkipped([...skipped, item.id]);
    },
    answer: (done: readonly WaitingItem[]) => {
      setChosen(null);
      setAnswered([...answered, ...done.map(({ id, jointStatus }) => keyOf(id, jointStatus))]);
      readAgain();
    },
  };
}

/** The same row can wait again later in the sitting: then its joint status has moved on. */
const keyOf = (id: string, { version }: WaitingItem['jointStatus']) => `${id} ${version}`;

export type Queue = ReturnType<typeof useQueue>;
