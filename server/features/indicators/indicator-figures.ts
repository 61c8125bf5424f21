import type { CalendarDate } from '../../domain/calendar-date.js';
import {
  areMilestonesOnTrack,
  expectedProgress,
  indicatorProgress,
  isOnTrack,
  lacksMeasurement,
  lastMeasurement,
  milestoneProgress,
} from '../../domain/indicator-progress.js';
import { IndicatorKind } from '../../domain/vocabulary.js';
import type { IndicatorEntity, MeasurementEntity } from './indicator.entity.js';
import type { IndicatorPoint, IndicatorProgressModel } from './indicator.model.js';

/** The measurements that were not withdrawn. */
const counting = (measurements: readonly MeasurementEntity[]) =>
  measurements.filter(({ withdrawnAt }) => withdrawnAt === null);

const isStructural = ({ kind }: IndicatorEntity) => kind === IndicatorKind.STRUCTURAL;

/** The newest measurement that counts; null without any. */
export const newest = (measurements: readonly MeasurementEntity[]): MeasurementEntity | null =>
  lastMeasurement(counting(measurements));

/** The series to draw, oldest day first: of several values of one day only the one entered last. */
export function pointsOf(measurements: readonly MeasurementEntity[]): IndicatorPoint[] {
  const days = [...new Set(counting(measurements).map(({ measuredOn }) => measuredOn))].sort();
  return days.map((day) => newest(measurements.filter(({ measuredOn }) => measuredOn === day))!);
}

/** How far an indicator has come, with its terms. */
export function progressOf(
  indicator: IndicatorEntity,
  measurements: readonly MeasurementEntity[],
  today: CalendarDate,
): IndicatorProgressModel {
  const { baselineValue: baseline, targetValue: target } = indicator;
  const last = newest(measurements);
  const milestones = isStructural(indicator) ? milestoneProgress(indicator.milestones, today) : null;
  const terms = { baseline, last: last?.value ?? null, target };
  return {
    ...terms,
    value: milestones?.progress ?? indicatorProgress(terms)?.progress ?? null,
    reached: milestones?.reached ?? null,
    total: milestones?.total ?? null,
    expected: last && expectedProgress(indicator, last.measuredOn),
  };
}

/** Whether it keeps up: with the days of its milestones, or with a straight line to its target; null when that cannot be told. */
export function onTrack(
  indicator: IndicatorEntity,
  measurements: readonly MeasurementEntity[],
  today: CalendarDate,
): boolean | null {
  if (isStructural(indicator)) return areMilestonesOnTrack(indicator.milestones, today);
  const last = newest(measurements);
  return last && isOnTrack(progressOf(indicator, measurements, today).value, indicator, last.measuredOn);
}

/** True when a process or outcome indicator was not measured within the last twelve months. */
export const isUnmeasured = (
  indicator: IndicatorEntity,
  measurements: readonly MeasurementEntity[],
  today: CalendarDate,
): boolean => !isStructural(indicator) && lacksMeasurement(newest(measurements)?.measuredOn ?? null, today);
