import type { IconName } from './icons.js';

/**
 * The filling circle and its neighbours: a scale that survives greyscale print and colour blindness.
 * `none` is a plain “no”, `unknown` is “nothing known”.
 */
export const TONES = ['empty', 'quarter', 'half', 'threeQuarter', 'full', 'down', 'alert', 'none', 'unknown'] as const;

export type Tone = (typeof TONES)[number];

export const toneIcon: Record<Tone, IconName> = {
  empty: 'circleEmpty',
  quarter: 'circleQuarter',
  half: 'circleHalf',
  threeQuarter: 'circleThreeQuarter',
  full: 'circleFull',
  down: 'circleDown',
  alert: 'late',
  none: 'dash',
  unknown: 'circleUnknown',
};
