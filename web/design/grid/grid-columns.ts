import { useMemo } from 'react';
import type { GridColumn, GridLayout } from './grid-types.js';

/** A column as it is drawn now. */
export interface GridColumnView<Row> {
  column: GridColumn<Row>;
  /** From 0, in order of drawing. */
  index: number;
  /** In px of a 16 px root. */
  width: number;
  isPinned: boolean;
  /** It was asked to stay, whether or not there is room. */
  wantsPin: boolean;
  /** Somebody gave it a width: it takes no room left over. */
  isSized: boolean;
  /** Distance from the start at which a pinned column stays. */
  offset: number;
  /** Names the row for screen readers. */
  isRowHeader: boolean;
}

/** No column is drawn narrower, in px. */
const NARROWEST = 24;

/** No more than this share of the width may stay in place while the rest scrolls. */
const PINNED_SHARE = 0.4;

function fittingPins<Row>(columns: readonly GridColumn<Row>[], layout: GridLayout, available: number): string[] {
  const fitting: string[] = [];
  let taken = 0;
  for (const id of layout.pinned ?? []) {
    const column = columns.find((other) => other.id === id);
    if (!column || layout.hidden?.includes(id)) continue;
    taken += layout.widths?.[id] ?? column.width;
    if (available > 0 && taken > available * PINNED_SHARE) break;
    fitting.push(id);
  }
  return fitting;
}

/** The columns that are not hidden, in the order asked for; those it does not name follow in their own. */
function visibleColumns<Row>(columns: readonly GridColumn<Row>[], { order = [], hidden = [] }: GridLayout) {
  const placeOf = ({ id }: GridColumn<Row>) => (order.includes(id) ? order.indexOf(id) : order.length);
  return columns.filter(({ id }) => !hidden.includes(id)).sort((one, other) => placeOf(one) - placeOf(other));
}

const NO_LAYOUT: GridLayout = {};

/** The columns to draw: hidden ones left out, in order, pinned ones first as far as they fit into `available` px. */
export function useGridColumns<Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout = NO_LAYOUT,
  available = 0,
): readonly GridColumnView<Row>[] {
  return useMemo(() => {
    const pins = fittingPins(columns, layout, available);
    const visible = visibleColumns(columns, layout);
    const pinned = pins.flatMap((id) => visible.filter((column) => column.id === id));
    let taken = 0;
    return [...pinned, ...visible.filter(({ id }) => !pins.includes(id))].map((column, index) => {
      const isPinned = index < pinned.length;
      const given = layout.widths?.[column.id];
      const width = Math.max(NARROWEST, given ?? column.width);
      const offset = isPinned ? taken : 0;
      taken += width;
      const wantsPin = layout.pinned?.includes(column.id) === true;
      return {
        column,
        index,
        width,
        isPinned,
        wantsPin,
        isSized: given !== undefined,
        offset,
        isRowHeader: index === 0,
      };
    });
  }, [columns, layout, available]);
}
