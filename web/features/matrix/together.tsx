import { createContext, use, useState, type ReactNode } from 'react';
import type { GridRowStore } from '../../design/grid/grid-types.js';
import { later } from '../../lib/later.js';
import type { CellStates } from './cell-states.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { PeopleHere } from './people-here.js';
import type { PlaceTeller } from './place-teller.js';
import type { Drafting } from './useCellDrafts.js';

/** What makes a matrix one that several people are in: who else is here, and what of one's own is not saved. */
export interface Together extends Drafting {
  readonly people: PeopleHere;
  readonly teller: PlaceTeller;
  /** The states of the cells with the people in them. */
  readonly withPeople: (states: GridRowStore<CellStates>) => GridRowStore<CellStates>;
}

// The rows do not wait for the others in them.
const TogetherHere = later(() => import('./TogetherHere.js'), 'TogetherHere');

const TogetherContext = createContext<Together | null>(null);

/**
 * Others in the matrix, and the drafts of what is typed in it; null where a matrix is shown without either, and for the
 * moment until both are there.
 */
export const useTogether = (): Together | null => use(TogetherContext);

export interface TogetherProps {
  readonly reviewId: string;
  readonly edits: MatrixEdits;
  readonly children: ReactNode;
}

/** Around an open matrix, once its rows are there. */
export function TogetherInMatrix({ reviewId, edits, children }: TogetherProps) {
  const [together, setTogether] = useState<Together | null>(null);
  return (
    <TogetherContext value={together}>
      {children}
      <TogetherHere {...{ reviewId, edits }} onHere={setTogether} />
    </TogetherContext>
  );
}
