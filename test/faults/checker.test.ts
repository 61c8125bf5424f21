import { describe, expect, it } from '@jest/globals';
import { judge } from './checker.js';
import type { Added, Asked, AskedToAdd, Lost, Saved, Shown, Told } from './told.js';

const asked = (change: string, over: number, more: Partial<Asked> = {}): Asked => ({
  kind: 'asked',
  change,
  register: 'row',
  field: 'result',
  value: `by ${change}`,
  expectedVersion: over,
  ...more,
});
const saved = (change: string, version: number, result = `by ${change}`, more: Partial<Saved> = {}): Saved => ({
  kind: 'saved',
  change,
  isRetry: false,
  version,
  fields: { result, steps: '' },
  ...more,
});
const lost = (change: string, currentVersion: number, theirs: string): Lost => ({
  kind: 'conflict',
  change,
  currentVersion,
  theirs,
});
const shown = (version: number, result: string, askedAt: number, steps = ''): Shown => ({
  kind: 'shown',
  askedAt,
  register: 'row',
  version,
  fields: { result, steps },
});
const toAdd = (remark: string): AskedToAdd => ({ kind: 'askedToAdd', remark });
const added = (remark: string): Added => ({ kind: 'added', remark });

const kinds = (...told: Told[]) => [...new Set(judge([shown(1, '', 0), ...told]).breaches.map(({ kind }) => kind))];

describe('a run in which all went well', () => {
  it('is counted and shows nothing', () => {
    const told: Told[] = [
      shown(1, '', 0),
      asked('a', 1),
      asked('b', 1),
      saved('a', 2),
      lost('b', 2, 'by a'),
      asked('c', 2),
      // The answer to c was lost on the way; d came in between, and the retry is told what stands by then.
      asked('d', 3),
      saved('d', 4),
      saved('c', 4, 'by d', { isRetry: true }),
      shown(4, 'by d', 8),
      toAdd('a remark'),
      added('a remark'),
      { kind: 'remarks', remarks: ['a remark'] },
    ];
    expect(judge(told)).toEqual({ acknowledged: 4, conflicts: 1, breaches: [] });
  });

  it('may show a reader less than somebody saved after they had asked', () => {
    expect(kinds(asked('a', 1), saved('a', 2), shown(1, '', 1), shown(2, 'by a', 4))).toEqual([]);
  });

  it('leaves the other fields of a register as they were', () => {
    const steps = asked('b', 2, { field: 'steps', value: 'meet' });
    const both = { fields: { result: 'by a', steps: 'meet' } };
    expect(kinds(asked('a', 1), saved('a', 2), steps, saved('b', 3, '', both), shown(3, 'by a', 5, 'meet'))).toEqual(
      [],
    );
  });
});

describe('an acknowledged edit that is lost', () => {
  it('shows when the register ends before its version', () => {
    expect(kinds(asked('a', 1), saved('a', 2), shown(1, '', 3))).toContain('LOST');
  });

  it('shows when it was away for a while', () => {
    expect(kinds(asked('a', 1), saved('a', 2), shown(1, '', 3), shown(2, 'by a', 4))).toContain('LOST');
  });

  it('shows when its version holds something else', () => {
    expect(kinds(asked('a', 1), saved('a', 2), shown(2, '', 3))).toContain('LOST');
  });

  it('shows when a later change of another field brought the old text back', () => {
    const steps = asked('b', 2, { field: 'steps', value: 'meet' });
    const both = { fields: { result: '', steps: 'meet' } };
    const told = [asked('a', 1), saved('a', 2), steps, saved('b', 3, '', both), shown(3, '', 5, 'meet')];
    expect(kinds(...told)).toEqual(expect.arrayContaining(['LOST', 'OVERWRITTEN']));
  });

  it('shows when a remark is not there', () => {
    expect(kinds(toAdd('gone'), added('gone'), { kind: 'remarks', remarks: [] })).toEqual(['LOST']);
  });
});

describe('a silent overwrite', () => {
  it('shows when two saved over the same version', () => {
    const told = [asked('a', 1), asked('b', 1), saved('a', 2), saved('b', 2), shown(2, 'by b', 5)];
    expect(kinds(...told)).toContain('OVERWRITTEN');
  });

  it('shows when a change made a version farther than the one after what its writer saw', () => {
    const told = [asked('a', 1), asked('b', 1), saved('a', 2), saved('b', 3), shown(3, 'by b', 5)];
    expect(kinds(...told)).toContain('OVERWRITTEN');
  });

  it('shows when one version held two things', () => {
    const told = [asked('a', 1), saved('a', 2), asked('b', 1), lost('b', 2, 'by a'), shown(2, 'by b', 5)];
    expect(kinds(...told)).toContain('OVERWRITTEN');
  });
});

describe('a change applied twice', () => {
  it('shows as a version nobody was told they made', () => {
    const retried = saved('a', 3, 'by a', { isRetry: true });
    expect(kinds(asked('a', 1), retried, shown(3, 'by a', 3))).toEqual(['APPLIED_TWICE']);
  });

  it('shows when the retry ran into the first', () => {
    expect(kinds(asked('a', 1), lost('a', 2, 'by a'), shown(2, 'by a', 3))).toContain('APPLIED_UNTOLD');
  });

  it('shows when a remark stands twice', () => {
    const told: Told[] = [toAdd('twice'), added('twice'), { kind: 'remarks', remarks: ['twice', 'twice'] }];
    expect(kinds(...told)).toEqual(['APPLIED_TWICE']);
  });
});

describe('an answer that is not true', () => {
  it('shows when a conflict was told over nothing', () => {
    expect(kinds(asked('a', 1), lost('a', 1, ''), shown(1, '', 3))).toContain('APPLIED_UNTOLD');
  });

  it('shows when a change that lost stands there', () => {
    const told = [asked('a', 1), saved('a', 2), asked('b', 1), lost('b', 2, 'by a'), shown(3, 'by b', 5)];
    expect(kinds(...told)).toContain('APPLIED_UNTOLD');
  });

  it('shows when something stands there that nobody wrote', () => {
    expect(kinds(shown(1, 'from nowhere', 1))).toContain('INVENTED');
  });
});
