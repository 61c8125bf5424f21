import { createContext } from 'react';
import type { CellPlace } from './edits-world.js';

export const drawerTabs = ['comments', 'history', 'evidence'] as const;
export type DrawerTab = (typeof drawerTabs)[number];

export interface DrawerState {
  readonly isOpen: boolean;
  readonly tab: DrawerTab;
  /** The cell it is about. */
  readonly place: CellPlace | null;
  /** Grows each time the focus is called into it. */
  readonly calls: number;
}

/** What stands beside the matrix: whether it is open, on what, and about which cell. It follows the cell in hand. */
export class RowDrawer {
  private state: DrawerState = { isOpen: false, tab: 'comments', place: null, calls: 0 };
  private at: CellPlace | null = null;
  private readonly watchers = new Set<() => void>();

  get = (): DrawerState => this.state;

  subscribe = (changed: () => void): (() => void) => {
    this.watchers.add(changed);
    return () => void this.watchers.delete(changed);
  };

  /** Opens it, or turns to it where it is open, and calls the focus into it. */
  open(tab: DrawerTab | null = null, place: CellPlace | null = this.at): void {
    this.at = place;
    this.set({ isOpen: true, tab: tab ?? this.state.tab, place, calls: this.state.calls + 1 });
  }

  choose(tab: DrawerTab): void {
    this.set({ ...this.state, tab });
  }

  /** The person is in another cell; nobody is told while it is closed. */
  follow(place: CellPlace): void {
    this.at = place;
    const { isOpen, place: shown } = this.state;
    if (!isOpen || (shown?.rowId === place.rowId && shown.columnId === place.columnId)) return;
    this.set({ ...this.state, place });
  }

  close(): void {
    this.set({ ...this.state, isOpen: false });
  }

  private set(state: DrawerState) {
    this.state = state;
    this.watchers.forEach((changed) => changed());
  }
}

/** The drawer of the matrix; null where rows are drawn outside it. */
export const DrawerContext = createContext<RowDrawer | null>(null);
