import { addMonths, daysBetween, type CalendarDate } from './calendar-date.js';
import { Direction } from './vocabulary.js';

/** A dated value of an indicator. */
export interface Measured {
  readonly value: number;
  readonly measuredOn: CalendarDate;
  readonly writtenAt: Date;
}

/** The measurement of the latest day; of two of one day, the one entered later (a correction). Null without any. */
export function lastMeasurement<Of extends Measured>(measurements: readonly Of[]): Of | null {
  let last: Of | null = null;
  for (const one of measurements) {
    if (!last || one.measuredOn > last.measuredOn) last = one;
    else if (one.measuredOn === last.measuredOn && one.writtenAt >= last.writtenAt) last = one;
  }
  return last;
}

/** A share from 0 to 1 with the terms it was computed from, to be shown together. */
export interface IndicatorProgress {
  readonly progress: number;
  readonly baseline: number;
  readonly last: number;
  readonly target: number;
}

const between0And1 = (share: number) => Math.min(1, Math.max(0, share));
const isNumber = (term: number | null): term is number => term !== null && Number.isFinite(term);

/**
 * (last − baseline) / (target − baseline), clipped to 0–1; it serves rising and falling indicators alike. Null when a
 * term is missing, or when target and baseline are the same and there is no way to go.
 */
export function indicatorProgress(terms: {
  readonly baseline: number | null;
  readonly last: number | null;
  readonly target: number | null;
}): IndicatorProgress | null {
  const { baseline, last, target } = terms;
  if (!isNumber(baseline) || !isNumber(last) || !isNumber(target) || target === baseline) return null;
  return { progress: between0And1((last - baseline) / (target - baseline)), baseline, last, target };
}

/** Progress of a structural indicator, which goes by milestones. */
export interface MilestoneProgress {
  readonly progress: number;
  readonly reached: number;
  readonly total: number;
}

/** Milestones reached by a day, out of all; null without milestones. */
export function milestoneProgress(
  milestones: readonly { readonly reachedOn: CalendarDate | null }[],
  by: CalendarDate,
): MilestoneProgress | null {
  const total = milestones.length;
  if (total === 0) return null;
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null && reachedOn <= by).length;
  return { progress: reached / total, reached, total };
}

/** The days between which an indicator should go from baseline to target. */
export interface IndicatorTime {
  readonly baselineOn: CalendarDate | null;
  readonly targetOn: CalendarDate | null;
}

/** The share of the way that a straight line from baseline to target has gone on a day; null without two days in order. */
export function expectedProgress({ baselineOn, targetOn }: IndicatorTime, on: CalendarDate): number | null {
  if (!baselineOn || !targetOn || targetOn <= baselineOn) return null;
  return between0And1(daysBetween(baselineOn, on) / daysBetween(baselineOn, targetOn));
}

/** Rounding alone never puts an indicator behind. */
const tolerance = 1e-9;

/**
 * True when the progress reaches the straight line on the day it was measured (not today: an old measurement is called
 * old, not behind); null when that cannot be told.
 */
export function isOnTrack(progress: number | null, time: IndicatorTime, measuredOn: CalendarDate): boolean | null {
  const expected = expectedProgress(time, measuredOn);
  return progress === null || expected === null ? null : progress + tolerance >= expected;
}

/** True when every milestone due by the day is reached; null without milestones, since then nothing can be told. */
export function areMilestonesOnTrack(
  milestones: readonly { readonly dueOn: CalendarDate | null; readonly reachedOn: CalendarDate | null }[],
  on: CalendarDate,
): boolean | null {
  if (milestones.length === 0) return null;
  const isBehind = ({ dueOn, reachedOn }: (typeof milestones)[number]) =>
    dueOn !== null && dueOn <= on && (reachedOn === null || reachedOn > on);
  return !milestones.some(isBehind);
}

/** An indicator should be measured at least once in so many months: the rhythm of a yearly statistical report. */
const monthsBetweenMeasurements = 12;

/** True when nothing was measured within the last twelve months. */
export const lacksMeasurement = (lastOn: CalendarDate | null, today: CalendarDate): boolean =>
  lastOn === null || lastOn < addMonths(today, -monthsBetweenMeasurements);

/** True when an indicator that should rise has a target below its baseline, or the reverse: a slip to point out. */
export function contradictsDirection(direction: Direction, baseline: number | null, target: number | null): boolean {
  if (baseline === null || target === null) return false;
  return direction === Direction.INCREASE ? target < baseline : target > baseline;
}
