import { useIntl } from 'react-intl';
import { FilterMenu } from '../../design/FilterMenu.js';
import { Toolbar } from '../../design/Toolbar.js';
import { useFormat } from '../../lib/useFormat.js';
import { indicatorStates, stateOf, type Indicator } from './indicator-figures.js';

const KINDS = ['STRUCTURAL', 'PROCESS', 'OUTCOME'] as const;

type Filters = { readonly kind: readonly string[]; readonly state: readonly string[] };

export interface IndicatorFiltersProps {
  indicators: readonly Indicator[];
  url: Filters;
  change: (patch: Partial<Filters>) => void;
}

/** Kind and standing, with how many each would show. */
export function IndicatorFilters({ indicators, url, change }: IndicatorFiltersProps) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `indicators.${id}` }, values);
  const options = {
    kind: KINDS.map((kind) => ({
      value: kind,
      label: say(`kindName.${kind}`),
      count: indicators.filter((one) => one.kind === kind).length,
    })),
    state: indicatorStates.map((state) => ({
      value: state,
      label: say(`state.${state}`),
      count: indicators.filter((one) => stateOf(one) === state).length,
    })),
  };
  return (
    <Toolbar label={say('filters')}>
      {(['kind', 'state'] as const).map((name) => {
        const label = say(`filter.${name}`);
        return (
          <FilterMenu
            key={name}
            label={label}
            options={options[name].filter(({ count, value }) => count > 0 || url[name].includes(value))}
            selected={url[name]}
            onChange={(selected) => change({ [name]: selected })}
            labels={{
              search: say('filterSearch', { filter: label }),
              clear: say('filterClear', { filter: label }),
              chosen: (words) => say('filterChosen', { filter: label, values: format.row(words) }),
              nothing: say('filterNothing'),
            }}
          />
        );
      })}
    </Toolbar>
  );
}
