import { say } from '../../../domain/sentence.js';
import { isLate } from '../../../domain/commitment-lifecycle.js';
import { indicatorProgress, milestoneProgress } from '../../../domain/indicator-progress.js';
import { Side } from '../../../domain/vocabulary.js';
import type {
  CommitmentsFigure,
  DisagreementsFigure,
  DisputedStand,
  IndicatorsFigure,
  MatrixAnnexRow,
  MatrixFigure,
  MeasuresFigure,
  ParticipantsFigure,
  PrintedJointStatus,
  PrintedRecommendation,
  RecommendationsFigure,
  SourcesFigure,
  StepGroup,
  ViewedRow,
  ViewsFigure,
} from '../../exports/report-document.js';
import type { ReportedIndicator, ReportRow } from '../facts/report-facts.js';
import { comparedSides, disputeOf, isPledge, pledgesOf, positionOf, stepsOf } from '../facts/reckoning.js';
import { goalNames } from './goals.js';
import type { Writing } from './writing.js';

const measured = (value: number | null, on: string | null) => (value === null ? null : { value, on });

/** Rows counted in the steps of a report, as each side sees them; the NHRI has a line where it assessed any of them. */
export const stepGroup = (label: string, rows: readonly ReportRow[]): StepGroup => ({
  label,
  total: rows.length,
  views: comparedSides(rows).map((side) => ({ side, counts: stepsOf(rows, side) })),
});

const printed = ({ words }: Writing, row: ReportRow): PrintedRecommendation => ({
  number: row.reference,
  text: row.text,
  states: row.states.map((state) => words.nameOfState(state)),
  position: isPledge(row) ? null : positionOf(row),
  positionNote: row.positions.at(-1)?.isClaimedAlreadyImplemented ? words.tell(say('report.alreadyImplemented')) : null,
});

export const recommendationsDrawn = (writing: Writing, rows: readonly ReportRow[]): RecommendationsFigure => ({
  kind: 'recommendations',
  rows: rows.map((row) => printed(writing, row)),
});

export const measuresDrawn = ({ names }: Writing, rows: readonly ReportRow[]): MeasuresFigure => ({
  kind: 'measures',
  rows: rows.flatMap((row) =>
    row.actions.map((action) => ({
      number: row.reference,
      title: action.title,
      responsible: names.of(action.organisationId),
      dueOn: action.dueOn,
      state: action.state,
    })),
  ),
});

/** The way gone by the cut-off date, with its terms. */
export const progressOf = (one: ReportedIndicator, cutOffOn: string) =>
  milestoneProgress(one.milestones, cutOffOn) ??
  indicatorProgress({ baseline: one.baselineValue, last: one.lastValue, target: one.targetValue });

export const indicatorsDrawn = ({ brief }: Writing, rows: readonly ReportRow[]): IndicatorsFigure => ({
  kind: 'indicators',
  rows: rows.flatMap((row) =>
    row.indicators.map((one) => ({
      number: row.reference,
      kind: one.kind,
      title: one.title,
      unit: one.unit,
      baseline: measured(one.baselineValue, one.baselineOn),
      last: measured(one.lastValue, one.lastOn),
      target: measured(one.targetValue, one.targetOn),
      progress: progressOf(one, brief.cutOffOn),
      sourceOfVerification: one.sourceOfVerification,
    })),
  ),
});

const stands = (row: ReportRow): readonly DisputedStand[] => {
  const dispute = disputeOf(row);
  return ([Side.GOVERNMENT, Side.CSO] as const).map((side) => ({ side, ...dispute[side] }));
};

/** The joint record as it is printed; null while nothing was proposed. */
export const printedJoint = (row: ReportRow): PrintedJointStatus | null =>
  row.joint && {
    state: row.joint.state,
    value: row.joint.value,
    proposedBy: row.joint.proposedBy,
    since: row.joint.changedOn,
    stands: row.joint.state === 'DISPUTED' ? stands(row) : [],
  };

const viewed = (writing: Writing, row: ReportRow): ViewedRow => ({
  number: row.reference,
  views: row.views.map((view) => ({
    side: view.side,
    status: view.status,
    asOf: view.asOf,
    rationale: view.rationale,
    noEvidenceReason: view.noEvidenceReason,
    sources: view.evidence.map((one) => writing.sources.numberOf(one)),
  })),
  joint: printedJoint(row),
});

/** Every side's view of the rows, beside each other; in brief without the reasons. */
export const viewsDrawn = (writing: Writing, rows: readonly ReportRow[], isBrief = false): ViewsFigure => ({
  kind: 'views',
  sides: comparedSides(rows),
  rows: rows.map((row) => (isBrief ? viewedInBrief : viewed)(writing, row)),
});

/** What was undertaken, by whom, by when, and what became of it; the late first. */
export function commitmentsDrawn({ facts, names, brief }: Writing): CommitmentsFigure {
  const rows = facts.commitments.map((one) => ({
    text: one.text,
    owner: names.of(one.organisationId),
    partners: one.partnerIds.map((id) => names.of(id)).filter((name) => name !== ''),
    numbers: one.references,
    dueOn: one.dueOn,
    status: one.status,
    isLate: isLate(one, brief.cutOffOn),
    reason: one.reason,
  }));
  return { kind: 'commitments', rows: rows.sort((a, b) => Number(b.isLate) - Number(a.isLate)) };
}

function positionSource({ words }: Writing, { positions }: ReportRow): string | null {
  const { symbol = null, paragraph = null } = positions.at(-1) ?? {};
  if (!symbol || !paragraph) return symbol;
  return [symbol, words.tell(say('report.inParagraph', { paragraph }))].join(words.comma);
}

/** Of each view only status and day, of a dispute also the reasons: the others stand in the thematic chapters. */
function viewedInBrief(writing: Writing, row: ReportRow): ViewedRow {
  const whole = viewed(writing, row);
  return {
    ...whole,
    views: whole.views.map((view) => ({ ...view, rationale: '', noEvidenceReason: null, sources: [] })),
  };
}

const matrixRow = (writing: Writing, row: ReportRow): MatrixAnnexRow => ({
  ...printed(writing, row),
  ...viewedInBrief(writing, row),
  positionSource: positionSource(writing, row),
  themes: row.themes.map(({ label }) => writing.words.nameOfLabel(label)),
  groups: row.groups.map((label) => writing.words.nameOfLabel(label)),
  sdgs: row.sdgs.map((code) => (code.includes('.') ? code : `${code} - ${goalInCapitals(writing, Number(code))}`)),
});

const goalInCapitals = ({ words: { language } }: Writing, goal: number) =>
  goalNames(language)[goal - 1].toLocaleUpperCase(language);

/** Every row in the columns of OHCHR's form, by theme, the pledges last. */
export function matrixDrawn(writing: Writing): MatrixFigure {
  const { chapters, words } = writing;
  const isGrouped = chapters.length > 1;
  const groups = chapters.map(({ label, rows }) => ({ heading: isGrouped ? label : null, rows }));
  const pledges = pledgesOf(writing.facts);
  const all = pledges.length ? [...groups, { heading: words.tell(say('report.pledges')), rows: pledges }] : groups;
  return {
    kind: 'matrix',
    sides: writing.sides,
    groups: all.map(({ heading, rows }) => ({ heading, rows: rows.map((row) => matrixRow(writing, row)) })),
  };
}

export const disagreementsDrawn = (rows: readonly ReportRow[]): DisagreementsFigure => ({
  kind: 'disagreements',
  rows: rows.map((row) => ({
    number: row.reference,
    text: row.text,
    since: row.joint?.state === 'DISPUTED' ? row.joint.changedOn : null,
    stands: stands(row),
  })),
});

/** Who took part, side by side; those who asked for it are counted and not named. */
export function participantsDrawn({ brief, facts, names }: Writing): ParticipantsFigure {
  const taking = brief.organisationIds.flatMap((id) => facts.organisations.find((one) => one.id === id) ?? []);
  const groups = Object.values(Side).map((side) => {
    const of = taking.filter((one) => one.side === side);
    const named = of.filter((one) => !names.isWithheld(one.id));
    return { side, names: named.map((one) => one.name), withheldCount: of.length - named.length, total: of.length };
  });
  return {
    kind: 'participants',
    groups: groups.filter(({ total }) => total > 0).map(({ total: _, ...group }) => group),
  };
}

export const sourcesDrawn = ({ sources }: Writing): SourcesFigure => ({ kind: 'sources', sources: sources.printed });
