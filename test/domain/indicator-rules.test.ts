import { describe, expect, it } from '@jest/globals';
import { checkIndicator, checkMeasurement, type IndicatorDefinition } from '../../server/domain/indicator-rules.js';

const today = '2026-11-22';

const measured: IndicatorDefinition = {
  kind: 'OUTCOME',
  direction: 'INCREASE',
  baselineValue: 20,
  baselineOn: '2024-12-31',
  targetValue: 60,
  targetOn: '2028-12-31',
  milestones: [],
};
const structural: IndicatorDefinition = {
  ...measured,
  kind: 'STRUCTURAL',
  baselineValue: null,
  baselineOn: null,
  targetValue: null,
  targetOn: null,
  milestones: [{ title: 'Bill tabled', dueOn: '2026-03-31', reachedOn: '2026-04-22' }],
};

describe('a definition of an indicator', () => {
  it('may go from a baseline to a target, or by milestones, or wait for its terms', () => {
    const open = { ...measured, baselineValue: null, baselineOn: null, targetValue: null, targetOn: null };
    const falling: IndicatorDefinition = { ...measured, direction: 'DECREASE', targetValue: 5 };
    for (const one of [measured, structural, open, falling]) expect(checkIndicator(one, today)).toBeNull();
  });

  it.each<[what: string, of: IndicatorDefinition, more: Partial<IndicatorDefinition>, code: string, field: string]>([
    ['a target like its baseline', measured, { targetValue: 20 }, 'TARGET_IS_BASELINE', 'targetValue'],
    ['a target against its direction', measured, { direction: 'DECREASE' }, 'AGAINST_DIRECTION', 'direction'],
    ['a target before its baseline', measured, { targetOn: '2024-12-31' }, 'TARGET_BEFORE_BASELINE', 'targetOn'],
    ['a baseline still to come', measured, { baselineOn: '2026-11-23' }, 'IN_THE_FUTURE', 'baselineOn'],
    ['a day without a baseline', measured, { baselineValue: null }, 'VALUE_NEEDED', 'baselineValue'],
    ['a day without a target', measured, { targetValue: null }, 'VALUE_NEEDED', 'targetValue'],
    ['what is no number', measured, { baselineValue: Number.NaN }, 'NOT_A_NUMBER', 'baselineValue'],
    ['an endless target', measured, { targetValue: Number.POSITIVE_INFINITY }, 'NOT_A_NUMBER', 'targetValue'],
    ['milestones of an outcome', measured, { milestones: structural.milestones }, 'NO_MILESTONES', 'milestones'],
    ['a target of a structure', structural, { targetValue: 3 }, 'MILESTONES_ONLY', 'targetValue'],
    [
      'a milestone reached tomorrow',
      structural,
      { milestones: [{ title: 'Law', dueOn: null, reachedOn: '2026-11-23' }] },
      'IN_THE_FUTURE',
      'milestones',
    ],
    [
      'a milestone without a title',
      structural,
      { milestones: [{ title: ' ', dueOn: null, reachedOn: null }] },
      'TITLE_NEEDED',
      'milestones',
    ],
  ])('is refused with %s', (_what, of, more, code, field) => {
    expect(checkIndicator({ ...of, ...more }, today)).toMatchObject({ code, field });
  });
});

describe('a measurement', () => {
  const value = { kind: 'PROCESS', value: 12.5, measuredOn: today } as const;

  it('is a number of a day that has come', () => {
    expect(checkMeasurement(value, today)).toBeNull();
    expect(checkMeasurement({ ...value, measuredOn: '2026-11-23' }, today)).toMatchObject({ code: 'IN_THE_FUTURE' });
    expect(checkMeasurement({ ...value, value: Number.NaN }, today)).toMatchObject({ code: 'NOT_A_NUMBER' });
  });

  it('is not for structural indicators', () => {
    expect(checkMeasurement({ ...value, kind: 'STRUCTURAL' }, today)).toMatchObject({ code: 'MILESTONES_ONLY' });
  });
});
