import { useEffect } from 'react';
import type { MatrixEdits } from './matrix-edits.js';
import { withPeople } from './people-here.js';
import type { Together } from './together.js';
import { useCellDrafts } from './useCellDrafts.js';
import { usePeopleHere } from './usePeopleHere.js';

export interface TogetherHereProps {
  readonly reviewId: string;
  readonly edits: MatrixEdits;
  /** Takes who is here and what was typed, each time either is another. */
  readonly onHere: (together: Together) => void;
}

/** Beside an open matrix: finds who else is in it, and keeps what is typed. */
export function TogetherHere({ reviewId, edits, onHere }: TogetherHereProps) {
  const { people, teller } = usePeopleHere(reviewId);
  const { drafts, offers, answered } = useCellDrafts(reviewId, edits);
  useEffect(
    () => onHere({ people, teller, drafts, offers, answered, withPeople: (states) => withPeople(states, people) }),
    [people, teller, drafts, offers, answered, onHere],
  );
  return null;
}
