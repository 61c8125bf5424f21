import type { ReactNode } from 'react';
import { EmptyState, type EmptyStateProps } from './EmptyState.js';
import classes from './ListPage.module.css';
import { PageHead } from './PageHead.js';

export interface ListPageProps {
  title: string;
  /** All of the list in one sentence. */
  detail: ReactNode;
  /** How to add to the list, for whoever may. */
  action: ReactNode;
  /** Said instead of the list where there is nothing yet; null shows the list. */
  empty: Pick<EmptyStateProps, 'icon' | 'title' | 'children'> | null;
  /** Filters, then the list. */
  children: ReactNode;
  /** What stands below the list, also below an empty one. */
  below?: ReactNode;
  /** What opens over the list. */
  dialogs: ReactNode;
}

/** A screen that is one list: its head, its filters, its lines; or what it is for and how to begin. */
export function ListPage({ title, detail, action, empty, children, below, dialogs }: ListPageProps) {
  return (
    <div className={classes.page}>
      {empty ? (
        <>
          <PageHead title={title} />
          <EmptyState {...empty} action={action || undefined} />
        </>
      ) : (
        <>
          <PageHead title={title} detail={detail} actions={action} />
          {children}
        </>
      )}
      {below}
      {dialogs}
    </div>
  );
}
