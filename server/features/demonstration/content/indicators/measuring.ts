/** Short forms for writing indicators, dated values and milestones. */
import type { DemonstrationIndicator, IsoDate, Measure, Milestone } from '../types.js';

export const at = (on: IsoDate, value: number): Measure => ({ on, value });

/** Values by day, `{ '2025-01-31': 36 }`, oldest first. */
export const series = (values: Readonly<Record<IsoDate, number>>): readonly Measure[] =>
  Object.entries(values).map(([on, value]) => at(on, value));

export const reached = (title: string, dueOn: IsoDate, reachedOn: IsoDate): Milestone => ({ title, dueOn, reachedOn });

export const ahead = (title: string, dueOn: IsoDate): Milestone => ({ title, dueOn, reachedOn: null });

export const outcome = (one: Omit<DemonstrationIndicator, 'kind' | 'milestones'>): DemonstrationIndicator => ({
  ...one,
  kind: 'OUTCOME',
  milestones: [],
});
