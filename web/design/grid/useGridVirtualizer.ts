import { defaultRangeExtractor, useVirtualizer, type Range, type ReactVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import type { GridColumnView } from './grid-columns.js';
import type { GridItem } from './grid-items.js';
import type { GridSession } from './grid-session.js';
import type { GridRowHeight, GridRowStore } from './grid-types.js';
import { GROUP_HEIGHT, LINE_HEIGHT, rowEstimates } from './row-estimate.js';

export type GridVirtualizer = ReactVirtualizer<HTMLDivElement, HTMLElement>;

/** Room kept free below a row scrolled to, for the sticky header's height and a scroll bar. */
const BELOW = 56;

/** The drawn range and, wherever it is, the focused row: its focus must survive being scrolled away. */
function withFocused(range: Range, focused: number | undefined): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused === undefined || focused >= range.count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}

export interface Virtualized<Row> {
  frame: RefObject<HTMLDivElement | null>;
  session: GridSession<Row>;
  items: readonly GridItem[];
  indexOf: ReadonlyMap<string, number>;
  columns: readonly GridColumnView<Row>[];
  rows: GridRowStore<Row>;
  height: GridRowHeight;
}

/** The lines to draw, of different heights, measured once drawn. */
export function useGridVirtualizer<Row>(grid: Virtualized<Row>): GridVirtualizer {
  const { frame, session, items, indexOf, columns, rows, height } = grid;
  const estimated = useMemo(() => rowEstimates(columns, height), [columns, height]);
  const estimateSize = useCallback(
    (index: number) => {
      const item = items[index];
      if (item.kind === 'group') return GROUP_HEIGHT;
      const row = rows.get(item.rowId);
      return row === undefined ? LINE_HEIGHT : estimated(row);
    },
    [items, rows, estimated],
  );
  const rangeExtractor = useCallback(
    (range: Range) => withFocused(range, indexOf.get(session.read().focus?.item ?? '')),
    [indexOf, session],
  );
  const getItemKey = useCallback((index: number) => items[index].key, [items]);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: 4,
    scrollPaddingEnd: BELOW,
    useFlushSync: false,
    // Lines that turn out higher or lower than was thought move the others before anything is painted.
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  });
  // Widths and the row height change every height at once: what was measured no longer holds.
  useEffect(() => measureAgain(virtualizer), [virtualizer, columns, height]);
  return virtualizer;
}

/** Forgets all heights and takes those of the lines on show: one that stays as high as it was reports nothing itself. */
function measureAgain(virtualizer: GridVirtualizer) {
  virtualizer.measure();
  virtualizer.getTotalSize(); // counts with the estimates, which the heights below then correct
  virtualizer.elementsCache.forEach((line) => virtualizer.measureElement(line));
}

/** The item about one screenful below or above another. */
export function pageFrom(virtualizer: GridVirtualizer, index: number, direction: 1 | -1): number {
  const start = virtualizer.measurementsCache[index]?.start ?? 0;
  const screen = Math.max(0, (virtualizer.scrollRect?.height ?? 0) - BELOW);
  const there = virtualizer.getVirtualItemForOffset(Math.max(0, start + direction * screen))?.index ?? index;
  return there === index ? index + direction : there;
}
