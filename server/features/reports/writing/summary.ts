import { say, type Sentence } from '../../../domain/sentence.js';
import { Side, Status } from '../../../domain/vocabulary.js';
import type { ProgressChartFigure, StepsFigure } from '../../exports/report-document.js';
import type { ReportRow } from '../facts/report-facts.js';
import { assessedBy, isNoted, isSupported, pledgesOf, recommendationsOf, statusOf } from '../facts/reckoning.js';
import {
  jointFigures,
  jointInWords,
  positionsInWords,
  silenceInWords,
  stepFigures,
  viewOfOne,
  viewsInWords,
} from './counts.js';
import { stepGroup } from './drawings.js';
import { bold, bullets, drawing, heading, paragraph, paragraphs, type RichBlock, type RichRun } from './rich-text.js';
import { sideInText } from './status-words.js';
import { capital, shortened } from './text.js';
import type { ReportWords } from './words.js';
import { annexIn, count, type SectionDraft, type Writing } from './writing.js';

/** The summary names at most so many recommendations of one kind. */
const MOST_NAMED = 8;
const TEXT_LENGTH = 150;

/** Counts for all, supported and noted recommendations, what was reached, and where things became worse. */
export function writeSummary(writing: Writing): SectionDraft {
  const { facts, sides, words, chapters } = writing;
  const all = recommendationsOf(facts);
  const isCharted = chapters.length > 1 && sides.some((side) => assessedBy(all, side) > 0);
  return {
    content: [
      ...paragraphs(opening(writing, all)),
      ...paragraphs(...viewsOfAll(words, all, sides)),
      ...paragraphs(jointInWords(words, facts.rows, annexIn(writing, 'annexDisagreements'))),
      ...(all.length
        ? [
            drawing('status'),
            ...reachedByAll(words, all),
            ...becameWorse(words, facts.rows, sides),
            ...(isCharted ? [heading(words.tell(say('report.summary.byTheme'))), drawing('progress')] : []),
          ]
        : []),
    ],
    drawings: {
      ...(all.length && { status: statusDrawn(writing) }),
      ...(isCharted && { progress: progressDrawn(writing) }),
    },
    figures: figuresOf(writing, all),
  };
}

function figuresOf(writing: Writing, all: readonly ReportRow[]): SectionDraft['figures'] {
  const { facts, sides } = writing;
  const supported = all.filter(isSupported);
  const noted = all.filter(isNoted);
  return [
    count(writing, 'recommendations', say('report.recommendations'), all.length),
    count(writing, 'supported', say('report.figure.supported'), supported.length),
    count(writing, 'noted', say('report.figure.noted'), noted.length),
    count(writing, 'pledges', say('report.pledges'), pledgesOf(facts).length),
    ...stepFigures(writing, supported, sides, 'supported'),
    ...stepFigures(writing, noted, sides, 'noted'),
    ...jointFigures(writing, facts.rows),
  ];
}

/** The sides on the supported recommendations, then those the report compares first on the noted ones. */
function viewsOfAll(words: ReportWords, all: readonly ReportRow[], sides: readonly Side[]): (string | null)[] {
  const silence = silenceInWords(words, all, sides, 'ALL');
  if (silence) return [silence];
  return [
    ...viewsInWords(words, all.filter(isSupported), sides, 'SUPPORTED'),
    ...viewsInWords(words, all.filter(isNoted), sides.slice(0, 2), 'NOTED'),
  ];
}

/** All, supported and noted recommendations by step and side. */
function statusDrawn({ facts, words }: Writing): StepsFigure & { caption: string } {
  const all = recommendationsOf(facts);
  const open = all.filter((row) => !isSupported(row) && !isNoted(row));
  const groups: readonly (readonly [Sentence, readonly ReportRow[]])[] = [
    [say('report.summary.all'), all],
    [say('report.summary.supported'), all.filter(isSupported)],
    [say('report.summary.noted'), all.filter(isNoted)],
    [say('report.summary.open'), open],
  ];
  return {
    kind: 'steps',
    caption: words.tell(say('report.summary.statusCaption')),
    groupedBy: words.tell(say('report.recommendations')),
    groups: groups.filter(([, rows]) => rows.length > 0).map(([label, rows]) => stepGroup(words.tell(label), rows)),
  };
}

const progressDrawn = ({ chapters, words }: Writing): ProgressChartFigure => ({
  kind: 'progressChart',
  groupedBy: words.tell(say('report.theme')),
  groups: chapters.map(({ label, rows }) => stepGroup(label, rows)),
});

function opening({ facts, brief, words }: Writing, all: readonly ReportRow[]): string {
  const pledges = pledgesOf(facts).length;
  const cycle = facts.review.cycleNumber;
  const state = words.stateInText(facts.review);
  if (!facts.rows.length) return words.tell(say('report.summary.empty', { state, cycle }));
  const inTurn = [
    say('report.summary.received', { state, cycle, count: all.length }),
    ...(all.length ? [say('report.answered', { answers: positionsInWords(all) })] : []),
    ...(pledges ? [say('report.summary.pledged', { count: pledges })] : []),
    say('report.summary.shows', { count: facts.rows.length, day: words.day(brief.cutOffOn) }),
  ];
  return inTurn.map((one) => words.tell(one)).join(' ');
}

const named = (row: ReportRow): RichRun[] => [
  bold(row.reference),
  { type: 'text', text: ` ${shortened(row.text, TEXT_LENGTH)}` },
];

/** What both sides call fully implemented; the one side that has assessed anything, when the other has not. */
function reachedByAll(words: ReportWords, rows: readonly ReportRow[]): RichBlock[] {
  const speaking = [Side.GOVERNMENT, Side.CSO].filter((side) => rows.some((row) => statusOf(row, side) !== null));
  if (!speaking.length) return [];
  const reached = rows.filter((row) => speaking.every((side) => statusOf(row, side) === Status.FULLY_IMPLEMENTED));
  if (!reached.length) return [];
  const said = say('report.summary.achieved', {
    who: speaking.map(sideInText),
    sides: speaking.length,
    count: reached.length,
    more: reached.length > MOST_NAMED ? 'yes' : 'no',
  });
  return [
    heading(words.tell(say('report.summary.achievedHeading'))),
    paragraph(capital(words.tell(said))),
    bullets(reached.slice(0, MOST_NAMED).map(named)),
  ];
}

function becameWorse(words: ReportWords, rows: readonly ReportRow[], sides: readonly Side[]): RichBlock[] {
  const worse = rows.filter((row) => sides.some((side) => statusOf(row, side) === Status.REGRESSED));
  if (!worse.length) return [];
  return [
    heading(words.tell(say('report.summary.worseHeading'))),
    paragraph(words.tell(say('report.summary.worse', { count: worse.length }))),
    bullets(worse.map((row) => [...named(row), { type: 'text', text: ` (${whoSays(words, row, sides)})` }])),
  ];
}

function whoSays(words: ReportWords, row: ReportRow, sides: readonly Side[]): string {
  const assessed = sides.filter((side) => statusOf(row, side) !== null);
  const worse = assessed.filter((side) => statusOf(row, side) === Status.REGRESSED);
  const others = assessed.filter((side) => !worse.includes(side));
  const said = others.map((side) => words.tell(viewOfOne(side, statusOf(row, side)!)));
  return [words.tell(say('report.summary.inView', { who: worse.map(sideInText) })), ...said].join(words.semicolon);
}
