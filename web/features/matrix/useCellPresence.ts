import { useMemo } from 'react';
import type { GridFocus, GridRowStore, GridWriting } from '../../design/grid/grid-types.js';
import type { CellStates } from './cell-states.js';
import type { MatrixRow } from './matrix-row.js';
import { useTogether } from './together.js';

/** The states of the cells with the people in them, and what the grid tells of where one is and what one types. */
export function useCellPresence(states: GridRowStore<CellStates>) {
  const together = useTogether();
  return useMemo(() => {
    if (!together) return { states, onPlace: () => undefined };
    const { withPeople, teller, drafts } = together;
    return {
      states: withPeople(states),
      onPlace: (focus: GridFocus | null) =>
        teller.move({ entryId: focus?.rowId ?? null, columnId: focus?.rowId ? focus.columnId : null }),
      onWriting: (now: GridWriting<MatrixRow> | null) => {
        teller.move({ isEditing: now !== null });
        drafts.write(now);
      },
    };
  }, [states, together]);
}
