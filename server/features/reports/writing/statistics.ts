import { say, type Sentence, type SentenceId } from '../../../domain/sentence.js';
import type { RegionalGroup } from '../../../domain/vocabulary.js';
import type { StepsFigure } from '../../exports/report-document.js';
import type { ReportRow } from '../facts/report-facts.js';
import { recommendationsOf } from '../facts/reckoning.js';
import { stepGroup } from './drawings.js';
import { drawing, paragraph } from './rich-text.js';
import type { SectionDraft, Writing } from './writing.js';

const regions: Readonly<Record<RegionalGroup, SentenceId>> = {
  AFRICAN: 'report.region.AFRICAN',
  ASIA_PACIFIC: 'report.region.ASIA_PACIFIC',
  EASTERN_EUROPEAN: 'report.region.EASTERN_EUROPEAN',
  GRULAC: 'report.region.GRULAC',
  WEOG: 'report.region.WEOG',
};

/** UPR Info's action categories, 1 to 5. */
const categories: readonly SentenceId[] = [
  'report.action.1',
  'report.action.2',
  'report.action.3',
  'report.action.4',
  'report.action.5',
];

type Labelled = readonly (readonly [string, readonly ReportRow[]])[];

/** What one table counts: its key, its caption, what its groups are, and the groups. */
type Counted = readonly [key: string, caption: Sentence, groupedBy: Sentence, groups: Labelled];

/** Counts by theme, by regional group of the recommending States and by the kind of action asked for. */
export function writeStatistics(writing: Writing): SectionDraft {
  const { words } = writing;
  const kept = countedIn(writing).flatMap(
    ([key, caption, groupedBy, labelled]): [string, StepsFigure & { caption: string }][] => {
      const groups = labelled.filter(([, of]) => of.length > 0).map(([label, of]) => stepGroup(label, of));
      if (!groups.length) return [];
      return [[key, { kind: 'steps', caption: words.tell(caption), groupedBy: words.tell(groupedBy), groups }]];
    },
  );
  return {
    content: [
      paragraph(words.tell(say(kept.length ? 'report.statistics.how' : 'report.statistics.nothing'))),
      ...kept.map(([key]) => drawing(key)),
    ],
    drawings: Object.fromEntries(kept),
    figures: [],
  };
}

function countedIn({ facts, words, chapters }: Writing): readonly Counted[] {
  const rows = recommendationsOf(facts);
  const ofRegion = (group: RegionalGroup) =>
    rows.filter((row) => row.states.some((state) => state.regionalGroup === group));
  return [
    [
      'byTheme',
      say('report.statistics.byTheme'),
      say('report.theme'),
      chapters.length > 1 ? chapters.map(({ label, rows: of }) => [label, of]) : [],
    ],
    [
      'byRegion',
      say('report.statistics.byRegion'),
      say('report.statistics.region'),
      (Object.keys(regions) as RegionalGroup[]).map((group) => [words.tell(say(regions[group])), ofRegion(group)]),
    ],
    [
      'byCategory',
      say('report.statistics.byCategory'),
      say('report.statistics.category'),
      categories.map((id, at) => [
        `${at + 1}. ${words.tell(say(id))}`,
        rows.filter((row) => row.actionCategory === at + 1),
      ]),
    ],
  ];
}
