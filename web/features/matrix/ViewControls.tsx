import { Popover } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Icon } from '../../design/Icon.js';
import { sayWith, useColumnWorld } from './column-world.js';
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
  const { intl, matrix } = useColumnWorld();
  const say = sayWith(intl);
  const byHeading = say(matrix.clusters.length ? 'group.cluster' : 'group.theme');
  const scheme = matrix.themeScheme && say(`scheme.${matrix.themeScheme}`);
  const byScheme = scheme ? say('group.of', { group: byHeading, scheme }) : byHeading;
  return (
    <div className={classes.controls} role="group" aria-label={say('layout')}>
      <ChoiceMenu
        label={view.group === 'flat' ? say('group.flat') : byHeading}
        choices={[
          { value: 'theme', label: byScheme },
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

/** One of a few; a press with the pointer also closes the list, the arrow keys try one after the other. */
function ChoiceMenu({ label, choices, value, onChoose }: ChoiceMenuProps) {
  const [opened, setOpened] = useState(false);
  const name = useId();
  const isPointer = useRef(false);
  const choose = (chosen: string) => {
    onChoose(chosen);
    if (isPointer.current) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.control} onClick={() => setOpened(!opened)}>
          {label}
          <Icon name="chevronDown" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        onPointerDown={() => (isPointer.current = true)}
        onKeyDown={() => (isPointer.current = false)}
      >
        <fieldset className={classes.optionList} aria-label={label}>
          {choices.map((choice) => (
            <label key={choice.value}>
              <input
                type="radio"
                name={name}
                checked={choice.value === value}
                data-autofocus={choice.value === value || undefined}
                onChange={() => choose(choice.value)}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ColumnMenuProps {
  readonly columns: ViewControlsProps['columns'];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

function ColumnMenu({ columns, hidden, onChange }: ColumnMenuProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
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
        <fieldset className={classes.optionList} aria-label={say('columns')}>
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
