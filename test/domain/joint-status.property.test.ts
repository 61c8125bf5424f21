import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { allowedJointCommands, moveJointStatus } from '../../server/domain/joint-status.js';
import {
  noJointStatus,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
  type SeenVersions,
} from '../../server/domain/joint-status-record.js';
import { isRefusal } from '../../server/domain/refusal.js';
import { JointCommand, Side, Status, type NegotiatingSide } from '../../server/domain/vocabulary.js';

const sequences = Number(process.env.JOINT_SEQUENCES ?? 100_000);

const sides = [
  Side.CSO,
  Side.GOVERNMENT,
  Side.CSO,
  Side.GOVERNMENT,
  Side.CSO,
  Side.GOVERNMENT,
  Side.NHRI,
  Side.OBSERVER,
];
/** To withdraw an assessment is rarer than all else. */
const commands = [0, 1].flatMap((time) =>
  Object.values(JointCommand).filter((command) => time === 0 || command !== 'RECALL'),
);
const values = [Status.PARTIALLY_IMPLEMENTED, Status.FULLY_IMPLEMENTED];
const reasons = ['The law is not in force', 'Budget of 2025', '', null];

/** What one side said yes to and has not taken back. */
interface Yes extends SeenVersions {
  readonly value: Status;
}

/** A meeting of the two sides as the test remembers it, apart from the code under test. */
interface Meeting {
  record: JointStatusRecord;
  context: JointContext;
  before: JointContext;
  yes: Partial<Record<NegotiatingSide, Yes>>;
  released: number;
  /** Whether an assessment was ever withdrawn: only then may a dispute lack words. */
  hasRecalled: boolean;
}

const check = (holds: boolean, message: string) => {
  if (!holds) throw new Error(message);
};

const frozen = <T extends object>(thing: T): Readonly<T> => {
  for (const part of Object.values(thing)) if (part !== null && typeof part === 'object') frozen(part as object);
  return Object.freeze(thing);
};

const ids = (context: JointContext): SeenVersions => ({
  csoVersionId: context.cso?.id ?? null,
  governmentVersionId: context.government?.id ?? null,
});

const sameIds = (a: SeenVersions, b: SeenVersions) =>
  a.csoVersionId === b.csoVersionId && a.governmentVersionId === b.governmentVersionId;

/** Takes a number apart: each call gives one of the choices. */
function dice(roll: number) {
  let left = roll;
  return <T>(choices: readonly T[]): T => {
    const choice = choices[left % choices.length] as T;
    left = Math.floor(left / choices.length);
    return choice;
  };
}

/**
 * Half of the time what the page offers, else anything at all. Now and then the person looks at an old page: other
 * versions than the current ones, or another value.
 */
function readMove(roll: number, meeting: Meeting): JointMove {
  const pick = dice(roll);
  const side = pick(sides);
  const offered = allowedJointCommands(meeting.record, side, meeting.context);
  const command = pick(pick([commands, offered.length > 0 ? offered : commands]));
  const seen = ids(pick([meeting.context, meeting.context, meeting.context, meeting.before]));
  const value = pick(values);
  const reason = pick(reasons);
  if (command === 'PROPOSE' || command === 'COUNTER') return { command, side, value, reason, seen };
  if (command === 'ACCEPT' || command === 'RECONFIRM') return { command, side, value, seen };
  if (command === 'DISPUTE' || command === 'REOPEN') {
    return { command, side, reason: reason ?? '', value: pick([null, ...values]), seen };
  }
  if (command === 'RECALL') return { command, side, version: newest(meeting, side) ?? nothingShared };
  return { command, side };
}

/** What a side without an assessment would have to name: it has nothing to withdraw. */
const nothingShared = frozen({ id: 'none', status: values[0] as Status, rationale: 'Never shared' });

const newest = ({ context }: Meeting, side: Side) => (side === Side.CSO ? context.cso : context.government);

/** A side takes back what it shared last; what it shared before stands again, or nothing. */
function recall(meeting: Meeting, side: Side, roll: number) {
  meeting.hasRecalled = true;
  if (side !== Side.CSO && side !== Side.GOVERNMENT) return;
  const { cso, government } = meeting.before;
  const earlier = side === Side.CSO ? cso : government;
  const left = roll % 2 === 0 && earlier?.id !== newest(meeting, side)?.id ? earlier : null;
  meeting.before = meeting.context;
  meeting.context = frozen({ ...meeting.context, ...(side === Side.CSO ? { cso: left } : { government: left }) });
}

/** A side shares a new assessment: only here do versions come into being. */
function share(meeting: Meeting, side: Side, roll: number) {
  if (side !== Side.CSO && side !== Side.GOVERNMENT) return;
  const version = frozen({
    id: `${side}-${++meeting.released}`,
    status: values[roll % 2] as Status,
    rationale: roll % 3 === 0 ? '' : 'As our own figures show',
  });
  meeting.before = meeting.context;
  meeting.context = frozen(
    side === Side.CSO ? { ...meeting.context, cso: version } : { ...meeting.context, government: version },
  );
}

function remember(meeting: Meeting, move: JointMove) {
  const side = move.side as NegotiatingSide;
  if (move.command === 'WITHDRAW' || move.command === 'DISPUTE' || move.command === 'REOPEN') delete meeting.yes[side];
  if (move.command === 'PROPOSE' || move.command === 'COUNTER') meeting.yes[side] = { ...move.seen, value: move.value };
  if (move.command === 'ACCEPT' || move.command === 'RECONFIRM')
    meeting.yes[side] = { ...move.seen, value: move.value };
}

function checkAgreement({ record, context, yes }: Meeting) {
  if (record.state !== 'AGREED') return;
  check(sameIds(record, ids(context)), 'agreed over a version that is not the current one');
  for (const side of [Side.CSO, Side.GOVERNMENT] as const) {
    const said = yes[side];
    check(said !== undefined, `agreed although nobody of ${side} said yes`);
    check(said?.value === record.value, `agreed on another value than ${side} said yes to`);
    check(said !== undefined && sameIds(said, record), `agreed over other versions than ${side} said yes to`);
  }
}

function checkDispute(before: JointStatusRecord, { record: after, hasRecalled }: Meeting, move: JointMove) {
  if (after.state === 'DISPUTED') {
    const isWhole = after.csoReason !== null && after.governmentReason !== null;
    check(isWhole || hasRecalled, 'a dispute lost a reason');
    check(after.value === null, 'a disputed row has a joint value');
  }
  if (move.command === 'DISPUTE' || move.command === 'REOPEN') {
    const [own, other] =
      move.side === Side.CSO ? [after.csoReason, after.governmentValue] : [after.governmentReason, after.csoValue];
    check(own === move.reason.trim(), 'the disputing side is quoted wrongly');
    check(other === before.value, 'the other side lost the value it stood for');
  } else if (move.command === 'RECALL') {
    const [kept, was] =
      move.side === Side.CSO
        ? (['governmentReason', 'csoReason'] as const)
        : (['csoReason', 'governmentReason'] as const);
    check(after[kept] === before[kept], 'a side withdrew the words of the other');
    check(
      after[was] === before[was] || before[was] === move.version.rationale,
      'words went that were not of the version',
    );
  } else if (before.csoReason !== null && after.state !== 'AGREED') {
    check(before.csoReason === after.csoReason, 'a standing dispute lost the words of civil society');
    check(before.governmentReason === after.governmentReason, 'a standing dispute lost the words of government');
  }
}

function checkWhoMoved(before: JointStatusRecord, after: JointStatusRecord, move: JointMove) {
  check(move.side === Side.CSO || move.side === Side.GOVERNMENT, `${move.side} moved the joint status`);
  if (move.command === 'WITHDRAW') check(before.proposedBy === move.side, "a side withdrew the other's proposal");
  if (move.command === 'ACCEPT' || move.command === 'COUNTER' || move.command === 'DISPUTE') {
    check(before.proposedBy !== move.side, 'a side answered its own proposal');
  }
  if (before.state === 'AGREED' || after.state !== 'AGREED') return;
  check(move.command === 'ACCEPT' || move.command === 'RECONFIRM', `${move.command} made an agreement`);
}

/**
 * One command: carried out or refused, and every rule looked at afterwards. Records and assessments are frozen, so that
 * a command that wrote into either would throw. Gives what happened, for the tally.
 */
function step(meeting: Meeting, roll: number): string {
  const move = readMove(roll, meeting);
  if (move.command === 'RELEASE') share(meeting, move.side, roll);
  if (move.command === 'RECALL') recall(meeting, move.side, roll);
  const before = meeting.record;
  const offered = allowedJointCommands(before, move.side, meeting.context);
  const after = moveJointStatus(before, move, meeting.context);
  if (isRefusal(after)) return `${before.state} ${move.command} refused ${after.code}`;
  check(
    move.command === 'RELEASE' || move.command === 'RECALL' || offered.includes(move.command),
    'a command not offered was carried out',
  );
  meeting.record = frozen(after);
  remember(meeting, move);
  checkWhoMoved(before, after, move);
  checkDispute(before, meeting, move);
  checkAgreement(meeting);
  return `${before.state} ${move.command} ${after.state}`;
}

/** Ways through the state machine that a run must have gone, or it has proved nothing. */
const waysToGo = [
  'NONE PROPOSE PROPOSED',
  'PROPOSED PROPOSE PROPOSED',
  'PROPOSED ACCEPT AGREED',
  'PROPOSED COUNTER PROPOSED',
  'PROPOSED DISPUTE DISPUTED',
  'PROPOSED WITHDRAW NONE',
  'PROPOSED WITHDRAW DISPUTED',
  'PROPOSED RELEASE PROPOSED',
  'AGREED RELEASE OUTDATED',
  'AGREED REOPEN DISPUTED',
  'OUTDATED RELEASE OUTDATED',
  'OUTDATED RECONFIRM OUTDATED',
  'OUTDATED RECONFIRM AGREED',
  'OUTDATED REOPEN DISPUTED',
  'DISPUTED PROPOSE PROPOSED',
  'DISPUTED RELEASE DISPUTED',
  'NONE RECALL NONE',
  'PROPOSED RECALL NONE',
  'PROPOSED RECALL PROPOSED',
  'PROPOSED RECALL DISPUTED',
  'AGREED RECALL OUTDATED',
  'OUTDATED RECALL OUTDATED',
  'DISPUTED RECALL DISPUTED',
  'PROPOSED ACCEPT refused STALE_VERSIONS',
  'PROPOSED ACCEPT refused ASSESSMENT_NEEDED',
  'PROPOSED ACCEPT refused NOT_YOUR_TURN',
  'PROPOSED ACCEPT refused NOT_ALLOWED',
  'PROPOSED DISPUTE refused REASON_NEEDED',
  'AGREED ACCEPT refused NOT_NOW',
];

describe('joint status, whatever the two sides do', () => {
  it(
    `keeps its promises in ${sequences.toLocaleString('en')} random sequences of commands`,
    () => {
      const tally = new Map<string, number>();
      const rolls = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 40, size: 'max' });
      fc.assert(
        fc.property(rolls, (sequence) => {
          const nothing: JointContext = frozen({ cso: null, government: null });
          const meeting: Meeting = {
            record: noJointStatus,
            context: nothing,
            before: nothing,
            yes: {},
            released: 0,
            hasRecalled: false,
          };
          for (const roll of sequence) {
            const happened = step(meeting, roll);
            tally.set(happened, (tally.get(happened) ?? 0) + 1);
          }
        }),
        { numRuns: sequences },
      );
      expect(waysToGo.filter((way) => !tally.has(way))).toEqual([]);
    },
    Math.max(30_000, sequences),
  );
});
