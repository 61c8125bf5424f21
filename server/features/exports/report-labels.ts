import type {
  ActionState,
  CommitmentStatus,
  IndicatorKind,
  JointState,
  Position,
  Side,
  Status,
} from '../../domain/vocabulary.js';

/** A sentence that depends on a count, by the plural categories of the language; `{count}` stands for the number. */
export type CountedLabel = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Every fixed word of a printed report. A language gives all of them; words in braces are filled in. */
export interface ReportLabels {
  readonly sides: Readonly<Record<Side, string>>;
  readonly views: Readonly<Record<Side, string>>;
  readonly statuses: Readonly<Record<Status | 'NOT_ASSESSED', string>>;
  readonly positions: Readonly<Record<Position, string>>;
  readonly jointStates: Readonly<Record<JointState, string>>;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly commitmentStatuses: Readonly<Record<CommitmentStatus, string>>;
  readonly indicatorKinds: Readonly<Record<IndicatorKind, string>>;
  readonly steps: Readonly<Record<StepLabel, string>>;
  /** What stands above figures that bring no caption of their own; an empty one prints none. */
  readonly captions: Readonly<Record<FigureKind, string>>;
  /** What stands in place of a figure without rows. */
  readonly nothing: Readonly<Record<FigureKind, string>>;
  readonly columns: Readonly<Record<ColumnLabel, string>>;
  readonly words: Readonly<Record<WordLabel, string>>;
  readonly organisationsWithheld: CountedLabel;
  readonly milestones: CountedLabel;
}

type FigureKind =
  | 'steps'
  | 'progressChart'
  | 'statusDefinitions'
  | 'recommendations'
  | 'measures'
  | 'indicators'
  | 'views'
  | 'gaps'
  | 'commitments'
  | 'matrix'
  | 'disagreements'
  | 'participants'
  | 'sources';

type StepLabel = 'total' | 'fully' | 'partially' | 'not' | 'inProgress' | 'regressed' | 'noInformation' | 'notAssessed';

type ColumnLabel =
  | 'number'
  | 'recommendation'
  | 'position'
  | 'view'
  | 'status'
  | 'meaning'
  | 'measure'
  | 'responsible'
  | 'due'
  | 'state'
  | 'indicator'
  | 'baseline'
  | 'now'
  | 'target'
  | 'progress'
  | 'jointStatus'
  | 'challenges'
  | 'nextSteps'
  | 'commitment'
  | 'owner'
  | 'serves'
  | 'matrixRecommendation'
  | 'matrixPosition'
  | 'matrixThemes'
  | 'matrixAssessment';

type WordLabel =
  | 'contents'
  | 'table'
  | 'figure'
  | 'page'
  | 'record'
  | 'draft'
  | 'draftNote'
  | 'demonstration'
  | 'demonstrationNote'
  | 'submittedBy'
  | 'contact'
  | 'dataAsOf'
  | 'pledge'
  | 'noEvidence'
  | 'notAssessedYet'
  | 'noReason'
  | 'noStand'
  | 'inDispute'
  | 'late'
  | 'since'
  | 'proposedBy'
  | 'with'
  | 'source'
  | 'sourceOfPosition'
  | 'sdgs'
  | 'groups'
  | 'chartAlternative'
  | 'chartBar'
  | 'chartKey'
  | 'documentSubject'
  | 'missingFigure';

/** The English words. */
export const englishReportLabels: ReportLabels = {
  sides: { CSO: 'Civil society', GOVERNMENT: 'Government', NHRI: 'NHRI', OBSERVER: 'Observers' },
  views: {
    CSO: 'Civil society’s view',
    GOVERNMENT: 'Government’s view',
    NHRI: 'View of the national human rights institution',
    OBSERVER: 'Observers’ view',
  },
  statuses: {
    NOT_STARTED: 'Not started',
    IN_PROGRESS: 'In progress',
    PARTIALLY_IMPLEMENTED: 'Partially implemented',
    FULLY_IMPLEMENTED: 'Fully implemented',
    REGRESSED: 'Regressed',
    NO_INFORMATION: 'No information',
    NOT_ASSESSED: 'Not assessed',
  },
  positions: {
    PENDING: 'Pending',
    SUPPORTED: 'Supported',
    SUPPORTED_IN_PART: 'Supported in part',
    NOTED: 'Noted',
    NOT_SUPPORTED: 'Not supported',
    UNCLEAR: 'Unclear',
  },
  jointStates: {
    NONE: 'None',
    PROPOSED: 'Proposed',
    AGREED: 'Agreed',
    DISPUTED: 'Disputed',
    OUTDATED: 'Agreed earlier, now outdated',
  },
  actionStates: { PLANNED: 'Planned', UNDER_WAY: 'Under way', DONE: 'Done' },
  commitmentStatuses: {
    PROPOSED: 'Proposed',
    MADE: 'Made',
    IN_PROGRESS: 'In progress',
    FULFILLED: 'Fulfilled',
    CHANGED: 'Changed',
    WITHDRAWN: 'Withdrawn',
  },
  indicatorKinds: { STRUCTURAL: 'Structural', PROCESS: 'Process', OUTCOME: 'Outcome' },
  steps: {
    total: 'Total',
    fully: 'Fully',
    partially: 'Partially',
    not: 'Not',
    inProgress: 'of which in progress',
    regressed: 'of which regressed',
    noInformation: 'No information',
    notAssessed: 'Not assessed',
  },
  captions: {
    steps: 'Level of implementation as each side sees it',
    progressChart: 'Level of implementation by {group}, as each side sees it',
    statusDefinitions: 'What each status means',
    recommendations: 'Recommendations and the position of the State',
    measures: 'Measures planned and taken',
    indicators: 'Indicators from baseline to target',
    views: 'How each side sees implementation',
    gaps: 'Gaps, challenges and next steps by recommendation',
    commitments: 'Commitments and where they stand',
    matrix: '',
    disagreements: '',
    participants: '',
    sources: '',
  },
  nothing: {
    steps: 'There are no figures to show.',
    progressChart: 'There are no figures to show.',
    statusDefinitions: 'No status is defined.',
    recommendations: 'No recommendation is concerned.',
    measures: 'No measure is recorded.',
    indicators: 'No indicator is recorded.',
    views: 'No assessment is recorded.',
    gaps: 'No gap is recorded.',
    commitments: 'No commitment is recorded.',
    matrix: 'The matrix has no rows.',
    disagreements: 'No recommendation is in dispute.',
    participants: 'No organisation is named.',
    sources: 'No source is cited.',
  },
  columns: {
    number: 'No.',
    recommendation: 'Recommendation',
    position: 'Position',
    view: 'As seen by',
    status: 'Status',
    meaning: 'Meaning',
    measure: 'Measure',
    responsible: 'Responsible',
    due: 'Due',
    state: 'State',
    indicator: 'Indicator',
    baseline: 'Baseline',
    now: 'Now',
    target: 'Target',
    progress: 'Progress',
    jointStatus: 'Joint status',
    challenges: 'Gaps and challenges',
    nextSteps: 'Next steps',
    commitment: 'Commitment',
    owner: 'Made by',
    serves: 'For',
    matrixRecommendation: 'Recommendation and recommending State',
    matrixPosition: 'Position',
    matrixThemes: 'Themes and groups of persons, SDGs',
    matrixAssessment: 'Assessment/comments on level of implementation',
  },
  words: {
    contents: 'Contents',
    table: 'Table',
    figure: 'Figure',
    page: 'Page {page} of {pages}',
    record: 'Record, event {number}: {head}',
    draft: 'DRAFT',
    draftNote: 'DRAFT. Not yet released. Data as of {date}.',
    demonstration: 'Demonstration: invented State',
    demonstrationNote: 'Demonstration: invented State. Nothing in this document describes a real country.',
    submittedBy: 'Submitted by',
    contact: 'Contact',
    dataAsOf: 'Data as of {date}',
    pledge: 'Voluntary pledge',
    noEvidence: 'No evidence cited: {reason}',
    notAssessedYet: 'Not assessed',
    noReason: 'No reason recorded.',
    noStand: 'No status recorded',
    inDispute: 'In the dispute:',
    late: 'late',
    since: 'since {date}',
    proposedBy: 'proposed by {side}',
    with: 'With {names}',
    source: 'Source: {source}',
    sourceOfPosition: 'Source of position: {source}',
    sdgs: 'SDGs:',
    groups: 'Groups of persons:',
    chartAlternative: 'Stacked bars of the level of implementation by {group}, one bar for each side. In all: {bars}',
    chartBar: '{side}: {counts}.',
    chartKey: 'In the picture: {key}.',
    documentSubject: 'Implementation of recommendations of the Universal Periodic Review',
    missingFigure: 'A table stood here whose data no longer exist.',
  },
  organisationsWithheld: {
    one: '{count} organisation whose name is withheld',
    other: '{count} organisations whose names are withheld',
  },
  milestones: { one: '{reached} of {count} milestone', other: '{reached} of {count} milestones' },
};
