import { useMemo, useState } from 'react';
import type { GridColumn } from '../../design/grid/grid-types.js';
import { sortOf } from './column-layout.js';
import { useColumnWorld } from './column-world.js';
import { ranksBy } from './matrix-order.js';
import type { MatrixRow } from './matrix-row.js';

type Ranks = ReadonlyMap<string, number>;

/**
 * The rows in the order of a column. As in a spreadsheet they are put in order when that is asked for and when rows come or
 * go: a row that is written in, by whomever, stays where it is under the hand.
 */
export function useOrder(rows: readonly MatrixRow[], sort: string, columns: readonly GridColumn<MatrixRow>[]) {
  const { reader, intl } = useColumnWorld();
  const wanted = useMemo(
    () =>
      sortOf(
        { sort },
        columns.map(({ id }) => id),
      ),
    [sort, columns],
  );
  const key = useMemo(() => (wanted ? JSON.stringify([wanted, rows.map(({ id }) => id)]) : ''), [wanted, rows]);
  const [held, setHeld] = useState<{ readonly key: string; readonly ranks: Ranks }>({ key: '', ranks: new Map() });
  let { ranks } = held;
  if (wanted && held.key !== key) {
    ranks = ranksBy(rows, { sort: wanted, columns, reader, locale: intl.locale });
    setHeld({ key, ranks });
  }
  return useMemo(() => {
    if (!wanted) return rows;
    return [...rows].sort((one, other) => (ranks.get(one.id) ?? 0) - (ranks.get(other.id) ?? 0));
  }, [wanted, rows, ranks]);
}
