import { Popover } from '@mantine/core';
import { memo } from 'react';
import { Icon } from '../../design/Icon.js';
import { ChoiceMenu } from './ChoiceMenu.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { FIXED_COLUMN } from './column-layout.js';
import { groupChoices } from './matrix-grouping.js';
import { SortMenu } from './SortMenu.js';
import type { MatrixView } from './urls.js';
import classes from './matrix.module.css';

export interface ViewControlsProps {
  readonly view: MatrixView;
  readonly onChange: (patch: Partial<MatrixView>) => void;
  /** All columns, in their order. */
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  /** Cards have neither rows of a height nor columns. */
  readonly isNarrow: boolean;
}

function Controls({ view, onChange, columns, isNarrow }: ViewControlsProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const groups = groupChoices(world);
  return (
    <div className={classes.controls} role="group" aria-label={say('layout')}>
      <ChoiceMenu
        label={(groups.find(({ value }) => value === view.group) ?? groups[0]).short}
        choices={groups}
        value={groups.some(({ value }) => value === view.group) ? view.group : groups[0].value}
        onChoose={(group) => onChange({ group: group as MatrixView['group'] })}
      />
      <SortMenu columns={columns} sort={view.sort} onChange={(sort) => onChange({ sort })} />
      {!isNarrow && (
        <ChoiceMenu
          label={say(`rows.${view.rows}`)}
          choices={(['one', 'four', 'full'] as const).map((value) => ({ value, label: say(`rows.${value}`) }))}
          value={view.rows}
          onChoose={(rows) => onChange({ rows: rows as MatrixView['rows'] })}
        />
      )}
      {!isNarrow && <ColumnMenu columns={columns.filter(({ id }) => id !== FIXED_COLUMN)} {...{ view, onChange }} />}
    </div>
  );
}

/** How the rows are grouped, how high they are, which columns are shown. */
export const ViewControls = memo(Controls);

interface ColumnMenuProps {
  readonly columns: ViewControlsProps['columns'];
  readonly view: MatrixView;
  readonly onChange: ViewControlsProps['onChange'];
}

/** Which columns are shown, and the way back to the columns as the program has them. */
function ColumnMenu({ columns, view, onChange }: ColumnMenuProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const hidden = view.hide;
  const count = columns.filter(({ id }) => hidden.includes(id)).length;
  const isOwn = [hidden, view.move, view.width, view.pin].some(({ length }) => length > 0);
  const toggle = (id: string) =>
    onChange({ hide: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id] });
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.control}>
          {count ? say('columnsHidden', { count }) : say('columns')}
          <Icon name="chevronDown" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('columns')}>
        <fieldset className={classes.optionList} aria-label={say('columns')}>
          {columns.map(({ id, header }) => (
            <label key={id}>
              <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
              <span>{header}</span>
            </label>
          ))}
        </fieldset>
        {isOwn && (
          <button
            type="button"
            className={classes.clearAll}
            onClick={() => onChange({ hide: [], move: [], width: [], pin: [] })}
          >
            {say('columnsBack')}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
