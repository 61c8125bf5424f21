import { atLeastPartially } from '../../../domain/status-scale.js';
import { Position, Side } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import {
  changesOfPosition,
  comparedSides,
  isNoted,
  isSupported,
  pledgesOf,
  recommendationsOf,
  statusOf,
} from '../facts/reckoning.js';
import { silenceInWords, stepFigures, viewInWords, viewsInWords } from './counts.js';
import { recommendationsDrawn, viewsDrawn } from './drawings.js';
import { capital, counted, listed, numeral, was } from './english.js';
import { drawing, heading, paragraph, paragraphs, type RichBlock } from './rich-text.js';
import { sideInText } from './status-words.js';
import { count, type SectionDraft, type Writing } from './writing.js';

/** What became of what the State noted, and of what it pledged of its own accord. */
export function writeNotedAndPledges(writing: Writing): SectionDraft {
  const { facts } = writing;
  const noted = recommendationsOf(facts).filter(isNoted);
  const pledges = pledgesOf(facts);
  return {
    content: [...aboutNoted(writing, noted), ...aboutPledges(pledges)],
    drawings: {
      ...(noted.length && { noted: recommendationsDrawn(noted) }),
      ...(areViewed(noted) && { notedViews: viewsDrawn(writing, noted, true) }),
      ...(pledges.length && { pledges: recommendationsDrawn(pledges) }),
      ...(areViewed(pledges) && { pledgeViews: viewsDrawn(writing, pledges) }),
    },
    figures: [
      count('noted', 'Noted recommendations', noted.length),
      count('pledges', 'Voluntary pledges', pledges.length),
      ...stepFigures(noted, comparedSides(noted), 'noted'),
      ...stepFigures(pledges, comparedSides(pledges), 'pledges'),
    ],
  };
}

const areViewed = (rows: readonly ReportRow[]) => rows.some((row) => row.views.length > 0);

function aboutNoted({ facts }: Writing, noted: readonly ReportRow[]): RichBlock[] {
  const sides = comparedSides(noted);
  const title = heading('Noted recommendations');
  if (!noted.length) return [title, paragraph('The State noted none of the recommendations it received.')];
  const all = recommendationsOf(facts);
  const sincePast = changesOfPosition(all).filter(
    ({ row, from }) => isSupported(row) && (from.value === Position.NOTED || from.value === Position.NOT_SUPPORTED),
  );
  const turned = sincePast.length
    ? `It has since supported ${counted(sincePast.length, 'recommendation')} that it first noted (${listed(sincePast.map(({ row }) => row.reference))}).`
    : null;
  const acted = noted.filter((row) => sides.some((side) => atLeastPartially(statusOf(row, side))));
  const action = acted.length
    ? `A recommendation can be acted upon although it was noted: at least one side regards ${numeral(acted.length)} of these as partially or fully implemented.`
    : null;
  return [
    title,
    ...paragraphs(
      [`The State noted ${numeral(noted.length)} of the ${counted(all.length, 'recommendation')}.`, turned]
        .filter(Boolean)
        .join(' '),
      ...viewsInWords(noted, sides, 'noted recommendation'),
      action,
    ),
    drawing('noted'),
    ...(areViewed(noted)
      ? [paragraph('The reasons for these assessments are given in the thematic chapters.'), drawing('notedViews')]
      : []),
  ];
}

function aboutPledges(pledges: readonly ReportRow[]): RichBlock[] {
  const title = heading('Voluntary pledges');
  if (!pledges.length) return [title, paragraph('No voluntary pledge is recorded for this review.')];
  const silent = [Side.GOVERNMENT, Side.CSO].filter((side) => pledges.every((row) => statusOf(row, side) === null));
  const speaking = comparedSides(pledges).filter((side) => !silent.some((one) => one === side));
  const notAssessed =
    silent.length && speaking.length
      ? `${capital(listed(silent.map((side) => sideInText[side])))} ${silent.length === 1 ? 'has' : 'have'} not assessed them.`
      : null;
  return [
    title,
    ...paragraphs(
      `The State made ${counted(pledges.length, 'voluntary pledge')}, which ${was(pledges.length)} followed up in the same way as the recommendations.`,
      ...speaking.map((side) => viewInWords(pledges, side, 'pledge')),
      notAssessed,
      speaking.length ? null : silenceInWords(pledges, silent, 'pledge'),
    ),
    drawing('pledges'),
    ...(areViewed(pledges) ? [drawing('pledgeViews')] : []),
  ];
}
