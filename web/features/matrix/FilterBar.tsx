import { memo, useMemo, useState } from 'react';
import { FilterMenu, type FilterMenuLabels, type FilterOption } from '../../design/FilterMenu.js';
import { FilterToggle } from '../../design/FilterToggle.js';
import { Toolbar } from '../../design/Toolbar.js';
import { sayWith, useColumnWorld, type ColumnWorld } from './column-world.js';
import { filterOptions, flagOptions, MORE_FLAGS, offersAny, type ListFilter } from './filter-options.js';
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

function Filters({ rows, filters, facts, onChange, onClear }: FilterBarProps) {
  const { intl, reader } = useColumnWorld();
  const say = sayWith(intl);
  return (
    <Toolbar label={say('filters')}>
      {lists
        .filter((name) => !rare.includes(name) || filters[name].length > 0)
        .map((name) => (
          <ListMenu key={name} {...{ name, rows, filters, facts, onChange }} />
        ))}
      {(['late', 'mine'] as const)
        .filter((flag) => flag !== 'mine' || filters.mine || reader.organisationId !== null)
        .map((flag) => (
          <FilterToggle key={flag} on={filters[flag]} onChange={(on) => onChange({ [flag]: on })}>
            {say(`filter.${flag}`)}
          </FilterToggle>
        ))}
      <FlagMenu {...{ rows, filters, facts, onChange }} />
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

type MenuProps = Omit<FilterBarProps, 'onClear'>;
type ListMenuProps = MenuProps & { readonly name: ListFilter };

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
      labels={menuLabels(world, label)}
    />
  );
}

/** What is asked less often than what is late or one's own stands in one menu, so that all filters fit on a line. */
function FlagMenu({ rows, filters, facts, onChange }: MenuProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const [isOpen, setIsOpen] = useState(false);
  const options = useMemo(
    () => flagOptions({ rows, filters, facts, world }, isOpen),
    [rows, filters, facts, world, isOpen],
  );
  if (!options.length) return null;
  const label = say('filter.only');
  return (
    <FilterMenu
      label={label}
      options={options}
      selected={MORE_FLAGS.filter((flag) => filters[flag])}
      onChange={(selected) => onChange(Object.fromEntries(MORE_FLAGS.map((flag) => [flag, selected.includes(flag)])))}
      onOpened={setIsOpen}
      labels={menuLabels(world, label)}
    />
  );
}

function menuLabels({ intl, format }: ColumnWorld, filter: string): FilterMenuLabels {
  const say = sayWith(intl);
  return {
    search: say('filterSearch', { filter }),
    clear: say('filterClear', { filter }),
    chosen: (words) => say('filterChosen', { filter, values: format.row(words) }),
    nothing: say('filterNothing'),
  };
}
