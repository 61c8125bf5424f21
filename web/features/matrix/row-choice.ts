import { createContext, use, useSyncExternalStore } from 'react';

const NONE: ReadonlySet<string> = new Set();

/** The rows a person has chosen to do something with at once: outside React's tree, so that a tick re-renders one row. */
export class RowChoice {
  private ids: ReadonlySet<string> = NONE;
  private last: string | null = null;
  private readonly listeners = new Set<() => void>();

  /** The rows chosen; the same object until they change. */
  read = (): ReadonlySet<string> => this.ids;

  subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  /** Chooses a row, or lets it go again. */
  toggle(id: string) {
    const rest = [...this.ids].filter((other) => other !== id);
    this.write(new Set(this.ids.has(id) ? rest : [...rest, id]), id);
  }

  /** As the row ticked last is, so become all between it and this one, in the order in which they are shown. */
  extendTo(id: string, order: readonly string[]) {
    const from = this.last === null ? -1 : order.indexOf(this.last);
    const to = order.indexOf(id);
    if (from < 0 || to < 0) return this.toggle(id);
    this.set(order.slice(Math.min(from, to), Math.max(from, to) + 1), this.ids.has(this.last!));
    this.last = id;
  }

  /** Chooses rows, or lets them go where all of them are chosen already. */
  toggleAll(ids: readonly string[]) {
    this.set(ids, !ids.every((id) => this.ids.has(id)));
  }

  clear() {
    this.write(NONE, null);
  }

  private set(ids: readonly string[], isChosen: boolean) {
    const rest = [...this.ids].filter((id) => !ids.includes(id));
    this.write(new Set(isChosen ? [...rest, ...ids] : rest), this.last);
  }

  private write(ids: ReadonlySet<string>, last: string | null) {
    this.ids = ids;
    this.last = last;
    this.listeners.forEach((changed) => changed());
  }
}

/** The choice with the rows as they are shown; null for whoever can do nothing with several rows. */
export interface ChoosingRows {
  readonly choice: RowChoice;
  /** The ids of the rows shown, in their order. */
  readonly order: () => readonly string[];
}

export const ChoosingRowsContext = createContext<ChoosingRows | null>(null);

export const useChoosingRows = (): ChoosingRows | null => use(ChoosingRowsContext);

/** The rows chosen. */
export const useChosen = (choice: RowChoice): ReadonlySet<string> =>
  useSyncExternalStore(choice.subscribe, choice.read);

/** Whether one row is chosen; re-renders with it alone. */
export const useIsChosen = (choice: RowChoice, id: string): boolean =>
  useSyncExternalStore(choice.subscribe, () => choice.read().has(id));
