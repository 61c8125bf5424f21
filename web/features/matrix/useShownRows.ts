import { useMemo } from 'react';
import type { GridColumn } from '../../design/grid/grid-types.js';
import { useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { passes, type FilterFacts } from './matrix-filter.js';
import { headingsBy } from './matrix-grouping.js';
import { groupRows, headingsOf, type Group } from './matrix-headings.js';
import type { MatrixRow } from './matrix-row.js';
import type { MatrixFilters, MatrixView } from './urls.js';
import { useEditsSummary } from './useMatrixEdits.js';
import { useOrder } from './useOrder.js';

interface Asked {
  readonly rows: readonly MatrixRow[];
  readonly edits: MatrixEdits;
  readonly filters: MatrixFilters;
  readonly view: MatrixView;
  readonly columns: readonly GridColumn<MatrixRow>[];
}

const FLAT = { id: 'all', label: null, order: 0 };

/** The rows that pass the filters, under their headings. A row with a change that is not saved stays in sight. */
export function useShownRows({ rows, edits, filters, view, columns }: Asked) {
  const world = useColumnWorld();
  const { reader, organisations, names, matrix, intl } = world;
  const { rowIds } = useEditsSummary(edits);
  const headingOf = useMemo(() => headingsOf(matrix, names), [matrix, names]);
  const facts = useMemo(
    (): FilterFacts => ({ reader, organisations, names, headingOf }),
    [reader, organisations, names, headingOf],
  );
  const passing = useMemo(
    () => rows.filter((row) => rowIds.has(row.id) || passes(row, filters, facts)),
    [rows, rowIds, filters, facts],
  );
  const shown = useOrder(passing, view.sort, columns);
  const standsUnder = useMemo(() => headingsBy(view.group, world), [view.group, world]);
  const groups = useMemo(
    (): readonly Group[] =>
      standsUnder ? groupRows(shown, standsUnder, intl.locale) : [{ heading: FLAT, rows: shown }],
    [standsUnder, shown, intl.locale],
  );
  const isFlat = standsUnder === null;
  return { shown, groups, facts, isFlat };
}
