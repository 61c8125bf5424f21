import type { Figure } from './writing.js';

/** A figure as the text has it and as the data say it now; null where it is not on one of the two sides. */
export interface ComparedFigure extends Omit<Figure, 'value'> {
  readonly was: string | null;
  readonly now: string | null;
}

export const hasChanged = ({ was, now }: ComparedFigure): boolean => was !== now;

/** All figures of a section, in the order of the data; those the data no longer have come last. */
export function compareFigures(was: readonly Figure[], now: readonly Figure[]): ComparedFigure[] {
  const before = new Map(was.map((figure) => [figure.key, figure]));
  const current = now.map(({ value, ...figure }) => ({
    ...figure,
    was: before.get(figure.key)?.value ?? null,
    now: value,
  }));
  const keys = new Set(now.map((figure) => figure.key));
  const gone = was
    .filter((figure) => !keys.has(figure.key))
    .map(({ value, ...figure }) => ({ ...figure, was: value, now: null }));
  return [...current, ...gone];
}
