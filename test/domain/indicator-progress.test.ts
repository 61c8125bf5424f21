import { describe, it, expect } from '@jest/globals';
import {
  areMilestonesOnTrack,
  contradictsDirection,
  expectedProgress,
  indicatorProgress,
  isOnTrack,
  lacksMeasurement,
  lastMeasurement,
  milestoneProgress,
} from '../../server/domain/indicator-progress.js';
import type { Direction } from '../../server/domain/vocabulary.js';

describe('indicator progress', () => {
  it.each<[baseline: number | null, last: number | null, target: number | null, progress: number | null]>([
    [0, 50, 100, 0.5],
    [20, 20, 60, 0],
    [20, 60, 60, 1],
    [20, 75, 60, 1],
    [20, 10, 60, 0],
    [40, 30, 20, 0.5],
    [40, 50, 20, 0],
    [40, 10, 20, 1],
    [-10, 0, 10, 0.5],
    [5, 5, 5, null],
    [null, 5, 10, null],
    [0, null, 10, null],
    [0, 5, null, null],
    [0, Number.NaN, 10, null],
  ])('from %s, now %s, to %s is %s', (baseline, last, target, progress) => {
    const expected = progress === null ? null : { progress, baseline, last, target };
    expect(indicatorProgress({ baseline, last, target })).toEqual(expected);
  });

  it('goes by milestones reached by the day', () => {
    const milestones = [
      { reachedOn: '2025-02-01' },
      { reachedOn: '2026-02-01' },
      { reachedOn: null },
      { reachedOn: null },
    ];
    expect(milestoneProgress(milestones, '2025-12-31')).toEqual({ progress: 0.25, reached: 1, total: 4 });
    expect(milestoneProgress(milestones, '2026-02-01')).toEqual({ progress: 0.5, reached: 2, total: 4 });
    expect(milestoneProgress([], '2026-02-01')).toBeNull();
  });

  it('takes the measurement of the latest day, and of two of one day the one entered later', () => {
    const first = { value: 1, measuredOn: '2025-06-01', writtenAt: new Date('2025-06-02T08:00:00Z') };
    const corrected = { value: 2, measuredOn: '2025-06-01', writtenAt: new Date('2025-06-09T08:00:00Z') };
    const enteredLate = { value: 3, measuredOn: '2024-01-01', writtenAt: new Date('2026-01-01T08:00:00Z') };
    expect(lastMeasurement([corrected, first, enteredLate])).toBe(corrected);
    expect(lastMeasurement([enteredLate, first, corrected])).toBe(corrected);
    expect(lastMeasurement([])).toBeNull();
  });
});

describe('on track', () => {
  const time = { baselineOn: '2024-01-01', targetOn: '2028-01-01' };

  it.each<[string, number | null]>([
    ['2023-06-01', 0],
    ['2024-01-01', 0],
    ['2026-01-01', 0.5003422],
    ['2028-01-01', 1],
    ['2030-01-01', 1],
  ])('expects on %s the share %s of the straight line', (on, share) => {
    expect(expectedProgress(time, on)).toBeCloseTo(share ?? 0, 5);
  });

  it.each<[number | null, string, boolean | null]>([
    [0.6, '2026-01-01', true],
    [0.4, '2026-01-01', false],
    [1, '2029-01-01', true],
    [0.99, '2029-01-01', false],
    [0, '2024-01-01', true],
    [null, '2026-01-01', null],
  ])('with progress %s measured on %s is %s', (progress, measuredOn, onTrack) => {
    expect(isOnTrack(progress, time, measuredOn)).toBe(onTrack);
  });

  it.each([
    { baselineOn: null, targetOn: '2028-01-01' },
    { baselineOn: '2024-01-01', targetOn: null },
    { baselineOn: '2028-01-01', targetOn: '2028-01-01' },
  ])('cannot be told with the days %j', (days) => {
    expect(isOnTrack(0.5, days, '2026-01-01')).toBeNull();
  });

  it.each<[Direction, number | null, number | null, boolean]>([
    ['INCREASE', 10, 20, false],
    ['INCREASE', 20, 10, true],
    ['DECREASE', 20, 10, false],
    ['DECREASE', 10, 20, true],
    ['DECREASE', null, 20, false],
  ])('points out that %s does not go from %s to %s: %s', (direction, baseline, target, contradicts) => {
    expect(contradictsDirection(direction, baseline, target)).toBe(contradicts);
  });
});

describe('milestones on track', () => {
  const reached = { dueOn: '2026-03-31', reachedOn: '2026-04-22' };
  const ahead = { dueOn: '2026-12-15', reachedOn: null };

  it.each([
    ['all that were due are reached', [reached, ahead], '2026-11-22', true],
    ['one was reached too late for that day', [reached, ahead], '2026-04-01', false],
    ['one is due and not reached', [reached, ahead], '2026-12-15', false],
    ['one without a day never is behind', [{ dueOn: null, reachedOn: null }], '2030-01-01', true],
  ])('tells when %s', (_what, milestones, on, expected) => {
    expect(areMilestonesOnTrack(milestones, on)).toBe(expected);
  });

  it('tells nothing without milestones', () => {
    expect(areMilestonesOnTrack([], '2026-11-22')).toBeNull();
  });
});

describe('a missing measurement', () => {
  it.each([
    [null, true],
    ['2025-11-21', true],
    ['2025-11-22', false],
    ['2026-11-01', false],
  ])('last measured on %s, missing on 2026-11-22: %s', (lastOn, expected) => {
    expect(lacksMeasurement(lastOn, '2026-11-22')).toBe(expected);
  });
});
