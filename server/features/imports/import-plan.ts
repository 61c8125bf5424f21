import { planImport, type ImportedField, type KnownRow, type RowPlan } from '../../domain/import-matching.js';
import { contentOf } from './import-content.js';
import type { ParsedRow } from './readers/parsed-file.js';

/** A known row and the fields in which the file says something else. */
export interface Returning {
  readonly known: KnownRow;
  readonly fields: readonly ImportedField[];
}

/** What importing the rows of one review would do. */
export interface ImportPlan {
  /** One for each row of the file. */
  readonly plans: readonly RowPlan[];
  /** By place: the row an undone import took away, which comes back where the plan is to add. */
  readonly returning: ReadonlyMap<number, Returning>;
}

/**
 * Lays the rows of a file onto the rows a review has and, where it would add one, onto those that an undone import took
 * away: they come back with all that people wrote there instead of beginning anew.
 */
export function planOf(
  rows: readonly ParsedRow[],
  known: readonly KnownRow[],
  undone: readonly KnownRow[],
): ImportPlan {
  const contents = rows.map(contentOf);
  const plans = planImport(contents, known);
  if (undone.length === 0) return { plans, returning: new Map() };
  const added = plans.flatMap(({ change }, at) => (change === 'NEW' || change === 'LIKELY' ? [at] : []));
  const former = planImport(
    added.map((at) => contents[at]),
    undone,
  );
  const returning = added.flatMap((at, order): [number, Returning][] => {
    const plan = former[order];
    if (plan.change === 'UNCHANGED') return [[at, { known: plan.known, fields: [] }]];
    return plan.change === 'CHANGED' ? [[at, plan]] : [];
  });
  return { plans, returning: new Map(returning) };
}
