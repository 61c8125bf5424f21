import { say, type Sentence } from '../../../domain/sentence.js';
import type { StepsFigure } from '../../exports/report-document.js';
import type { ReportRow } from '../facts/report-facts.js';
import { recommendationsOf } from '../facts/reckoning.js';
import { stepGroup } from './drawings.js';
import { goalNames } from './goals.js';
import { drawing, heading, paragraph, type RichBlock } from './rich-text.js';
import type { ReportWords } from './words.js';
import { count, type SectionDraft, type Writing } from './writing.js';

/** Rows under a label in the report's language, and its key in English. */
type Labelled = readonly (readonly [label: string, rows: readonly ReportRow[], key: string])[];

/** The recommendations by Sustainable Development Goal and by group of persons. */
export function writeCrossCutting(writing: Writing): SectionDraft {
  const { words } = writing;
  const rows = recommendationsOf(writing.facts);
  const goals = byGoal(words, rows);
  const groups = byGroup(words, rows);
  const isEmpty = goals.length + groups.length === 0;
  return {
    content: [
      ...(isEmpty ? [paragraph(words.tell(say('report.crossCutting.nothing')))] : []),
      ...goalsInWords(words, rows, goals),
      ...(goals.length ? [drawing('goals')] : []),
      ...groupsInWords(words, groups),
      ...(groups.length ? [drawing('groups')] : []),
    ],
    drawings: {
      ...(goals.length && { goals: drawn(words, goals, 'goal') }),
      ...(groups.length && { groups: drawn(words, groups, 'group') }),
    },
    figures: [...goals, ...groups].map(([label, of, key]) =>
      count(writing, `tag:${key}`, say('report.figure.tag', { label }), of.length),
    ),
  };
}

function drawn(words: ReportWords, labelled: Labelled, by: 'goal' | 'group'): StepsFigure & { caption: string } {
  const [caption, groupedBy]: [Sentence, Sentence] =
    by === 'goal'
      ? [say('report.crossCutting.byGoal'), say('report.crossCutting.goal')]
      : [say('report.crossCutting.byGroup'), say('report.crossCutting.group')];
  return {
    kind: 'steps',
    caption: words.tell(caption),
    groupedBy: words.tell(groupedBy),
    groups: labelled.map(([label, of]) => stepGroup(label, of)),
  };
}

/** A target belongs to its goal; a recommendation counts once for each goal. */
function byGoal({ language }: ReportWords, rows: readonly ReportRow[]): Labelled {
  const names = goalNames(language);
  return goalNames('en').flatMap((name, at) => {
    const of = rows.filter((row) => row.sdgs.some((code) => Number(code.split('.')[0]) === at + 1));
    return of.length ? [[`${at + 1}. ${names[at]}`, of, `${at + 1}. ${name}`] as const] : [];
  });
}

function byGroup(words: ReportWords, rows: readonly ReportRow[]): Labelled {
  const labels = [...new Set(rows.flatMap((row) => row.groups))];
  const labelled = labels.map((label) => [label, rows.filter((row) => row.groups.includes(label)), label] as const);
  return labelled.sort(([a, m], [b, n]) => n.length - m.length || words.compare(a, b));
}

/** The three labels with most rows. */
const foremost = (labelled: Labelled): Sentence[] =>
  [...labelled]
    .sort(([, m], [, n]) => n.length - m.length)
    .slice(0, 3)
    .map(([label, of]) =>
      say('report.crossCutting.labelled', { label: label.replace(/^\d+\. /, ''), count: of.length }),
    );

function goalsInWords(words: ReportWords, rows: readonly ReportRow[], goals: Labelled): RichBlock[] {
  if (!goals.length) return [];
  const linked = rows.filter((row) => row.sdgs.length > 0).length;
  const said = words.tell(
    say('report.crossCutting.linked', {
      all: rows.length,
      which: linked === rows.length ? 'all' : 'some',
      count: linked,
      goals: goals.length,
    }),
  );
  const most =
    goals.length > 3 ? ` ${words.tell(say('report.crossCutting.mostGoals', { goals: foremost(goals) }))}` : '';
  return [heading(words.tell(say('report.crossCutting.goals'))), paragraph(said + most)];
}

function groupsInWords(words: ReportWords, groups: Labelled): RichBlock[] {
  if (!groups.length) return [];
  const said = words.tell(say('report.crossCutting.named', { count: groups.length }));
  const most =
    groups.length > 3 ? ` ${words.tell(say('report.crossCutting.mostGroups', { groups: foremost(groups) }))}` : '';
  return [heading(words.tell(say('report.crossCutting.groups'))), paragraph(said + most)];
}
