import { useEffect, useRef, type MouseEvent } from 'react';
import { Icon } from '../../Icon.js';
import type { GridLabels, GridOption } from '../grid-types.js';
import classes from './editors.module.css';

export interface OptionListProps {
  id: string;
  label: string;
  options: readonly GridOption[];
  values: readonly string[];
  /** Index of the option the keyboard is at; -1 for none. */
  active: number;
  several: boolean;
  labels: GridLabels;
  onTake: (option: GridOption) => void;
}

/** The options of a combobox. The focus stays in its field: a press here must not take it away. */
export function OptionList({ id, label, options, values, active, several, labels, onTake }: OptionListProps) {
  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }), [active]);
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <>
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable={several || undefined}
        onMouseDown={keepFocus}
      >
        {options.map((option, index) => (
          // As a rule the keys reach the field; a screen reader may put its own focus on an option all the same.
          <div
            key={option.value}
            id={`${id}-${index}`}
            ref={index === active ? marked : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={values.includes(option.value)}
            className={classes.option}
            data-active={index === active || undefined}
            onClick={() => onTake(option)}
            onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && onTake(option)}
          >
            <span className={classes.tick}>
              {option.isNew && <Icon name="plus" size={14} />}
              {values.includes(option.value) && <Icon name="check" size={14} />}
            </span>
            {option.draw ?? <span dir="auto">{option.label}</span>}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className={classes.nothing} role="status">
          {labels.noOption}
        </p>
      )}
    </>
  );
}
