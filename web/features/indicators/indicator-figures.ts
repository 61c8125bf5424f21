import type { IntlShape } from 'react-intl';
import type { IndicatorDetailFieldsFragment, IndicatorFieldsFragment } from '../../graphql/generated/graphql.js';
import { formatWith } from '../../lib/useFormat.js';

export type Indicator = IndicatorFieldsFragment;
export type IndicatorWhole = IndicatorDetailFieldsFragment;
export type Measurement = IndicatorWhole['measurements'][number];

/** How an indicator fares. What was not measured for a year is called that first: its older figures tell little. */
export type IndicatorState = 'BEHIND' | 'UNMEASURED' | 'UNKNOWN' | 'ON_TRACK';

/** In the order in which screens list them: what asks for somebody first. */
export const indicatorStates: readonly IndicatorState[] = ['BEHIND', 'UNMEASURED', 'UNKNOWN', 'ON_TRACK'];

export function stateOf({ isMissingMeasurements, isOnTrack }: Indicator): IndicatorState {
  if (isMissingMeasurements) return 'UNMEASURED';
  if (isOnTrack === null || isOnTrack === undefined) return 'UNKNOWN';
  return isOnTrack ? 'ON_TRACK' : 'BEHIND';
}

export type Trend = 'BETTER' | 'WORSE' | 'SAME';

/** Which way the last two values went, told by the direction wanted; null with fewer than two. */
export function trendOf({ points, direction }: Pick<Indicator, 'points' | 'direction'>): Trend | null {
  const [before, last] = points.slice(-2);
  if (!before || !last) return null;
  if (before.value === last.value) return 'SAME';
  return last.value > before.value === (direction === 'INCREASE') ? 'BETTER' : 'WORSE';
}

/** Units short enough to stand behind every figure: “30 %”, “12 km”. */
const SHORT = 3;

/** A value where there is little room: a percentage keeps its sign, a long unit is left to the words around. */
export function shortValue(intl: IntlShape, value: number | null | undefined, unit: string): string {
  const figure = formatWith(intl).number(value);
  if (value === null || value === undefined) return figure;
  if (unit.startsWith('%')) return `${figure} %`;
  return unit.length <= SHORT ? `${figure} ${unit}` : figure;
}

/** A value with its unit in full. */
export function valueInWords(intl: IntlShape, value: number | null | undefined, unit: string): string {
  const figure = formatWith(intl).number(value);
  return value === null || value === undefined ? figure : `${figure} ${unit}`;
}

/**
 * The way gone with the terms it comes from, “62 % of the way from 38 to 25: (38 − 30) / (38 − 25)”. An indicator that
 * should fall is written with the larger term first, which is the same share.
 */
export function progressInWords(intl: IntlShape, { progress }: Indicator): string {
  const { value, baseline, last, target, reached, total } = progress;
  if (typeof total === 'number' && total > 0) {
    return intl.formatMessage({ id: 'indicators.milestonesReached' }, { reached: reached ?? 0, total });
  }
  const format = formatWith(intl);
  if (typeof baseline !== 'number' || typeof last !== 'number' || typeof target !== 'number') {
    return intl.formatMessage({ id: 'indicators.noProgress' });
  }
  if (typeof value !== 'number') return intl.formatMessage({ id: 'indicators.noProgress' });
  const [from, now, to] = [baseline, last, target].map((term) => format.number(term));
  const falls = target < baseline;
  const terms = falls ? `(${from} − ${now}) / (${from} − ${to})` : `(${now} − ${from}) / (${to} − ${from})`;
  const share = (last - baseline) / (target - baseline);
  const id = share < 0 ? 'indicators.wayBack' : share > 1 ? 'indicators.wayPast' : 'indicators.way';
  return intl.formatMessage(
    { id },
    { share: format.percent(value), from, to, terms: `\u2066${terms.replaceAll(' ', '\u00a0')}\u2069` },
  );
}
