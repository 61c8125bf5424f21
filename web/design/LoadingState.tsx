import { Skeleton } from '@mantine/core';
import classes from './States.module.css';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface LoadingStateProps {
  /** Said politely, e.g. “Loading”. */
  label: string;
  /** How many lines the page will roughly have; 6 by default. */
  lines?: number;
}

const WIDTHS = ['92%', '78%', '85%', '60%'];

/** The shape of what is coming. */
export function LoadingState({ label, lines = 6 }: LoadingStateProps) {
  return (
    <div className={classes.loading} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height="0.875rem" width={WIDTHS[line % WIDTHS.length]} aria-hidden="true" />
      ))}
    </div>
  );
}
