/** The closed word lists of the product. Each list is written once here; database checks, GraphQL enums and screens take it from here. */

const list = <const Words extends readonly string[]>(...words: Words) =>
  Object.freeze(Object.fromEntries(words.map((word) => [word, word]))) as { readonly [Word in Words[number]]: Word };

type OneOf<List> = List[keyof List];

/** Who an organisation stands with. The sides never see each other's private content. */
export const Side = list('CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER');
export type Side = OneOf<typeof Side>;

/** The sides that assess. */
export type AssessingSide = Exclude<Side, typeof Side.OBSERVER>;

/** The two sides between which a joint status stands. */
export type NegotiatingSide = typeof Side.CSO | typeof Side.GOVERNMENT;

/** What a member may do. COORDINATOR is called focal point on the government side; ADMINISTRATOR has no content. */
export const Role = list('MEMBER', 'COORDINATOR', 'REPORT_WRITER', 'OBSERVER', 'ADMINISTRATOR');
export type Role = OneOf<typeof Role>;

/** Who may read a thing: a lattice, not a ladder. */
export const Audience = list('PERSONAL', 'ORGANISATION', 'SIDE', 'JOINT', 'PUBLIC');
export type Audience = OneOf<typeof Audience>;

/** A voluntary pledge is a row like a recommendation, with the State itself as its origin. */
export const RecommendationKind = list('RECOMMENDATION', 'PLEDGE');
export type RecommendationKind = OneOf<typeof RecommendationKind>;

/** The State's response. "Accepted" in older sources reads as SUPPORTED. */
export const Position = list('PENDING', 'SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED', 'UNCLEAR');
export type Position = OneOf<typeof Position>;

/** Where a theme label comes from: labels change with every cycle. */
export const ThemeScheme = list('UPR_INFO', 'OHCHR_2', 'OHCHR_3', 'OHCHR_4', 'WORKSPACE');
export type ThemeScheme = OneOf<typeof ThemeScheme>;

/** The default status scale of an assessment. "Not assessed" is the absence of an assessment. */
export const Status = list(
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'FULLY_IMPLEMENTED',
  'REGRESSED',
  'NO_INFORMATION',
);
export type Status = OneOf<typeof Status>;

/** The states of the joint record between CSO and GOVERNMENT. */
export const JointState = list('NONE', 'PROPOSED', 'AGREED', 'DISPUTED', 'OUTDATED');
export type JointState = OneOf<typeof JointState>;

/** The commands that move a joint status; RELEASE is a side's new JOINT assessment arriving, RECALL one withdrawn. */
export const JointCommand = list(
  'PROPOSE',
  'ACCEPT',
  'COUNTER',
  'DISPUTE',
  'WITHDRAW',
  'RELEASE',
  'RECALL',
  'RECONFIRM',
  'REOPEN',
);
export type JointCommand = OneOf<typeof JointCommand>;

/** OHCHR's three kinds of indicator (HRI/MC/2008/3). */
export const IndicatorKind = list('STRUCTURAL', 'PROCESS', 'OUTCOME');
export type IndicatorKind = OneOf<typeof IndicatorKind>;

/** Which way an indicator should move. */
export const Direction = list('INCREASE', 'DECREASE');
export type Direction = OneOf<typeof Direction>;

/** The life of a commitment. Late is computed, never stored. */
export const CommitmentStatus = list('PROPOSED', 'MADE', 'IN_PROGRESS', 'FULFILLED', 'CHANGED', 'WITHDRAWN');
export type CommitmentStatus = OneOf<typeof CommitmentStatus>;

/** Who hands a mid-term report in. */
export const ReportType = list('STATE', 'JOINT_CSO', 'NHRI');
export type ReportType = OneOf<typeof ReportType>;

/** Parts of the matrix row that carry one version each, so that edits of different parts merge. */
export const FieldGroup = list('PLAN', 'RESPONSIBILITY', 'TIME', 'MONEY', 'TAGS');
export type FieldGroup = OneOf<typeof FieldGroup>;

/** A remark, or a question one side puts to another that waits for an answer. */
export const CommentKind = list('REMARK', 'QUESTION', 'ANSWER');
export type CommentKind = OneOf<typeof CommentKind>;

/** The five regional groups of the United Nations. */
export const RegionalGroup = list('AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'GRULAC', 'WEOG');
export type RegionalGroup = OneOf<typeof RegionalGroup>;

/** Whether a planned measure has begun. */
export const ActionState = list('PLANNED', 'UNDER_WAY', 'DONE');
export type ActionState = OneOf<typeof ActionState>;

/** What can be shared: each becomes a snapshot of its own for those it is shared with. */
export const ShareKind = list('ASSESSMENT', 'ACTION', 'EVIDENCE', 'COMMENT', 'COMMITMENT', 'PROPOSED_PLAN', 'REPORT');
export type ShareKind = OneOf<typeof ShareKind>;

/** What became of a request that another coordinator decides. */
export const RequestState = list('WAITING', 'APPROVED', 'DECLINED', 'TAKEN_BACK', 'OVERTAKEN');
export type RequestState = OneOf<typeof RequestState>;

/** The two layouts a person may import. */
export const ImportSource = list('UPR_INFO_CSV', 'OHCHR_DOCX');
export type ImportSource = OneOf<typeof ImportSource>;
