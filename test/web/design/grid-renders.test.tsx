import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GridColumn } from '../../../web/design/grid/grid-types.js';
import { createRowStore } from '../../../web/design/grid/row-store.js';
import { cell, columns, drawGrid, plant, type Plant } from './lab-grid.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const drawn: string[] = [];
beforeEach(() => {
  drawn.length = 0;
});

/** Every drawing of a cell leaves a note. */
const noting = (column: GridColumn<Plant>): GridColumn<Plant> => ({
  ...column,
  draw: (row) => {
    drawn.push(`${row.no} ${column.id}`);
    return column.text(row);
  },
});

const noted = columns.map(noting);

describe('what is drawn again', () => {
  it('is one row when one row changes', () => {
    const { rows } = drawGrid({ columns: noted });
    drawn.length = 0;
    act(() => rows.set('p3', plant(3, { note: 'new' })));
    expect(new Set(drawn.map((note) => note.split(' ')[0]))).toEqual(new Set(['1.3']));
    expect(drawn).toHaveLength(columns.length);
    expect(cell(3, 'note')).toHaveTextContent('new');
  });

  it('is two cells when the focus goes from one row to the next', async () => {
    drawGrid({ columns: noted });
    act(() => cell(1, 'note').focus());
    drawn.length = 0;
    await userEvent.keyboard('{ArrowDown}');
    expect(new Set(drawn)).toEqual(new Set(['1.1 note', '1.2 note']));
  });

  it('is one cell when the state of one cell changes', () => {
    const { states } = drawGrid({ columns: noted });
    drawn.length = 0;
    act(() => states.set('p2', { note: { isPending: true } }));
    expect(drawn).toEqual(['1.2 note']);
  });

  it('is the cell in hand alone while one writes', async () => {
    drawGrid({ columns: noted });
    act(() => cell(1, 'note').focus());
    await userEvent.keyboard('a');
    drawn.length = 0;
    await userEvent.keyboard('bcd');
    expect(drawn).toEqual([]);
  });
});

describe('the store of rows', () => {
  it('tells only who watches the row, and only of real changes', () => {
    const store = createRowStore([
      ['a', { n: 1 }],
      ['b', { n: 2 }],
    ]);
    const [ofA, ofB] = [jest.fn(), jest.fn()];
    const stop = store.subscribe('a', ofA);
    store.subscribe('b', ofB);
    const same = store.get('a');
    store.setAll([
      ['a', same ?? { n: 0 }],
      ['b', { n: 3 }],
    ]);
    expect(ofA).not.toHaveBeenCalled();
    expect(ofB).toHaveBeenCalledTimes(1);
    stop();
    store.set('a', undefined);
    expect(ofA).not.toHaveBeenCalled();
    expect(store.get('a')).toBeUndefined();
  });
});
