import type { ReactNode } from 'react';
import classes from './SidePanel.module.css';

/** A page with a panel at its end; the panel stays while the page is worked in. */
export function WithSidePanel({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <div className={classes.main}>{children}</div>
      {panel}
    </div>
  );
}
