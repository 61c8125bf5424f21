import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import classes from './States.module.css';

export interface ErrorStateProps {
  /** What happened. */
  title: string;
  /** It stands in the place of a page, so that its title is the heading of the page. */
  isPage?: boolean;
  /** What was kept and what to do. */
  children?: ReactNode;
  /** Tries again; with it goes its label. */
  onRetry?: () => void;
  retryLabel?: string;
  /** The id under which the fault is in the log, to be read out to whoever helps. */
  reference?: ReactNode;
}

/** Where something failed: what happened, what was kept, what to do. */
export function ErrorState({ title, isPage = false, children, onRetry, retryLabel, reference }: ErrorStateProps) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={classes.root} role="alert">
      <span className={classes.sign} data-tone="error">
        <Icon name="warning" size={28} />
      </span>
      <Title className={classes.title}>{title}</Title>
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
