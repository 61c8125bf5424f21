import type { GridColumnChange, GridSort } from '../../design/grid/grid-column-ways.js';
import { withinWidths } from '../../design/grid/grid-column-ways.js';
import type { GridLayout } from '../../design/grid/grid-types.js';
import type { MatrixView } from './urls.js';

/** How columns stand in the address: what differs from the program's own layout, and nothing else. */
type Columns = Pick<MatrixView, 'hide' | 'move' | 'width' | 'pin'>;

/** Names its row, stays at the start and in sight. */
export const FIXED_COLUMN = 'reference';

/** What stays in place besides, unless somebody says otherwise; `none` says: nothing. */
const OWN_PINS: readonly string[] = ['text'];
const NO_PIN = 'none';

/** Lists that are kept in order of time or by several things at once have no one order. */
const UNSORTED: ReadonlySet<string> = new Set(['actions', 'indicators', 'commitments']);

/** Whether rows can be put in the order of a column. */
export const isSortable = (columnId: string): boolean => !UNSORTED.has(columnId);

const pair = (token: string): readonly [string, string] => {
  const at = token.indexOf('_');
  return at < 0 ? [token, ''] : [token.slice(0, at), token.slice(at + 1)];
};

/** All columns in order: each `moved_after` of the address put right after the other, `moved_` at the start. */
export function orderOf(ids: readonly string[], moves: readonly string[]): readonly string[] {
  const known = moves
    .map(pair)
    .filter(([id, after]) => id !== after && id !== FIXED_COLUMN && ids.includes(id) && ids.includes(after));
  const moved = new Set(known.map(([id]) => id));
  const order = ids.filter((id) => !moved.has(id));
  for (const [id, after] of known) {
    if (order.includes(id)) continue;
    const at = order.indexOf(after);
    // After one that was itself moved, and is not there: back to its own place.
    order.splice(at < 0 ? ids.indexOf(id) : at + 1, 0, id);
  }
  return order;
}

/** The fewest columns that, put each right after another, make this order of the program's own. */
export function movesOf(ids: readonly string[], order: readonly string[]): readonly string[] {
  const still = new Set(longestRising(order.map((id) => ids.indexOf(id))).map((index) => ids[index]));
  return order.flatMap((id, at) => (still.has(id) || at === 0 ? [] : [`${id}_${order[at - 1]}`]));
}

/** The longest run of rising numbers among numbers, others left out between. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const [at, number] of numbers.entries()) {
    const before = runs.slice(0, at).filter((run) => run[run.length - 1] < number);
    const best = before.reduce<readonly number[]>((one, other) => (other.length > one.length ? other : one), []);
    runs.push([...best, number]);
  }
  return runs.reduce((one, other) => (other.length > one.length ? other : one), []);
}

const widthsOf = (tokens: readonly string[], ids: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    tokens
      .map(pair)
      .filter(([id, width]) => ids.includes(id) && /^\d{1,4}$/.test(width))
      .map(([id, width]) => [id, withinWidths(Number(width))]),
  );

const pinsOf = ({ pin }: Columns): readonly string[] => (pin.length ? pin.filter((id) => id !== NO_PIN) : OWN_PINS);

const writtenPins = (pins: readonly string[]): readonly string[] => {
  if (pins.length === 0) return [NO_PIN];
  return pins.length === OWN_PINS.length && OWN_PINS.every((id) => pins.includes(id)) ? [] : pins;
};

/** The layout of the columns that an address asks for; what it names and is not there is passed over. */
export function layoutOf(view: Columns, ids: readonly string[]): GridLayout {
  const order = orderOf(ids, view.move);
  const pins = pinsOf(view);
  return {
    order,
    hidden: view.hide.filter((id) => id !== FIXED_COLUMN),
    widths: widthsOf(view.width, ids),
    pinned: order.filter((id) => id === FIXED_COLUMN || pins.includes(id)),
  };
}

/** The column by which rows stand in order; null for the document's order, and for what is no column. */
export function sortOf({ sort }: Pick<MatrixView, 'sort'>, ids: readonly string[]): GridSort | null {
  const isDown = sort.startsWith('-');
  const columnId = isDown ? sort.slice(1) : sort;
  return ids.includes(columnId) && isSortable(columnId) ? { columnId, isDown } : null;
}

/** An order of rows as it stands in the address. */
export const writtenSort = (sort: GridSort | null): string => (sort ? `${sort.isDown ? '-' : ''}${sort.columnId}` : '');

/** What a change to a column writes into the address. */
export function changedView(view: Columns, ids: readonly string[], change: GridColumnChange): Partial<MatrixView> {
  switch (change.kind) {
    case 'sort':
      return { sort: writtenSort(change.sort) };
    case 'hide':
      return { hide: [...new Set([...view.hide, change.columnId])] };
    case 'width':
      return { width: withWidth(view.width, change.columnId, change.width) };
    case 'pin':
      return { pin: writtenPins(withPin(pinsOf(view), change.columnId, change.isPinned)) };
    case 'move':
      return { move: movesOf(ids, moved(orderOf(ids, view.move), change)) };
  }
}

const withWidth = (tokens: readonly string[], id: string, width: number | null): readonly string[] => {
  const others = tokens.filter((token) => pair(token)[0] !== id);
  return width === null ? others : [...others, `${id}_${width}`];
};

const withPin = (pins: readonly string[], id: string, isPinned: boolean): readonly string[] =>
  isPinned ? [...new Set([...pins, id])] : pins.filter((other) => other !== id);

function moved(
  order: readonly string[],
  { columnId, to, place }: Extract<GridColumnChange, { kind: 'move' }>,
): readonly string[] {
  const rest = order.filter((id) => id !== columnId);
  const at = rest.indexOf(to) + (place === 'after' ? 1 : 0);
  return [...rest.slice(0, at), columnId, ...rest.slice(at)];
}
