import type { ReactNode } from 'react';
import classes from './SectionHead.module.css';

export interface SectionHeadProps {
  title: ReactNode;
  /** Rank of the heading; 2 by default. */
  level?: 2 | 3;
  /** Id of the heading, for a section labelled by it. */
  id?: string;
  /** A standing or remark right beside the title. */
  beside?: ReactNode;
  /** Figure, link or buttons at the far end. */
  end?: ReactNode;
}

/** Opens a section with one heavy rule. */
export function SectionHead({ title, level = 2, id, beside, end }: SectionHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.root}>
      <Heading id={id} className={classes.title}>
        {title}
      </Heading>
      {beside}
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </div>
  );
}
