import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import classes from './States.module.css';

export interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** What was kept and what to do. */
  children?: ReactNode;
  /** Tries again; with it goes its label. */
  onRetry?: () => void;
  retryLabel?: string;
  /** The id under which the fault is in the log, to be read out to whoever helps. */
  reference?: ReactNode;
}

/** Where something failed: what happened, what was kept, what to do. */
export function ErrorState({ title, children, onRetry, retryLabel, reference }: ErrorStateProps) {
  return (
    <div className={classes.root} role="alert">
      <span className={classes.sign} data-tone="error">
        <Icon name="warning" size={28} />
      </span>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <div className={classes.words}>{children}</div>}
      {onRetry && retryLabel && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            {retryLabel}
          </Button>
        </div>
      )}
      {reference !== undefined && <p className={classes.reference}>{reference}</p>}
    </div>
  );
}
