import { Side, Status } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import { isSupported, recommendationsOf, statusOf, stepsOf } from '../facts/reckoning.js';
import { jointCounts } from './counts.js';
import { counted, day, listed, numeral } from './english.js';
import { paragraphs } from './rich-text.js';
import { sideInText } from './status-words.js';
import { annexIn, count, type SectionDraft, type Writing } from './writing.js';

/** What the data allow to be concluded; what is asked of whom is for the author to add. */
export function writeConclusion(writing: Writing): SectionDraft {
  const { facts } = writing;
  const supported = recommendationsOf(facts).filter(isSupported);
  const open = openRows(supported);
  return {
    content: paragraphs(
      facts.rows.length ? null : 'There is nothing to conclude yet: no recommendation has been recorded.',
      whatIsDone(writing, supported),
      whatRemains(supported, open),
      whatIsDisputed(writing),
      next(writing),
    ),
    drawings: {},
    figures: [
      count('supported', 'Supported recommendations', supported.length),
      count('open', 'Supported, and fully implemented in neither side’s view', open.length),
      count('joint:DISPUTED', 'Joint status disputed', jointCounts(facts.rows).DISPUTED),
    ],
  };
}

const openRows = (supported: readonly ReportRow[]) =>
  supported.filter((row) =>
    [Side.GOVERNMENT, Side.CSO].every((side) => statusOf(row, side) !== Status.FULLY_IMPLEMENTED),
  );

function whatIsDone({ sides }: Writing, supported: readonly ReportRow[]): string | null {
  const said = sides.slice(0, 2).flatMap((side) => {
    const { steps } = stepsOf(supported, side);
    const isSilent = supported.every((row) => statusOf(row, side) === null);
    return isSilent ? [] : [`${sideInText[side]} ${numeral(steps.FULLY + steps.PARTIALLY)}`];
  });
  if (!said.length) return null;
  const [first, ...others] = said;
  const regards = first.replace(/ (\S+)$/, ' regards $1');
  return `Of the ${counted(supported.length, 'supported recommendation')}, ${listed([regards, ...others])} as at least partially implemented.`;
}

function whatRemains(supported: readonly ReportRow[], open: readonly ReportRow[]): string | null {
  if (!supported.length || !open.length) return null;
  const untouched = open.filter((row) => row.actions.length === 0).length;
  const isAll = untouched === open.length;
  const amount = isAll ? (open.length === 1 ? 'it' : 'any of these') : `${numeral(untouched)} of these`;
  const bare = untouched ? ` No measure has been planned for ${amount}.` : '';
  const which = whichOf(open.length, supported.length);
  return `Neither side regards ${which} as fully implemented.${bare}`;
}

function whichOf(open: number, supported: number): string {
  if (supported === 1) return 'the one supported recommendation';
  if (open === supported) return `any of the ${numeral(supported)} supported recommendations`;
  return open === 1 ? 'one supported recommendation' : `${numeral(open)} of the supported recommendations`;
}

function whatIsDisputed(writing: Writing): string | null {
  const disputed = jointCounts(writing.facts.rows).DISPUTED;
  if (!disputed) return null;
  return `On ${counted(disputed, 'recommendation')} ${sideInText[Side.CSO]} and ${sideInText[Side.GOVERNMENT]} disagree (${annexIn(writing, 'annexDisagreements')}). ${disputed === 1 ? 'This is' : 'These are'} for the dialogue between them to settle.`;
}

function next({ facts }: Writing): string | null {
  const { nextReviewOn } = facts.review;
  return nextReviewOn && `The next review is expected on or about ${day(nextReviewOn)}.`;
}
