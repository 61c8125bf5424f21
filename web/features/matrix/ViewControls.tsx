import { Menu, Popover } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { sayWith } from './column-world.js';
import type { MatrixView } from './urls.js';
import classes from './matrix.module.css';

export interface ViewControlsProps {
  readonly view: MatrixView;
  readonly onChange: (patch: Partial<MatrixView>) => void;
  /** Columns that may be left out, in their order. */
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  /** Cards have neither rows of a height nor columns. */
  readonly isNarrow: boolean;
}

/** How the rows are grouped, how high they are, which columns are shown. */
export function ViewControls({ view, onChange, columns, isNarrow }: ViewControlsProps) {
  const say = sayWith(useIntl());
  return (
    <div className={classes.controls} role="group" aria-label={say('layout')}>
      <ChoiceMenu
        label={say(`group.${view.group}`)}
        choices={[
          { value: 'theme', label: say('group.theme') },
          { value: 'flat', label: say('group.flat') },
        ]}
        value={view.group}
        onChoose={(group) => onChange({ group: group as MatrixView['group'] })}
      />
      {!isNarrow && (
        <ChoiceMenu
          label={say(`rows.${view.rows}`)}
          choices={(['one', 'four', 'full'] as const).map((value) => ({ value, label: say(`rows.${value}`) }))}
          value={view.rows}
          onChoose={(rows) => onChange({ rows: rows as MatrixView['rows'] })}
        />
      )}
      {!isNarrow && <ColumnMenu columns={columns} hidden={view.hide} onChange={(hide) => onChange({ hide })} />}
    </div>
  );
}

interface ChoiceMenuProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function ChoiceMenu({ label, choices, value, onChoose }: ChoiceMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.control}>
          {label}
          <Icon name="chevronDown" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === value}
            leftSection={
              <span className={classes.tick}>{choice.value === value && <Icon name="check" size={14} />}</span>
            }
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ColumnMenuProps {
  readonly columns: ViewControlsProps['columns'];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

function ColumnMenu({ columns, hidden, onChange }: ColumnMenuProps) {
  const say = sayWith(useIntl());
  const count = columns.filter(({ id }) => hidden.includes(id)).length;
  const toggle = (id: string) =>
    onChange(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]);
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.control}>
          {count ? say('columnsHidden', { count }) : say('columns')}
          <Icon name="chevronDown" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('columns')}>
        <fieldset className={classes.columnList} aria-label={say('columns')}>
          {columns.map(({ id, header }) => (
            <label key={id}>
              <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
              <span>{header}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
