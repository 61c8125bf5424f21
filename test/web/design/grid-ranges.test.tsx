import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GridPaste } from '../../../web/design/grid/grid-types.js';
import { cell, drawGrid, focusAt, type Plant } from './lab-grid.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const press = async (keys: string) => userEvent.keyboard(keys);
const at = (index: number, column: string) => act(() => cell(index, column).focus());
const said = () => document.querySelector('[aria-live="polite"]')?.textContent;
const chosen = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-selected="true"]')].map(
    ({ dataset }) => `${dataset.item?.split(' ')[2]} ${dataset.column}`,
  );

/** What a copy puts on the clipboard, or a paste finds there. */
function clipboard(type: 'copy' | 'cut' | 'paste', target: HTMLElement, held: Record<string, string> = {}) {
  const data = {
    setData: (form: string, text: string) => (held[form] = text),
    getData: (form: string) => held[form] ?? '',
  };
  const event = createEvent[type](target, { clipboardData: data });
  fireEvent(target, event);
  return held;
}

describe('a range of cells', () => {
  it('is drawn with Shift and the arrows, told, and let go by Escape', async () => {
    drawGrid();
    at(1, 'name');
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(chosen()).toEqual(['p1 name', 'p1 note', 'p2 name', 'p2 note']);
    expect(said()).toBe('2 × 2 cells selected');
    expect(focusAt()).toBe('p1 name');
    await press('{Escape}');
    expect(chosen()).toEqual([]);
  });

  it('is drawn back over the cell it began at', async () => {
    drawGrid();
    at(1, 'name');
    await press('{Shift>}{ArrowDown}{ArrowUp}{ArrowUp}{/Shift}');
    expect(chosen()).toEqual(['p0 name', 'p1 name']);
  });

  it('goes the way the arrows point in Arabic', async () => {
    drawGrid({ direction: 'rtl' });
    at(1, 'name');
    await press('{Shift>}{ArrowLeft}{/Shift}');
    expect(chosen()).toEqual(['p1 name', 'p1 note']);
  });

  it.each([
    ['{Shift>}{End}{/Shift}', 7 - 2],
    ['{Shift>}{Home}{/Shift}', 3],
    ['{Shift>}{Control>}{ArrowDown}{/Control}{/Shift}', 3],
    ['{Control>}a{/Control}', 35],
  ])('by %s has %d cells', async (keys, count) => {
    drawGrid();
    at(2, 'note');
    await press(keys);
    expect(chosen()).toHaveLength(count);
    expect(focusAt()).toBe('p2 note');
  });

  it('is drawn to a cell pressed with Shift', async () => {
    drawGrid();
    at(0, 'name');
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(cell(1, 'note'));
    await user.keyboard('{/Shift}');
    expect(chosen()).toEqual(['p0 name', 'p0 note', 'p1 name', 'p1 note']);
    expect(focusAt()).toBe('p0 name');
  });

  it('is let go when another cell is pressed', async () => {
    drawGrid();
    at(0, 'name');
    await press('{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(cell(3, 'note'));
    expect(chosen()).toEqual([]);
  });

  it('stays open to typing in the cell in hand', async () => {
    const { onCommit } = drawGrid();
    at(1, 'name');
    await press('{Shift>}{ArrowDown}{/Shift}Quince{Enter}');
    expect(onCommit).toHaveBeenCalledWith(expect.objectContaining({ rowId: 'p1', columnId: 'name', value: 'Quince' }));
  });
});

describe('inside a range', () => {
  const walk = async (keys: string) => {
    const places: string[] = [];
    for (const key of keys.split(' ')) {
      await press(key);
      places.push(focusAt());
    }
    return places;
  };

  it('Tab goes along its rows, and from its end to its beginning', async () => {
    drawGrid();
    at(1, 'note');
    await press('{Shift>}{ArrowDown}{ArrowLeft}{/Shift}');
    expect(await walk('{Tab} {Tab} {Tab} {Tab} {Shift>}{Tab}{/Shift}')).toEqual([
      'p2 name',
      'p2 note',
      'p1 name',
      'p1 note',
      'p1 name',
    ]);
    expect(chosen()).toHaveLength(4);
  });

  it('Enter goes down its columns, also out of an editor, past the heads of sections', async () => {
    const { rows } = drawGrid({
      sections: [
        { id: 'a', label: 'A', rowIds: ['p0', 'p1'] },
        { id: 'b', label: 'B', rowIds: ['p2'] },
      ],
    });
    act(() => cell(1, 'name', 'a').focus());
    await press('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
    await press('Quince');
    expect(await walk('{Enter} {Enter} {Enter} {Enter} {Shift>}{Enter}{/Shift}')).toEqual([
      'p2 name',
      'p1 note',
      'p2 note',
      'p1 name',
      'p2 note',
    ]);
    expect(rows.get('p1')?.name).toBe('Quince');
  });

  it('Escape opens the way out again', async () => {
    drawGrid();
    at(4, 'planted');
    await press('{Shift>}{ArrowRight}{/Shift}{Tab}{Escape}{Tab}');
    expect(focusAt()).toBe('After');
  });
});

describe('a range is let go', () => {
  const ids = ['p0', 'p1', 'p2', 'p3', 'p4'];
  const chooseThree = async () => {
    const lab = drawGrid();
    at(1, 'name');
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    return lab;
  };

  it('when its rows are sorted otherwise, and when one of them goes', async () => {
    const { redraw } = await chooseThree();
    redraw({ sections: [{ id: 'all', rowIds: ['p1', 'p0', 'p2', 'p3', 'p4'] }] });
    expect(chosen()).toEqual([]);
    expect(focusAt()).toBe('p1 name');
  });

  it('when a column comes between its columns', async () => {
    const { redraw } = await chooseThree();
    redraw({ layout: { order: ['no', 'name', 'keeper', 'note'] } });
    expect(chosen()).toEqual([]);
  });

  it('but not when rows come and go beside it', async () => {
    const { redraw } = await chooseThree();
    redraw({ sections: [{ id: 'all', rowIds: ids.slice(1) }] });
    expect(chosen()).toHaveLength(4);
  });
});

describe('many cells', () => {
  it('are emptied as one step, but for those that must have a value or are locked', async () => {
    const { onCommits } = drawGrid();
    at(1, 'name');
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}');
    expect(onCommits).toHaveBeenCalledTimes(1);
    expect(onCommits.mock.calls[0][0].map(({ rowId, columnId }) => `${rowId} ${columnId}`)).toEqual([
      'p1 note',
      'p2 note',
    ]);
  });

  it('are filled down from the first', async () => {
    const { rows, onCommits } = drawGrid();
    at(0, 'note');
    await press('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}{Control>}d{/Control}');
    expect(onCommits).toHaveBeenCalledTimes(1);
    expect(['p1', 'p2'].map((id) => rows.get(id)?.note)).toEqual(['Note 0', 'Note 0']);
    expect(said()).toBe('fill: 2 cells, 0 locked');
  });

  it('are filled from the row above where one row is chosen; what is locked is told', async () => {
    const { rows } = drawGrid();
    at(2, 'keeper');
    await press('{Control>}d{/Control}');
    expect(rows.get('p2')?.keeper).toBe('Ada');
    expect(said()).toBe('Only Ada changes her own.');
    at(1, 'note');
    await press('{Control>}d{/Control}');
    expect(rows.get('p1')?.note).toBe('Note 0');
  });

  it('take today’s date where they are days', async () => {
    const { rows } = drawGrid();
    at(0, 'planted');
    await press('{Control>};{/Control}');
    expect(rows.get('p0')?.planted).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(rows.get('p0')?.planted).not.toBe('2026-03-15');
  });
});

describe('today’s date while something is written', () => {
  it('stands in a field of days', async () => {
    const { rows } = drawGrid();
    at(0, 'planted');
    await press('{F2}{Control>};{/Control}{Enter}');
    expect(rows.get('p0')?.planted).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(rows.get('p0')?.planted).not.toBe('2026-03-15');
  });

  it('stands at the caret of a text', async () => {
    const { rows } = drawGrid();
    at(0, 'note');
    await press('{F2}, on {Control>};{/Control}!{Enter}');
    expect(rows.get('p0')?.note).toMatch(/^Note 0, on \d{1,2} \w+ 20\d\d!$/);
  });
});

describe('copy and paste', () => {
  it('copies the cells chosen as text with tabs and as a table', async () => {
    drawGrid();
    at(0, 'name');
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    const held = clipboard('copy', cell(0, 'name'));
    expect(held['text/plain']).toBe('Plant 0\tNote 0\r\nPlant 1\tNote 1');
    expect(held['text/html']).toContain('<tr><td>Plant 0</td><td>Note 0</td></tr>');
    expect(said()).toBe('copy: 4 cells, 0 locked');
  });

  it('cuts: copies, then empties', () => {
    const { rows } = drawGrid();
    at(0, 'note');
    const held = clipboard('cut', cell(0, 'note'));
    expect(held['text/plain']).toBe('Note 0');
    expect(rows.get('p0')?.note).toBeNull();
  });

  const onPaste = jest.fn<(paste: GridPaste<Plant>) => void>();
  beforeEach(() => void onPaste.mockClear());
  const pasted = () =>
    onPaste.mock.calls[0][0].cells.map(({ rowId, columnId, text }) => `${rowId} ${columnId} ${text}`);

  it('lays a block from the cell in hand on, and chooses it', () => {
    drawGrid({ onPaste });
    at(1, 'name');
    clipboard('paste', cell(1, 'name'), { 'text/plain': 'a\tb\r\n"c\nc"\td\r\n' });
    expect(pasted()).toEqual(['p1 name a', 'p1 note b', 'p2 name c\nc', 'p2 note d']);
    expect(chosen()).toHaveLength(4);
  });

  it('fills the range with a single cell, and tells what found no place', async () => {
    drawGrid({ onPaste });
    at(0, 'name');
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    clipboard('paste', cell(0, 'name'), { 'text/plain': 'x' });
    expect(pasted()).toEqual(['p0 name x', 'p0 note x', 'p1 name x', 'p1 note x']);
    at(4, 'keeper');
    clipboard('paste', cell(4, 'keeper'), { 'text/plain': 'a\tb\r\nc\td' });
    expect(onPaste.mock.calls[1][0].left).toEqual({ rows: 1, columns: 1 });
  });

  it('says which cells are locked', () => {
    drawGrid({ onPaste });
    at(2, 'keeper');
    clipboard('paste', cell(2, 'keeper'), { 'text/plain': 'Eve' });
    expect(onPaste.mock.calls[0][0].cells[0].lock).toBe('Only Ada changes her own.');
  });

  it('leaves a paste into an editor to the editor', async () => {
    drawGrid({ onPaste });
    at(0, 'note');
    await press('{F2}');
    clipboard('paste', screen.getByRole('textbox', { name: 'Edit Note, 1.0' }), { 'text/plain': 'x' });
    expect(onPaste).not.toHaveBeenCalled();
  });
});

describe('the menu of a cell', () => {
  it('opens by Shift+F10, has every tool of the toolbar, and gives the focus back', async () => {
    const onUndo = jest.fn();
    drawGrid({ onUndo });
    at(0, 'note');
    await press('{Shift>}{F10}{/Shift}');
    const menu = await screen.findByRole('menu');
    const names = within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent?.replace(/(Ctrl|Delete|\?).*/, ''));
    const tools = within(screen.getByRole('toolbar'))
      .getAllByRole('button')
      .map((tool) => tool.getAttribute('aria-label'));
    expect(names).toEqual(tools);
    await userEvent.click(within(menu).getByRole('menuitem', { name: /Undo/ }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(focusAt()).toBe('p0 note');
  });

  it('opens at a right click on the cell, with the screen’s own ways', async () => {
    const run = jest.fn();
    drawGrid({ menuOf: ({ rowId }) => [{ id: 'open', label: `Open ${rowId}`, run }] });
    fireEvent.contextMenu(cell(2, 'note'));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Open p2' }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(focusAt()).toBe('p2 note');
  });
});

describe('undo, redo and the keys', () => {
  it.each([
    ['{Control>}z{/Control}', 'onUndo'],
    ['{Control>}y{/Control}', 'onRedo'],
    ['{Control>}{Shift>}z{/Shift}{/Control}', 'onRedo'],
    ['?', 'onKeys'],
  ] as const)('%s asks for %s', async (keys, what) => {
    const heard = jest.fn();
    drawGrid({ [what]: heard });
    at(0, 'note');
    await press(keys);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
