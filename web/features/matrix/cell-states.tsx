import type { GridCellState, GridRowStore } from '../../design/grid/grid-types.js';
import { later } from '../../lib/later.js';
import type { CellEdit, CellEdits } from './cell-edit.js';
import type { CellPanelProps } from './CellPanel.js';
import type { Say } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';

const ConflictPanel = later(() => import('./CellPanel.js'), 'ConflictPanel');
const FailedPanel = later<Omit<CellPanelProps, 'onMerge'>, 'FailedPanel'>(
  () => import('./CellPanel.js'),
  'FailedPanel',
  // Without a network the panel may not come either: why it is not saved is said all the same.
  ({ edit }) => <p>{edit.message}</p>,
);

export type CellStates = Readonly<Record<string, GridCellState>>;

export interface StateDrawing {
  readonly edits: MatrixEdits;
  readonly say: Say;
  readonly onMerge: (edit: CellEdit) => void;
}

function stateOf(edit: CellEdit, { edits, say, onMerge }: StateDrawing): GridCellState {
  switch (edit.phase) {
    case 'sending':
      return { isPending: true };
    case 'refused':
      return { rejected: say('refused', { message: edit.message }) };
    case 'failed':
      return { conflict: ({ tabIndex }) => <FailedPanel edit={edit} edits={edits} tabIndex={tabIndex} /> };
    case 'conflict':
      return {
        conflict: ({ tabIndex }) => <ConflictPanel edit={edit} edits={edits} tabIndex={tabIndex} onMerge={onMerge} />,
      };
  }
}

/** Unsaved changes as the states of their cells; the same object until a row's changes are others. */
export function cellStates(drawing: StateDrawing): GridRowStore<CellStates> {
  const { edits } = drawing.edits;
  const drawn = new WeakMap<CellEdits, CellStates>();
  return {
    subscribe: edits.subscribe,
    get: (rowId) => {
      const changes = edits.get(rowId);
      if (!changes) return undefined;
      const known = drawn.get(changes);
      if (known) return known;
      const states = Object.fromEntries(
        Object.values(changes).map((edit) => [edit.field, stateOf(edit, drawing)] as const),
      );
      drawn.set(changes, states);
      return states;
    },
  };
}
