import type { GridSort } from '../../design/grid/grid-column-ways.js';
import type { GridColumn } from '../../design/grid/grid-types.js';
import { statusOrder } from '../recommendations/status-tones.js';
import { positionOf, statusOf, type AssessingSide, type MatrixRow, type Reader } from './matrix-row.js';

const positions = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED', 'PENDING', 'UNCLEAR'];
const jointStates = ['PROPOSED', 'AGREED', 'DISPUTED', 'OUTDATED'];

type Key = string | number | null;

/** What a row is put in order by; nothing comes last, whichever way. */
type KeyOf = (row: MatrixRow) => Key;

const onScale = (scale: readonly string[], value: string | null): Key => {
  const at = value === null ? -1 : scale.indexOf(value);
  return at < 0 ? null : at;
};

const bySide =
  (side: AssessingSide) =>
  (reader: Reader): KeyOf =>
  (row) =>
    onScale(statusOrder, statusOf(row, side, reader));

/** Columns whose order is not that of their words: scales, days. */
const keys: Readonly<Record<string, (reader: Reader) => KeyOf>> = {
  position: () => (row) => onScale(positions, positionOf(row)),
  deadline: () => (row) => row.deadline,
  startsOn: () => (row) => row.startsOn,
  joint: () => (row) => onScale(jointStates, row.jointStatus?.state ?? null),
  assessmentCSO: bySide('CSO'),
  assessmentGOVERNMENT: bySide('GOVERNMENT'),
  assessmentNHRI: bySide('NHRI'),
};

export interface Ordering {
  readonly sort: GridSort;
  readonly columns: readonly GridColumn<MatrixRow>[];
  readonly reader: Reader;
  readonly locale: string;
}

/**
 * The place of each row, by id, in the order of a column: words as the language sorts them and numbers in them by size,
 * scales from their beginning, days by time. Rows without a value stand last; equal ones keep the document's order.
 */
export function ranksBy(rows: readonly MatrixRow[], { sort, columns, reader, locale }: Ordering) {
  const column = columns.find(({ id }) => id === sort.columnId);
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const byNumber: KeyOf = ({ id }) => places.get(id) ?? null;
  const byWords: KeyOf = (row) => column?.text(row).trim() || null;
  const keyOf = sort.columnId === 'reference' ? byNumber : (keys[sort.columnId]?.(reader) ?? byWords);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const way = sort.isDown ? -1 : 1;
  const keyed = rows.map((row) => ({ id: row.id, key: keyOf(row) }));
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const difference = typeof one === 'number' ? one - Number(other) : compare(one, String(other));
    return way * difference;
  });
  return new Map(keyed.map(({ id }, rank) => [id, rank]));
}
