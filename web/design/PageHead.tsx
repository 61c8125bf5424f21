import type { ReactNode } from 'react';
import classes from './PageHead.module.css';

export interface PageHeadProps {
  /** The one sentence or name of the page. */
  title: ReactNode;
  /** `lead` for a sentence of 26 px, `name` (default) for a title of 24 px. */
  size?: 'name' | 'lead';
  /** Where the page stands: links above the title. */
  above?: ReactNode;
  /** One quiet paragraph below the title. */
  detail?: ReactNode;
  actions?: ReactNode;
}

/** The top of a page: its only h1, what it means, what can be done. */
export function PageHead({ title, size = 'name', above, detail, actions }: PageHeadProps) {
  return (
    <header className={classes.root}>
      {above !== undefined && <div className={classes.above}>{above}</div>}
      <div className={classes.line}>
        <h1 className={classes.title} data-size={size}>
          {title}
        </h1>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {detail !== undefined && <p className={classes.detail}>{detail}</p>}
    </header>
  );
}
