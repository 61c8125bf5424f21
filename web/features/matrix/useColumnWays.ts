import { useMemo } from 'react';
import type { GridColumnChange, GridColumnWays } from '../../design/grid/grid-column-ways.js';
import type { GridColumn, GridLayout } from '../../design/grid/grid-types.js';
import { changedView, FIXED_COLUMN, isSortable, layoutOf, sortOf } from './column-layout.js';
import { sayWith, useColumnWorld, type Say } from './column-world.js';
import type { MatrixRow } from './matrix-row.js';
import type { MatrixView } from './urls.js';

type Column = GridColumn<MatrixRow>;

/** The columns with what may be done to each. */
export function useLiveColumns(columns: readonly Column[]): readonly Column[] {
  return useMemo(
    () =>
      columns.map((column) => ({
        ...column,
        isSortable: isSortable(column.id),
        isFixed: column.id === FIXED_COLUMN,
      })),
    [columns],
  );
}

const doneWith =
  (say: Say): GridColumnWays['labels']['done'] =>
  (change, column) => {
    if (change.kind === 'sort') {
      const { sort } = change;
      return say(sort ? (sort.isDown ? 'column.told.sortDown' : 'column.told.sortUp') : 'column.told.sortNone', {
        column,
      });
    }
    if (change.kind === 'pin') return say(change.isPinned ? 'column.told.pin' : 'column.told.unpin', { column });
    if (change.kind === 'width') {
      return change.width === null
        ? say('column.told.ownWidth', { column })
        : say('column.told.width', { column, width: change.width });
    }
    return say(`column.told.${change.kind}`, { column });
  };

const labelsOf = (say: Say): GridColumnWays['labels'] => ({
  menu: (column) => say('column.menu', { column }),
  ofCell: say('column.ofCell'),
  sortUp: say('column.sortUp'),
  sortDown: say('column.sortDown'),
  sortNone: say('column.sortNone'),
  pin: say('column.pin'),
  unpin: say('column.unpin'),
  moveBack: say('column.moveBack'),
  moveOn: say('column.moveOn'),
  narrower: say('column.narrower'),
  wider: say('column.wider'),
  ownWidth: say('column.ownWidth'),
  hide: say('column.hide'),
  done: doneWith(say),
});

/** Columns as the address has them, and the ways to change them there. The same objects until they change. */
export function useColumnWays(
  columns: readonly Column[],
  view: MatrixView,
  onChange: (patch: Partial<MatrixView>) => void,
): { readonly layout: GridLayout; readonly columnWays: GridColumnWays } {
  const { intl } = useColumnWorld();
  const ids = useMemo(() => columns.map(({ id }) => id), [columns]);
  const { hide, move, width, pin, sort } = view;
  const written = JSON.stringify({ hide, move, width, pin, sort });
  return useMemo(() => {
    const asked = JSON.parse(written) as Pick<MatrixView, 'hide' | 'move' | 'width' | 'pin' | 'sort'>;
    const change = (what: GridColumnChange) => onChange(changedView(asked, ids, what));
    const columnWays = { sort: sortOf(asked, ids), change, labels: labelsOf(sayWith(intl)) };
    return { layout: layoutOf(asked, ids), columnWays };
  }, [written, ids, intl, onChange]);
}
