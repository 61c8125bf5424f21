import {
  idsOf,
  isStale,
  noJointStatus,
  ofSide,
  otherSide,
  words,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
  type JointVersion,
} from './joint-status-record.js';
import { JointState, Side, type NegotiatingSide, type Status } from './vocabulary.js';

/** A proposal of the side, bound to the versions it saw. A dispute that stands is kept beneath it. */
const proposed = (
  record: JointStatusRecord,
  side: NegotiatingSide,
  move: { value: Status; reason?: string | null },
  context: JointContext,
): JointStatusRecord => ({
  ...record,
  ...idsOf(context),
  state: JointState.PROPOSED,
  value: move.value,
  proposedBy: side,
  reason: words(move.reason) ?? words(ofSide(context, side)?.rationale),
  reconfirmedBy: [],
});

/** Both said yes: the status stands and any dispute is over. */
const agreed = (record: JointStatusRecord): JointStatusRecord => ({
  ...record,
  state: JointState.AGREED,
  csoValue: null,
  csoReason: null,
  governmentValue: null,
  governmentReason: null,
  reconfirmedBy: [],
});

/**
 * The side disputes the value that stands. Its own value is the one it gives, else that of its JOINT assessment (none
 * when it has not shared one). The other side keeps the value it stood for, with its own words: those of its proposal
 * or its assessment, and only without either the words both had agreed to.
 */
function disputed(
  record: JointStatusRecord,
  side: NegotiatingSide,
  move: { reason: string; value?: Status | null },
  context: JointContext,
): JointStatusRecord {
  const other = otherSide(side);
  const theirReason =
    record.proposedBy === other ? record.reason : (words(ofSide(context, other)?.rationale) ?? record.reason);
  const mine = { value: move.value ?? ofSide(context, side)?.status ?? null, reason: words(move.reason) };
  const theirs = { value: record.value, reason: theirReason };
  const [cso, government] = side === Side.CSO ? [mine, theirs] : [theirs, mine];
  return {
    ...noJointStatus,
    ...idsOf(context),
    state: JointState.DISPUTED,
    csoValue: cso.value,
    csoReason: cso.reason,
    governmentValue: government.value,
    governmentReason: government.reason,
  };
}

/**
 * Back to where there was no proposal: to nothing, or to the dispute from which it was made. (Were it nothing then too,
 * one side could make a dispute vanish alone, by proposing and withdrawing.)
 */
function withdrawn(record: JointStatusRecord): JointStatusRecord {
  const beneath = [record.csoValue, record.csoReason, record.governmentValue, record.governmentReason];
  if (beneath.every((part) => part === null)) return noJointStatus;
  return { ...record, state: JointState.DISPUTED, value: null, proposedBy: null, reason: null };
}

/**
 * A side's new JOINT version has arrived. What was agreed is outdated, and yeses given again are void. A proposal stays
 * in sight but can no longer be accepted, because nobody has seen it beside the new version: its proposer proposes
 * again, or the other side counters or disputes. (Dropping it would let one side silence the other by sharing anew.)
 * A dispute keeps its words.
 */
function released(record: JointStatusRecord, context: JointContext): JointStatusRecord {
  if (!isStale(record, context)) return record;
  if (record.state === JointState.AGREED) return { ...record, state: JointState.OUTDATED };
  if (record.state === JointState.OUTDATED && record.reconfirmedBy.length > 0) return { ...record, reconfirmedBy: [] };
  return record;
}

/**
 * A side has withdrawn a JOINT version. Words the record took from it go with it; what both agreed is outdated. A
 * proposal the side made over it is taken back, because a side proposes only what it stands for in the open; the other
 * side's proposal stays in sight but can no longer be accepted.
 */
function recalled(
  record: JointStatusRecord,
  side: NegotiatingSide,
  version: JointVersion,
  context: JointContext,
): JointStatusRecord {
  const left = withoutWords(record, side, words(version.rationale));
  const boundTo = side === Side.CSO ? record.csoVersionId : record.governmentVersionId;
  const isOwnProposal = record.state === JointState.PROPOSED && record.proposedBy === side;
  return isOwnProposal && boundTo === version.id ? withdrawn(left) : released(left, context);
}

/** The record without what it quotes of the side's withdrawn rationale; the same object when it quotes nothing. */
function withoutWords(record: JointStatusRecord, side: NegotiatingSide, said: string | null): JointStatusRecord {
  if (said === null) return record;
  const standing = side === Side.CSO ? 'csoReason' : 'governmentReason';
  const quotes = record[standing] === said || (record.proposedBy === side && record.reason === said);
  if (!quotes) return record;
  const isProposers = record.proposedBy === side && record.reason === said;
  return {
    ...record,
    reason: isProposers ? null : record.reason,
    [standing]: record[standing] === said ? null : record[standing],
  };
}

/** The side says yes again, over the current versions; yeses given over others do not count. */
function reconfirmed(record: JointStatusRecord, side: NegotiatingSide, context: JointContext): JointStatusRecord {
  const before = isStale(record, context) ? [] : record.reconfirmedBy;
  const next = { ...record, ...idsOf(context), reconfirmedBy: [...before, side] };
  return before.includes(otherSide(side)) ? agreed(next) : next;
}

/** What a command that nothing stands against makes of the record; the same object when there is nothing to change. */
export function carryOut(record: JointStatusRecord, move: JointMove, side: NegotiatingSide, context: JointContext) {
  switch (move.command) {
    case 'PROPOSE':
    case 'COUNTER':
      return proposed(record, side, move, context);
    case 'ACCEPT':
      return agreed(record);
    case 'DISPUTE':
    case 'REOPEN':
      return disputed(record, side, move, context);
    case 'WITHDRAW':
      return withdrawn(record);
    case 'RELEASE':
      return released(record, context);
    case 'RECALL':
      return recalled(record, side, move.version, context);
    case 'RECONFIRM':
      return reconfirmed(record, side, context);
  }
}
