import { isLate } from '../../../domain/commitment-lifecycle.js';
import { say, type Sentence, type SentenceId } from '../../../domain/sentence.js';
import { ActionState, CommitmentStatus } from '../../../domain/vocabulary.js';
import type { ReportedCommitment, ReportRow } from '../facts/report-facts.js';
import { isPledge } from '../facts/reckoning.js';
import { commitmentsDrawn } from './drawings.js';
import { drawing, heading, paragraphs } from './rich-text.js';
import { commitmentInText } from './status-words.js';
import { capital } from './text.js';
import type { ReportWords } from './words.js';
import { count, FigureGroup, type Figure, type SectionDraft, type Writing } from './writing.js';

const { MADE, IN_PROGRESS, FULFILLED, CHANGED, WITHDRAWN } = CommitmentStatus;

/** Who answers for what, which measures are planned, and which commitments were made and kept. */
export function writeFramework(writing: Writing): SectionDraft {
  const { facts, words } = writing;
  const made = facts.commitments;
  return {
    content: [
      ...paragraphs(responsibility(words, facts.rows), measures(words, facts.rows)),
      heading(words.tell(say('report.framework.commitments'))),
      ...paragraphs(commitmentsInWords(writing)),
      ...(made.length ? [drawing('commitments')] : []),
    ],
    drawings: made.length ? { commitments: commitmentsDrawn(writing) } : {},
    figures: [
      count(writing, 'led', say('report.figure.led'), led(facts.rows)),
      ...measureFigures(words, facts.rows, 'all'),
      count(writing, 'commitments', say('report.figure.commitments'), made.length),
      count(writing, 'commitments:late', say('report.figure.late'), late(writing).length),
      ...made.map((one) => ({
        key: `commitment:${one.id}`,
        group: FigureGroup.COMMITMENT,
        label: one.text,
        value: capital(words.tell(commitmentInText(one.status))),
      })),
    ],
  };
}

const led = (rows: readonly ReportRow[]) => rows.filter((row) => row.leadInstitutionId !== null).length;

function responsibility(words: ReportWords, rows: readonly ReportRow[]): string {
  if (!rows.length) return words.tell(say('report.framework.noRows'));
  const withLead = led(rows);
  const partners = rows.filter((row) => row.partnerIds.length > 0).length;
  const pledges = rows.some(isPledge) ? 'yes' : 'no';
  const which = withLead === 0 ? 'none' : withLead === rows.length ? 'all' : 'some';
  const inTurn = [
    say('report.framework.rows', { count: rows.length, pledges }),
    say('report.framework.led', { which, count: withLead, partners }),
  ];
  return inTurn.map((one) => words.tell(one)).join(' ');
}

/** How many measures of some rows are in each state, as figures. */
export function measureFigures(words: ReportWords, rows: readonly ReportRow[], of: string): Figure[] {
  const actions = rows.flatMap((row) => row.actions);
  const label: Readonly<Record<ActionState, SentenceId>> = {
    DONE: 'report.figure.measuresDone',
    UNDER_WAY: 'report.figure.measuresUnderWay',
    PLANNED: 'report.figure.measuresPlanned',
  };
  return (Object.keys(label) as ActionState[]).map((state) => ({
    key: `measures:${of}:${state}`,
    group: FigureGroup.PLAN,
    label: words.tell(say(label[state])),
    value: String(actions.filter((action) => action.state === state).length),
  }));
}

function measures(words: ReportWords, rows: readonly ReportRow[]): string | null {
  const actions = rows.flatMap((row) => row.actions);
  if (!actions.length) return rows.length ? words.tell(say('report.framework.noMeasure')) : null;
  const inTurn: readonly ActionState[] = ['DONE', 'UNDER_WAY', 'PLANNED'];
  const states = inTurn.flatMap((state) => {
    const number = actions.filter((action) => action.state === state).length;
    return number ? [say('report.framework.measuresIn', { state, count: number })] : [];
  });
  return words.tell(
    say('report.framework.measures', {
      rows: rows.filter((row) => row.actions.length > 0).length,
      count: actions.length,
      states,
    }),
  );
}

const late = ({ facts, brief }: Writing): ReportedCommitment[] =>
  facts.commitments.filter((one) => isLate(one, brief.cutOffOn));

function commitmentsInWords(writing: Writing): string {
  const { facts, brief, words } = writing;
  const made = facts.commitments;
  const day = words.day(brief.cutOffOn);
  if (!made.length) return words.tell(say('report.framework.noCommitment', { day }));
  const overdue = late(writing).length;
  const inTurn = [
    say('report.framework.made', { day, count: made.length }),
    made.length === 1
      ? say('report.framework.itIs', { status: commitmentInText(made[0].status) })
      : say('report.framework.ofThese', { states: statesOf(made) }),
    ...(overdue ? [say('report.framework.overdue', { count: overdue })] : []),
  ];
  return inTurn.map((one) => words.tell(one)).join(' ');
}

function statesOf(made: readonly ReportedCommitment[]): Sentence[] {
  return [FULFILLED, IN_PROGRESS, MADE, CHANGED, WITHDRAWN].flatMap((status) => {
    const number = made.filter((one) => one.status === status).length;
    return number ? [say('report.framework.commitmentsIn', { status, count: number })] : [];
  });
}
