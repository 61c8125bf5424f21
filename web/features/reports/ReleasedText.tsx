import type { ReleasedSectionFieldsFragment } from '../../graphql/generated/graphql.js';
import { RichText } from './RichText.js';
import classes from './ReleasedText.module.css';

/** A report as those read it to whom it is released: every chapter and annex, below each other. */
export function ReleasedText({ sections }: { sections: readonly ReleasedSectionFieldsFragment[] }) {
  return (
    <div className={classes.report}>
      {sections.map(({ key, heading, body, tables }) => (
        <section key={key} aria-label={heading}>
          <h3 dir="auto">{heading}</h3>
          <RichText text={body} tables={tables} />
        </section>
      ))}
    </div>
  );
}
