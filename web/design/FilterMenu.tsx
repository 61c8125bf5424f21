import { Popover, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import classes from './FilterChip.module.css';
import { Icon } from './Icon.js';

export interface FilterOption {
  value: string;
  label: string;
  /** How many things it would show. */
  count?: number;
}

export interface FilterMenuLabels {
  /** Name of the search field. */
  search: string;
  /** Says that the cross takes the whole filter away, e.g. “Clear filter Lead”. */
  clear: string;
  /** The pill with what is chosen, e.g. “Lead: Ministry of Justice, Parliament”. */
  chosen: (words: readonly string[]) => string;
  /** Said when the search finds no option. */
  nothing: string;
}

export interface FilterMenuProps {
  /** What is filtered by, e.g. “Lead”. */
  label: string;
  options: readonly FilterOption[];
  selected: readonly string[];
  onChange: (selected: readonly string[]) => void;
  labels: FilterMenuLabels;
  /** Told when the list is opened and closed, so that nothing need be counted for one that is closed. */
  onOpened?: (isOpen: boolean) => void;
}

/** More options than this are easier to search than to read. */
const READ_AT_A_GLANCE = 8;

/** A filter with several values: a pill that opens a list to tick, and a cross to take all away. */
export function FilterMenu({ label, options, selected, onChange, labels, onOpened }: FilterMenuProps) {
  const [opened, setIsOpened] = useState(false);
  const setOpened = (isOpen: boolean) => {
    setIsOpened(isOpen);
    onOpened?.(isOpen);
  };
  const on = selected.length > 0;
  const words = options.filter(({ value }) => selected.includes(value)).map((option) => option.label);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <span className={on ? classes.pair : undefined}>
        <Popover.Target>
          <button type="button" className={classes.chip} data-on={on || undefined} onClick={() => setOpened(!opened)}>
            <span>{on ? labels.chosen(words) : label}</span>
            {!on && <Icon name="chevronDown" size={12} />}
          </button>
        </Popover.Target>
        {on && (
          <button type="button" className={classes.clear} aria-label={labels.clear} onClick={() => onChange([])}>
            <Icon name="close" size={12} />
          </button>
        )}
      </span>
      <Popover.Dropdown aria-label={label}>
        <FilterList label={label} options={options} selected={selected} onChange={onChange} labels={labels} />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterList({ label, options, selected, onChange, labels }: FilterMenuProps) {
  const [query, setQuery] = useState('');
  const nothing = useId();
  const wanted = query.trim().toLocaleLowerCase();
  const found = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted));
  const toggle = (value: string) =>
    onChange(selected.includes(value) ? selected.filter((other) => other !== value) : [...selected, value]);
  return (
    <div className={classes.menu} onKeyDown={walkOptions} role="presentation">
      {options.length > READ_AT_A_GLANCE && (
        <TextInput
          aria-label={labels.search}
          placeholder={labels.search}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          aria-describedby={found.length ? undefined : nothing}
        />
      )}
      <fieldset className={classes.options} aria-label={label}>
        {found.map(({ value, label: word, count }) => (
          <label key={value} className={classes.option}>
            <input type="checkbox" checked={selected.includes(value)} onChange={() => toggle(value)} />
            <span dir="auto">{word}</span>
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </label>
        ))}
      </fieldset>
      {found.length === 0 && (
        <p id={nothing} className={classes.nothing} role="status">
          {labels.nothing}
        </p>
      )}
    </div>
  );
}

/** Up and down walk through the search field and the boxes, as in any list. */
function walkOptions(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = Array.from(event.currentTarget.querySelectorAll('input'));
  const here = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus();
  event.preventDefault();
}
