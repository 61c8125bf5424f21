import type { FilterOption } from '../../design/FilterMenu.js';
import { statusOrder } from '../recommendations/status-tones.js';
import { sayWith, wordWith, type ColumnWorld, type Say } from './column-world.js';
import { is, passes, type FilterFacts } from './matrix-filter.js';
import { labelsOf, positionOf, statusOf, type MatrixRow } from './matrix-row.js';
import type { MatrixFilters } from './urls.js';

/** What a row is or is not, and is asked for by one menu. */
export const MORE_FLAGS = ['old', 'named', 'apart', 'draft', 'look'] as const;

/** Filters that hold several values. */
export type ListFilter = Exclude<keyof MatrixFilters, (typeof MORE_FLAGS)[number] | 'late' | 'mine' | 'q'>;

interface Asked {
  readonly rows: readonly MatrixRow[];
  readonly filters: MatrixFilters;
  readonly facts: FilterFacts;
  readonly world: ColumnWorld;
}

const positions = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED', 'PENDING', 'UNCLEAR'] as const;

/** What of a row a filter looks at. */
const valuesOf: Readonly<Record<ListFilter, (row: MatrixRow, facts: FilterFacts) => readonly string[]>> = {
  theme: (row, { headingOf }) => [headingOf(row).id],
  tag: labelsOf,
  position: (row) => [positionOf(row) ?? []].flat(),
  kind: ({ kind }) => [kind],
  cso: (row, { reader }) => [statusOf(row, 'CSO', reader) ?? 'NOT_ASSESSED'],
  government: (row, { reader }) => [statusOf(row, 'GOVERNMENT', reader) ?? 'NOT_ASSESSED'],
  joint: ({ jointStatus }) => [jointStatus?.state ?? 'NONE'],
  lead: ({ leadInstitutionId }) => [leadInstitutionId ?? 'none'],
  sdg: ({ sdgTargets }) => sdgTargets.map((code) => code.split('.')[0]),
};

/** Whether a filter has anything to offer: a value of some row, or one that is chosen. */
export const offersAny = (name: ListFilter, rows: readonly MatrixRow[], filters: MatrixFilters, facts: FilterFacts) =>
  filters[name].length > 0 || rows.some((row) => valuesOf[name](row, facts).length > 0);

/** Values with an order of their own. */
const scales: Partial<Record<ListFilter, readonly string[]>> = {
  position: positions,
  kind: ['RECOMMENDATION', 'PLEDGE'],
  cso: [...statusOrder, 'NOT_ASSESSED'],
  government: [...statusOrder, 'NOT_ASSESSED'],
  joint: ['PROPOSED', 'AGREED', 'DISPUTED', 'OUTDATED', 'NONE'],
};

/** Names of the values that have none on a scale. */
function namesOfValues(name: ListFilter, { rows, facts, world }: Asked, say: Say): ReadonlyMap<string, string> {
  if (name === 'lead') {
    return new Map([...world.organisations].map(([id, organisation]) => [id, organisation.name] as const)).set(
      'none',
      say('noLead'),
    );
  }
  if (name === 'tag') {
    const { ofLabel } = world.names;
    return new Map(rows.flatMap(labelsOf).map((label) => [label, ofLabel(label)]));
  }
  if (name !== 'theme') return new Map();
  return new Map(rows.map((row) => facts.headingOf(row)).map(({ id, label }) => [id, label ?? say('noTheme')]));
}

/** Two values have no word that says what they mean among these rows. */
function scaleWord(value: string, { intl }: ColumnWorld, say: Say): string {
  if (value === 'NONE') return say('nothingProposed');
  return value === 'RECOMMENDATION' ? say('recommendation') : wordWith(intl)(value);
}

/**
 * What a filter offers: every value some row has, with the rows it would leave under the other filters, and what is
 * chosen already. Scales keep their order, the rest stands by name, numbers by size.
 */
export function filterOptions(name: ListFilter, asked: Asked): readonly FilterOption[] {
  const { rows, filters, facts, world } = asked;
  const say = sayWith(world.intl);
  const counts = new Map<string, number>(filters[name].map((value) => [value, 0]));
  for (const row of rows) {
    const found = passes(row, filters, facts, name) ? 1 : 0;
    for (const value of new Set(valuesOf[name](row, facts))) counts.set(value, (counts.get(value) ?? 0) + found);
  }
  const scale = scales[name];
  if (scale) {
    const present = scale.filter((value) => counts.has(value));
    return present.map((value) => ({ value, count: counts.get(value), label: scaleWord(value, world, say) }));
  }
  const labels = namesOfValues(name, asked, say);
  const { compare } = new Intl.Collator(world.intl.locale, { numeric: true });
  return [...counts]
    .map(([value, count]) => ({
      value,
      count,
      label: name === 'sdg' ? say('goal', { goal: value }) : (labels.get(value) ?? value),
    }))
    .sort(
      (one, other) => Number(one.value === 'none') - Number(other.value === 'none') || compare(one.label, other.label),
    );
}

/** What of `MORE_FLAGS` some row is, or is asked for already; `isCounted` with the rows that would be left. */
export function flagOptions({ rows, filters, facts, world }: Asked, isCounted: boolean): readonly FilterOption[] {
  const say = sayWith(world.intl);
  const months = world.matrix.oldAfterMonths;
  return MORE_FLAGS.filter((flag) => filters[flag] || rows.some((row) => is(flag, row, facts))).map((flag) => ({
    value: flag,
    label: say(`filter.${flag}`, { months }),
    ...(isCounted && { count: rows.filter((row) => is(flag, row, facts) && passes(row, filters, facts)).length }),
  }));
}
