import { ReportType, type Status } from './vocabulary.js';

/** Who writes a chapter: the program from the data, a person, or a person around what the program supplies. */
export type ChapterContent = 'GENERATED' | 'WRITTEN' | 'BOTH';

/** Body pages are portrait; of the annexes only the matrix lies across, as its columns need the width. */
export type ChapterPlace = 'COVER' | 'BODY' | 'ANNEX' | 'LANDSCAPE_ANNEX';

/** A chapter as the outline knows it before any data. */
export interface Chapter {
  readonly key: string;
  /** Identifies the heading for translation. */
  readonly headingId: string;
  /** The heading in English; `{theme}` stands for the theme's name. */
  readonly heading: string;
  readonly content: ChapterContent;
  readonly place: ChapterPlace;
  /** True for the chapter that is repeated for each theme or cluster. */
  readonly isPerTheme: boolean;
}

type Draft = readonly [key: string, heading: string, content: ChapterContent, types?: readonly ReportType[]];

const { STATE, JOINT_CSO, NHRI } = ReportType;

/**
 * The order in which mid-term reports are read, drawn from national and civil-society reports handed in and from the
 * practice UPR Info describes; OHCHR prescribes none. Chapters of the same key differ in their heading by who reports.
 */
const body: readonly Draft[] = [
  ['summary', 'Executive summary', 'BOTH'],
  ['introduction', 'Introduction', 'BOTH'],
  ['methodology', 'Methodology and consultations', 'BOTH', [STATE]],
  ['methodology', 'Methodology', 'BOTH', [JOINT_CSO]],
  ['methodology', 'Mandate and methodology', 'BOTH', [NHRI]],
  ['framework', 'National framework for implementation', 'BOTH', [STATE]],
  ['framework', 'Framework for implementation and dialogue', 'BOTH', [JOINT_CSO, NHRI]],
  ['theme', '{theme}', 'BOTH'],
  ['notedAndPledges', 'Noted recommendations and voluntary pledges', 'BOTH'],
  ['crossCutting', 'Sustainable Development Goals and groups of persons', 'BOTH'],
  ['conclusion', 'Conclusion and next steps', 'WRITTEN', [STATE]],
  ['conclusion', 'Conclusion and recommendations', 'WRITTEN', [JOINT_CSO, NHRI]],
];

const annexes: readonly Draft[] = [
  ['annexMatrix', 'Matrix of recommendations', 'GENERATED'],
  ['annexStatistics', 'Statistics', 'GENERATED'],
  ['annexParticipants', 'Participating institutions', 'BOTH', [STATE]],
  ['annexParticipants', 'Participating organisations', 'BOTH', [JOINT_CSO]],
  ['annexParticipants', 'Bodies consulted', 'BOTH', [NHRI]],
  ['annexDisagreements', 'Unresolved disagreements', 'GENERATED'],
  ['annexSources', 'Sources', 'GENERATED'],
];

const placeOf = (key: string, isAnnex: boolean): ChapterPlace => {
  if (key === 'annexMatrix') return 'LANDSCAPE_ANNEX';
  return isAnnex ? 'ANNEX' : 'BODY';
};

const isFor = (type: ReportType) => (draft: Draft) => draft[3]?.includes(type) ?? true;

const chapterOf = ([key, heading, content, types]: Draft, isAnnex: boolean): Chapter => ({
  key,
  headingId: `report.chapter.${key}${types ? `.${types.join('.')}` : ''}`,
  heading,
  content,
  place: placeOf(key, isAnnex),
  isPerTheme: key === 'theme',
});

const cover: Chapter = {
  key: 'cover',
  headingId: 'report.chapter.cover',
  heading: 'Mid-term report',
  content: 'GENERATED',
  place: 'COVER',
  isPerTheme: false,
};

/** The chapters of a report of this type in their order, the thematic one once. */
export const chaptersOf = (type: ReportType): readonly Chapter[] => [
  cover,
  ...body.filter(isFor(type)).map((draft) => chapterOf(draft, false)),
  ...annexes.filter(isFor(type)).map((draft) => chapterOf(draft, true)),
];

/** A theme or cluster that gets a chapter of its own. */
export interface ReportTheme {
  readonly id: string;
  readonly label: string;
}

/** A section of one report: a chapter, or the thematic chapter of one theme. */
export interface OutlinedSection extends Chapter {
  /** Unique in the report; of a thematic chapter `theme:` and the theme's id. */
  readonly sectionKey: string;
  readonly ordinal: number;
  readonly themeId: string | null;
  /** The heading as printed, annexes with their letter: `Annex A. Matrix of recommendations`. */
  readonly printedHeading: string;
}

const printed = (chapter: Chapter, theme: ReportTheme | null, letter: string) => {
  const heading = chapter.heading.replace('{theme}', () => theme?.label ?? '');
  return letter ? `Annex ${letter}. ${heading}` : heading;
};

/** The sections of one report, numbered from 1 in reading order, the thematic chapter once for each theme given. */
export function outlineOf(type: ReportType, themes: readonly ReportTheme[]): readonly OutlinedSection[] {
  const expanded = chaptersOf(type).flatMap((chapter): { chapter: Chapter; theme: ReportTheme | null }[] =>
    chapter.isPerTheme ? themes.map((theme) => ({ chapter, theme })) : [{ chapter, theme: null }],
  );
  let annexNumber = 0;
  return expanded.map(({ chapter, theme }, place) => {
    const isAnnex = chapter.place === 'ANNEX' || chapter.place === 'LANDSCAPE_ANNEX';
    const letter = isAnnex ? String.fromCharCode('A'.charCodeAt(0) + annexNumber++) : '';
    return {
      ...chapter,
      sectionKey: theme ? `theme:${theme.id}` : chapter.key,
      ordinal: place + 1,
      themeId: theme?.id ?? null,
      printedHeading: printed(chapter, theme, letter),
    };
  });
}

/** What a status means, for the methodology chapter. */
export interface StatusDefinition {
  /** Identifies the definition for translation. */
  readonly definitionId: string;
  /** In English. */
  readonly definition: string;
}

const define = (status: string, definition: string): StatusDefinition => ({
  definitionId: `status.definition.${status}`,
  definition,
});

/** The definition of each status of the default scale, and of rows that nobody has assessed. */
export const statusDefinitions: Readonly<Record<Status | 'NOT_ASSESSED', StatusDefinition>> = {
  NOT_STARTED: define('NOT_STARTED', 'No measure to implement the recommendation has begun.'),
  IN_PROGRESS: define(
    'IN_PROGRESS',
    'Measures have begun, but what the recommendation asks for is not achieved in any part yet.',
  ),
  PARTIALLY_IMPLEMENTED: define(
    'PARTIALLY_IMPLEMENTED',
    'A part of what the recommendation asks for is achieved; evidence is cited, or the reason why there is none.',
  ),
  FULLY_IMPLEMENTED: define(
    'FULLY_IMPLEMENTED',
    'All that the recommendation asks for is achieved; evidence is cited, or the reason why there is none.',
  ),
  REGRESSED: define(
    'REGRESSED',
    'The situation is worse than when the recommendation was made. Counted as not implemented.',
  ),
  NO_INFORMATION: define('NO_INFORMATION', 'Information was sought and not found. Counted apart.'),
  NOT_ASSESSED: define('NOT_ASSESSED', 'Nobody has assessed the recommendation by the cut-off date. Counted apart.'),
};
