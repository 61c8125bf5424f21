import type { CalendarDate } from '../../../domain/calendar-date.js';
import type { Side, ReportType } from '../../../domain/vocabulary.js';
import type { ReportFigure } from '../../exports/report-document.js';
import { CitedSources } from '../facts/cited-sources.js';
import type { ReportFacts } from '../facts/report-facts.js';
import { comparedSides, planOf, type PlannedSection } from '../facts/reckoning.js';
import { withhold, WithheldNames } from '../facts/withheld-names.js';
import type { RichBlock } from './rich-text.js';

/** Whose eyes a report is read with. */
export type ReadAs = 'SIDE' | 'JOINT' | 'PUBLIC';

/** What a person said of the report before anything was written. */
export interface ReportBrief {
  readonly type: ReportType;
  readonly readAs: ReadAs;
  /** The side of the organisation that writes it. */
  readonly ownerSide: Side | null;
  readonly title: string;
  readonly cutOffOn: CalendarDate;
  readonly contact: string;
  /** Those that take part, in the order they are to be printed. */
  readonly organisationIds: readonly string[];
  readonly withheldIds: readonly string[];
}

export const FigureGroup = Object.freeze({
  COUNT: 'COUNT',
  VIEW: 'VIEW',
  INDICATOR: 'INDICATOR',
  PLAN: 'PLAN',
  COMMITMENT: 'COMMITMENT',
});
export type FigureGroup = keyof typeof FigureGroup;

/** Something the text of a section rests on; compared by key with what the data say later. */
export interface Figure {
  readonly key: string;
  readonly group: FigureGroup;
  readonly label: string;
  /** As it is printed: a count, a status with its day, a measurement with its unit. */
  readonly value: string;
}

/** What the program has to say in one section. */
export interface SectionDraft {
  readonly content: readonly RichBlock[];
  /** What the program draws from the data at the places that the text names by these keys. */
  readonly drawings: Readonly<Record<string, ReportFigure>>;
  readonly figures: readonly Figure[];
}

/** Everything the writers of the sections look at. */
export interface Writing {
  readonly brief: ReportBrief;
  /** Clean of withheld names. */
  readonly facts: ReportFacts;
  readonly names: WithheldNames;
  readonly sources: CitedSources;
  /** The sides the report compares. */
  readonly sides: readonly Side[];
  readonly plan: readonly PlannedSection[];
}

/** Prepares the facts for the writers: names withheld, sections planned. */
export function prepare(brief: ReportBrief, facts: ReportFacts): Writing {
  const names = new WithheldNames(facts.organisations, brief.withheldIds);
  const cleaned = withhold(facts, names);
  const sides = comparedSides(cleaned.rows);
  return {
    brief,
    facts: cleaned,
    names,
    sides,
    sources: new CitedSources(cleaned.rows),
    plan: planOf(brief.type, cleaned),
  };
}

/** How the text points at an annex: `annex D`. */
export function annexIn(writing: Writing, key: string): string {
  const heading = writing.plan.find((section) => section.key === key)?.printedHeading ?? '';
  return (
    /^Annex [A-Z]/
      .exec(heading)?.[0]
      .toLowerCase()
      .replace(/[a-z]$/, (letter) => letter.toUpperCase()) ?? ''
  );
}

export const count = (key: string, label: string, value: number): Figure => ({
  key,
  group: FigureGroup.COUNT,
  label,
  value: String(value),
});
