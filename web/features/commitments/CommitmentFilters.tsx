import { useIntl } from 'react-intl';
import { FilterMenu, type FilterOption } from '../../design/FilterMenu.js';
import { FilterToggle } from '../../design/FilterToggle.js';
import { Toolbar } from '../../design/Toolbar.js';
import { useFormat } from '../../lib/useFormat.js';
import { commitmentStatuses, type Commitment } from './commitment-facts.js';

/** Which commitments to show; several values of one filter mean any of them. */
export interface Filters {
  readonly status: readonly string[];
  readonly owner: readonly string[];
  readonly mine: boolean;
  readonly late: boolean;
}

export interface CommitmentFiltersProps {
  commitments: readonly Commitment[];
  url: Filters;
  change: (patch: Partial<Filters>) => void;
  /** The reader belongs to an organisation whose commitments can be told apart. */
  hasMine: boolean;
}

/** Status, owner, late, mine. */
export function CommitmentFilters({ commitments, url, change, hasMine }: CommitmentFiltersProps) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `commitments.${id}` }, values);
  const statuses = commitmentStatuses.map((status) => ({
    value: status,
    label: say(`status.${status}`),
    count: commitments.filter((one) => one.status === status).length,
  }));
  const options = {
    status: statuses.filter(({ count, value }) => count > 0 || url.status.includes(value)),
    owner: ownersOf(commitments),
  };
  return (
    <Toolbar label={say('filters')}>
      {(['status', 'owner'] as const).map((name) => {
        const label = say(`filter.${name}`);
        return (
          <FilterMenu
            key={name}
            label={label}
            options={options[name]}
            selected={url[name]}
            onChange={(selected) => change({ [name]: selected })}
            labels={{
              search: say('filterSearch', { filter: label }),
              clear: say('filterClear', { filter: label }),
              chosen: (words) => say('filterChosen', { filter: label, values: format.row(words) }),
              nothing: say('nothingFound'),
            }}
          />
        );
      })}
      <FilterToggle on={url.late} onChange={(late) => change({ late })}>
        {say('filter.late')}
      </FilterToggle>
      {hasMine && (
        <FilterToggle on={url.mine} onChange={(mine) => change({ mine })}>
          {say('filter.mine')}
        </FilterToggle>
      )}
    </Toolbar>
  );
}

function ownersOf(commitments: readonly Commitment[]): FilterOption[] {
  const owners = new Map<string, FilterOption & { count: number }>();
  for (const { owner } of commitments) {
    const { organisationId: value, organisation: label } = owner;
    owners.set(value, { value, label, count: (owners.get(value)?.count ?? 0) + 1 });
  }
  return [...owners.values()].sort((one, other) => one.label.localeCompare(other.label));
}
