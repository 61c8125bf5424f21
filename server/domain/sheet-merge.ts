/** A cell's value: a text or a choice, a list of choices (a set), or nothing. */
export type MergedValue = string | readonly string[] | null;

/**
 * What is to become of a cell that came back in a file.
 * SAME: the file says what stands. YOURS: only the file changed it. THEIRS: only somebody else did, since; the file
 * brings nothing. CONFLICT: both did, differently. Where it is not known what the file was made from: FILLS, the matrix
 * has nothing there; DIFFERS, it has something else.
 */
export type CellFate = 'SAME' | 'YOURS' | 'THEIRS' | 'CONFLICT' | 'FILLS' | 'DIFFERS';

/** The three values of a cell. `base` undefined: it is not known what the file was made from. */
export interface ThreeWays {
  readonly base: MergedValue | undefined;
  readonly file: MergedValue;
  readonly now: MergedValue;
}

const isEmpty = (value: MergedValue) => value === null || value.length === 0;

/** Lists name a set; an empty text, an empty list and nothing are one. */
export function isSameValue(one: MergedValue, other: MergedValue): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return JSON.stringify([...one!].sort()) === JSON.stringify([...other!].sort());
}

/** Lays a cell of a file over what stands. An empty cell takes something away only where it is known that it was filled. */
export function mergeCell({ base, file, now }: ThreeWays): CellFate {
  if (isSameValue(file, now)) return 'SAME';
  if (base === undefined) {
    if (isEmpty(file)) return 'SAME';
    return isEmpty(now) ? 'FILLS' : 'DIFFERS';
  }
  if (isSameValue(file, base)) return 'THEIRS';
  return isSameValue(now, base) ? 'YOURS' : 'CONFLICT';
}

/** Whether taking the file's value takes nothing from anybody, so that it may be chosen before a person chose. */
export const losesNothing = (fate: CellFate): boolean => fate === 'YOURS' || fate === 'FILLS';

/** Whether the file brings a value that may be taken at all. */
export const bringsSomething = (fate: CellFate): boolean =>
  losesNothing(fate) || fate === 'CONFLICT' || fate === 'DIFFERS';
