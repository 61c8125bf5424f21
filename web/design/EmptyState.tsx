import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import classes from './States.module.css';

export interface EmptyStateProps {
  title: string;
  /** What to do next. */
  children?: ReactNode;
  icon?: IconName;
  action?: ReactNode;
}

/** Where there is nothing yet: says so, and what to do next. */
export function EmptyState({ title, children, icon = 'document', action }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <span className={classes.sign}>
        <Icon name={icon} size={28} />
      </span>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
