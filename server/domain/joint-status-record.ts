import { JointState, Side, type JointCommand, type NegotiatingSide, type Status } from './vocabulary.js';

/**
 * The third record, between CSO and GOVERNMENT. It moves only by commands, each bound to the JOINT assessment versions
 * that the person saw. A status is agreed only when a person of each side said yes to the same value over the same
 * versions; silence is never consent.
 */
export interface JointStatusRecord {
  readonly state: JointState;
  /** The value proposed, agreed or outdated; null while there is none or it is disputed. */
  readonly value: Status | null;
  readonly proposedBy: NegotiatingSide | null;
  /** The proposer's words for the value: given with the proposal, otherwise the rationale of its assessment. */
  readonly reason: string | null;
  /** The JOINT versions the claim is bound to. */
  readonly csoVersionId: string | null;
  readonly governmentVersionId: string | null;
  /** What each side stands for in the dispute that stands; kept under a new proposal until something is agreed. */
  readonly csoValue: Status | null;
  readonly csoReason: string | null;
  readonly governmentValue: Status | null;
  readonly governmentReason: string | null;
  /** The sides that said yes again since the status became outdated. */
  readonly reconfirmedBy: readonly NegotiatingSide[];
}

/** The newest JOINT version of one side's assessment. */
export interface JointVersion {
  readonly id: string;
  readonly status: Status;
  readonly rationale: string;
}

/**
 * What both sides have in the joint space now; for RELEASE with the released version already in place, for RECALL with
 * the withdrawn one gone.
 */
export interface JointContext {
  readonly cso: JointVersion | null;
  readonly government: JointVersion | null;
}

/** The JOINT versions that were on the person's screen. */
export interface SeenVersions {
  readonly csoVersionId: string | null;
  readonly governmentVersionId: string | null;
}

interface By {
  /** The acting person's side. NHRI and OBSERVER are always refused. */
  readonly side: Side;
}

/** One shape for each of several commands. */
type Saying<Command extends JointCommand, What> = Command extends unknown
  ? By & What & { readonly command: Command }
  : never;

/** A command with what it needs. ACCEPT and RECONFIRM carry the value the person saw: nobody says yes to another one. */
export type JointMove =
  | Saying<
      'PROPOSE' | 'COUNTER',
      { readonly value: Status; readonly reason?: string | null; readonly seen: SeenVersions }
    >
  | Saying<'ACCEPT' | 'RECONFIRM', { readonly value: Status; readonly seen: SeenVersions }>
  | Saying<
      'DISPUTE' | 'REOPEN',
      { readonly reason: string; readonly value?: Status | null; readonly seen: SeenVersions }
    >
  | Saying<'WITHDRAW' | 'RELEASE', unknown>
  | Saying<'RECALL', { readonly version: JointVersion }>;

/** Where every row begins. */
export const noJointStatus: JointStatusRecord = Object.freeze({
  state: JointState.NONE,
  value: null,
  proposedBy: null,
  reason: null,
  csoVersionId: null,
  governmentVersionId: null,
  csoValue: null,
  csoReason: null,
  governmentValue: null,
  governmentReason: null,
  reconfirmedBy: Object.freeze([]),
});

/** True for the two sides between which the joint status stands. */
export const isNegotiating = (side: Side): side is NegotiatingSide => side === Side.CSO || side === Side.GOVERNMENT;
/** The side opposite. */
export const otherSide = (side: NegotiatingSide): NegotiatingSide => (side === Side.CSO ? Side.GOVERNMENT : Side.CSO);
/** A side's newest JOINT version; null when it has shared none. */
export const ofSide = (context: JointContext, side: NegotiatingSide) =>
  side === Side.CSO ? context.cso : context.government;
/** The ids of the current versions, in the shape a command carries them. */
export const idsOf = (context: JointContext): SeenVersions => ({
  csoVersionId: context.cso?.id ?? null,
  governmentVersionId: context.government?.id ?? null,
});
/** True when both name the same pair of versions. */
export const sameVersions = (a: SeenVersions, b: SeenVersions) =>
  a.csoVersionId === b.csoVersionId && a.governmentVersionId === b.governmentVersionId;
/** What a person said, trimmed; null for nothing but white space. */
export const words = (text: string | null | undefined) => text?.trim() || null;

/** True when a claim is bound to versions that are no longer the current ones: it must not be accepted any more. */
export const isStale = (record: JointStatusRecord, context: JointContext): boolean =>
  record.state !== JointState.NONE && !sameVersions(record, idsOf(context));
