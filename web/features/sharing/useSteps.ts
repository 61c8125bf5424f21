import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { matrixDocument } from '../matrix/matrix.documents.js';
import { matrixParams, noFilters, passes } from '../matrix/matrix-filter.js';
import { groupRows, headingsOf } from '../matrix/matrix-headings.js';
import type { MatrixOfReview, Reader } from '../matrix/matrix-row.js';
import type { MatrixFilters } from '../matrix/urls.js';
import type { Names } from '../names/names.js';
import { useNames } from '../names/useNames.js';
import type { Page } from './usePageOf.js';

/** The rows beside one, its place and how many there are. */
export interface Steps {
  readonly previous: Step | null;
  readonly next: Step | null;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

interface Step {
  readonly id: string;
  readonly reference: string;
}

type Params = typeof matrixParams;

/** A value of the matrix's address, read from the query it was opened with. */
const readParam = <Name extends keyof Params>(name: Name, search: URLSearchParams) =>
  matrixParams[name].read(search.getAll(name)) as ReturnType<Params[Name]['read']>;

const filtersFrom = (search: URLSearchParams): MatrixFilters =>
  Object.fromEntries(
    Object.keys(noFilters).map((name) => [name, readParam(name as keyof MatrixFilters, search)]),
  ) as unknown as MatrixFilters;

/** By whom, and in which language, the matrix is read. */
interface Reading {
  readonly reader: Reader;
  readonly names: Names;
  readonly locale: string;
}

/** The rows of a matrix in the order in which its address shows them. */
function rowsInView(matrix: MatrixOfReview, from: string, { reader, names, locale }: Reading) {
  const search = new URLSearchParams(from);
  const headingOf = headingsOf(matrix, names);
  const organisations = new Map(matrix.organisations.map((one) => [one.id, one]));
  const filters = filtersFrom(search);
  const shown = matrix.rows.filter((row) => passes(row, filters, { reader, organisations, names, headingOf }));
  if (readParam('group', search) === 'flat') return shown;
  return groupRows(shown, headingOf, locale).flatMap(({ rows }) => rows);
}

/**
 * Where a row stands among those its matrix showed: the same filters, in the same order. Opened by its address alone, or
 * when it passes the filters no more, it stands in the whole review.
 */
export function useSteps(page: Page | null, from: string, reader: Reader): Steps | null {
  const { locale } = useIntl();
  const names = useNames();
  const { data } = useQuery(matrixDocument, {
    variables: { reviewId: page?.reviewId ?? '' },
    skip: !page || from === '',
    fetchPolicy: 'cache-first',
  });
  const entryId = page?.id;
  const within = useMemo(() => {
    if (!data || from === '') return null;
    const rows = rowsInView(data.matrix, from, { reader, names, locale });
    const at = rows.findIndex(({ id }) => id === entryId);
    if (at < 0) return null;
    return { previous: rows[at - 1] ?? null, next: rows[at + 1] ?? null, place: at + 1, count: rows.length };
  }, [data, from, reader, names, locale, entryId]);
  return within ?? page?.neighbours ?? null;
}
