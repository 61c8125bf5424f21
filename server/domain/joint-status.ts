import { carryOut } from './joint-status-outcomes.js';
import {
  idsOf,
  isNegotiating,
  isStale,
  ofSide,
  otherSide,
  sameVersions,
  words,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
} from './joint-status-record.js';
import { Refusal } from './refusal.js';
import { say, type Sentence } from './sentence.js';
import { JointState, type JointCommand, type NegotiatingSide, type Side } from './vocabulary.js';

/** Which commands each state knows; RELEASE and RECALL may arrive in all of them. */
const known: Readonly<Record<JointState, readonly JointCommand[]>> = {
  NONE: ['PROPOSE'],
  PROPOSED: ['PROPOSE', 'ACCEPT', 'COUNTER', 'DISPUTE', 'WITHDRAW'],
  AGREED: ['REOPEN'],
  DISPUTED: ['PROPOSE'],
  OUTDATED: ['RECONFIRM', 'REOPEN'],
};

const notNow = (state: JointState) => new Refusal('NOT_NOW', say('jointStatus.notNow', { state }));
const notYourTurn = (message: Sentence) => new Refusal('NOT_YOUR_TURN', message);
const stale = (message = say('jointStatus.assessmentChanged')) => new Refusal('STALE_VERSIONS', message);
const assessmentNeeded = (message: Sentence) => new Refusal('ASSESSMENT_NEEDED', message);

/** Why the side may not give the command now, whatever it would say with it; null when it may. */
function whyNot(
  record: JointStatusRecord,
  command: JointCommand,
  side: NegotiatingSide,
  context: JointContext,
): Refusal | null {
  if (command === 'RELEASE') return needsOwn(side, context);
  if (command === 'RECALL') return null;
  if (!known[record.state].includes(command)) return notNow(record.state);
  return turn(record, command, side, context) ?? grounds(record, command, side, context);
}

/** Whose turn it is. A proposer may propose again only when its proposal went stale; otherwise it withdraws first. */
function turn(record: JointStatusRecord, command: JointCommand, side: NegotiatingSide, context: JointContext) {
  const isProposer = record.proposedBy === side;
  if (record.state === JointState.PROPOSED) {
    if (command === 'PROPOSE') {
      if (!isProposer) return notYourTurn(say('jointStatus.otherProposed'));
      return isStale(record, context) ? null : notYourTurn(say('jointStatus.withdrawFirst'));
    }
    if (command === 'WITHDRAW') return isProposer ? null : notYourTurn(say('jointStatus.proposerWithdraws'));
    return isProposer ? notYourTurn(say('jointStatus.waitsForOther')) : null;
  }
  if (command === 'RECONFIRM' && !isStale(record, context) && record.reconfirmedBy.includes(side)) {
    return notYourTurn(say('jointStatus.reconfirmed'));
  }
  return null;
}

/** Whether there is something to stand on: the side's own JOINT assessment, for a yes both sides', unchanged. */
function grounds(record: JointStatusRecord, command: JointCommand, side: NegotiatingSide, context: JointContext) {
  if (command === 'PROPOSE' || command === 'COUNTER') return needsOwn(side, context);
  if (command !== 'ACCEPT' && command !== 'RECONFIRM') return null;
  const missing = needsOwn(side, context) ?? needsOther(side, context);
  if (missing) return missing;
  return command === 'ACCEPT' && isStale(record, context) ? stale() : null;
}

const needsOwn = (side: NegotiatingSide, context: JointContext) =>
  ofSide(context, side) ? null : assessmentNeeded(say('jointStatus.shareOwnFirst'));
const needsOther = (side: NegotiatingSide, context: JointContext) =>
  ofSide(context, otherSide(side)) ? null : assessmentNeeded(say('jointStatus.otherNotShared'));

/** Whether what the person says fits: the versions and the value seen, and a reason where one is owed. */
function whyNotThis(record: JointStatusRecord, move: JointMove, side: NegotiatingSide, context: JointContext) {
  if (move.command === 'WITHDRAW' || move.command === 'RELEASE' || move.command === 'RECALL') return null;
  if (!sameVersions(move.seen, idsOf(context))) return stale();
  if (move.command === 'ACCEPT' || move.command === 'RECONFIRM') {
    return move.value === record.value ? null : stale(say('jointStatus.otherValue'));
  }
  if (move.command === 'DISPUTE' || move.command === 'REOPEN') {
    return words(move.reason) ? null : new Refusal('REASON_NEEDED', say('jointStatus.reasonNeeded'), 'reason');
  }
  if (move.command === 'COUNTER' && move.value === record.value && !grounds(record, 'ACCEPT', side, context)) {
    return new Refusal('NOT_NOW', say('jointStatus.acceptInstead'), 'value');
  }
  return words(move.reason) || words(ofSide(context, side)?.rationale)
    ? null
    : new Refusal('REASON_NEEDED', say('jointStatus.noRationale'), 'reason');
}

/**
 * The next record, or a Refusal that changes nothing: `NOT_ALLOWED` (a side that does not negotiate), `NOT_NOW` (the
 * state does not know the command), `NOT_YOUR_TURN`, `ASSESSMENT_NEEDED`, `STALE_VERSIONS` (versions or value are not
 * those seen or proposed), `REASON_NEEDED`. Gives the same object when there is nothing to change.
 */
export function moveJointStatus(
  current: JointStatusRecord,
  move: JointMove,
  context: JointContext,
): JointStatusRecord | Refusal {
  const { side } = move;
  if (!isNegotiating(side)) {
    return new Refusal('NOT_ALLOWED', say('jointStatus.betweenTwo'));
  }
  return (
    whyNot(current, move.command, side, context) ??
    whyNotThis(current, move, side, context) ??
    carryOut(current, move, side, context)
  );
}

/** The commands to offer a member of the side now. RELEASE and RECALL are not among them: they come of sharing an assessment, and of withdrawing it. */
export function allowedJointCommands(current: JointStatusRecord, side: Side, context: JointContext): JointCommand[] {
  if (!isNegotiating(side)) return [];
  return known[current.state].filter((command) => whyNot(current, command, side, context) === null);
}
