import classes from './FilterChip.module.css';
import { Icon } from './Icon.js';

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
