import type { CalendarDate } from '../../../domain/calendar-date.js';
import { say, type Sentence } from '../../../domain/sentence.js';
import type { Language } from '../../../language/languages.js';
import { printed } from '../../../language/printed.js';
import type { Side, ReportType } from '../../../domain/vocabulary.js';
import type { ReportFigure } from '../../exports/report-document.js';
import { CitedSources } from '../facts/cited-sources.js';
import type { ReportFacts } from '../facts/report-facts.js';
import { chaptersBy, comparedSides, planOf, type PlannedSection, type ReportChapter } from '../facts/reckoning.js';
import { withhold, WithheldNames } from '../facts/withheld-names.js';
import type { RichBlock } from './rich-text.js';
import { ReportWords } from './words.js';

/** Whose eyes a report is read with. */
export type ReadAs = 'SIDE' | 'JOINT' | 'PUBLIC';

/** What a person said of the report before anything was written. */
export interface ReportBrief {
  /** The language the program writes it in. */
  readonly language: Language;
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
  readonly words: ReportWords;
  /** Clean of withheld names. */
  readonly facts: ReportFacts;
  readonly names: WithheldNames;
  readonly sources: CitedSources;
  /** The sides the report compares. */
  readonly sides: readonly Side[];
  readonly plan: readonly PlannedSection[];
  /** The thematic chapters among them. */
  readonly chapters: readonly ReportChapter[];
}

/** Prepares the facts for the writers: names withheld, sections planned. */
export function prepare(brief: ReportBrief, facts: ReportFacts): Writing {
  const names = namesOf(brief, facts);
  const cleaned = withhold(facts, names);
  const chapters = chaptersBy(cleaned, brief.language);
  return {
    brief,
    words: new ReportWords(brief.language),
    facts: cleaned,
    names,
    sides: comparedSides(cleaned.rows),
    sources: new CitedSources(cleaned.rows),
    plan: planOf(brief.type, chapters),
    chapters,
  };
}

/** Who is named in a report, and what stands in place of the others. */
export const namesOf = (
  { withheldIds, language }: Pick<ReportBrief, 'withheldIds' | 'language'>,
  { organisations }: Pick<ReportFacts, 'organisations'>,
): WithheldNames => new WithheldNames(organisations, withheldIds, printed(say('report.nameWithheld'), language));

/** How the text points at an annex: `annex D`. */
export function annexIn({ plan, words }: Writing, key: string): Sentence {
  const annex = plan.find((section) => section.key === key)?.annex ?? 1;
  return say('report.annex', { letter: words.letter(annex) });
}

/** A count among the figures of a section. */
export const count = ({ words }: Pick<Writing, 'words'>, key: string, label: Sentence, value: number): Figure => ({
  key,
  group: FigureGroup.COUNT,
  label: words.tell(label),
  value: String(value),
});
