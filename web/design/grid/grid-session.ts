import { useSyncExternalStore } from 'react';
import type { Announce } from '../Announcer.js';
import type { GridColumnView } from './grid-columns.js';
import type { GridItem } from './grid-items.js';
import type { GridCommit, GridLabels, GridPaste, GridRowStore, GridValue } from './grid-types.js';

/** One cell, by the key of its item and the id of its column; on a group row the column is remembered. */
export interface GridPlace {
  item: string;
  column: string;
}

/** The state in which one cell has the focus and is all the range there is. */
export const alone = (place: GridPlace) => ({ anchor: place, head: place, focus: place });

export interface GridEdit<Row> extends GridPlace {
  rowId: string;
  /** What is being written: text (also for a date), or the values chosen. */
  draft: string | readonly string[];
  /** Letters typed on the cell to begin with, for a search among options. */
  seed: string | null;
  /** Whether the cell or the cell bar is written in. */
  origin: 'cell' | 'bar';
  before: GridValue;
  row: Row;
  /** Why it could not be taken as it is. */
  error: string | null;
}

export interface GridState<Row> {
  /** The range chosen runs from anchor to head: one cell, the focused one, unless it was drawn further. */
  anchor: GridPlace | null;
  head: GridPlace | null;
  /** The cell in hand. It stays where it is while a range is drawn from it. */
  focus: GridPlace | null;
  edit: GridEdit<Row> | null;
  /** How often the browser's focus has been called to the focused cell. */
  calls: number;
}

/** What the grid shows at this moment; renewed after every render. */
export interface GridScene<Row> {
  items: readonly GridItem[];
  indexOf: ReadonlyMap<string, number>;
  columns: readonly GridColumnView<Row>[];
  rows: GridRowStore<Row>;
  labels: GridLabels;
  locale: string;
  announce: Announce;
  onCommit?: (commit: GridCommit<Row>) => void;
  onCommits?: (commits: readonly GridCommit<Row>[]) => void;
  onPaste?: (paste: GridPaste<Row>) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  onToggle: (sectionId: string, collapsed: boolean) => void;
  collapsed: ReadonlySet<string>;
  /** Brings an item that is not drawn into view, so that it is drawn. */
  reveal: (index: number) => void;
  /** Brings a cell into view without giving it the focus. */
  show: (place: GridPlace) => void;
  /** The item one screenful from another. */
  pageFrom: (index: number, direction: 1 | -1) => number;
}

/**
 * Where the focus is and what is being edited: outside React's tree, so that an arrow key re-renders the two rows it
 * concerns and not the grid.
 */
export class GridSession<Row> {
  private state: GridState<Row> = { anchor: null, head: null, focus: null, edit: null, calls: 0 };
  private readonly listeners = new Set<() => void>();
  private shown: GridScene<Row> | null = null;
  private answered = 0;
  private stop: HTMLElement | null = null;
  /** Where Tab has led along a line, and the column it was first pressed in. */
  tabs: { readonly from: string; readonly at: GridPlace } | null = null;
  /** What was typed into a cell, is no value of it, and was left: the cell's next edit goes on with it. */
  left: (GridPlace & Pick<GridEdit<Row>, 'draft' | 'error'>) | null = null;
  /** The browser's focus is somewhere in the grid. */
  hasBrowserFocus = false;

  read = (): GridState<Row> => this.state;

  subscribe = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  write(patch: Partial<GridState<Row>>) {
    this.state = { ...this.state, ...patch };
    this.listeners.forEach((changed) => changed());
  }

  /** What is on show; null before the first layout. */
  scene = (): GridScene<Row> | null => this.shown;

  show(scene: GridScene<Row>) {
    this.shown = scene;
  }

  /** The same, and the focused cell shall take the browser's focus as soon as it is drawn. */
  writeAndFocus(patch: Partial<GridState<Row>>) {
    this.write({ ...patch, calls: this.state.calls + 1 });
  }

  /**
   * Makes an element the grid's one stop of Tab. Not by a property that React writes: written on the element that has the
   * browser's focus, it would have the page laid out at once, between two changes.
   */
  stopAt(element: HTMLElement) {
    if (this.stop === element) return;
    element.tabIndex = 0;
    if (this.stop) this.stop.tabIndex = -1;
    this.stop = element;
  }

  /** Whether the focus was called for and has not been taken; answers true once a call. */
  takeFocus(): boolean {
    const isDue = this.answered < this.state.calls;
    this.answered = this.state.calls;
    return isDue;
  }
}

/** A part of the session's state; re-renders when that part is no longer the same. */
export function useSession<Row, T>(session: GridSession<Row>, select: (state: GridState<Row>) => T): T {
  return useSyncExternalStore(session.subscribe, () => select(session.read()));
}
