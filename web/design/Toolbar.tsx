import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

export interface ToolbarProps {
  /** What the controls are for, read out on entering. */
  label: string;
  children: ReactNode;
  /** Controls at the far end. */
  end?: ReactNode;
}

/** A row of controls that wraps on narrow screens. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <div className={classes.root} role="group" aria-label={label}>
      {children}
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </div>
  );
}
