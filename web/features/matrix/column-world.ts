import { createContext, use } from 'react';
import type { IntlShape } from 'react-intl';
import type { Format } from '../../lib/useFormat.js';
import type { Names } from '../names/names.js';
import type { MatrixOfReview, Organisations, Reader } from './matrix-row.js';

/** What cells are drawn with, the same for every row. */
export interface ColumnWorld {
  readonly intl: IntlShape;
  readonly format: Format;
  readonly matrix: Omit<MatrixOfReview, 'rows'>;
  readonly organisations: Organisations;
  readonly reader: Reader;
  /** What sources print, in the reader's language. */
  readonly names: Names;
  /** Whether the document's numbers are known at all; else every reference is ours, and the column says so. */
  readonly hasNumbers: boolean;
}

export const ColumnWorldContext = createContext<ColumnWorld | null>(null);

/** What cells are drawn with. */
export function useColumnWorld(): ColumnWorld {
  const world = use(ColumnWorldContext);
  if (!world) throw new Error('cells of the matrix are drawn inside it');
  return world;
}

const known = new WeakMap<IntlShape, Map<string, string>>();

/** A message with nothing to fill in, put together once for each language: cells say the same few words over and over. */
function wordsOf(intl: IntlShape, id: string): string {
  const words = known.get(intl) ?? new Map<string, string>();
  known.set(intl, words);
  const said = words.get(id) ?? intl.formatMessage({ id });
  words.set(id, said);
  return said;
}

/** A message of the matrix by its short name. */
export type Say = (name: string, values?: Record<string, string | number | null>) => string;

/** The program's own words for the values of its scales. */
export const wordWith =
  (intl: IntlShape) =>
  (value: string): string =>
    wordsOf(intl, `words.${value}`);

/** Speaks the matrix's messages. */
export const sayWith =
  (intl: IntlShape): Say =>
  (name, values) =>
    values ? intl.formatMessage({ id: `matrix.${name}` }, values) : wordsOf(intl, `matrix.${name}`);
