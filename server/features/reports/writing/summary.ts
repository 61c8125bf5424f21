import { Side, Status } from '../../../domain/vocabulary.js';
import type { ProgressChartFigure, StepsFigure } from '../../exports/report-document.js';
import type { ReportRow } from '../facts/report-facts.js';
import {
  assessedBy,
  chaptersBy,
  isNoted,
  isSupported,
  pledgesOf,
  recommendationsOf,
  statusOf,
} from '../facts/reckoning.js';
import { jointFigures, jointInWords, positionsInWords, silenceInWords, stepFigures, viewsInWords } from './counts.js';
import { stepGroup } from './drawings.js';
import { capital, counted, day, listed, numeral, ordinal, shortened, stateInText } from './english.js';
import { bold, bullets, drawing, heading, paragraph, paragraphs, type RichBlock, type RichRun } from './rich-text.js';
import { saysOf, sideInText } from './status-words.js';
import { annexIn, count, type SectionDraft, type Writing } from './writing.js';

/** The summary names at most so many recommendations of one kind. */
const MOST_NAMED = 8;
const TEXT_LENGTH = 150;

/** Counts for all, supported and noted recommendations, what was reached, and where things became worse. */
export function writeSummary(writing: Writing): SectionDraft {
  const { facts, sides } = writing;
  const all = recommendationsOf(facts);
  const supported = all.filter(isSupported);
  const noted = all.filter(isNoted);
  const isCharted = chaptersBy(facts).length > 1 && sides.some((side) => assessedBy(all, side) > 0);
  return {
    content: [
      ...paragraphs(opening(writing, all)),
      ...paragraphs(...viewsOfAll(all, sides)),
      ...paragraphs(jointInWords(facts.rows, annexIn(writing, 'annexDisagreements'))),
      ...(all.length
        ? [
            drawing('status'),
            ...reachedByAll(all),
            ...becameWorse(facts.rows, sides),
            ...(isCharted ? [heading('Progress by theme'), drawing('progress')] : []),
          ]
        : []),
    ],
    drawings: {
      ...(all.length && { status: statusDrawn(writing) }),
      ...(isCharted && { progress: progressDrawn(writing) }),
    },
    figures: [
      count('recommendations', 'Recommendations', all.length),
      count('supported', 'Supported recommendations', supported.length),
      count('noted', 'Noted recommendations', noted.length),
      count('pledges', 'Voluntary pledges', pledgesOf(facts).length),
      ...stepFigures(supported, sides, 'supported'),
      ...stepFigures(noted, sides, 'noted'),
      ...jointFigures(facts.rows),
    ],
  };
}

/** The sides on the supported recommendations, then those the report compares first on the noted ones. */
function viewsOfAll(all: readonly ReportRow[], sides: readonly Side[]): (string | null)[] {
  const silence = silenceInWords(all, sides, 'recommendation');
  if (silence) return [silence];
  return [
    ...viewsInWords(all.filter(isSupported), sides, 'supported recommendation'),
    ...viewsInWords(all.filter(isNoted), sides.slice(0, 2), 'noted recommendation'),
  ];
}

/** All, supported and noted recommendations by step and side. */
function statusDrawn({ facts }: Writing): StepsFigure & { caption: string } {
  const all = recommendationsOf(facts);
  const open = all.filter((row) => !isSupported(row) && !isNoted(row));
  const groups: readonly (readonly [string, readonly ReportRow[]])[] = [
    ['All recommendations', all],
    ['Supported', all.filter(isSupported)],
    ['Noted', all.filter(isNoted)],
    ['Awaiting a clear position', open],
  ];
  return {
    kind: 'steps',
    caption: 'All, supported and noted recommendations, as each side sees them',
    groupedBy: 'Recommendations',
    groups: groups.filter(([, rows]) => rows.length > 0).map(([label, rows]) => stepGroup(label, rows)),
  };
}

const progressDrawn = ({ facts }: Writing): ProgressChartFigure => ({
  kind: 'progressChart',
  groupedBy: 'Theme',
  groups: chaptersBy(facts).map(({ label, rows }) => stepGroup(label, rows)),
});

function opening({ facts, brief }: Writing, all: readonly ReportRow[]): string {
  const { stateName, cycleNumber } = facts.review;
  const pledges = pledgesOf(facts).length;
  const cycle = `${ordinal(cycleNumber)} cycle of the universal periodic review`;
  const state = stateInText(stateName);
  if (!facts.rows.length) return `No recommendation to ${state} in the ${cycle} has been recorded yet.`;
  const received = `In the ${cycle} ${state} received ${counted(all.length, 'recommendation')}.`;
  const answered = all.length ? ` It ${positionsInWords(all)}.` : '';
  const pledged = pledges ? ` It also made ${counted(pledges, 'voluntary pledge')}.` : '';
  return `${received}${answered}${pledged} This report shows how far ${facts.rows.length === 1 ? 'it' : 'they'} had been implemented by ${day(brief.cutOffOn)}.`;
}

const named = (row: ReportRow): RichRun[] => [
  bold(row.reference),
  { type: 'text', text: ` ${shortened(row.text, TEXT_LENGTH)}` },
];

/** What both sides call fully implemented; the one side that has assessed anything, when the other has not. */
function reachedByAll(rows: readonly ReportRow[]): RichBlock[] {
  const speaking = [Side.GOVERNMENT, Side.CSO].filter((side) => rows.some((row) => statusOf(row, side) !== null));
  if (!speaking.length) return [];
  const reached = rows.filter((row) => speaking.every((side) => statusOf(row, side) === Status.FULLY_IMPLEMENTED));
  if (!reached.length) return [];
  const who = listed(speaking.map((side) => sideInText[side]));
  const regard = speaking.length === 1 ? 'regards' : 'regard';
  const among = reached.length > MOST_NAMED ? ' Among them are:' : '';
  return [
    heading('What has been achieved'),
    paragraph(
      `${capital(who)} ${regard} ${counted(reached.length, 'recommendation')} as fully implemented${among ? `.${among}` : ':'}`,
    ),
    bullets(reached.slice(0, MOST_NAMED).map(named)),
  ];
}

function becameWorse(rows: readonly ReportRow[], sides: readonly Side[]): RichBlock[] {
  const worse = rows.filter((row) => sides.some((side) => statusOf(row, side) === Status.REGRESSED));
  if (!worse.length) return [];
  const isOne = worse.length === 1;
  return [
    heading('Where the situation has become worse'),
    paragraph(
      `On ${isOne ? 'one recommendation' : `${numeral(worse.length)} recommendations`} at least one side finds that the situation is worse than when ${isOne ? 'it was' : 'they were'} made:`,
    ),
    bullets(worse.map((row) => [...named(row), { type: 'text', text: ` (${whoSays(row, sides)})` }])),
  ];
}

function whoSays(row: ReportRow, sides: readonly Side[]): string {
  const assessed = sides.filter((side) => statusOf(row, side) !== null);
  const worse = assessed.filter((side) => statusOf(row, side) === Status.REGRESSED);
  const others = assessed.filter((side) => !worse.includes(side));
  const said = others.map((side) => `${sideInText[side]} ${saysOf(statusOf(row, side)!, 'it')}`);
  return [`in the view of ${listed(worse.map((side) => sideInText[side]))}`, ...said].join('; ');
}
