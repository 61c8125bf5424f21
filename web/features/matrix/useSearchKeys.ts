import { useCallback, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { GridHandle } from '../../design/grid/Grid.js';
import type { CellPlace } from './edits-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { Group } from './matrix-headings.js';

interface Searched {
  readonly edits: MatrixEdits;
  readonly grid: RefObject<GridHandle | null>;
  /** The rows found, as they stand. */
  readonly groups: readonly Group[];
  /** Lets the search go. */
  readonly clear: () => void;
}

/**
 * The way into the search and back: Enter and the arrow down lead to the first row found, Escape to where the person was,
 * with every row there again.
 */
export function useSearchKeys({ edits, grid, groups, clear }: Searched) {
  const field = useRef<HTMLInputElement>(null);
  // Where the person was: while they search, the row may go out of sight.
  const from = useRef<CellPlace | null>(null);
  // The cell to return to may be on show again only once the search is let go.
  const back = useRef<CellPlace | null>(null);
  useEffect(() => {
    if (back.current) grid.current?.focusCell(back.current.rowId, back.current.columnId);
    back.current = null;
  }, [grid, groups]);
  const goTo = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const place = from.current;
    const first = groups[0]?.rows[0];
    if (key === 'Escape') {
      back.current = field.current?.value ? place : null;
      clear();
      if (place) grid.current?.focusCell(place.rowId, place.columnId);
    } else if ((key === 'Enter' || key === 'ArrowDown') && first) {
      grid.current?.focusCell(first.id, place?.columnId);
    } else return;
    event.preventDefault();
  };
  const onFocus = () => {
    from.current = edits.place() ?? from.current;
  };
  return { field, goTo, onFocus, onKeyDown };
}
