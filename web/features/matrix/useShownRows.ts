import { useMemo } from 'react';
import { useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { passes, type FilterFacts } from './matrix-filter.js';
import { groupRows, headingsOf, type Group } from './matrix-headings.js';
import type { MatrixRow } from './matrix-row.js';
import type { MatrixFilters, MatrixView } from './urls.js';
import { useEditsSummary } from './useMatrixEdits.js';

interface Asked {
  readonly rows: readonly MatrixRow[];
  readonly edits: MatrixEdits;
  readonly filters: MatrixFilters;
  readonly view: MatrixView;
}

const FLAT = { id: 'all', label: null, order: 0 };

/** The rows that pass the filters, under their headings. A row with a change that is not saved stays in sight. */
export function useShownRows({ rows, edits, filters, view }: Asked) {
  const { reader, organisations, matrix, intl } = useColumnWorld();
  const { rowIds } = useEditsSummary(edits);
  const headingOf = useMemo(() => headingsOf(matrix), [matrix]);
  const facts = useMemo((): FilterFacts => ({ reader, organisations, headingOf }), [reader, organisations, headingOf]);
  const shown = useMemo(
    () => rows.filter((row) => rowIds.has(row.id) || passes(row, filters, facts)),
    [rows, rowIds, filters, facts],
  );
  const isFlat = view.group === 'flat';
  const groups = useMemo(
    (): readonly Group[] => (isFlat ? [{ heading: FLAT, rows: shown }] : groupRows(shown, headingOf, intl.locale)),
    [isFlat, shown, headingOf, intl.locale],
  );
  return { shown, groups, facts, isFlat };
}
