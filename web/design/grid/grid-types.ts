import type { ReactNode } from 'react';
import type { CalendarLabels } from '../CalendarButton.js';

/**
 * Where the rows are kept. The grid holds ids only and asks for each row by itself, so that a change of one row
 * re-renders that row and nothing else. `get` gives the same object until the row has changed.
 */
export interface GridRowStore<Row> {
  get: (id: string) => Row | undefined;
  /** Calls back after each change of that row; gives the way to stop. */
  subscribe: (id: string, changed: () => void) => () => void;
}

/** Several values for `choices`, a day as `YYYY-MM-DD` for `date`, else text; null is nothing. */
export type GridValue = string | null | readonly string[];

export type GridEditorKind = 'text' | 'longText' | 'date' | 'choice' | 'choices';

export type GridRowHeight = 'one' | 'four' | 'full';

export interface GridOption {
  value: string;
  label: string;
  /** Drawn in the list instead of the label. */
  draw?: ReactNode;
  /** Other words a search should find it by. */
  words?: string;
  /** Not there yet: taking it begins to make it. */
  isNew?: boolean;
}

/** What a drawn cell may know of its place. Controls in it take `tabIndex`, so that the grid stays one tab stop. */
export interface GridCellView {
  isFocused: boolean;
  tabIndex: 0 | -1;
  height: GridRowHeight;
}

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** In px of a 16 px root; grows with the reader's text size. */
  width: number;
  /** The cell in plain words: cell bar, search, screen readers, and the estimate of its height. */
  text: (row: Row) => string;
  /** The cell as it is copied, where that is not `text`: so that what reads it elsewhere, or here again, understands it. */
  copy?: (row: Row) => string;
  /** What a screen reader calls the cell, where things to press in it would else be part of its name. */
  name?: (row: Row) => string;
  draw?: (row: Row, cell: GridCellView) => ReactNode;
  /** Running text: clamped by the row height, and takes the room left over. */
  long?: boolean;
  /** Codes keep left to right; other text follows its own first letter. */
  dir?: 'auto' | 'ltr';
  editor?: GridEditorKind;
  /** What the editor starts from; needed with an editor. */
  value?: (row: Row) => GridValue;
  /** What may be chosen; needed with `choice` and `choices`. */
  options?: (row: Row) => readonly GridOption[];
  /** Offers a new option for what was typed and is in none; the edit ends, and whoever makes the option goes on. */
  newOption?: {
    label: (typed: string) => string;
    make: (wanted: GridNewOption<Row>) => void;
  };
  /** Why this cell is not the reader's to change, or null when it is. Without it every cell with an editor is. */
  locked?: (row: Row) => string | null;
  /** Delete leaves it alone. */
  required?: boolean;
  /** Rows can be put in its order. */
  isSortable?: boolean;
  /** Has its place for good: is neither moved nor hidden nor let go. */
  isFixed?: boolean;
}

/** What was typed and is no option yet, and the cell it is for with the value it has so far. */
export interface GridNewOption<Row> {
  typed: string;
  rowId: string;
  columnId: string;
  row: Row;
  value: GridValue;
}

/** What is happening to one cell, beside its content. */
export interface GridCellState {
  /** Sent and not yet answered. */
  isPending?: boolean;
  /** Somebody else who is in this cell now. */
  person?: string;
  /** Two versions of it: words and ways out, drawn inside the cell. */
  conflict?: (cell: GridCellView) => ReactNode;
  /** Why the last change was not taken. */
  rejected?: string;
  /** A mark in its corner that opens what lies behind the cell. */
  note?: { text: string; label: string; open: () => void };
}

export interface GridSection {
  id: string;
  rowIds: readonly string[];
  /** Without a label the rows stand flat, under no group row. */
  label?: string;
  /** Figure after the label. */
  count?: string;
  /** A thin bar and a remark after the count. */
  aside?: ReactNode;
}

export interface GridLayout {
  /** Column ids in order; those left out follow in their own order. */
  order?: readonly string[];
  hidden?: readonly string[];
  /** Widths by column id, in px of a 16 px root. */
  widths?: Readonly<Record<string, number>>;
  /** Columns that stay at the start while the rest scrolls; let go where they would fill over 40 % of the width. */
  pinned?: readonly string[];
}

export interface GridCommit<Row> {
  rowId: string;
  columnId: string;
  value: GridValue;
  /** The value and the row as they were when the edit began: what the change was based on. */
  before: GridValue;
  row: Row;
}

/** One cell that something was pasted into; its value is still in words. */
export interface GridPastedCell<Row> {
  rowId: string;
  columnId: string;
  row: Row;
  text: string;
  /** Why it is not the reader's to change; null when it is. */
  lock: string | null;
}

export interface GridPaste<Row> {
  cells: readonly GridPastedCell<Row>[];
  /** Rows and columns of the block that found no place below and beside the cell. */
  left: { rows: number; columns: number };
}

/** What can be done to the cells chosen. */
export type GridTool = 'copy' | 'cut' | 'paste' | 'fill' | 'clear' | 'today' | 'undo' | 'redo' | 'keys';

/** A way to act on the cells chosen, in the menu of a cell, besides the grid's own. */
export interface GridMenuItem {
  id: string;
  label: string;
  /** Told where in the menu it was pressed. */
  run: (from: Element) => void;
}

export interface GridFocus {
  /** Null on a group row. */
  rowId: string | null;
  columnId: string;
}

/** An editor that is open, and what stands in it. */
export interface GridWriting<Row> {
  rowId: string;
  columnId: string;
  /** Text (also for a date), or the values chosen so far. */
  draft: string | readonly string[];
  /** The row as it was when the edit began. */
  row: Row;
}

export interface GridLabels {
  /** Accessible name of an editor, e.g. “Edit Colour, row 12”. */
  editCell: (column: string, row: string) => string;
  /** Said of a cell that has no editor. */
  notEditable: string;
  pending: string;
  more: string;
  less: string;
  /** Name of the cell bar, e.g. “Full text of Colour, row 12”. */
  cellBar: (column: string, row: string) => string;
  expandBar: string;
  collapseBar: string;
  /** Said when a search among options finds none. */
  noOption: string;
  /** Said of typed text that is not a day, e.g. “‘31 Feb’ is not a date. The date was left as it was.” */
  notADay: (typed: string) => string;
  /** The same where the cell was left, with the way back to what was typed. */
  leftNoDay: (typed: string) => string;
  calendar: CalendarLabels;
  /** Said while a range is drawn, e.g. “3 × 2 cells selected”. */
  selected: (size: { rows: number; columns: number }) => string;
  /** Said after a copy, a cut, a fill, a clearing; `locked` cells were not the reader's. */
  done: (what: 'copy' | 'cut' | 'clear' | 'fill', cells: number, locked: number) => string;
  /** Said where the browser gives no way to the clipboard but its own keys. */
  useKeys: string;
  nothingToPaste: string;
  /** Said where today's date is asked for and no cell chosen takes a date. */
  noDay: string;
  tools: Readonly<Record<GridTool, string>>;
  /** Names of the toolbar and of the menu of a cell. */
  toolbar: string;
  menu: string;
}
