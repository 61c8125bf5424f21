import { describe, it, expect } from '@jest/globals';
import { allowedJointCommands, moveJointStatus } from '../../server/domain/joint-status.js';
import {
  isStale,
  noJointStatus,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
} from '../../server/domain/joint-status-record.js';
import { Refusal } from '../../server/domain/refusal.js';
import { JointCommand, JointState, Side, type NegotiatingSide } from '../../server/domain/vocabulary.js';

const { CSO, GOVERNMENT, NHRI, OBSERVER } = Side;

const both: JointContext = {
  cso: { id: 'c1', status: 'PARTIALLY_IMPLEMENTED', rationale: 'Half of the districts' },
  government: { id: 'g1', status: 'FULLY_IMPLEMENTED', rationale: 'The act is in force' },
};
const afterCsoRelease: JointContext = {
  ...both,
  cso: { id: 'c2', status: 'IN_PROGRESS', rationale: 'Less than half' },
};
const onlyCso: JointContext = { ...both, government: null };
const nobody: JointContext = { cso: null, government: null };

const seeing = ({ cso, government }: JointContext) => ({
  csoVersionId: cso?.id ?? null,
  governmentVersionId: government?.id ?? null,
});

/** A command in which everything asked for is given. */
function wellFormed(command: JointCommand, side: Side, record: JointStatusRecord, context: JointContext): JointMove {
  const seen = seeing(context);
  switch (command) {
    case 'PROPOSE':
      return { command, side, value: 'PARTIALLY_IMPLEMENTED', reason: 'Two of four done', seen };
    case 'COUNTER':
      return { command, side, value: 'IN_PROGRESS', reason: 'One of four done', seen };
    case 'ACCEPT':
    case 'RECONFIRM':
      return { command, side, value: record.value ?? 'IN_PROGRESS', seen };
    case 'DISPUTE':
    case 'REOPEN':
      return { command, side, reason: 'The figures are of another year', seen };
    case 'WITHDRAW':
    case 'RELEASE':
      return { command, side };
    case 'RECALL':
      return { command, side, version: (side === GOVERNMENT ? both.government : both.cso)! };
  }
}

const move = (record: JointStatusRecord, command: JointCommand, side: Side, context = both) =>
  moveJointStatus(record, wellFormed(command, side, record, context), context);

function moved(record: JointStatusRecord, command: JointCommand, side: Side, context = both): JointStatusRecord {
  const next = move(record, command, side, context);
  if (next instanceof Refusal) throw new Error(`${command} by ${side} was refused: ${next.code}`);
  return next;
}

const proposed = moved(noJointStatus, 'PROPOSE', CSO);
const agreed = moved(proposed, 'ACCEPT', GOVERNMENT);
const disputed = moved(proposed, 'DISPUTE', GOVERNMENT);
const outdated = moved(agreed, 'RELEASE', CSO, afterCsoRelease);
const at: Record<JointState, [JointStatusRecord, JointContext]> = {
  NONE: [noJointStatus, both],
  PROPOSED: [proposed, both],
  AGREED: [agreed, both],
  DISPUTED: [disputed, both],
  OUTDATED: [outdated, afterCsoRelease],
};

const outcome = (answer: JointStatusRecord | Refusal) => (answer instanceof Refusal ? answer.code : answer.state);

describe('joint status', () => {
  /** Every state with every command by either side; the proposal that began it all was CSO's. */
  const table: [JointState, JointCommand, cso: string, government: string][] = [
    ['NONE', 'PROPOSE', 'PROPOSED', 'PROPOSED'],
    ['NONE', 'ACCEPT', 'NOT_NOW', 'NOT_NOW'],
    ['NONE', 'COUNTER', 'NOT_NOW', 'NOT_NOW'],
    ['NONE', 'DISPUTE', 'NOT_NOW', 'NOT_NOW'],
    ['NONE', 'WITHDRAW', 'NOT_NOW', 'NOT_NOW'],
    ['NONE', 'RELEASE', 'NONE', 'NONE'],
    ['NONE', 'RECONFIRM', 'NOT_NOW', 'NOT_NOW'],
    ['NONE', 'REOPEN', 'NOT_NOW', 'NOT_NOW'],
    ['PROPOSED', 'PROPOSE', 'NOT_YOUR_TURN', 'NOT_YOUR_TURN'],
    ['PROPOSED', 'ACCEPT', 'NOT_YOUR_TURN', 'AGREED'],
    ['PROPOSED', 'COUNTER', 'NOT_YOUR_TURN', 'PROPOSED'],
    ['PROPOSED', 'DISPUTE', 'NOT_YOUR_TURN', 'DISPUTED'],
    ['PROPOSED', 'WITHDRAW', 'NONE', 'NOT_YOUR_TURN'],
    ['PROPOSED', 'RELEASE', 'PROPOSED', 'PROPOSED'],
    ['PROPOSED', 'RECONFIRM', 'NOT_NOW', 'NOT_NOW'],
    ['PROPOSED', 'REOPEN', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'PROPOSE', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'ACCEPT', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'COUNTER', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'DISPUTE', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'WITHDRAW', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'RECONFIRM', 'NOT_NOW', 'NOT_NOW'],
    ['AGREED', 'REOPEN', 'DISPUTED', 'DISPUTED'],
    ['DISPUTED', 'PROPOSE', 'PROPOSED', 'PROPOSED'],
    ['DISPUTED', 'ACCEPT', 'NOT_NOW', 'NOT_NOW'],
    ['DISPUTED', 'COUNTER', 'NOT_NOW', 'NOT_NOW'],
    ['DISPUTED', 'DISPUTE', 'NOT_NOW', 'NOT_NOW'],
    ['DISPUTED', 'WITHDRAW', 'NOT_NOW', 'NOT_NOW'],
    ['DISPUTED', 'RELEASE', 'DISPUTED', 'DISPUTED'],
    ['DISPUTED', 'RECONFIRM', 'NOT_NOW', 'NOT_NOW'],
    ['DISPUTED', 'REOPEN', 'NOT_NOW', 'NOT_NOW'],
    ['OUTDATED', 'PROPOSE', 'NOT_NOW', 'NOT_NOW'],
    ['OUTDATED', 'ACCEPT', 'NOT_NOW', 'NOT_NOW'],
    ['OUTDATED', 'COUNTER', 'NOT_NOW', 'NOT_NOW'],
    ['OUTDATED', 'DISPUTE', 'NOT_NOW', 'NOT_NOW'],
    ['OUTDATED', 'WITHDRAW', 'NOT_NOW', 'NOT_NOW'],
    ['OUTDATED', 'RELEASE', 'OUTDATED', 'OUTDATED'],
    ['OUTDATED', 'RECONFIRM', 'OUTDATED', 'OUTDATED'],
    ['OUTDATED', 'REOPEN', 'DISPUTED', 'DISPUTED'],
  ];
  it.each(table)('from %s, %s by CSO gives %s and by GOVERNMENT %s', (state, command, cso, government) => {
    const [record, context] = at[state];
    expect(outcome(move(record, command, CSO, context))).toBe(cso);
    expect(outcome(move(record, command, GOVERNMENT, context))).toBe(government);
  });

  it.each(Object.values(JointState))('from %s, offers exactly the commands that would be carried out', (state) => {
    const [record, context] = at[state];
    for (const side of [CSO, GOVERNMENT]) {
      const carriedOut = Object.values(JointCommand).filter(
        (command) =>
          command !== 'RELEASE' && command !== 'RECALL' && !(move(record, command, side, context) instanceof Refusal),
      );
      expect([...allowedJointCommands(record, side, context)].sort()).toEqual(carriedOut.sort());
    }
  });

  it.each([NHRI, OBSERVER])('is never moved by %s, and offers it nothing', (side) => {
    for (const [record, context] of Object.values(at)) {
      for (const command of Object.values(JointCommand)) {
        expect(outcome(move(record, command, side, context))).toBe('NOT_ALLOWED');
      }
      expect(allowedJointCommands(record, side, context)).toEqual([]);
    }
  });
});

describe('a yes', () => {
  it('keeps the value, who proposed it, why, and the two versions it was said over', () => {
    expect(agreed).toEqual({
      ...noJointStatus,
      state: 'AGREED',
      value: 'PARTIALLY_IMPLEMENTED',
      proposedBy: CSO,
      reason: 'Two of four done',
      csoVersionId: 'c1',
      governmentVersionId: 'g1',
    });
  });

  it('needs an assessment shared by the side that proposes', () => {
    expect(outcome(move(noJointStatus, 'PROPOSE', GOVERNMENT, onlyCso))).toBe('ASSESSMENT_NEEDED');
    expect(outcome(move(noJointStatus, 'PROPOSE', CSO, nobody))).toBe('ASSESSMENT_NEEDED');
  });

  it('needs an assessment shared by the side that accepts or counters, but a dispute does not', () => {
    const early = moved(noJointStatus, 'PROPOSE', CSO, onlyCso);
    expect(early.governmentVersionId).toBeNull();
    expect(outcome(move(early, 'ACCEPT', GOVERNMENT, onlyCso))).toBe('ASSESSMENT_NEEDED');
    expect(outcome(move(early, 'COUNTER', GOVERNMENT, onlyCso))).toBe('ASSESSMENT_NEEDED');
    expect(moved(early, 'DISPUTE', GOVERNMENT, onlyCso)).toMatchObject({ state: 'DISPUTED', governmentValue: null });
  });

  it('is refused for a value other than the one seen', () => {
    const answer = moveJointStatus(
      proposed,
      { command: 'ACCEPT', side: GOVERNMENT, value: 'FULLY_IMPLEMENTED', seen: seeing(both) },
      both,
    );
    expect(outcome(answer)).toBe('STALE_VERSIONS');
  });

  it('is refused over versions other than the current ones', () => {
    const answer = moveJointStatus(
      proposed,
      {
        command: 'ACCEPT',
        side: GOVERNMENT,
        value: 'PARTIALLY_IMPLEMENTED',
        seen: { ...seeing(both), csoVersionId: 'c0' },
      },
      both,
    );
    expect(outcome(answer)).toBe('STALE_VERSIONS');
  });

  it('asks to accept when the counter is the value proposed', () => {
    const same = { command: 'COUNTER', side: GOVERNMENT, value: 'PARTIALLY_IMPLEMENTED', seen: seeing(both) } as const;
    expect(moveJointStatus(proposed, same, both)).toMatchObject({ code: 'NOT_NOW', field: 'value' });
  });

  it('takes the rationale of the assessment for a reason, and asks for one when there is neither', () => {
    const bare = { ...both, cso: { id: 'c1', status: 'IN_PROGRESS', rationale: ' ' } } as const;
    const propose = { command: 'PROPOSE', side: CSO, value: 'IN_PROGRESS', seen: seeing(both) } as const;
    expect(moveJointStatus(noJointStatus, propose, both)).toMatchObject({ reason: 'Half of the districts' });
    expect(moveJointStatus(noJointStatus, propose, bare)).toMatchObject({ code: 'REASON_NEEDED', field: 'reason' });
  });
});

describe('a new assessment of either side', () => {
  it('outdates what was agreed and keeps its value in sight', () => {
    expect(outdated).toMatchObject({ state: 'OUTDATED', value: 'PARTIALLY_IMPLEMENTED', csoVersionId: 'c1' });
  });

  it('changes nothing when the version released is the one agreed on already', () => {
    expect(move(agreed, 'RELEASE', CSO)).toBe(agreed);
  });

  it('makes a proposal impossible to accept until it is proposed again or countered', () => {
    const waiting = moved(proposed, 'RELEASE', CSO, afterCsoRelease);
    expect(waiting).toBe(proposed);
    expect(isStale(waiting, afterCsoRelease)).toBe(true);
    expect(outcome(move(waiting, 'ACCEPT', GOVERNMENT, afterCsoRelease))).toBe('STALE_VERSIONS');
    expect(allowedJointCommands(waiting, GOVERNMENT, afterCsoRelease)).toEqual(['COUNTER', 'DISPUTE']);
    expect(allowedJointCommands(waiting, CSO, afterCsoRelease)).toEqual(['PROPOSE', 'WITHDRAW']);
    const again = moved(waiting, 'PROPOSE', CSO, afterCsoRelease);
    expect(outcome(move(again, 'ACCEPT', GOVERNMENT, afterCsoRelease))).toBe('AGREED');
  });

  it('lets the other side counter a stale proposal with the same value', () => {
    const waiting = moved(noJointStatus, 'PROPOSE', CSO, onlyCso);
    const same = { command: 'COUNTER', side: GOVERNMENT, value: 'PARTIALLY_IMPLEMENTED', seen: seeing(both) } as const;
    expect(moveJointStatus(waiting, same, both)).toMatchObject({ state: 'PROPOSED', proposedBy: GOVERNMENT });
  });

  it('voids the yes given again by one side', () => {
    const once = moved(outdated, 'RECONFIRM', GOVERNMENT, afterCsoRelease);
    expect(once).toMatchObject({ state: 'OUTDATED', reconfirmedBy: [GOVERNMENT] });
    const later = { ...afterCsoRelease, government: { ...both.government!, id: 'g2' } };
    const voided = moved(once, 'RELEASE', GOVERNMENT, later);
    expect(voided.reconfirmedBy).toEqual([]);
    expect(outcome(move(voided, 'RECONFIRM', CSO, later))).toBe('OUTDATED');
  });

  it('does not count a yes given again over other versions', () => {
    const once = moved(outdated, 'RECONFIRM', GOVERNMENT, afterCsoRelease);
    const later = { ...afterCsoRelease, cso: { id: 'c3', status: 'IN_PROGRESS', rationale: 'Corrected' } } as const;
    expect(moved(once, 'RECONFIRM', CSO, later)).toMatchObject({ state: 'OUTDATED', reconfirmedBy: [CSO] });
  });

  it('is agreed again when each side has reconfirmed, not when one has twice', () => {
    const once = moved(outdated, 'RECONFIRM', GOVERNMENT, afterCsoRelease);
    expect(outcome(move(once, 'RECONFIRM', GOVERNMENT, afterCsoRelease))).toBe('NOT_YOUR_TURN');
    expect(moved(once, 'RECONFIRM', CSO, afterCsoRelease)).toMatchObject({
      state: 'AGREED',
      value: 'PARTIALLY_IMPLEMENTED',
      csoVersionId: 'c2',
      governmentVersionId: 'g1',
      reconfirmedBy: [],
    });
  });
});

describe('a dispute', () => {
  const said = (record: JointStatusRecord) => [
    [record.csoValue, record.csoReason],
    [record.governmentValue, record.governmentReason],
  ];

  it('keeps both values and both reasons', () => {
    expect(said(disputed)).toEqual([
      ['PARTIALLY_IMPLEMENTED', 'Two of four done'],
      ['FULLY_IMPLEMENTED', 'The figures are of another year'],
    ]);
  });

  it.each<[NegotiatingSide, JointStatusRecord, JointContext, unknown[]]>([
    [
      CSO,
      agreed,
      both,
      [
        ['PARTIALLY_IMPLEMENTED', 'The figures are of another year'],
        ['PARTIALLY_IMPLEMENTED', 'The act is in force'],
      ],
    ],
    [
      GOVERNMENT,
      outdated,
      afterCsoRelease,
      [
        ['PARTIALLY_IMPLEMENTED', 'Two of four done'],
        ['FULLY_IMPLEMENTED', 'The figures are of another year'],
      ],
    ],
  ])('reopened by %s shows its assessment against the value that stood', (side, record, context, expected) => {
    expect(said(moved(record, 'REOPEN', side, context))).toEqual(expected);
  });

  it('falls back on the words both had agreed to when the other side gave none of its own', () => {
    const silent = { ...both, government: { id: 'g1', status: 'FULLY_IMPLEMENTED', rationale: '' } } as const;
    expect(moved(agreed, 'REOPEN', CSO, silent).governmentReason).toBe('Two of four done');
  });

  it.each(['DISPUTE', 'REOPEN'] as const)('is refused without a reason (%s)', (command) => {
    const record = command === 'DISPUTE' ? proposed : agreed;
    const answer = moveJointStatus(record, { command, side: GOVERNMENT, reason: '  ', seen: seeing(both) }, both);
    expect(answer).toMatchObject({ code: 'REASON_NEEDED', field: 'reason' });
  });

  it('shows the value a side names instead of its assessment', () => {
    const answer = moveJointStatus(
      agreed,
      { command: 'REOPEN', side: CSO, reason: 'Repealed in March', value: 'REGRESSED', seen: seeing(both) },
      both,
    );
    expect(answer).toMatchObject({ csoValue: 'REGRESSED', governmentValue: 'PARTIALLY_IMPLEMENTED' });
  });

  it('stays beneath a new proposal and comes back when that is withdrawn', () => {
    const anew = moved(disputed, 'PROPOSE', GOVERNMENT);
    expect(said(anew)).toEqual(said(disputed));
    expect(moved(anew, 'WITHDRAW', GOVERNMENT)).toMatchObject({ state: 'DISPUTED', value: null, proposedBy: null });
    expect(said(moved(anew, 'WITHDRAW', GOVERNMENT))).toEqual(said(disputed));
  });

  it('ends when both agree', () => {
    const settled = moved(moved(disputed, 'PROPOSE', GOVERNMENT), 'ACCEPT', CSO);
    expect(said(settled)).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
