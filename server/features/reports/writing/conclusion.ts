import { say } from '../../../domain/sentence.js';
import { Side, Status } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import { isSupported, recommendationsOf, statusOf, stepsOf } from '../facts/reckoning.js';
import { jointCounts } from './counts.js';
import { paragraphs } from './rich-text.js';
import { sideInText } from './status-words.js';
import type { ReportWords } from './words.js';
import { annexIn, count, type SectionDraft, type Writing } from './writing.js';

/** What the data allow to be concluded; what is asked of whom is for the author to add. */
export function writeConclusion(writing: Writing): SectionDraft {
  const { facts, words } = writing;
  const supported = recommendationsOf(facts).filter(isSupported);
  const open = openRows(supported);
  return {
    content: paragraphs(
      facts.rows.length ? null : words.tell(say('report.conclusion.nothing')),
      whatIsDone(writing, supported),
      whatRemains(words, supported, open),
      whatIsDisputed(writing),
      next(writing),
    ),
    drawings: {},
    figures: [
      count(writing, 'supported', say('report.figure.supported'), supported.length),
      count(writing, 'open', say('report.figure.open'), open.length),
      count(writing, 'joint:DISPUTED', say('report.figure.disputed'), jointCounts(facts.rows).DISPUTED),
    ],
  };
}

const openRows = (supported: readonly ReportRow[]) =>
  supported.filter((row) =>
    [Side.GOVERNMENT, Side.CSO].every((side) => statusOf(row, side) !== Status.FULLY_IMPLEMENTED),
  );

function whatIsDone({ sides, words }: Writing, supported: readonly ReportRow[]): string | null {
  const speaking = sides.slice(0, 2).filter((side) => supported.some((row) => statusOf(row, side) !== null));
  if (!speaking.length) return null;
  const said = speaking.map((side, at) => {
    const { steps } = stepsOf(supported, side);
    const reached = steps.FULLY + steps.PARTIALLY;
    return say('report.conclusion.sideReached', {
      who: sideInText(side),
      count: reached,
      first: at === 0 ? 'yes' : 'no',
    });
  });
  return words.tell(say('report.conclusion.reached', { count: supported.length, said }));
}

function whatRemains(words: ReportWords, supported: readonly ReportRow[], open: readonly ReportRow[]): string | null {
  if (!supported.length || !open.length) return null;
  const which =
    open.length === supported.length ? (open.length === 1 ? 'only' : 'any') : open.length === 1 ? 'one' : 'some';
  const said = words.tell(say('report.conclusion.remains', { which, count: open.length }));
  const bare = open.filter((row) => row.actions.length === 0).length;
  if (!bare) return said;
  const amount = bare < open.length ? 'some' : bare === 1 ? 'it' : 'all';
  return `${said} ${words.tell(say('report.conclusion.unplanned', { amount, count: bare }))}`;
}

function whatIsDisputed(writing: Writing): string | null {
  const { words, facts } = writing;
  const disputed = jointCounts(facts.rows).DISPUTED;
  if (!disputed) return null;
  const annex = annexIn(writing, 'annexDisagreements');
  return words.tell(say('report.conclusion.disputed', { count: disputed, annex }));
}

function next({ facts, words }: Writing): string | null {
  const { nextReviewOn } = facts.review;
  return nextReviewOn && words.tell(say('report.conclusion.next', { day: words.day(nextReviewOn) }));
}
