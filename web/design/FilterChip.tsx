import classes from './FilterChip.module.css';
import { Icon } from './Icon.js';

export interface FilterChipProps {
  /** What is filtered for, e.g. “Late”. */
  children: string;
  /** Says what a press does, e.g. “Remove filter Late”. */
  removeLabel: string;
  onRemove: () => void;
}

/** A filter in force; a press takes it away. */
export function FilterChip({ children, removeLabel, onRemove }: FilterChipProps) {
  return (
    <button type="button" className={classes.chip} data-on aria-label={removeLabel} onClick={onRemove}>
      <span>{children}</span>
      <Icon name="close" size={12} />
    </button>
  );
}

export interface FilterToggleProps {
  children: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A filter that is in force or not. */
export function FilterToggle({ children, on, onChange }: FilterToggleProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      data-on={on || undefined}
      aria-pressed={on}
      onClick={() => onChange(!on)}
    >
      {on && <Icon name="check" size={12} />}
      <span>{children}</span>
    </button>
  );
}
