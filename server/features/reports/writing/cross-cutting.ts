import type { StepsFigure } from '../../exports/report-document.js';
import type { ReportRow } from '../facts/report-facts.js';
import { recommendationsOf } from '../facts/reckoning.js';
import { stepGroup } from './drawings.js';
import { counted, is, listed, numeral } from './english.js';
import { goalTitles } from './goals.js';
import { drawing, heading, paragraph, type RichBlock } from './rich-text.js';
import { count, type SectionDraft, type Writing } from './writing.js';

const NOTHING_TAGGED =
  'No recommendation has been linked to a Sustainable Development Goal or to a group of persons yet.';

type Labelled = readonly (readonly [string, readonly ReportRow[]])[];

/** The recommendations by Sustainable Development Goal and by group of persons. */
export function writeCrossCutting(writing: Writing): SectionDraft {
  const rows = recommendationsOf(writing.facts);
  const goals = byGoal(rows);
  const groups = byGroup(rows);
  return {
    content: [
      ...(goals.length || groups.length ? [] : [paragraph(NOTHING_TAGGED)]),
      ...goalsInWords(rows, goals),
      ...(goals.length ? [drawing('goals')] : []),
      ...groupsInWords(groups),
      ...(groups.length ? [drawing('groups')] : []),
    ],
    drawings: {
      ...(goals.length && {
        goals: drawn('Goal', 'Recommendations by Sustainable Development Goal, as each side sees them', goals),
      }),
      ...(groups.length && {
        groups: drawn('Group of persons', 'Recommendations by group of persons, as each side sees them', groups),
      }),
    },
    figures: [...goals, ...groups].map(([label, of]) => count(`tag:${label}`, label, of.length)),
  };
}

const drawn = (groupedBy: string, caption: string, labelled: Labelled): StepsFigure & { caption: string } => ({
  kind: 'steps',
  caption,
  groupedBy,
  groups: labelled.map(([label, of]) => stepGroup(label, of)),
});

/** A target belongs to its goal; a recommendation counts once for each goal. */
function byGoal(rows: readonly ReportRow[]): Labelled {
  return goalTitles.flatMap((title, at) => {
    const of = rows.filter((row) => row.sdgs.some((code) => Number(code.split('.')[0]) === at + 1));
    return of.length ? [[`${at + 1}. ${title}`, of] as const] : [];
  });
}

function byGroup(rows: readonly ReportRow[]): Labelled {
  const labels = [...new Set(rows.flatMap((row) => row.groups))];
  const labelled = labels.map((label) => [label, rows.filter((row) => row.groups.includes(label))] as const);
  return labelled.sort(([a, m], [b, n]) => n.length - m.length || a.localeCompare(b, 'en'));
}

/** The three labels with most rows. */
const foremost = (labelled: Labelled) =>
  [...labelled]
    .sort(([, m], [, n]) => n.length - m.length)
    .slice(0, 3)
    .map(([label, of]) => `${label.replace(/^\d+\. /, '')} (${numeral(of.length)})`);

function goalsInWords(rows: readonly ReportRow[], goals: Labelled): RichBlock[] {
  if (!goals.length) return [];
  const linked = rows.filter((row) => row.sdgs.length > 0).length;
  const most = goals.length > 3 ? ` Most of them concern ${listed(foremost(goals))}.` : '';
  return [
    heading('Sustainable Development Goals'),
    paragraph(
      `Of the ${counted(rows.length, 'recommendation')}, ${linked === rows.length ? 'all' : numeral(linked)} ${is(linked)} linked to ${counted(goals.length, 'Goal')}; a recommendation linked to several Goals is counted under each.${most}`,
    ),
  ];
}

function groupsInWords(groups: Labelled): RichBlock[] {
  if (!groups.length) return [];
  const most = groups.length > 3 ? ` The groups named most often are ${listed(foremost(groups))}.` : '';
  return [
    heading('Groups of persons'),
    paragraph(
      `The recommendations name ${counted(groups.length, 'group')} of persons; one that names several is counted under each.${most}`,
    ),
  ];
}
