import type { PeopleHereSubscription } from '../../graphql/generated/graphql.js';
import type { GridCellState, GridRowStore } from '../../design/grid/grid-types.js';
import type { CellStates } from './cell-states.js';

type News = PeopleHereSubscription['peopleHere'];
/** Somebody else of one's own side who has the matrix open. */
export type PersonHere = News['here'][number];

const NOBODY: readonly PersonHere[] = [];

/** Who else is here, and in which rows: each row is drawn anew only when somebody in it came, moved or went. */
export class PeopleHere {
  private readonly pages = new Map<string, PersonHere>();
  private byRow = new Map<string, readonly PersonHere[]>();
  private all: readonly PersonHere[] = NOBODY;
  private readonly listeners = new Set<() => void>();
  private readonly rowListeners = new Map<string, Set<() => void>>();

  /** Takes in who came, moved and went. */
  take({ isWhole, here, gone }: News): void {
    if (isWhole) this.pages.clear();
    for (const id of gone) this.pages.delete(id);
    for (const person of here) this.pages.set(person.id, person);
    this.publish();
  }

  /** While nothing is heard, nobody is known to be here. */
  clear(): void {
    this.pages.clear();
    this.publish();
  }

  /** Everybody here, each once, by name; the same list until it has changed. */
  list = (): readonly PersonHere[] => this.all;

  /** Who is in a row; the same list until it has changed. */
  inRow = (rowId: string): readonly PersonHere[] => this.byRow.get(rowId) ?? NOBODY;

  subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  subscribeRow = (rowId: string, changed: () => void) => {
    const ofRow = this.rowListeners.get(rowId) ?? new Set();
    this.rowListeners.set(rowId, ofRow.add(changed));
    return () => {
      ofRow.delete(changed);
      if (ofRow.size === 0) this.rowListeners.delete(rowId);
    };
  };

  private publish() {
    const before = this.byRow;
    const byRow = groupedBy([...this.pages.values()], ({ entryId }) => entryId ?? '');
    byRow.delete('');
    this.byRow = new Map([...byRow].map(([rowId, people]) => [rowId, same(before.get(rowId), people)]));
    this.all = [...new Map([...this.pages.values()].map((one) => [one.name, one])).values()].sort((one, other) =>
      one.name.localeCompare(other.name),
    );
    for (const rowId of new Set([...before.keys(), ...this.byRow.keys()])) {
      if (before.get(rowId) !== this.byRow.get(rowId)) this.rowListeners.get(rowId)?.forEach((changed) => changed());
    }
    this.listeners.forEach((changed) => changed());
  }
}

function groupedBy(people: readonly PersonHere[], keyOf: (one: PersonHere) => string) {
  const groups = new Map<string, PersonHere[]>();
  for (const one of people) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** The list as it was where the same people are in the same cells. */
function same(before: readonly PersonHere[] | undefined, now: readonly PersonHere[]): readonly PersonHere[] {
  const isSame = before?.length === now.length && before.every((one, at) => one === now[at]);
  return isSame ? before : now;
}

/** The states of the cells with the people in them. */
export function withPeople(states: GridRowStore<CellStates>, people: PeopleHere): GridRowStore<CellStates> {
  const drawn = new Map<string, { of: CellStates | undefined; people: readonly PersonHere[]; states: CellStates }>();
  return {
    subscribe: (rowId, changed) => {
      const stops = [states.subscribe(rowId, changed), people.subscribeRow(rowId, changed)];
      return () => stops.forEach((stop) => stop());
    },
    get: (rowId) => {
      const here = people.inRow(rowId);
      const of = states.get(rowId);
      if (here.length === 0) return of;
      const known = drawn.get(rowId);
      if (known && known.of === of && known.people === here) return known.states;
      const made = merged(of ?? {}, here);
      drawn.set(rowId, { of, people: here, states: made });
      return made;
    },
  };
}

function merged(states: CellStates, people: readonly PersonHere[]): CellStates {
  const byColumn = groupedBy(people, ({ columnId }) => columnId ?? '');
  const marked = [...byColumn].map(([columnId, here]): [string, GridCellState] => [
    columnId,
    { ...states[columnId], person: [...new Set(here.map(({ name }) => name))].join(', ') },
  ]);
  return { ...states, ...Object.fromEntries(marked) };
}
