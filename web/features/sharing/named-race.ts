import type { Page } from './usePageOf.js';

/** A conflict over the plan with the names of organisations in place of their ids. */
export function namedRace<C extends { base?: unknown; mine: unknown; theirs: unknown }>(
  conflict: C,
  organisations: Page['organisations'],
): C {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    return typeof value === 'string' ? (names.get(value) ?? value) : value;
  };
  const all = (fields: unknown) =>
    fields && Object.fromEntries(Object.entries(fields as object).map(([field, value]) => [field, named(value)]));
  return { ...conflict, base: all(conflict.base), mine: all(conflict.mine), theirs: all(conflict.theirs) };
}
