import { ReportType } from '../../../domain/vocabulary.js';
import {
  changesOfPosition,
  isSupported,
  pledgesOf,
  recommendationsOf,
  type ChangedPosition,
} from '../facts/reckoning.js';
import { positionsInWords } from './counts.js';
import { capital, counted, day, is, numeral, ordinal, stateInText } from './english.js';
import { bold, bullets, heading, paragraph, paragraphs, type RichBlock } from './rich-text.js';
import { positionWords } from './status-words.js';
import { annexIn, count, FigureGroup, type SectionDraft, type Writing } from './writing.js';

/** The review with its documents, what was recommended and answered, and what the State has answered anew since. */
export function writeIntroduction(writing: Writing): SectionDraft {
  const { facts } = writing;
  const all = recommendationsOf(facts);
  const pledges = pledgesOf(facts);
  const changes = changesOfPosition(all);
  const claimed = all.filter((row) => row.positions.at(-1)?.isClaimedAlreadyImplemented);
  const mine = pledges.length ? `It made ${counted(pledges.length, 'voluntary pledge')} of its own.` : '';
  const answered = all.length ? `It ${positionsInWords(all)}.` : '';
  const already = claimed.length
    ? `It considered ${numeral(claimed.length)} of those it supported as already implemented or in the process of implementation.`
    : '';
  return {
    content: [
      ...paragraphs(theReview(writing), theAnswers(writing)),
      ...paragraphs(
        [
          `${capital(stateInText(facts.review.stateName))} received ${counted(all.length, 'recommendation')}.`,
          answered,
          already,
          mine,
        ]
          .filter(Boolean)
          .join(' '),
      ),
      ...paragraphs(purpose(writing)),
      ...positionsSince(changes),
    ],
    drawings: {},
    figures: [
      count('recommendations', 'Recommendations', all.length),
      count('supported', 'Supported recommendations', all.filter(isSupported).length),
      count('pledges', 'Voluntary pledges', pledges.length),
      count('changes', 'Changes of position', changes.length),
      ...changes.map(({ row, to }) => ({
        key: `position:${row.id}`,
        group: FigureGroup.VIEW,
        label: `Position on ${row.reference}`,
        value: positionWords[to.value],
      })),
    ],
  };
}

function theReview({ facts }: Writing): string {
  const { stateName, sessionNumber, cycleNumber, reviewedOn, reportSymbol } = facts.review;
  const session = sessionNumber ? ` at its ${ordinal(sessionNumber)} session` : '';
  const on = reviewedOn ? `${session ? ',' : ''} on ${day(reviewedOn)}` : '';
  const report = reportSymbol ? ` Its report is document ${reportSymbol}.` : '';
  return `The Working Group on the Universal Periodic Review considered ${stateInText(stateName)}${session}${on}${on && session ? ',' : ''} in the ${ordinal(cycleNumber)} cycle.${report}`;
}

function theAnswers({ facts }: Writing): string | null {
  const { addendumSymbol, adoptedOn, decisionSymbol } = facts.review;
  const addendum = addendumSymbol ? `The Government gave its positions in an addendum (${addendumSymbol})` : null;
  const decision = decisionSymbol ? ` by its decision ${decisionSymbol}` : '';
  const adopted = adoptedOn ? `the Human Rights Council adopted the outcome on ${day(adoptedOn)}${decision}` : null;
  if (addendum && adopted) return `${addendum}, and ${adopted}.`;
  if (addendum) return `${addendum}.`;
  return adopted && `${capital(adopted)}.`;
}

function positionsSince(changes: readonly ChangedPosition[]): RichBlock[] {
  if (!changes.length) return [];
  return [
    heading('Changes of position'),
    paragraph(
      `Since it first answered, the State has changed its position on ${counted(changes.length, 'recommendation')}:`,
    ),
    bullets(
      changes.map(({ row, from, to }) => [
        bold(row.reference),
        ` from ${positionWords[from.value].toLowerCase()} to ${positionWords[to.value].toLowerCase()}${to.asOf ? ` on ${day(to.asOf)}` : ''}${to.symbol ? ` (${to.symbol}${to.paragraph ? `, para. ${to.paragraph}` : ''})` : ''}`,
      ]),
    ),
  ];
}

function purpose(writing: Writing): string {
  const { brief } = writing;
  const voluntary =
    'Mid-term reporting is voluntary. The Human Rights Council, in its resolution 16/21, encouraged States to provide it with an update on the follow-up to accepted recommendations.';
  const scope = 'This report also covers the noted recommendations and the voluntary pledges.';
  const bodies = brief.organisationIds.length;
  const by: Readonly<Record<ReportType, string>> = {
    STATE: `It is submitted by the Government${bodies > 1 ? `; the institutions that contributed are listed in ${annexIn(writing, 'annexParticipants')}` : ''}.`,
    JOINT_CSO: `It is submitted by ${counted(bodies, 'civil society organisation')}${bodies > 0 ? `, listed in ${annexIn(writing, 'annexParticipants')}` : ''}.`,
    NHRI: `It is submitted by the national human rights institution${bodies > 1 ? `; the bodies consulted ${is(bodies)} listed in ${annexIn(writing, 'annexParticipants')}` : ''}.`,
  };
  return `${voluntary} ${scope} ${by[brief.type]}`;
}
