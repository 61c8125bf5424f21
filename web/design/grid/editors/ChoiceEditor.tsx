import { Popover } from '@mantine/core';
import { useCallback, useId, useState, type KeyboardEvent } from 'react';
import { foldText } from '../../../lib/fold-text.js';
import { changeDraft, commitEdit, makeOption } from '../grid-edits.js';
import type { GridColumn, GridOption } from '../grid-types.js';
import type { EditorProps } from './CellEditor.js';
import { OptionList } from './OptionList.js';
import classes from './editors.module.css';

const found = (options: readonly GridOption[], query: string) => {
  const wanted = foldText(query);
  return options.filter(({ label, words }) => foldText(`${label} ${words ?? ''}`).includes(wanted));
};

/** No value of a grid's own can be taken for it. */
const NEW = '\u0000new';

/** The offer to make an option of what was typed, where the column can and no option is called so. */
function newOptionFor<Row>(
  column: GridColumn<Row>,
  options: readonly GridOption[],
  query: string,
): GridOption | undefined {
  const typed = query.trim();
  if (!column.newOption || typed === '' || options.some(({ label }) => foldText(label) === foldText(typed))) return;
  return { value: NEW, label: column.newOption.label(typed), isNew: true };
}

const chosen = (draft: string | readonly string[]) => (typeof draft === 'string' ? [draft].filter(Boolean) : draft);

/**
 * A field to search in and the list below it. One value: Enter takes the marked option. Several: Enter ticks the
 * marked option and unmarks it, so that a second Enter ends the edit.
 */
export function ChoiceEditor<Row>(props: EditorProps<Row>) {
  const { session, column, edit, label, labels } = props;
  const several = column.editor === 'choices';
  const [query, setQuery] = useState(edit.seed ?? '');
  const listId = useId();
  const values = chosen(edit.draft);
  const all = column.options?.(edit.row) ?? [];
  const offered = newOptionFor(column, all, query);
  const options = [...found(all, query), ...(offered ? [offered] : [])];
  const [active, setActive] = useState(
    several || edit.seed !== null ? (edit.seed ? 0 : -1) : indexOfValue(options, values[0]),
  );
  const take = (option: GridOption) => {
    if (option === offered) return makeOption(session, column, query.trim());
    changeDraft(session, several ? toggle(values, option.value) : option.value);
    if (!several) return commitEdit(session, 'down');
    setQuery('');
    setActive(-1);
    return undefined;
  };
  const { field, around } = useFocusOnOpening();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = options[active];
    if (step) setActive(walk(active, step, options.length));
    else if (event.key === 'Enter' && option) take(option);
    else {
      if (event.key === 'Tab' && option && !option.isNew && !several) changeDraft(session, option.value);
      return;
    }
    event.preventDefault();
  };
  return (
    <Popover
      opened={around !== null}
      portalProps={{ target: around ?? undefined }}
      withRoles={false}
      position="bottom-start"
      offset={3}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Popover.Target>
        <input
          ref={field}
          className={classes.field}
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={options[active] ? `${listId}-${active}` : undefined}
          autoComplete="off"
          value={query}
          placeholder={column.text(edit.row)}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(event.currentTarget.value ? 0 : -1);
          }}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <OptionList id={listId} {...{ label, options, values, active, several, labels }} onTake={take} />
      </Popover.Dropdown>
    </Popover>
  );
}

const indexOfValue = (options: readonly GridOption[], value: string | undefined) =>
  options.findIndex((option) => option.value === value);

const toggle = (values: readonly string[], value: string) =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

const walk = (from: number, step: number, count: number) => Math.max(0, Math.min(count - 1, from + step));

/** Focuses the field as it is drawn and finds the place around the grid where a list is not cut off at its edges. */
function useFocusOnOpening() {
  const [around, setAround] = useState<HTMLElement | null>(null);
  const field = useCallback((node: HTMLInputElement | null) => {
    node?.focus({ preventScroll: true });
    setAround(node?.closest<HTMLElement>('[data-grid-outer]') ?? null);
  }, []);
  return { field, around };
}
