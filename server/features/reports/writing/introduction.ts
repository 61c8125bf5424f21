import { say, type Sentence } from '../../../domain/sentence.js';
import {
  changesOfPosition,
  isSupported,
  pledgesOf,
  recommendationsOf,
  type ChangedPosition,
} from '../facts/reckoning.js';
import { positionsInWords } from './counts.js';
import { bold, bullets, heading, paragraph, paragraphs, type RichBlock } from './rich-text.js';
import { positionInText } from './status-words.js';
import { capital } from './text.js';
import type { ReportWords } from './words.js';
import { annexIn, count, FigureGroup, type SectionDraft, type Writing } from './writing.js';

/** The review with its documents, what was recommended and answered, and what the State has answered anew since. */
export function writeIntroduction(writing: Writing): SectionDraft {
  const { facts, words } = writing;
  const all = recommendationsOf(facts);
  const pledges = pledgesOf(facts).length;
  const changes = changesOfPosition(all);
  return {
    content: [
      ...paragraphs(theReview(writing), theAnswers(writing)),
      ...paragraphs(whatWasReceived(writing, pledges), purpose(writing)),
      ...positionsSince(words, changes),
    ],
    drawings: {},
    figures: [
      count(writing, 'recommendations', say('report.recommendations'), all.length),
      count(writing, 'supported', say('report.figure.supported'), all.filter(isSupported).length),
      count(writing, 'pledges', say('report.pledges'), pledges),
      count(writing, 'changes', say('report.introduction.changes'), changes.length),
      ...changes.map(({ row, to }) => ({
        key: `position:${row.id}`,
        group: FigureGroup.VIEW,
        label: words.tell(say('report.figure.position', { reference: row.reference })),
        value: capital(words.tell(positionInText(to.value))),
      })),
    ],
  };
}

const inTurn = (words: ReportWords, said: readonly Sentence[]) =>
  said.map((one) => capital(words.tell(one))).join(' ') || null;

function theReview({ facts, words }: Writing): string | null {
  const { sessionNumber, cycleNumber, reviewedOn, reportSymbol } = facts.review;
  const reviewed = say('report.introduction.reviewed', {
    state: words.stateInText(facts.review),
    cycle: cycleNumber,
    known: sessionNumber ? (reviewedOn ? 'both' : 'session') : reviewedOn ? 'day' : 'none',
    session: sessionNumber ? words.ordinal(sessionNumber) : '',
    day: reviewedOn ? words.day(reviewedOn) : '',
  });
  return inTurn(words, [
    reviewed,
    ...(reportSymbol ? [say('report.introduction.document', { symbol: reportSymbol })] : []),
  ]);
}

function theAnswers({ facts, words }: Writing): string | null {
  const { addendumSymbol, adoptedOn, decisionSymbol } = facts.review;
  const addendum = addendumSymbol && words.tell(say('report.introduction.addendum', { symbol: addendumSymbol }));
  const adopted =
    adoptedOn &&
    words.tell(
      say('report.introduction.adopted', {
        day: words.day(adoptedOn),
        decided: decisionSymbol ? 'yes' : 'no',
        decision: decisionSymbol ?? '',
      }),
    );
  if (addendum && adopted) return words.tell(say('report.introduction.addendumAndAdopted', { addendum, adopted }));
  const said = addendum ?? adopted;
  return said && `${capital(said)}.`;
}

function whatWasReceived({ facts, words }: Writing, pledges: number): string | null {
  const all = recommendationsOf(facts);
  const claimed = all.filter((row) => row.positions.at(-1)?.isClaimedAlreadyImplemented).length;
  const state = words.stateInText(facts.review);
  return inTurn(words, [
    say('report.introduction.received', { state, count: all.length }),
    ...(all.length ? [say('report.answered', { answers: positionsInWords(all) })] : []),
    ...(claimed ? [say('report.introduction.claimed', { count: claimed })] : []),
    ...(pledges ? [say('report.introduction.pledged', { count: pledges })] : []),
  ]);
}

function positionsSince(words: ReportWords, changes: readonly ChangedPosition[]): RichBlock[] {
  if (!changes.length) return [];
  return [
    heading(words.tell(say('report.introduction.changes'))),
    paragraph(words.tell(say('report.introduction.changed', { count: changes.length }))),
    bullets(changes.map((change) => [bold(change.row.reference), ` ${changeInWords(words, change)}`])),
  ];
}

function changeInWords(words: ReportWords, { from, to }: ChangedPosition): string {
  const paragraph = to.paragraph ? words.tell(say('report.inParagraph', { paragraph: to.paragraph })) : null;
  const source = [to.symbol, paragraph].filter(Boolean).join(words.comma);
  const changed = say('report.introduction.fromTo', {
    from: positionInText(from.value),
    to: positionInText(to.value),
    dated: to.asOf ? 'yes' : 'no',
    day: to.asOf ? words.day(to.asOf) : '',
  });
  return `${words.tell(changed)}${to.symbol ? ` (${source})` : ''}`;
}

function purpose(writing: Writing): string | null {
  const { brief, words } = writing;
  const bodies = brief.organisationIds.length;
  const annex = annexIn(writing, 'annexParticipants');
  const by = {
    STATE: () => say('report.introduction.byState', { many: bodies > 1 ? 'yes' : 'no', annex }),
    JOINT_CSO: () => say('report.introduction.byCso', { count: bodies, annex }),
    NHRI: () => say('report.introduction.byNhri', { many: bodies > 1 ? 'yes' : 'no', annex }),
  };
  return inTurn(words, [say('report.introduction.voluntary'), say('report.introduction.scope'), by[brief.type]()]);
}
