import { memo, useMemo, useState } from 'react';
import { FilterMenu, type FilterOption } from '../../design/FilterMenu.js';
import { FilterToggle } from '../../design/FilterToggle.js';
import { Toolbar } from '../../design/Toolbar.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { filterOptions, offersAny, type ListFilter } from './filter-options.js';
import { filtersInForce, type FilterFacts } from './matrix-filter.js';
import type { MatrixRow } from './matrix-row.js';
import type { MatrixFilters } from './urls.js';
import classes from './matrix.module.css';

export interface FilterBarProps {
  readonly rows: readonly MatrixRow[];
  readonly filters: MatrixFilters;
  readonly facts: FilterFacts;
  readonly onChange: (patch: Partial<MatrixFilters>) => void;
  readonly onClear: () => void;
}

/** Always offered; the others appear once they are in force, as when a link sets them. */
const lists: readonly ListFilter[] = ['theme', 'tag', 'position', 'cso', 'government', 'joint', 'lead', 'sdg', 'kind'];
const rare: readonly ListFilter[] = ['kind'];
const flags = ['late', 'old', 'mine', 'named', 'apart', 'draft', 'look'] as const;
const rareFlags: readonly (typeof flags)[number][] = ['draft', 'look'];

function Filters({ rows, filters, facts, onChange, onClear }: FilterBarProps) {
  const { intl, reader, matrix } = useColumnWorld();
  const say = sayWith(intl);
  const isOffered = (flag: (typeof flags)[number]) => {
    if (filters[flag]) return true;
    if (flag === 'named') return rows.some(({ isInMyName }) => isInMyName);
    return !rareFlags.includes(flag) && (flag !== 'mine' || reader.organisationId !== null);
  };
  return (
    <Toolbar label={say('filters')}>
      {lists
        .filter((name) => !rare.includes(name) || filters[name].length > 0)
        .map((name) => (
          <ListMenu key={name} {...{ name, rows, filters, facts, onChange }} />
        ))}
      {flags.filter(isOffered).map((flag) => (
        <FilterToggle key={flag} on={filters[flag]} onChange={(on) => onChange({ [flag]: on })}>
          {say(`filter.${flag}`, { on: String(filters[flag]), months: matrix.oldAfterMonths })}
        </FilterToggle>
      ))}
      {filtersInForce(filters).length > 0 && (
        <button type="button" className={classes.clearAll} onClick={onClear}>
          {say('clearAll')}
        </button>
      )}
    </Toolbar>
  );
}

/** What the rows are filtered by; each filter tells how many rows it would leave. */
export const FilterBar = memo(Filters);

const NOTHING_COUNTED: readonly FilterOption[] = [];

type ListMenuProps = Omit<FilterBarProps, 'onClear'> & { readonly name: ListFilter };

function ListMenu({ name, rows, filters, facts, onChange }: ListMenuProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const [isOpen, setIsOpen] = useState(false);
  const isCounted = isOpen || filters[name].length > 0;
  const options = useMemo(
    () => (isCounted ? filterOptions(name, { rows, filters, facts, world }) : NOTHING_COUNTED),
    [isCounted, name, rows, filters, facts, world],
  );
  const offers = useMemo(() => offersAny(name, rows, filters, facts), [name, rows, filters, facts]);
  if (!offers) return null;
  const hasClusters = name === 'theme' && world.matrix.clusters.length > 0;
  const label = say(hasClusters ? 'filter.cluster' : `filter.${name}`);
  return (
    <FilterMenu
      label={label}
      options={options}
      selected={filters[name]}
      onChange={(selected) => onChange({ [name]: selected })}
      onOpened={setIsOpen}
      labels={{
        search: say('filterSearch', { filter: label }),
        clear: say('filterClear', { filter: label }),
        nothing: say('filterNothing'),
      }}
    />
  );
}
