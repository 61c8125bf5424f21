import { useCallback, useSyncExternalStore } from 'react';
import type { GridRowStore } from './grid-types.js';

export interface WritableRowStore<Row> extends GridRowStore<Row> {
  /** Replaces one row, or takes it away, and tells who watches it. */
  set: (id: string, row: Row | undefined) => void;
  /** Replaces many and tells the watchers of those that are not the same object as before. */
  setAll: (rows: Iterable<readonly [string, Row]>) => void;
}

/** Rows by id in memory, each with its own watchers. */
export function createRowStore<Row>(initial: Iterable<readonly [string, Row]> = []): WritableRowStore<Row> {
  const rows = new Map(initial);
  const watchers = new Map<string, Set<() => void>>();
  const set = (id: string, row: Row | undefined) => {
    if (rows.get(id) === row) return;
    if (row === undefined) rows.delete(id);
    else rows.set(id, row);
    watchers.get(id)?.forEach((changed) => changed());
  };
  return {
    get: (id) => rows.get(id),
    set,
    setAll: (entries) => {
      for (const [id, row] of entries) set(id, row);
    },
    subscribe: (id, changed) => {
      const mine = watchers.get(id) ?? new Set();
      watchers.set(id, mine.add(changed));
      return () => {
        mine.delete(changed);
        if (mine.size === 0) watchers.delete(id);
      };
    },
  };
}

const noSubscription = () => () => undefined;

/** One row of a store, kept up to date; undefined without an id or a store, or where there is no such row. */
export function useRow<Row>(store: GridRowStore<Row> | undefined, id: string | null): Row | undefined {
  const subscribe = useCallback(
    (changed: () => void) => (store && id !== null ? store.subscribe(id, changed) : noSubscription()),
    [store, id],
  );
  return useSyncExternalStore(subscribe, () => (store && id !== null ? store.get(id) : undefined));
}
