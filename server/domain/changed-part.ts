/** Lists name a set: the same in another order is no change. */
const content = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

/** The part of `after` that differs from `before`, compared by content; a field that `after` leaves out has not changed. */
export function changedPart<Thing extends object>(before: Thing, after: Partial<Thing>): Partial<Thing> {
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== undefined && content(value) !== content(before[field as keyof Thing]),
  );
  return Object.fromEntries(changed) as Partial<Thing>;
}

/** The fields of `thing` that `like` names: what stood there before a change. */
export const samePart = <Thing extends object>(thing: Thing, like: object): Partial<Thing> =>
  Object.fromEntries(Object.keys(like).map((field) => [field, thing[field as keyof Thing]])) as Partial<Thing>;
