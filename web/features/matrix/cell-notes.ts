import type { GridCellState, GridRowStore } from '../../design/grid/grid-types.js';
import type { CellStates } from './cell-states.js';
import type { Say } from './column-world.js';
import { FIXED_COLUMN } from './column-layout.js';
import type { RowDrawer } from './row-drawer.js';
import type { OpenCommentsOfRow } from './row-tools.js';

export interface NotesDrawing {
  readonly states: GridRowStore<CellStates>;
  readonly openComments: GridRowStore<OpenCommentsOfRow> | undefined;
  readonly drawer: RowDrawer | null;
  /** Columns that are not shown: what is said of their cells stands with the row. */
  readonly hidden: readonly string[];
  readonly say: Say;
}

interface Merged {
  readonly states: CellStates | undefined;
  readonly counts: OpenCommentsOfRow;
  readonly merged: CellStates;
}

/** The states of cells with a mark on each that has open comments; the same object until one of the two is another. */
export function withNotes(drawing: NotesDrawing): GridRowStore<CellStates> {
  const { states, openComments, drawer } = drawing;
  if (!openComments || !drawer) return states;
  const drawn = new Map<string, Merged>();
  return {
    subscribe: (rowId, changed) => {
      const stops = [states.subscribe(rowId, changed), openComments.subscribe(rowId, changed)];
      return () => stops.forEach((stop) => stop());
    },
    get: (rowId) => {
      const [own, counts] = [states.get(rowId), openComments.get(rowId)];
      if (!counts) return own;
      const known = drawn.get(rowId);
      if (known?.states === own && known?.counts === counts) return known.merged;
      const merged = { ...own };
      for (const [columnId, count] of Object.entries(shownCounts(counts, drawing.hidden))) {
        merged[columnId] = { ...merged[columnId], note: noteOf({ rowId, columnId, count }, drawing) };
      }
      drawn.set(rowId, { states: own, counts, merged });
      return merged;
    },
  };
}

function shownCounts(counts: OpenCommentsOfRow, hidden: readonly string[]): Record<string, number> {
  const shown: Record<string, number> = {};
  for (const [cell, count] of Object.entries(counts)) {
    const columnId = cell === '' || hidden.includes(cell) ? FIXED_COLUMN : cell;
    shown[columnId] = (shown[columnId] ?? 0) + count;
  }
  return shown;
}

interface Counted {
  readonly rowId: string;
  readonly columnId: string;
  readonly count: number;
}

function noteOf({ rowId, columnId, count }: Counted, { drawer, say }: NotesDrawing): GridCellState['note'] {
  return {
    text: String(count),
    label: say('drawer.note', { count }),
    open: () => drawer?.open('comments', { rowId, columnId }),
  };
}
