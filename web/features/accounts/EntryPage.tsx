import type { ReactNode } from 'react';
import { Logo } from '../../design/Logo.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import classes from './EntryPage.module.css';

/** The calm page before the program: mark, one heading, one form. */
export function EntryPage({ title, children }: { title: string; children: ReactNode }) {
  useDocumentTitle(title);
  return (
    <main className={classes.page}>
      <div className={classes.panel}>
        <p className={classes.mark}>
          <Logo name="Tandem" size={28} />
        </p>
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
