import { describe, expect, it } from '@jest/globals';
import { allowedJointCommands, moveJointStatus } from '../../server/domain/joint-status.js';
import {
  noJointStatus,
  type JointContext,
  type JointMove,
  type JointStatusRecord,
} from '../../server/domain/joint-status-record.js';
import { Refusal } from '../../server/domain/refusal.js';
import { Side, type NegotiatingSide } from '../../server/domain/vocabulary.js';

const { CSO, GOVERNMENT } = Side;

const both: JointContext = {
  cso: { id: 'c1', status: 'PARTIALLY_IMPLEMENTED', rationale: 'Half of the districts' },
  government: { id: 'g1', status: 'FULLY_IMPLEMENTED', rationale: 'The act is in force' },
};
const afterCsoRelease: JointContext = {
  ...both,
  cso: { id: 'c2', status: 'IN_PROGRESS', rationale: 'Less than half' },
};
const withoutCso: JointContext = { ...both, cso: null };
const onlyCso: JointContext = { ...both, government: null };

const seeing = ({ cso, government }: JointContext) => ({
  csoVersionId: cso?.id ?? null,
  governmentVersionId: government?.id ?? null,
});

function moved(record: JointStatusRecord, move: JointMove, context = both): JointStatusRecord {
  const next = moveJointStatus(record, move, context);
  if (next instanceof Refusal) throw new Error(`${move.command} by ${move.side} was refused: ${next.code}`);
  return next;
}

const proposal = { command: 'PROPOSE', side: CSO, value: 'IN_PROGRESS', seen: seeing(both) } as const;
const proposed = moved(noJointStatus, { ...proposal, reason: 'Two of four done' });
const quoting = moved(noJointStatus, proposal);
const yes = { side: GOVERNMENT, value: 'IN_PROGRESS' } as const;
const agreed = moved(proposed, { command: 'ACCEPT', ...yes, seen: seeing(both) });
const outdated = moved(agreed, { command: 'RELEASE', side: CSO }, afterCsoRelease);
const no = { command: 'DISPUTE', side: GOVERNMENT, reason: 'Figures of another year', seen: seeing(both) } as const;

const recall = (record: JointStatusRecord, side: NegotiatingSide, context: JointContext) =>
  moved(record, { command: 'RECALL', side, version: side === CSO ? both.cso! : both.government! }, context);

describe('an assessment that is withdrawn', () => {
  it('outdates what was agreed over it; nobody can say yes again before it is shared anew', () => {
    const left = recall(agreed, CSO, withoutCso);
    expect(left).toMatchObject({ state: 'OUTDATED', value: 'IN_PROGRESS' });
    const again = moveJointStatus(left, { command: 'RECONFIRM', ...yes, seen: seeing(withoutCso) }, withoutCso);
    expect(again).toMatchObject({ code: 'ASSESSMENT_NEEDED' });
    expect(allowedJointCommands(left, CSO, withoutCso)).toEqual(['REOPEN']);
  });

  it('takes back what its side proposed over it', () => {
    expect(recall(quoting, CSO, withoutCso)).toEqual(noJointStatus);
  });

  it('leaves the proposal of the other side in sight, which nobody can accept', () => {
    const left = recall(proposed, GOVERNMENT, onlyCso);
    expect(left).toBe(proposed);
    const answer = moveJointStatus(left, { command: 'ACCEPT', ...yes, seen: seeing(onlyCso) }, onlyCso);
    expect(answer).toMatchObject({ code: 'ASSESSMENT_NEEDED' });
  });

  it('takes its words out of a dispute, and leaves those that were said in it', () => {
    const quoted = moved(quoting, no);
    expect(quoted.csoReason).toBe('Half of the districts');
    expect(recall(quoted, CSO, withoutCso)).toMatchObject({
      state: 'DISPUTED',
      csoValue: 'IN_PROGRESS',
      csoReason: null,
      governmentReason: 'Figures of another year',
    });
    const said = moved(proposed, no);
    expect(recall(said, CSO, withoutCso)).toBe(said);
  });

  it('voids a yes given again over it', () => {
    const once = moved(outdated, { command: 'RECONFIRM', ...yes, seen: seeing(afterCsoRelease) }, afterCsoRelease);
    const left = moved(once, { command: 'RECALL', side: CSO, version: afterCsoRelease.cso! }, both);
    expect(left).toMatchObject({ state: 'OUTDATED', reconfirmedBy: [] });
  });
});
