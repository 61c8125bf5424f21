import { jest } from '@jest/globals';
import { render } from '@testing-library/react';
import { DesignProvider } from '../../../web/design/DesignProvider.js';
import { Grid, type GridProps } from '../../../web/design/grid/Grid.js';
import type { GridCellState, GridColumn, GridCommit, GridLabels } from '../../../web/design/grid/grid-types.js';
import { createRowStore } from '../../../web/design/grid/row-store.js';
import type { Direction } from '../../../web/lib/direction.js';

export interface Plant {
  no: string;
  name: string;
  note: string | null;
  colour: string | null;
  places: readonly string[];
  planted: string | null;
  keeper: string;
}

const COLOURS = { red: 'Red', blue: 'Blue', green: 'Green' };
const PLACES = { garden: 'Garden', house: 'House', roof: 'Roof' };
const options = (words: Record<string, string>) => () =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const columns: readonly GridColumn<Plant>[] = [
  { id: 'no', header: 'No.', width: 60, text: ({ no }) => no, dir: 'ltr' },
  {
    id: 'name',
    header: 'Name',
    width: 120,
    text: ({ name }) => name,
    editor: 'text',
    value: ({ name }) => name,
    required: true,
  },
  {
    id: 'note',
    header: 'Note',
    width: 200,
    long: true,
    text: ({ note }) => note ?? '',
    editor: 'longText',
    value: ({ note }) => note,
  },
  {
    id: 'colour',
    header: 'Colour',
    width: 100,
    text: ({ colour }) => COLOURS[colour as keyof typeof COLOURS] ?? '',
    editor: 'choice',
    value: ({ colour }) => colour,
    options: options(COLOURS),
  },
  {
    id: 'places',
    header: 'Places',
    width: 100,
    text: ({ places }) => places.map((place) => PLACES[place as keyof typeof PLACES]).join(', '),
    editor: 'choices',
    value: ({ places }) => places,
    options: options(PLACES),
  },
  {
    id: 'planted',
    header: 'Planted',
    width: 100,
    text: ({ planted }) => planted ?? '',
    editor: 'date',
    value: ({ planted }) => planted,
  },
  {
    id: 'keeper',
    header: 'Keeper',
    width: 100,
    text: ({ keeper }) => keeper,
    editor: 'text',
    value: ({ keeper }) => keeper,
    locked: ({ keeper }) => (keeper === 'Ada' ? 'Only Ada changes her own.' : null),
  },
];

export const labels: GridLabels = {
  editCell: (column, row) => `Edit ${column}, ${row}`,
  notEditable: 'This is not edited here.',
  pending: 'not saved yet',
  more: 'more',
  less: 'less',
  cellBar: (column, row) => `Full text of ${column}, ${row}`,
  expandBar: 'Expand',
  collapseBar: 'Collapse',
  noOption: 'None found',
  notADay: (typed) => `“${typed}” is not a date.`,
  leftNoDay: (typed) => `“${typed}” is not a date; F2 brings it back.`,
  calendar: { open: 'Open calendar', previousMonth: 'Previous month', nextMonth: 'Next month' },
  selected: ({ rows, columns: across }) => `${rows} × ${across} cells selected`,
  done: (what, cells, locked) => `${what}: ${cells} cells, ${locked} locked`,
  useKeys: 'Use the keys.',
  nothingToPaste: 'Nothing to paste.',
  noDay: 'No date here.',
  toolbar: 'Cells',
  menu: 'Menu of the cell',
  tools: {
    copy: 'Copy',
    cut: 'Cut',
    paste: 'Paste',
    fill: 'Fill down',
    clear: 'Clear',
    today: 'Today',
    undo: 'Undo',
    redo: 'Redo',
    keys: 'Keys',
  },
};

export const plant = (index: number, more: Partial<Plant> = {}): Plant => ({
  no: `1.${index}`,
  name: `Plant ${index}`,
  note: `Note ${index}`,
  colour: 'red',
  places: ['garden'],
  planted: '2026-03-15',
  keeper: index === 2 ? 'Ada' : 'Ben',
  ...more,
});

const id = (index: number) => `p${index}`;

export interface LabGrid extends Partial<GridProps<Plant>> {
  count?: number;
  direction?: Direction;
  cellStates?: Readonly<Record<string, Readonly<Record<string, GridCellState>>>>;
}

/** A grid of plants p0, p1, … whose commits are kept in its store, as a screen would. */
export function drawGrid({ count = 5, direction = 'ltr', cellStates = {}, ...props }: LabGrid = {}) {
  const rows = createRowStore(Array.from({ length: count }, (_, index) => [id(index), plant(index)] as const));
  const states = createRowStore(Object.entries(cellStates));
  const onCommit = jest.fn(({ rowId, columnId, value }: GridCommit<Plant>) => {
    const row = rows.get(rowId);
    if (row) rows.set(rowId, { ...row, [columnId]: value });
  });
  const onCommits = jest.fn((commits: readonly GridCommit<Plant>[]) => {
    for (const { rowId, columnId, value } of commits) {
      const row = rows.get(rowId);
      if (row) rows.set(rowId, { ...row, [columnId]: value });
    }
  });
  const ids = Array.from({ length: count }, (_, index) => id(index));
  const draw = (more: Partial<GridProps<Plant>> = {}) => (
    <DesignProvider direction={direction} env="test">
      <button type="button">Before</button>
      <Grid
        label="Plants"
        columns={columns}
        sections={[{ id: 'all', rowIds: ids }]}
        rows={rows}
        states={states}
        labels={labels}
        locale="en-GB"
        onCommit={onCommit}
        onCommits={onCommits}
        {...props}
        {...more}
      />
      <button type="button">After</button>
    </DesignProvider>
  );
  const view = render(draw());
  return { rows, states, onCommit, onCommits, redraw: (more: Partial<GridProps<Plant>>) => view.rerender(draw(more)) };
}

/** The cell of a plant, by index and column id. */
export function cell(index: number, column: string, section = 'all'): HTMLElement {
  const found = document.querySelector<HTMLElement>(
    `[data-item="row ${section} ${id(index)}"][data-column="${column}"]`,
  );
  if (!found) throw new Error(`no cell ${column} of plant ${index}`);
  return found;
}

/** Where the browser's focus is: “plant column”, the key of a group, or the name of an element elsewhere. */
export function focusAt(): string {
  const { dataset, textContent, tagName } = document.activeElement as HTMLElement;
  if (dataset.column) return `${dataset.item?.split(' ')[2]} ${dataset.column}`;
  return dataset.item ?? (textContent || tagName);
}
