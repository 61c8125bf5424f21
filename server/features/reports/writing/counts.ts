import { say, type Sentence } from '../../../domain/sentence.js';
import { ReportStep, type StepCounts } from '../../../domain/status-scale.js';
import { JointState, Position, Side, type Status } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import { assessedBy, positionOf, statusOf, stepsOf } from '../facts/reckoning.js';
import { sideInText, stepInWords } from './status-words.js';
import { capital } from './text.js';
import { count, type Figure, type Writing } from './writing.js';
import type { ReportWords } from './words.js';

/** Which rows are spoken of. */
export type Which = 'ALL' | 'SUPPORTED' | 'NOTED' | 'PLEDGES';

/** What the State answered, each row counted once: `supported 120, noted 25 and has yet to answer two`. */
export function positionsInWords(rows: readonly ReportRow[], isPronoun = false): Sentence[] {
  const of = (position: Position) => rows.filter((row) => positionOf(row) === position).length;
  const which = (number: number) => (isPronoun ? 'it' : number === rows.length && number > 1 ? 'all' : 'some');
  const inTurn: readonly Position[] = [
    'SUPPORTED',
    'SUPPORTED_IN_PART',
    'NOTED',
    'NOT_SUPPORTED',
    'UNCLEAR',
    'PENDING',
  ];
  return inTurn
    .map((position) => ({ position, number: of(position) }))
    .filter(({ number }) => number > 0)
    .map(({ position, number }) => say('report.answer', { position, which: which(number), count: number }));
}

/** `the 120 supported recommendations`, `the one pledge`. */
export const theSet = (number: number, which: Which): Sentence =>
  number === 1 ? say('report.theOne', { which }) : say('report.theMany', { which, count: number });

/** One sentence for sides that had all assessed none of the rows; null when any of them has spoken, or there are none. */
export function silenceInWords(
  words: ReportWords,
  rows: readonly ReportRow[],
  sides: readonly Side[],
  which: Which,
): string | null {
  if (rows.length === 0 || sides.some((side) => assessedBy(rows, side) > 0)) return null;
  const nhri = sides.includes(Side.NHRI) ? 'yes' : 'no';
  const single = rows.length === 1 ? 'yes' : 'no';
  return words.tell(say('report.silence', { nhri, single, rows: theSet(rows.length, which) }));
}

/** How each side sees the rows, a paragraph a side; one sentence when none of them has said anything. */
export function viewsInWords(
  words: ReportWords,
  rows: readonly ReportRow[],
  sides: readonly Side[],
  which: Which,
): (string | null)[] {
  const silence = silenceInWords(words, rows, sides, which);
  return silence ? [silence] : sides.map((side) => viewInWords(words, rows, side, which));
}

/** How one side sees the rows, as two or three sentences. */
export function viewInWords(words: ReportWords, rows: readonly ReportRow[], side: Side, which: Which): string | null {
  if (rows.length === 0) return null;
  const about = { who: sideInText(side), rows: theSet(rows.length, which) };
  if (assessedBy(rows, side) === 0) {
    const many = rows.length === 1 ? 'one' : rows.length === 2 ? 'two' : 'more';
    return capital(words.tell(say('report.view.silent', { who: about.who, rows: about.rows, many })));
  }
  if (rows.length === 1) {
    return `${capital(words.tell(viewOfOne(side, statusOf(rows[0], side)!, about.rows)))}.`;
  }
  const counts = stepsOf(rows, side);
  const inTurn = [reached(about, counts), notReached(counts), apart(counts)];
  return inTurn.flatMap((one) => (one ? [capital(words.tell(one))] : [])).join(' ');
}

/** What a side says of one recommendation: `the Government regards it as partially implemented`. */
export const viewOfOne = (side: Side, status: Status, rows?: Sentence): Sentence =>
  say('report.view.one', { who: sideInText(side), status, which: rows ? 'named' : 'it', rows: rows ?? '' });

function reached({ who, rows }: { who: Sentence; rows: Sentence }, { steps }: StepCounts): Sentence {
  if (steps.FULLY === 0 && steps.PARTIALLY === 0) return say('report.view.none', { who, rows });
  return say('report.view.reached', { who, rows, fully: steps.FULLY, partially: steps.PARTIALLY });
}

function notReached({ steps, marks }: StepCounts): Sentence | null {
  if (steps.NOT === 0) return null;
  const marked = [
    ...(marks.IN_PROGRESS > 0 ? [say('report.view.begun', { count: marks.IN_PROGRESS })] : []),
    ...(marks.REGRESSED > 0 ? [say('report.view.worse', { count: marks.REGRESSED })] : []),
  ];
  const all = steps.NOT === marks.IN_PROGRESS ? 'begun' : steps.NOT === marks.REGRESSED ? 'worse' : null;
  const among = all ?? (marked.length ? 'some' : 'none');
  return say('report.view.not', { count: steps.NOT, among, marked });
}

function apart({ steps }: StepCounts): Sentence | null {
  const said = [
    ...(steps.NO_INFORMATION > 0 ? [say('report.view.unknown', { count: steps.NO_INFORMATION })] : []),
    ...(steps.NOT_ASSESSED > 0 ? [say('report.view.unassessed', { count: steps.NOT_ASSESSED })] : []),
  ];
  return said.length ? say('report.view.apart', { said }) : null;
}

/** How many rows have a joint status in each state. */
export const jointCounts = (rows: readonly ReportRow[]): Record<JointState, number> => {
  const counts: Record<JointState, number> = { NONE: 0, PROPOSED: 0, AGREED: 0, DISPUTED: 0, OUTDATED: 0 };
  for (const row of rows) counts[row.joint?.state ?? JointState.NONE] += 1;
  return counts;
};

/** Where the two sides stand together, as sentences; `annex` is where the disputed ones are printed. */
export function jointInWords(words: ReportWords, rows: readonly ReportRow[], annex: Sentence): string | null {
  const { AGREED, DISPUTED, PROPOSED, OUTDATED } = jointCounts(rows);
  const stand =
    AGREED > 0 && DISPUTED > 0
      ? say('report.joint.both', { agreed: AGREED, disputed: DISPUTED, annex })
      : AGREED > 0
        ? say('report.joint.agreed', { count: AGREED })
        : DISPUTED > 0
          ? say('report.joint.disputed', { count: DISPUTED, annex })
          : null;
  const inTurn = [
    stand,
    PROPOSED > 0 ? say('report.joint.proposed', { count: PROPOSED }) : null,
    OUTDATED > 0 ? say('report.joint.outdated', { count: OUTDATED }) : null,
  ];
  return inTurn.flatMap((one) => (one ? [words.tell(one)] : [])).join(' ') || null;
}

/** The counts by step of each side, as figures of a section; `of` names the rows where a section counts several kinds. */
export function stepFigures(
  writing: Pick<Writing, 'words'>,
  rows: readonly ReportRow[],
  sides: readonly Side[],
  of: '' | 'supported' | 'noted' | 'pledges',
): Figure[] {
  return sides.flatMap((side) => {
    const { steps } = stepsOf(rows, side);
    const who = writing.words.labels.sides[side];
    return (Object.keys(ReportStep) as ReportStep[]).map((step) =>
      count(
        writing,
        `step:${of}:${side}:${step}`,
        say('report.figure.step', { step: stepInWords(step), who, of: of || 'all' }),
        steps[step],
      ),
    );
  });
}

/** The counts by state of the joint record, as figures of a section. */
export function jointFigures(writing: Pick<Writing, 'words'>, rows: readonly ReportRow[]): Figure[] {
  const counts = jointCounts(rows);
  return [
    count(writing, 'joint:AGREED', say('report.figure.agreed'), counts.AGREED),
    count(writing, 'joint:DISPUTED', say('report.figure.disputed'), counts.DISPUTED),
    count(writing, 'joint:PROPOSED', say('report.figure.proposed'), counts.PROPOSED),
    count(writing, 'joint:OUTDATED', say('report.figure.outdated'), counts.OUTDATED),
  ];
}
