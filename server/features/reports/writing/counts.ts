import { ReportStep, type StepCounts } from '../../../domain/status-scale.js';
import { JointState, Position, Side } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import { assessedBy, positionOf, statusOf, stepsOf } from '../facts/reckoning.js';
import { capital, counted, listed, numeral } from './english.js';
import { saysOf, sideInText, sideWords, stepWords } from './status-words.js';
import { count, type Figure } from './writing.js';

const noneOr = (number: number) => (number === 0 ? 'none' : numeral(number));

/** What the State answered, each row counted once: `supported 120, noted 25 and has yet to answer two`. */
export function positionsInWords(rows: readonly ReportRow[]): string {
  const of = (position: Position) => rows.filter((row) => positionOf(row) === position).length;
  const amount = (number: number) =>
    number === rows.length && number > 1 ? `all ${numeral(number)}` : numeral(number);
  const said: readonly [Position, (number: string) => string][] = [
    [Position.SUPPORTED, (number) => `supported ${number}`],
    [Position.SUPPORTED_IN_PART, (number) => `supported ${number} in part`],
    [Position.NOTED, (number) => `noted ${number}`],
    [Position.NOT_SUPPORTED, (number) => `did not support ${number}`],
    [Position.UNCLEAR, (number) => `gave no clear position on ${number}`],
    [Position.PENDING, (number) => `has yet to answer ${number}`],
  ];
  return listed(said.flatMap(([position, say]) => (of(position) > 0 ? [say(amount(of(position)))] : [])));
}

/** One sentence for sides that had all assessed none of the rows; null when any of them has spoken, or there are none. */
export function silenceInWords(rows: readonly ReportRow[], sides: readonly Side[], what: string): string | null {
  if (rows.length === 0 || sides.some((side) => assessedBy(rows, side) > 0)) return null;
  const which = rows.length === 1 ? `the one ${what}` : `any of the ${numeral(rows.length)} ${what}s`;
  return `By the cut-off date neither ${listed(
    sides.map((side) => sideInText[side]),
    'nor',
  )} had assessed ${which}.`;
}

/** How each side sees the rows, a paragraph a side; one sentence when none of them has said anything. */
export function viewsInWords(rows: readonly ReportRow[], sides: readonly Side[], what: string): (string | null)[] {
  const silence = silenceInWords(rows, sides, what);
  return silence ? [silence] : sides.map((side) => viewInWords(rows, side, what));
}

/** How one side sees the rows, as two or three sentences. `what` names them: `supported recommendation`. */
export function viewInWords(rows: readonly ReportRow[], side: Side, what: string): string | null {
  if (rows.length === 0) return null;
  const who = capital(sideInText[side]);
  if (assessedBy(rows, side) === 0) {
    const none =
      rows.length === 1
        ? `not assessed the one ${what}`
        : `assessed ${rows.length === 2 ? 'neither' : 'none'} of the ${numeral(rows.length)} ${what}s`;
    return `${who} had ${none} by the cut-off date.`;
  }
  if (rows.length === 1) return `${who} ${saysOf(statusOf(rows[0], side)!, `the one ${what}`)}.`;
  const counts = stepsOf(rows, side);
  return [reached(who, counts, what), notReached(counts), apart(counts)].filter(Boolean).join(' ');
}

function reached(who: string, { steps, total }: StepCounts, what: string): string {
  const ofAll = `of the ${numeral(total)} ${what}s`;
  if (steps.FULLY === 0 && steps.PARTIALLY === 0) {
    return `${who} regards none ${ofAll} as fully or partially implemented.`;
  }
  return `${who} regards ${noneOr(steps.FULLY)} ${ofAll} as fully implemented and ${noneOr(steps.PARTIALLY)} as partially implemented.`;
}

function notReached({ steps, marks }: StepCounts): string | null {
  if (steps.NOT === 0) return null;
  const begun = marks.IN_PROGRESS > 0 ? `${numeral(marks.IN_PROGRESS)} on which work is in progress` : null;
  const worse = marks.REGRESSED > 0 ? `${numeral(marks.REGRESSED)} where the situation has become worse` : null;
  const marked = [begun, worse].filter((mark) => mark !== null);
  const total = `It regards ${numeral(steps.NOT)} as not implemented`;
  if (steps.NOT === marks.IN_PROGRESS)
    return `${total}, with work in progress on ${steps.NOT === 1 ? 'it' : 'all of them'}.`;
  if (steps.NOT === marks.REGRESSED) return `${total}, the situation having become worse.`;
  return marked.length ? `${total}, among them ${listed(marked)}.` : `${total}.`;
}

function apart({ steps }: StepCounts): string | null {
  const said = [
    steps.NO_INFORMATION > 0 ? `found no information on ${numeral(steps.NO_INFORMATION)}` : null,
    steps.NOT_ASSESSED > 0 ? `has not assessed ${numeral(steps.NOT_ASSESSED)}` : null,
  ].filter((part) => part !== null);
  return said.length ? `It ${listed(said)}.` : null;
}

/** How many rows have a joint status in each state. */
export const jointCounts = (rows: readonly ReportRow[]): Record<JointState, number> => {
  const counts: Record<JointState, number> = { NONE: 0, PROPOSED: 0, AGREED: 0, DISPUTED: 0, OUTDATED: 0 };
  for (const row of rows) counts[row.joint?.state ?? JointState.NONE] += 1;
  return counts;
};

/** Where the two sides stand together, as sentences; `annex` is where the disputed ones are printed. */
export function jointInWords(rows: readonly ReportRow[], annex: string): string | null {
  const { AGREED, DISPUTED, PROPOSED, OUTDATED } = jointCounts(rows);
  if (AGREED + DISPUTED + PROPOSED + OUTDATED === 0) return null;
  const status = (number: number) =>
    number === 1 ? 'the status of one recommendation' : `the status of ${counted(number, 'recommendation')}`;
  const disputed = DISPUTED === 1 ? 'that of one' : `that of ${numeral(DISPUTED)}`;
  const stand =
    AGREED > 0 && DISPUTED > 0
      ? `The two sides agree on ${status(AGREED)} and dispute ${disputed}; both views and their reasons are set out in ${annex}.`
      : AGREED > 0
        ? `The two sides agree on ${status(AGREED)} and dispute none.`
        : DISPUTED > 0
          ? `The two sides dispute ${status(DISPUTED)}; both views and their reasons are set out in ${annex}.`
          : null;
  const waiting = PROPOSED > 0 ? `An answer is awaited to ${counted(PROPOSED, 'proposal')} for a joint status.` : null;
  const old =
    OUTDATED > 0
      ? `What was once agreed on ${counted(OUTDATED, 'recommendation')} is out of date, because one side has since assessed ${OUTDATED === 1 ? 'it' : 'them'} anew.`
      : null;
  return [stand, waiting, old].filter(Boolean).join(' ');
}

/** The counts by step of each side, as figures of a section; `of` names the rows where a section counts several kinds. */
export function stepFigures(rows: readonly ReportRow[], sides: readonly Side[], of: string): Figure[] {
  return sides.flatMap((side) => {
    const { steps } = stepsOf(rows, side);
    return (Object.keys(ReportStep) as ReportStep[]).map((step) =>
      count(`step:${of}:${side}:${step}`, `${stepWords[step]}, ${sideWords[side]}${of && ` (${of})`}`, steps[step]),
    );
  });
}

/** The counts by state of the joint record, as figures of a section. */
export function jointFigures(rows: readonly ReportRow[]): Figure[] {
  const counts = jointCounts(rows);
  return [
    count('joint:AGREED', 'Joint status agreed', counts.AGREED),
    count('joint:DISPUTED', 'Joint status disputed', counts.DISPUTED),
    count('joint:PROPOSED', 'Joint status proposed', counts.PROPOSED),
    count('joint:OUTDATED', 'Joint status out of date', counts.OUTDATED),
  ];
}
