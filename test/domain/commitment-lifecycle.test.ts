import { describe, it, expect } from '@jest/globals';
import {
  advanceCommitment,
  allowedCommitmentSteps,
  daysLate,
  isLate,
  needsReason,
} from '../../server/domain/commitment-lifecycle.js';
import { Refusal } from '../../server/domain/refusal.js';
import { inEnglish } from '../../server/language/spoken.js';
import { CommitmentStatus } from '../../server/domain/vocabulary.js';

const all = Object.values(CommitmentStatus);

describe('commitment lifecycle', () => {
  it.each<[CommitmentStatus, CommitmentStatus[]]>([
    ['PROPOSED', ['MADE', 'WITHDRAWN']],
    ['MADE', ['IN_PROGRESS', 'CHANGED', 'WITHDRAWN']],
    ['IN_PROGRESS', ['FULFILLED', 'CHANGED', 'WITHDRAWN']],
    ['CHANGED', ['IN_PROGRESS', 'FULFILLED', 'CHANGED', 'WITHDRAWN']],
    ['FULFILLED', []],
    ['WITHDRAWN', []],
  ])('from %s goes to %j and nowhere else', (from, steps) => {
    expect(allowedCommitmentSteps(from)).toEqual(steps);
    for (const to of all) {
      const answer = advanceCommitment({ status: from, reason: null }, { to, reason: 'The law was delayed' });
      if (steps.includes(to)) expect(answer).toEqual({ status: to, reason: 'The law was delayed' });
      else expect(answer).toMatchObject({ code: 'NOT_NOW' });
    }
  });

  it.each(['CHANGED', 'WITHDRAWN'] as const)('refuses %s without a reason', (to) => {
    expect(needsReason(to)).toBe(true);
    const answer = advanceCommitment({ status: 'MADE', reason: null }, { to, reason: '  ' });
    expect(answer).toMatchObject({ code: 'REASON_NEEDED', field: 'reason' });
  });

  it('goes on without a reason and keeps that of an earlier change', () => {
    const changed = advanceCommitment({ status: 'MADE', reason: null }, { to: 'CHANGED', reason: ' New deadline ' });
    if (changed instanceof Refusal) throw new Error(inEnglish(changed.message));
    expect(advanceCommitment(changed, { to: 'IN_PROGRESS' })).toEqual({
      status: 'IN_PROGRESS',
      reason: 'New deadline',
    });
  });

  it('says in words what is not possible', () => {
    const answer = advanceCommitment({ status: 'FULFILLED', reason: null }, { to: 'IN_PROGRESS' });
    if (!(answer instanceof Refusal)) throw new Error('it became so');
    expect(inEnglish(answer.message)).toBe('A commitment that is fulfilled cannot become in progress.');
  });
});

describe('a late commitment', () => {
  it.each<[CommitmentStatus, string | null, number]>([
    ['MADE', '2026-11-21', 1],
    ['MADE', '2026-11-22', 0],
    ['MADE', '2026-11-23', 0],
    ['IN_PROGRESS', '2025-11-22', 365],
    ['CHANGED', '2026-10-31', 22],
    ['PROPOSED', '2020-01-01', 0],
    ['FULFILLED', '2020-01-01', 0],
    ['WITHDRAWN', '2020-01-01', 0],
    ['MADE', null, 0],
  ])('that is %s and due on %s is %s days late', (status, dueOn, days) => {
    expect(daysLate({ status, dueOn }, '2026-11-22')).toBe(days);
    expect(isLate({ status, dueOn }, '2026-11-22')).toBe(days > 0);
  });
});
