import { say } from '../../../domain/sentence.js';
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
import { drawing, heading, paragraph, paragraphs, type RichBlock } from './rich-text.js';
import { sideInText } from './status-words.js';
import { capital } from './text.js';
import type { ReportWords } from './words.js';
import { count, type SectionDraft, type Writing } from './writing.js';

/** What became of what the State noted, and of what it pledged of its own accord. */
export function writeNotedAndPledges(writing: Writing): SectionDraft {
  const { facts, words } = writing;
  const noted = recommendationsOf(facts).filter(isNoted);
  const pledges = pledgesOf(facts);
  return {
    content: [...aboutNoted(writing, noted), ...aboutPledges(words, pledges)],
    drawings: {
      ...(noted.length && { noted: recommendationsDrawn(writing, noted) }),
      ...(areViewed(noted) && { notedViews: viewsDrawn(writing, noted, true) }),
      ...(pledges.length && { pledges: recommendationsDrawn(writing, pledges) }),
      ...(areViewed(pledges) && { pledgeViews: viewsDrawn(writing, pledges) }),
    },
    figures: [
      count(writing, 'noted', say('report.figure.noted'), noted.length),
      count(writing, 'pledges', say('report.pledges'), pledges.length),
      ...stepFigures(writing, noted, comparedSides(noted), 'noted'),
      ...stepFigures(writing, pledges, comparedSides(pledges), 'pledges'),
    ],
  };
}

const areViewed = (rows: readonly ReportRow[]) => rows.some((row) => row.views.length > 0);

function aboutNoted({ facts, words }: Writing, noted: readonly ReportRow[]): RichBlock[] {
  const title = heading(words.tell(say('report.figure.noted')));
  if (!noted.length) return [title, paragraph(words.tell(say('report.noted.none')))];
  const all = recommendationsOf(facts);
  const sides = comparedSides(noted);
  const acted = noted.filter((row) => sides.some((side) => atLeastPartially(statusOf(row, side)))).length;
  return [
    title,
    ...paragraphs(
      [words.tell(say('report.noted.count', { count: noted.length, all: all.length })), turned(words, all)]
        .filter(Boolean)
        .join(' '),
      ...viewsInWords(words, noted, sides, 'NOTED'),
      acted ? words.tell(say('report.noted.acted', { count: acted })) : null,
    ),
    drawing('noted'),
    ...(areViewed(noted) ? [paragraph(words.tell(say('report.noted.reasons'))), drawing('notedViews')] : []),
  ];
}

/** What the State first noted and has supported since. */
function turned(words: ReportWords, all: readonly ReportRow[]): string | null {
  const since = changesOfPosition(all).filter(
    ({ row, from }) => isSupported(row) && (from.value === Position.NOTED || from.value === Position.NOT_SUPPORTED),
  );
  if (!since.length) return null;
  const references = since.map(({ row }) => row.reference);
  return words.tell(say('report.noted.turned', { count: since.length, references }));
}

function aboutPledges(words: ReportWords, pledges: readonly ReportRow[]): RichBlock[] {
  const title = heading(words.tell(say('report.pledges')));
  if (!pledges.length) return [title, paragraph(words.tell(say('report.noted.noPledges')))];
  const silent = [Side.GOVERNMENT, Side.CSO].filter((side) => pledges.every((row) => statusOf(row, side) === null));
  const speaking = comparedSides(pledges).filter((side) => !silent.some((one) => one === side));
  const notAssessed =
    silent.length && speaking.length
      ? words.tell(say('report.noted.unassessed', { who: silent.map(sideInText), count: silent.length }))
      : null;
  return [
    title,
    ...paragraphs(
      words.tell(say('report.noted.pledges', { count: pledges.length })),
      ...speaking.map((side) => viewInWords(words, pledges, side, 'PLEDGES')),
      notAssessed && capital(notAssessed),
      speaking.length ? null : silenceInWords(words, pledges, silent, 'PLEDGES'),
    ),
    drawing('pledges'),
    ...(areViewed(pledges) ? [drawing('pledgeViews')] : []),
  ];
}
