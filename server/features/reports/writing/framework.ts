import { isLate } from '../../../domain/commitment-lifecycle.js';
import { ActionState, CommitmentStatus } from '../../../domain/vocabulary.js';
import type { ReportedCommitment, ReportRow } from '../facts/report-facts.js';
import { isPledge } from '../facts/reckoning.js';
import { commitmentsDrawn } from './drawings.js';
import { counted, day, has, is, listed, numeral, was } from './english.js';
import { drawing, heading, paragraphs } from './rich-text.js';
import { commitmentWords } from './status-words.js';
import { count, FigureGroup, type Figure, type SectionDraft, type Writing } from './writing.js';

const { MADE, IN_PROGRESS, FULFILLED, CHANGED, WITHDRAWN } = CommitmentStatus;

/** Who answers for what, which measures are planned, and which commitments were made and kept. */
export function writeFramework(writing: Writing): SectionDraft {
  const { facts } = writing;
  const made = facts.commitments;
  return {
    content: [
      ...paragraphs(responsibility(facts.rows), measures(facts.rows) ?? nothingPlanned(facts.rows)),
      heading('Commitments made and kept'),
      ...paragraphs(commitmentsInWords(writing)),
      ...(made.length ? [drawing('commitments')] : []),
    ],
    drawings: made.length ? { commitments: commitmentsDrawn(writing) } : {},
    figures: [
      count('led', 'Rows with an institution in the lead', led(facts.rows)),
      ...measureFigures(facts.rows, 'all'),
      count('commitments', 'Commitments made', made.length),
      count('commitments:late', 'Commitments late', late(writing).length),
      ...made.map((one) => ({
        key: `commitment:${one.id}`,
        group: FigureGroup.COMMITMENT,
        label: one.text,
        value: commitmentWords[one.status],
      })),
    ],
  };
}

const led = (rows: readonly ReportRow[]) => rows.filter((row) => row.leadInstitutionId !== null).length;

function responsibility(rows: readonly ReportRow[]): string {
  if (!rows.length) return 'The matrix of the follow-up has no rows yet.';
  const withLead = led(rows);
  const partners = rows.filter((row) => row.partnerIds.length > 0).length;
  const kept = `The follow-up is kept in one matrix of ${counted(rows.length, 'row')}, one for each recommendation${rows.some(isPledge) ? ' and pledge' : ''}.`;
  const lead = withLead
    ? `An institution in the lead is named for ${withLead === rows.length ? 'all of them' : numeral(withLead)}`
    : 'No institution in the lead has been named yet';
  const cso = partners ? `, and civil society partners take part in ${numeral(partners)}` : '';
  return `${kept} ${lead}${cso}.`;
}

/** How many measures of some rows are in each state, as figures. */
export function measureFigures(rows: readonly ReportRow[], of: string): Figure[] {
  const actions = rows.flatMap((row) => row.actions);
  const label: Readonly<Record<ActionState, string>> = {
    DONE: 'Measures completed',
    UNDER_WAY: 'Measures under way',
    PLANNED: 'Measures planned',
  };
  return (Object.keys(label) as ActionState[]).map((state) => ({
    key: `measures:${of}:${state}`,
    group: FigureGroup.PLAN,
    label: label[state],
    value: String(actions.filter((action) => action.state === state).length),
  }));
}

function measures(rows: readonly ReportRow[]): string | null {
  const actions = rows.flatMap((row) => row.actions);
  if (!actions.length) return null;
  const of = (state: ActionState) => actions.filter((action) => action.state === state).length;
  const said = [
    of('DONE') ? `${numeral(of('DONE'))} ${is(of('DONE'))} completed` : null,
    of('UNDER_WAY') ? `${numeral(of('UNDER_WAY'))} ${is(of('UNDER_WAY'))} under way` : null,
    of('PLANNED') ? `${numeral(of('PLANNED'))} ${has(of('PLANNED'))} not begun` : null,
  ].filter((part) => part !== null);
  const planned = rows.filter((row) => row.actions.length > 0).length;
  const amount = `Under ${counted(planned, 'recommendation or pledge', 'recommendations and pledges')}, ${counted(actions.length, 'measure')} ${was(actions.length)} planned`;
  return actions.length === 1 ? `${amount}.` : `${amount}: ${listed(said)}.`;
}

const nothingPlanned = (rows: readonly ReportRow[]): string | null =>
  rows.length ? 'No measure has been planned yet.' : null;

const late = ({ facts, brief }: Writing): ReportedCommitment[] =>
  facts.commitments.filter((one) => isLate(one, brief.cutOffOn));

function commitmentsInWords(writing: Writing): string {
  const { facts, brief } = writing;
  const made = facts.commitments;
  if (!made.length) return `No commitment had been made by ${day(brief.cutOffOn)}.`;
  const of = (status: CommitmentStatus) => made.filter((one) => one.status === status).length;
  const said = [
    of(FULFILLED) ? `${numeral(of(FULFILLED))} ${has(of(FULFILLED))} been fulfilled` : null,
    of(IN_PROGRESS) ? `${numeral(of(IN_PROGRESS))} ${is(of(IN_PROGRESS))} in progress` : null,
    of(MADE) ? `${numeral(of(MADE))} ${has(of(MADE))} not been begun` : null,
    of(CHANGED) ? `${numeral(of(CHANGED))} ${has(of(CHANGED))} been changed` : null,
    of(WITHDRAWN) ? `${numeral(of(WITHDRAWN))} ${has(of(WITHDRAWN))} been withdrawn` : null,
  ].filter((part) => part !== null);
  const overdue = late(writing).length;
  const total = `By ${day(brief.cutOffOn)}, ${counted(made.length, 'commitment')} had been made`;
  const state =
    made.length === 1 ? `It is ${commitmentWords[made[0].status].toLowerCase()}.` : `Of these, ${listed(said)}.`;
  const isOverdue = overdue ? ` The due date of ${numeral(overdue)} has passed.` : '';
  return `${total}. ${state}${isOverdue}`;
}
