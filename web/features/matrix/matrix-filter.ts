import { foldText } from '../../lib/fold-text.js';
import { choiceParam, dottedParam, flagParam, listParam, textParam, type UrlParam } from '../../lib/useUrlState.js';
import type { Names } from '../names/names.js';
import type { Heading } from './matrix-headings.js';
import { isApart, isOf, labelsOf, positionOf, searchTextOf, statusOf, viewOfSide } from './matrix-row.js';
import type { MatrixRow, Organisations, Reader } from './matrix-row.js';
import type { MatrixFilters } from './urls.js';

/** A list whose words come from a fixed set; others in the address are not ours and show nothing by themselves. */
const wordsParam = <T extends string>(): UrlParam<readonly T[]> => ({
  read: (found) => found as readonly T[],
  write: (value) => value,
});

/** How filters and layout stand in the address. */
export const matrixParams = {
  theme: listParam,
  tag: listParam,
  position: wordsParam<MatrixFilters['position'][number]>(),
  kind: wordsParam<MatrixFilters['kind'][number]>(),
  cso: wordsParam<MatrixFilters['cso'][number]>(),
  government: wordsParam<MatrixFilters['government'][number]>(),
  joint: wordsParam<MatrixFilters['joint'][number]>(),
  lead: listParam,
  sdg: listParam,
  late: flagParam,
  old: flagParam,
  mine: flagParam,
  named: flagParam,
  apart: flagParam,
  draft: flagParam,
  look: flagParam,
  q: textParam,
  group: choiceParam(['cluster', 'theme', 'lead', 'sdg', 'cso', 'government', 'flat']),
  sort: textParam,
  rows: choiceParam(['four', 'one', 'full']),
  hide: dottedParam,
  move: dottedParam,
  width: dottedParam,
  pin: dottedParam,
};

/** Filters that let every row pass. */
export const noFilters: MatrixFilters = {
  theme: [],
  tag: [],
  position: [],
  kind: [],
  cso: [],
  government: [],
  joint: [],
  lead: [],
  sdg: [],
  late: false,
  old: false,
  mine: false,
  named: false,
  apart: false,
  draft: false,
  look: false,
  q: '',
};

/** What filters are asked against. */
export interface FilterFacts {
  readonly reader: Reader;
  readonly organisations: Organisations;
  readonly names: Names;
  readonly headingOf: (row: MatrixRow) => Heading;
}

type Test = (row: MatrixRow, filters: MatrixFilters, facts: FilterFacts) => boolean;

const among = <T extends string>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value);
const anyAmong = (wanted: readonly string[], values: readonly string[]) =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

let asked = { query: '', words: [''] };

/** The words of a query as texts are searched; the same query is asked of every row. */
function wordsOf(query: string): readonly string[] {
  if (asked.query !== query) asked = { query, words: foldText(query).split(' ') };
  return asked.words;
}

const finds = (query: string, text: string) => wordsOf(query).every((word) => text.includes(word));

const kinds = {
  late: (row) => row.isLate === true,
  old: (row) => row.isOld,
  mine: (row, { reader }) => isOf(row, reader.organisationId),
  named: (row) => row.isInMyName,
  apart: (row, { reader }) => isApart(row, reader),
  draft: (row, { reader }) => hasDraft(row, reader),
  look: (row) => row.changedSinceAssessed,
} satisfies Partial<Record<keyof MatrixFilters, (row: MatrixRow, facts: FilterFacts) => boolean>>;

/** Whether a row is what a filter without values asks for. */
export const is = (flag: keyof typeof kinds, row: MatrixRow, facts: FilterFacts): boolean => kinds[flag](row, facts);

const tests: Readonly<Record<keyof MatrixFilters, Test>> = {
  theme: (row, { theme }, { headingOf }) => among(theme, headingOf(row).id),
  tag: (row, { tag }) => anyAmong(tag, labelsOf(row)),
  position: (row, { position }) => anyAmong(position, [positionOf(row) ?? []].flat()),
  kind: (row, { kind }) => among(kind, row.kind),
  cso: (row, { cso }, { reader }) => among(cso, statusOf(row, 'CSO', reader) ?? 'NOT_ASSESSED'),
  government: (row, filters, { reader }) =>
    among(filters.government, statusOf(row, 'GOVERNMENT', reader) ?? 'NOT_ASSESSED'),
  joint: (row, { joint }) => among(joint, row.jointStatus?.state ?? 'NONE'),
  lead: (row, { lead }) => among(lead, row.leadInstitutionId ?? 'none'),
  sdg: (row, { sdg }) =>
    anyAmong(
      sdg,
      row.sdgTargets.map((code) => code.split('.')[0]),
    ),
  late: (row, { late }, facts) => !late || is('late', row, facts),
  old: (row, { old }, facts) => !old || is('old', row, facts),
  mine: (row, { mine }, facts) => !mine || is('mine', row, facts),
  named: (row, { named }, facts) => !named || is('named', row, facts),
  apart: (row, { apart }, facts) => !apart || is('apart', row, facts),
  draft: (row, { draft }, facts) => !draft || is('draft', row, facts),
  look: (row, { look }, facts) => !look || is('look', row, facts),
  q: (row, { q }, facts) => q === '' || finds(q, searchTextOf(row, facts)),
};

/** Whether the reader's organisation holds a view of the row that the other side has not been shown. */
export function hasDraft(row: MatrixRow, reader: Reader): boolean {
  if (reader.side === null || reader.side === 'OBSERVER') return false;
  return viewOfSide(row, reader.side, reader).draft !== null;
}

const names = Object.keys(tests) as (keyof MatrixFilters)[];

/** Whether the row is shown. `except` leaves one filter aside, to count what it would find. */
export function passes(row: MatrixRow, filters: MatrixFilters, facts: FilterFacts, except?: keyof MatrixFilters) {
  return names.every((name) => name === except || tests[name](row, filters, facts));
}

/** The names of the filters in force. */
export const filtersInForce = (filters: MatrixFilters): (keyof MatrixFilters)[] =>
  names.filter((name) => {
    const value = filters[name];
    return typeof value === 'boolean' ? value : value.length > 0;
  });
