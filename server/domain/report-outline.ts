import type { SentenceId } from './sentence.js';
import { ReportType, type Status } from './vocabulary.js';

/** Who writes a chapter: the program from the data, a person, or a person around what the program supplies. */
export type ChapterContent = 'GENERATED' | 'WRITTEN' | 'BOTH';

/** Body pages are portrait; of the annexes only the matrix lies across, as its columns need the width. */
export type ChapterPlace = 'COVER' | 'BODY' | 'ANNEX' | 'LANDSCAPE_ANNEX';

/** A chapter as the outline knows it before any data. */
export interface Chapter {
  readonly key: string;
  /** The words of the heading; null where there are none of the program's: on the cover, and of a theme, which has its name. */
  readonly headingId: SentenceId | null;
  readonly content: ChapterContent;
  readonly place: ChapterPlace;
  /** True for the chapter that is repeated for each theme or cluster. */
  readonly isPerTheme: boolean;
}

type Draft = readonly [
  key: string,
  headingId: SentenceId | null,
  content: ChapterContent,
  types?: readonly ReportType[],
];

const { STATE, JOINT_CSO, NHRI } = ReportType;

/**
 * The order in which mid-term reports are read, drawn from national and civil-society reports handed in and from the
 * practice UPR Info describes; OHCHR prescribes none. Chapters of the same key differ in their heading by who reports.
 */
const body: readonly Draft[] = [
  ['summary', 'report.chapter.summary', 'BOTH'],
  ['introduction', 'report.chapter.introduction', 'BOTH'],
  ['methodology', 'report.chapter.methodology.STATE', 'BOTH', [STATE]],
  ['methodology', 'report.chapter.methodology.JOINT_CSO', 'BOTH', [JOINT_CSO]],
  ['methodology', 'report.chapter.methodology.NHRI', 'BOTH', [NHRI]],
  ['framework', 'report.chapter.framework.STATE', 'BOTH', [STATE]],
  ['framework', 'report.chapter.framework.JOINT_CSO', 'BOTH', [JOINT_CSO, NHRI]],
  ['theme', null, 'BOTH'],
  ['notedAndPledges', 'report.chapter.notedAndPledges', 'BOTH'],
  ['crossCutting', 'report.chapter.crossCutting', 'BOTH'],
  ['conclusion', 'report.chapter.conclusion.STATE', 'WRITTEN', [STATE]],
  ['conclusion', 'report.chapter.conclusion.JOINT_CSO', 'WRITTEN', [JOINT_CSO, NHRI]],
];

const annexes: readonly Draft[] = [
  ['annexMatrix', 'report.chapter.annexMatrix', 'GENERATED'],
  ['annexStatistics', 'report.chapter.annexStatistics', 'GENERATED'],
  ['annexParticipants', 'report.chapter.annexParticipants.STATE', 'BOTH', [STATE]],
  ['annexParticipants', 'report.chapter.annexParticipants.JOINT_CSO', 'BOTH', [JOINT_CSO]],
  ['annexParticipants', 'report.chapter.annexParticipants.NHRI', 'BOTH', [NHRI]],
  ['annexDisagreements', 'report.chapter.annexDisagreements', 'GENERATED'],
  ['annexSources', 'report.chapter.annexSources', 'GENERATED'],
];

const placeOf = (key: string, isAnnex: boolean): ChapterPlace => {
  if (key === 'annexMatrix') return 'LANDSCAPE_ANNEX';
  return isAnnex ? 'ANNEX' : 'BODY';
};

const isFor = (type: ReportType) => (draft: Draft) => draft[3]?.includes(type) ?? true;

const chapterOf = ([key, headingId, content]: Draft, isAnnex: boolean): Chapter => ({
  key,
  headingId,
  content,
  place: placeOf(key, isAnnex),
  isPerTheme: key === 'theme',
});

const cover: Chapter = { key: 'cover', headingId: null, content: 'GENERATED', place: 'COVER', isPerTheme: false };

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
  readonly theme: ReportTheme | null;
  /** Counts the annexes from 1; null for what is none. */
  readonly annex: number | null;
}

/** The sections of one report, numbered from 1 in reading order, the thematic chapter once for each theme given. */
export function outlineOf(type: ReportType, themes: readonly ReportTheme[]): readonly OutlinedSection[] {
  const expanded = chaptersOf(type).flatMap((chapter): { chapter: Chapter; theme: ReportTheme | null }[] =>
    chapter.isPerTheme ? themes.map((theme) => ({ chapter, theme })) : [{ chapter, theme: null }],
  );
  let annexes = 0;
  return expanded.map(({ chapter, theme }, place) => {
    const isAnnex = chapter.place === 'ANNEX' || chapter.place === 'LANDSCAPE_ANNEX';
    return {
      ...chapter,
      sectionKey: theme ? `theme:${theme.id}` : chapter.key,
      ordinal: place + 1,
      theme,
      annex: isAnnex ? ++annexes : null,
    };
  });
}

/** What each status of the default scale means, and of rows that nobody has assessed: for the methodology chapter. */
export const statusDefinitions: Readonly<Record<Status | 'NOT_ASSESSED', SentenceId>> = {
  NOT_STARTED: 'report.meaning.NOT_STARTED',
  IN_PROGRESS: 'report.meaning.IN_PROGRESS',
  PARTIALLY_IMPLEMENTED: 'report.meaning.PARTIALLY_IMPLEMENTED',
  FULLY_IMPLEMENTED: 'report.meaning.FULLY_IMPLEMENTED',
  REGRESSED: 'report.meaning.REGRESSED',
  NO_INFORMATION: 'report.meaning.NO_INFORMATION',
  NOT_ASSESSED: 'report.meaning.NOT_ASSESSED',
};
