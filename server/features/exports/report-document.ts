/** A mid-term report as it is printed: the neutral model that the writers of documents take. Plain data only. */
import type { CalendarDate } from '../../domain/calendar-date.js';
import type { IndicatorProgress, MilestoneProgress } from '../../domain/indicator-progress.js';
import type { ChapterPlace } from '../../domain/report-outline.js';
import type { StepCounts } from '../../domain/status-scale.js';
import type {
  ActionState,
  CommitmentStatus,
  IndicatorKind,
  JointState,
  NegotiatingSide,
  Position,
  Side,
  Status,
} from '../../domain/vocabulary.js';
import type { ReportLabels } from './report-labels.js';

/** A whole report. Every name that may not be printed is already left out of it. */
export interface ReportDocument {
  /** BCP 47, for example `en-GB`; dates and numbers are written by it. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Every fixed word of the document. */
  readonly labels: ReportLabels;
  readonly cover: ReportCover;
  /** Organisations, never persons: the document's author in its properties. */
  readonly author: string;
  /** In reading order, without the cover. */
  readonly sections: readonly ReportSection[];
  /** Where the record of the report's readers stood; printed at the foot of every page. */
  readonly record?: PrintedRecord | null;
}

/** Where a chain of the record ended when a document was made: whoever keeps it can tell a record rewritten since. */
export interface PrintedRecord {
  readonly events: number;
  /** The hash of the last event, in hexadecimal. */
  readonly head: string;
}

interface ReportCover {
  /** For example `Mid-term report`. */
  readonly title: string;
  readonly stateName: string;
  /** For example `Universal Periodic Review, fourth cycle`. */
  readonly subtitle: string;
  /** Lines of facts under the title: session, documents of the review. */
  readonly facts: readonly string[];
  /** Names of the submitting organisations that may be printed. */
  readonly organisations: readonly string[];
  /** How many more submit without being named. */
  readonly withheldCount: number;
  /** How the submitting body can be reached; null to leave it out. */
  readonly contact: string | null;
  /** The day the report is dated. */
  readonly date: CalendarDate;
  readonly cutOffDate: CalendarDate;
  /** True until the report is released: stamped DRAFT on the cover and every page. */
  readonly isDraft: boolean;
  /** True for an invented State: marked as such on every page. */
  readonly isDemonstration: boolean;
}

export interface ReportSection {
  readonly key: string;
  /** Without its roman number, which Word counts; an annex with its letter. */
  readonly heading: string;
  readonly place: Exclude<ChapterPlace, 'COVER'>;
  /** What the editor keeps. A node `reportTable` stands where the figure of that key is printed. */
  readonly text: RichTextNode;
  readonly figures: Readonly<Record<string, ReportFigure>>;
  /** Figures changed since a person edited the text. Shown in the program, never printed. */
  readonly hasChangedFigures: boolean;
}

/** A node of the editor's JSON: doc, paragraph, heading, bulletList, orderedList, listItem, blockquote, reportTable, text, hardBreak. */
export interface RichTextNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  /** bold, italic, link (`attrs.href`). */
  readonly marks?: readonly RichTextMark[];
  readonly content?: readonly RichTextNode[];
}

export interface RichTextMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** What the program draws from the data. */
export type ReportFigure = { readonly caption?: string | null } & (
  | StepsFigure
  | ProgressChartFigure
  | StatusDefinitionsFigure
  | RecommendationsFigure
  | MeasuresFigure
  | IndicatorsFigure
  | ViewsFigure
  | GapsFigure
  | CommitmentsFigure
  | MatrixFigure
  | DisagreementsFigure
  | ParticipantsFigure
  | SourcesFigure
);

/** A group of rows as each side sees it: a theme, a position, a recommending State, an action category. */
export interface StepGroup {
  readonly label: string;
  readonly total: number;
  readonly views: readonly { readonly side: Side; readonly counts: StepCounts }[];
}

/** Counts in the steps of a report, a line for each side of each group: the summary and the statistics. */
export interface StepsFigure {
  readonly kind: 'steps';
  /** What the groups are, for example `Theme`. */
  readonly groupedBy: string;
  readonly groups: readonly StepGroup[];
}

/** Stacked bars, one for each side of each group; the same figures follow as a table. */
export interface ProgressChartFigure {
  readonly kind: 'progressChart';
  readonly groupedBy: string;
  readonly groups: readonly StepGroup[];
}

export interface StatusDefinitionsFigure {
  readonly kind: 'statusDefinitions';
  readonly definitions: readonly { readonly status: Status | 'NOT_ASSESSED'; readonly definition: string }[];
}

export interface PrintedRecommendation {
  /** The paragraph number or the workspace's own reference: text, never a number. */
  readonly number: string;
  readonly text: string;
  /** Empty for a pledge. */
  readonly states: readonly string[];
  /** Null for a pledge: it has no answer. */
  readonly position: Position | null;
  /** Added to the position, for example `Considered already implemented`. */
  readonly positionNote?: string | null;
}

export interface RecommendationsFigure {
  readonly kind: 'recommendations';
  readonly rows: readonly PrintedRecommendation[];
}

export interface MeasuresFigure {
  readonly kind: 'measures';
  readonly rows: readonly {
    readonly number: string;
    readonly title: string;
    readonly responsible: string;
    readonly dueOn: CalendarDate | null;
    readonly state: ActionState;
  }[];
}

export interface MeasuredValue {
  readonly value: number;
  readonly on: CalendarDate | null;
}

export interface PrintedIndicator {
  readonly number: string;
  readonly kind: IndicatorKind;
  readonly title: string;
  readonly unit: string;
  readonly baseline: MeasuredValue | null;
  readonly last: MeasuredValue | null;
  readonly target: MeasuredValue | null;
  /** With its terms, which are printed beside it; null when it cannot be told. */
  readonly progress: IndicatorProgress | MilestoneProgress | null;
  readonly sourceOfVerification: string;
}

export interface IndicatorsFigure {
  readonly kind: 'indicators';
  readonly rows: readonly PrintedIndicator[];
}

/** One side's view of a row. */
export interface PrintedView {
  readonly side: Side;
  readonly status: Status;
  readonly asOf: CalendarDate;
  readonly rationale: string;
  readonly noEvidenceReason: string | null;
  /** Numbers in the list of sources. */
  readonly sources: readonly number[];
}

/** What a side stands for in a dispute: its value and its reason are both printed. */
export interface DisputedStand {
  readonly side: NegotiatingSide;
  readonly status: Status | null;
  readonly reason: string | null;
}

export interface PrintedJointStatus {
  readonly state: JointState;
  /** The value proposed, agreed or outdated; null while it is disputed. */
  readonly value: Status | null;
  readonly proposedBy: Side | null;
  readonly since: CalendarDate | null;
  /** Both sides' stands while it is disputed, otherwise empty. */
  readonly stands: readonly DisputedStand[];
}

/** A row with every side's view and the joint status. */
export interface ViewedRow {
  readonly number: string;
  readonly views: readonly PrintedView[];
  readonly joint: PrintedJointStatus | null;
}

export interface ViewsFigure {
  readonly kind: 'views';
  /** The columns, in order; a side that has not assessed a row is shown as such. */
  readonly sides: readonly Side[];
  readonly rows: readonly ViewedRow[];
}

export interface GapsFigure {
  readonly kind: 'gaps';
  readonly rows: readonly { readonly number: string; readonly challenges: string; readonly nextSteps: string }[];
}

export interface CommitmentsFigure {
  readonly kind: 'commitments';
  readonly rows: readonly {
    readonly text: string;
    readonly owner: string;
    readonly partners: readonly string[];
    /** Numbers of the recommendations it serves. */
    readonly numbers: readonly string[];
    readonly dueOn: CalendarDate | null;
    readonly status: CommitmentStatus;
    readonly isLate: boolean;
    readonly reason: string | null;
  }[];
}

export interface MatrixAnnexRow extends PrintedRecommendation, ViewedRow {
  /** For example `A/HRC/59/15/Add.1, para. 3`. */
  readonly positionSource: string | null;
  readonly themes: readonly string[];
  /** Groups of persons. */
  readonly groups: readonly string[];
  /** For example `16 - PEACE, JUSTICE AND STRONG INSTITUTIONS`. */
  readonly sdgs: readonly string[];
}

/** Every row in the four columns of OHCHR's matrix of recommendations. */
export interface MatrixFigure {
  readonly kind: 'matrix';
  readonly sides: readonly Side[];
  /** A group without a heading prints none. */
  readonly groups: readonly { readonly heading: string | null; readonly rows: readonly MatrixAnnexRow[] }[];
}

export interface DisagreementsFigure {
  readonly kind: 'disagreements';
  readonly rows: readonly {
    readonly number: string;
    readonly text: string;
    readonly since: CalendarDate | null;
    readonly stands: readonly DisputedStand[];
  }[];
}

export interface ParticipantsFigure {
  readonly kind: 'participants';
  readonly groups: readonly {
    readonly side: Side;
    readonly names: readonly string[];
    readonly withheldCount: number;
  }[];
}

export interface PrintedSource {
  /** The number by which views cite it. */
  readonly number: number;
  /** As it may be published; never the identity behind it. */
  readonly citation: string;
  readonly url: string | null;
  readonly datedOn: CalendarDate | null;
}

export interface SourcesFigure {
  readonly kind: 'sources';
  readonly sources: readonly PrintedSource[];
}
