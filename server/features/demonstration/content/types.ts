/** The shapes of the demonstration's content: keyed by paragraph number and by short keys, without ids and without a clock. */
import type {
  ActionState,
  Audience,
  CommentKind,
  CommitmentStatus,
  Direction,
  IndicatorKind,
  JointCommand,
  NegotiatingSide,
  Position,
  RecommendationKind,
  ReportType,
  Role,
  Side,
  Status,
} from '../../../domain/vocabulary.js';

/** An ISO calendar date, `2026-11-22`. */
export type IsoDate = string;

/** A paragraph number of the outcome (`142.74`), or a pledge's own reference (`P-1`). */
export type RecommendationNumber = string;

export type OrganisationKey =
  | 'coalition'
  | 'legalNetwork'
  | 'womensForum'
  | 'pressAssociation'
  | 'disabilityFederation'
  | 'childObservatory'
  | 'vessariAssociation'
  | 'healthWatch'
  | 'tradeUnions'
  | 'riversAlliance'
  | 'prisonWatch'
  | 'nationalMechanism'
  | 'justice'
  | 'interior'
  | 'attorneyGeneral'
  | 'health'
  | 'education'
  | 'gender'
  | 'labour'
  | 'housing'
  | 'environment'
  | 'information'
  | 'statistics'
  | 'judiciary'
  | 'parliament'
  | 'humanRightsCommission'
  | 'countryTeam';

export type PersonKey = 'nadia' | 'joseph' | 'amina' | 'daniel' | 'leila' | 'samuel' | 'ines' | 'tomas' | 'ruth';

export type ClusterKey =
  | 'treaties'
  | 'women'
  | 'disabilities'
  | 'justice'
  | 'expression'
  | 'children'
  | 'health'
  | 'work';

export interface DemonstrationOrganisation {
  readonly name: string;
  readonly acronym: string;
  readonly side: Side;
  /** Its name stays out of published lists, at its own request. */
  readonly isWithheld?: true;
}

/** An account a visitor can sign in with. */
export interface DemonstrationPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** None for the administrator, who belongs to no organisation. */
  readonly organisation: OrganisationKey | null;
  /** What this account shows a visitor, in a few words. */
  readonly shows: string;
}

export interface DemonstrationCluster {
  readonly name: string;
  readonly conveners: readonly PersonKey[];
}

/** The invented State's review; the symbols are made in the manner of real ones and belong to no document. */
export interface DemonstrationReview {
  readonly stateName: string;
  readonly cycle: number;
  readonly session: number;
  readonly reportSymbol: string;
  readonly addendumSymbol: string;
  readonly decisionSymbol: string;
  readonly reviewedOn: IsoDate;
  readonly adoptedOn: IsoDate;
  readonly midTermOn: IsoDate;
  readonly nextReviewOn: IsoDate;
}

/** One entry of a recommendation's position history, oldest first. */
export interface PositionEntry {
  readonly value: Position;
  /** The State's own words. */
  readonly verbatim: string;
  readonly isClaimedAlreadyImplemented: boolean;
  readonly sourceSymbol: string | null;
  readonly sourceParagraph: string | null;
  readonly asOf: IsoDate;
}

export interface DemonstrationRecommendation {
  readonly number: RecommendationNumber;
  readonly text: string;
  /** Recommending States, ISO 3166 alpha-3, in the order printed; none for a pledge. */
  readonly states: readonly string[];
  readonly positions: readonly PositionEntry[];
  /** OHCHR 4th-cycle theme labels, the leading one first. */
  readonly themes: readonly string[];
  /** OHCHR 4th-cycle groups of persons. */
  readonly groups: readonly string[];
  /** SDG goals (`5`) or targets (`16.3`). */
  readonly sdgs: readonly string[];
  /** UPR Info action category, 1 minimal to 5 specific. */
  readonly actionCategory: 1 | 2 | 3 | 4 | 5;
}

/** A recommendation with its kind and its cluster, as the collected demonstration gives it. */
export interface PlacedRecommendation extends DemonstrationRecommendation {
  readonly kind: RecommendationKind;
  readonly cluster: ClusterKey;
}

export interface PlannedAction {
  readonly title: string;
  readonly organisation: OrganisationKey;
  readonly state: ActionState;
  readonly dueOn: IsoDate | null;
}

/** The joint plan of one row. Empty texts and nulls are cells nobody has filled yet. */
export interface DemonstrationPlan {
  readonly expectedResult: string;
  readonly challenges: string;
  readonly nextSteps: string;
  readonly lead: OrganisationKey | null;
  readonly supporting: readonly OrganisationKey[];
  readonly partners: readonly OrganisationKey[];
  readonly startsOn: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly budget: string;
  readonly actions: readonly PlannedAction[];
}

/** Plans by paragraph number. */
export type PlansByNumber = Readonly<Record<RecommendationNumber, DemonstrationPlan>>;

/** A plan that an organisation proposes, and the day it was put before everybody. */
export interface DemonstrationProposal {
  readonly recommendation: RecommendationNumber;
  readonly organisation: OrganisationKey;
  readonly writtenOn: IsoDate;
  /** Null: its own organisation alone reads it. */
  readonly sharedOn: IsoDate | null;
  readonly plan: DemonstrationPlan;
}

/** A citation a reader can follow; all addresses are at `.example`, which can never exist. */
export interface CitedSource {
  readonly citation: string;
  readonly url: string;
  /** None for a page that is kept up to date. */
  readonly datedOn: IsoDate | null;
}

/** What an organisation or a side said of one row as of one day. */
export interface AssessedVersion {
  readonly status: Status;
  readonly rationale: string;
  readonly evidence: readonly CitedSource[];
  /** Said instead of evidence, where partial or full implementation is claimed without any. */
  readonly noEvidenceReason: string | null;
}

/** Versions by their as-of date, oldest first; in a joint view also the day they were shared. */
export type VersionsByDate = Readonly<Record<IsoDate, AssessedVersion>>;

/** One command to the joint status; releases are not written here but follow from the shared versions. */
export interface JointStep {
  readonly on: IsoDate;
  readonly command: Exclude<JointCommand, 'RELEASE' | 'RECALL'>;
  readonly side: NegotiatingSide;
  readonly value: Status | null;
  readonly reason: string | null;
}

/** What the sides have shared on one row, and what they made of it together. */
export interface SharedViews {
  readonly government?: VersionsByDate;
  readonly coalition?: VersionsByDate;
  /** The national human rights institution's own assessment; it stands beside both and moves nothing. */
  readonly commission?: VersionsByDate;
  readonly joint?: readonly JointStep[];
}

/** Shared views by paragraph number. */
export type ViewsByNumber = Readonly<Record<RecommendationNumber, SharedViews>>;

/** An assessment its organisation has not shared; readable by that organisation alone. */
export interface DemonstrationDraft {
  readonly recommendation: RecommendationNumber;
  readonly organisation: OrganisationKey;
  readonly versions: VersionsByDate;
}

export interface Measure {
  readonly value: number;
  readonly on: IsoDate;
}

export interface Milestone {
  readonly title: string;
  readonly dueOn: IsoDate;
  readonly reachedOn: IsoDate | null;
}

export interface DemonstrationIndicator {
  readonly recommendation: RecommendationNumber;
  /** Who keeps it up to date. */
  readonly organisation: OrganisationKey;
  readonly kind: IndicatorKind;
  readonly title: string;
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  /** None for a structural indicator, which goes by milestones. */
  readonly baseline: Measure | null;
  readonly target: Measure | null;
  /** Only structural indicators have them. */
  readonly milestones: readonly Milestone[];
  readonly sourceOfVerification: string;
  /** Oldest first. */
  readonly measurements: readonly Measure[];
}

export interface DemonstrationCommitment {
  readonly text: string;
  readonly owner: OrganisationKey;
  readonly partners: readonly OrganisationKey[];
  readonly recommendations: readonly RecommendationNumber[];
  readonly status: CommitmentStatus;
  /** None while it is only proposed. */
  readonly madeOn: IsoDate | null;
  readonly dueOn: IsoDate;
  /** Why it was changed or withdrawn. */
  readonly reason: string | null;
}

export interface DemonstrationComment {
  readonly recommendation: RecommendationNumber;
  readonly organisation: OrganisationKey;
  /** The account that wrote it, where the organisation has one. */
  readonly person: PersonKey | null;
  readonly audience: Extract<Audience, 'ORGANISATION' | 'JOINT'>;
  readonly kind: CommentKind;
  /** The side a question waits for. */
  readonly askedSide: NegotiatingSide | null;
  /** Names a question, so that an answer can point at it. */
  readonly key: string | null;
  readonly answers: string | null;
  /** UTC, `2026-11-03T09:20:00Z`. */
  readonly at: string;
  readonly body: string;
}

/** A section a person has edited; the other sections stay as generated. */
export interface EditedSection {
  readonly key: string;
  readonly paragraphs: readonly string[];
}

export interface DemonstrationReport {
  readonly type: ReportType;
  readonly readAs: Extract<Audience, 'SIDE' | 'JOINT' | 'PUBLIC'>;
  readonly owner: OrganisationKey;
  readonly writer: PersonKey;
  readonly title: string;
  readonly cutOffOn: IsoDate;
  readonly contact: string;
  readonly organisations: readonly OrganisationKey[];
  readonly withheld: readonly OrganisationKey[];
  readonly sections: readonly EditedSection[];
}

/** Everything the demonstration workspace holds. */
export interface Demonstration {
  readonly workspaceName: string;
  readonly review: DemonstrationReview;
  readonly organisations: Readonly<Record<OrganisationKey, DemonstrationOrganisation>>;
  readonly people: Readonly<Record<PersonKey, DemonstrationPerson>>;
  readonly clusters: Readonly<Record<ClusterKey, DemonstrationCluster>>;
  readonly recommendations: readonly PlacedRecommendation[];
  readonly plans: PlansByNumber;
  readonly proposals: readonly DemonstrationProposal[];
  readonly views: ViewsByNumber;
  readonly drafts: readonly DemonstrationDraft[];
  readonly indicators: readonly DemonstrationIndicator[];
  readonly commitments: readonly DemonstrationCommitment[];
  readonly comments: readonly DemonstrationComment[];
  readonly report: DemonstrationReport;
}
