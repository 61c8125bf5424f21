import type { CalendarDate } from '../../../domain/calendar-date.js';
import type {
  ActionState,
  CommitmentStatus,
  Direction,
  IndicatorKind,
  JointState,
  Position,
  RecommendationKind,
  RegionalGroup,
  Side,
  Status,
  ThemeScheme,
} from '../../../domain/vocabulary.js';

/** A source an assessment cites, as far as the report's readers may see it. */
export interface CitedEvidence {
  readonly id: string;
  readonly citation: string;
  readonly url: string | null;
  readonly datedOn: CalendarDate | null;
}

/** One side's newest view of a row as of the cut-off date. */
export interface ReportedView {
  readonly id: string;
  readonly side: Side;
  readonly organisationId: string;
  readonly status: Status;
  readonly rationale: string;
  readonly asOf: CalendarDate;
  readonly noEvidenceReason: string | null;
  readonly evidence: readonly CitedEvidence[];
}

/** The joint record as of the cut-off date. The sides' values and reasons are those of a dispute. */
export interface ReportedJoint {
  readonly state: JointState;
  readonly value: Status | null;
  readonly proposedBy: Side | null;
  readonly reason: string | null;
  readonly changedOn: CalendarDate;
  readonly csoValue: Status | null;
  readonly csoReason: string | null;
  readonly governmentValue: Status | null;
  readonly governmentReason: string | null;
}

/** A measurable of a row with its newest measurement by the cut-off date. */
export interface ReportedIndicator {
  readonly id: string;
  readonly kind: IndicatorKind;
  readonly title: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly baselineValue: number | null;
  readonly baselineOn: CalendarDate | null;
  readonly targetValue: number | null;
  readonly targetOn: CalendarDate | null;
  readonly milestones: readonly { readonly title: string; readonly reachedOn: CalendarDate | null }[];
  readonly sourceOfVerification: string;
  readonly lastValue: number | null;
  readonly lastOn: CalendarDate | null;
}

export interface ReportedAction {
  readonly title: string;
  readonly state: ActionState;
  readonly dueOn: CalendarDate | null;
  readonly organisationId: string;
}

export interface ReportedPosition {
  readonly value: Position;
  readonly verbatim: string;
  readonly asOf: CalendarDate | null;
  readonly symbol: string | null;
  readonly paragraph: string | null;
  readonly isClaimedAlreadyImplemented: boolean;
}

/** A row of the matrix with all the report says of it. */
export interface ReportRow {
  /** The matrix entry's id. */
  readonly id: string;
  readonly kind: RecommendationKind;
  readonly number: string | null;
  readonly reference: string;
  readonly text: string;
  readonly actionCategory: number | null;
  readonly clusterId: string | null;
  readonly expectedResult: string;
  readonly challenges: string;
  readonly nextSteps: string;
  readonly leadInstitutionId: string | null;
  readonly supportingInstitutionIds: readonly string[];
  readonly partnerIds: readonly string[];
  readonly startsOn: CalendarDate | null;
  readonly deadline: CalendarDate | null;
  readonly budget: string;
  readonly actions: readonly ReportedAction[];
  readonly states: readonly {
    readonly code: string | null;
    readonly label: string;
    readonly regionalGroup: RegionalGroup | null;
  }[];
  readonly themes: readonly { readonly id: string; readonly scheme: ThemeScheme; readonly label: string }[];
  readonly groups: readonly string[];
  readonly sdgs: readonly string[];
  /** Told by the cut-off date, oldest first. */
  readonly positions: readonly ReportedPosition[];
  readonly views: readonly ReportedView[];
  readonly joint: ReportedJoint | null;
  readonly indicators: readonly ReportedIndicator[];
}

/** A commitment made by the cut-off date; its status is the one recorded when the facts were read. */
export interface ReportedCommitment {
  readonly id: string;
  readonly text: string;
  readonly status: CommitmentStatus;
  readonly madeOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly reason: string | null;
  readonly organisationId: string;
  readonly partnerIds: readonly string[];
  /** References of the recommendations it serves. */
  readonly references: readonly string[];
}

export interface ReportedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly side: Side;
}

export interface ReportedReview {
  readonly stateName: string;
  /** Null of a State that is not known, an invented one among them. */
  readonly stateCode: string | null;
  readonly cycleNumber: number;
  readonly sessionNumber: number | null;
  readonly reportSymbol: string | null;
  readonly addendumSymbol: string | null;
  readonly decisionSymbol: string | null;
  readonly reviewedOn: CalendarDate | null;
  readonly adoptedOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
}

/** What stands around the matrix. */
export interface ReportFrame {
  readonly workspace: { readonly name: string; readonly isDemonstration: boolean };
  readonly review: ReportedReview;
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly ReportedOrganisation[];
  readonly commitments: readonly ReportedCommitment[];
}

/** Everything a report rests on, in the eyes of its readers and as of its cut-off date. */
export interface ReportFacts extends ReportFrame {
  readonly rows: readonly ReportRow[];
}
