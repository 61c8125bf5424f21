import type { ReleasedSectionFieldsFragment } from '../../graphql/generated/graphql.js';
import { inLanguage } from './in-language.js';
import { RichText } from './RichText.js';
import classes from './ReleasedText.module.css';

export interface ReleasedTextProps {
  sections: readonly ReleasedSectionFieldsFragment[];
  /** The level of the headings of sections: one below the heading the report stands under. */
  level: 2 | 3;
}

/** A report as those read it to whom it is released: every chapter and annex, below each other. */
export function ReleasedText({ sections, level }: ReleasedTextProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.report}>
      {sections.map(({ key, heading, language, body, tables }) => (
        <div key={key} {...inLanguage(language)}>
          <Heading className={classes.heading} dir="auto">
            {heading}
          </Heading>
          <RichText text={body} tables={tables} under={level} />
        </div>
      ))}
    </div>
  );
}
