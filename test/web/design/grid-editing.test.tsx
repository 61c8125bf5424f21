import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cell, drawGrid, focusAt, plant } from './lab-grid.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const press = async (keys: string) => userEvent.keyboard(keys);
const at = (index: number, column: string) => act(() => cell(index, column).focus());
const bar = () => screen.getByRole('textbox', { name: /Full text/ });

describe('editing text in a cell', () => {
  it('goes on from what is there by F2; Enter keeps it and goes down', async () => {
    const { onCommit } = drawGrid();
    at(0, 'note');
    await press('{F2} more{Enter}');
    expect(cell(0, 'note')).toHaveTextContent('Note 0 more');
    expect(focusAt()).toBe('p1 note');
    expect(onCommit).toHaveBeenCalledWith({
      rowId: 'p0',
      columnId: 'note',
      value: 'Note 0 more',
      before: 'Note 0',
      row: plant(0),
    });
  });

  it('names its field by column and row', async () => {
    drawGrid();
    at(3, 'note');
    await press('{F2}');
    expect(screen.getByRole('textbox', { name: 'Edit Note, 1.3' })).toHaveFocus();
  });

  it('starts anew when letters are typed', async () => {
    drawGrid();
    at(0, 'name');
    await press('Quince{Tab}');
    expect(cell(0, 'name')).toHaveTextContent('Quince');
    expect(focusAt()).toBe('p0 note');
  });

  it('starts empty by Backspace', async () => {
    drawGrid();
    at(0, 'note');
    await press('{Backspace}x{Enter}');
    expect(cell(0, 'note')).toHaveTextContent(/^x/);
  });

  it('leaves everything as it was by Escape', async () => {
    const { onCommit } = drawGrid();
    at(0, 'note');
    await press('gone{Escape}');
    expect(cell(0, 'note')).toHaveTextContent('Note 0');
    expect(focusAt()).toBe('p0 note');
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('breaks a line by Alt+Enter in running text, and only there', async () => {
    const { rows } = drawGrid();
    at(0, 'note');
    await press('one{Alt>}{Enter}{/Alt}two{Enter}');
    expect(rows.get('p0')?.note).toBe('one\ntwo');
    at(0, 'name');
    await press('one{Alt>}{Enter}{/Alt}two{Enter}');
    expect(rows.get('p0')?.name).toBe('onetwo');
  });

  it('tells nobody when nothing was changed', async () => {
    const { onCommit } = drawGrid();
    at(0, 'note');
    await press('{F2}{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(focusAt()).toBe('p1 note');
  });

  it('stays on the cell when Tab ends an edit at the end of the row', async () => {
    drawGrid();
    at(0, 'keeper');
    await press('Cy{Tab}');
    expect(cell(0, 'keeper')).toHaveTextContent('Cy');
    expect(focusAt()).toBe('p0 keeper');
  });

  it('keeps what was written when another cell is clicked', async () => {
    const { rows } = drawGrid();
    at(0, 'note');
    await press('kept');
    await userEvent.click(cell(3, 'name'));
    expect(rows.get('p0')?.note).toBe('kept');
    expect(focusAt()).toBe('p3 name');
  });

  it('keeps what was written when its row is filtered away meanwhile', async () => {
    const { rows, redraw } = drawGrid();
    at(3, 'note');
    await press('kept too');
    redraw({ sections: [{ id: 'all', rowIds: ['p0', 'p1'] }] });
    expect(rows.get('p3')?.note).toBe('kept too');
  });

  it('begins with a double click', async () => {
    drawGrid();
    await userEvent.dblClick(cell(1, 'note'));
    expect(screen.getByRole('textbox', { name: 'Edit Note, 1.1' })).toHaveFocus();
  });

  it('is compared with what was there when it began, whatever came in since', async () => {
    const { rows, onCommit } = drawGrid();
    at(0, 'note');
    await press('{F2}');
    act(() => rows.set('p0', plant(0, { note: 'theirs' })));
    await press('{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(cell(0, 'note')).toHaveTextContent('theirs');
  });
});

describe('cells that are locked or must be filled', () => {
  it('open no editor and say why', async () => {
    drawGrid();
    at(2, 'keeper');
    await press('x');
    expect(cell(2, 'keeper')).toHaveTextContent('Ada');
    expect(screen.getByRole('status')).toHaveTextContent('Only Ada changes her own.');
    await press('{Delete}');
    expect(cell(2, 'keeper')).toHaveTextContent('Ada');
  });

  it('are emptied by Delete, unless a value is required', async () => {
    const { rows, onCommit } = drawGrid();
    at(0, 'note');
    await press('{Delete}');
    expect(rows.get('p0')?.note).toBeNull();
    at(0, 'places');
    await press('{Delete}');
    expect(rows.get('p0')?.places).toEqual([]);
    onCommit.mockClear();
    at(0, 'name');
    await press('{Delete}');
    at(0, 'note');
    await press('{Delete}');
    expect(onCommit).not.toHaveBeenCalled();
  });
});

describe('choosing in a cell', () => {
  it('searches by typing and takes the marked option by Enter', async () => {
    const { rows } = drawGrid();
    at(0, 'colour');
    await press('bl');
    const field = screen.getByRole('combobox', { name: 'Edit Colour, 1.0' });
    expect(
      within(screen.getByRole('listbox'))
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Blue']);
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')).toHaveTextContent('Blue');
    await press('{Enter}');
    expect(rows.get('p0')?.colour).toBe('blue');
    expect(focusAt()).toBe('p1 colour');
  });

  it('opens on the present value and walks with the arrows', async () => {
    const { rows } = drawGrid();
    at(0, 'colour');
    await press('{F2}');
    expect(screen.getByRole('option', { name: 'Red' })).toHaveAttribute('aria-selected', 'true');
    await press('{ArrowDown}{ArrowDown}{Tab}');
    expect(rows.get('p0')?.colour).toBe('green');
    expect(focusAt()).toBe('p0 places');
  });

  it('takes an option by a click', async () => {
    const { rows } = drawGrid();
    at(0, 'colour');
    await press('{F2}');
    await userEvent.click(screen.getByRole('option', { name: 'Green' }));
    expect(rows.get('p0')?.colour).toBe('green');
  });

  it('says when a search finds nothing and then keeps the value', async () => {
    const { onCommit } = drawGrid();
    at(0, 'colour');
    await press('zz');
    expect(screen.getByText('None found')).toBeInTheDocument();
    await press('{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('ticks several one by one; Enter on none ends', async () => {
    const { rows } = drawGrid();
    at(0, 'places');
    await press('ho{Enter}');
    expect(screen.getByRole('option', { name: 'House' })).toHaveAttribute('aria-selected', 'true');
    await press('{ArrowDown}{Enter}{Enter}');
    expect(rows.get('p0')?.places).toEqual(['house']);
    expect(focusAt()).toBe('p1 places');
  });
});

describe('a date in a cell', () => {
  it('is read as people write it', async () => {
    const { rows } = drawGrid();
    at(0, 'planted');
    await press('30/6/27{Enter}');
    expect(rows.get('p0')?.planted).toBe('2027-06-30');
  });

  it('stays open with an error while it is no day, and goes back to the day before when left', async () => {
    const { rows, onCommit } = drawGrid();
    at(0, 'planted');
    await press('31 Feb{Enter}');
    const field = screen.getByRole('textbox', { name: 'Edit Planted, 1.0' });
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveAccessibleDescription('“31 Feb” is not a date.');
    await userEvent.click(cell(3, 'name'));
    expect(rows.get('p0')?.planted).toBe('2026-03-15');
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByRole('status')).toHaveTextContent('“31 Feb” is not a date; F2 brings it back.');
  });

  it('can be picked from a calendar', async () => {
    const { rows } = drawGrid();
    at(0, 'planted');
    await press('{F2}');
    await userEvent.click(screen.getByRole('button', { name: 'Open calendar' }));
    await userEvent.click(await screen.findByRole('button', { name: /20 March 2026/ }));
    expect(rows.get('p0')?.planted).toBe('2026-03-20');
  });
});

describe('the cell bar', () => {
  it('shows the whole text of the focused cell and expands', async () => {
    drawGrid();
    at(1, 'note');
    expect(bar()).toHaveAccessibleName('Full text of Note, 1.1');
    expect(bar()).toHaveValue('Note 1');
    await userEvent.click(screen.getByRole('button', { name: 'Expand' }));
    expect(screen.getByRole('button', { name: 'Collapse' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('is the same draft as the cell', async () => {
    const { rows } = drawGrid();
    at(1, 'note');
    await press('abc');
    expect(bar()).toHaveValue('abc');
    await userEvent.click(bar());
    expect(rows.get('p1')?.note).toBe('abc');
    await press('d{Enter}');
    expect(rows.get('p1')?.note).toBe('abcd');
    expect(focusAt()).toBe('p2 note');
  });

  it('gives up by Escape and returns to the cell', async () => {
    const { rows } = drawGrid();
    at(1, 'note');
    await userEvent.click(bar());
    await press('zzz{Escape}');
    expect(rows.get('p1')?.note).toBe('Note 1');
    expect(focusAt()).toBe('p1 note');
  });

  it('cannot be written in where the cell cannot', () => {
    drawGrid();
    at(2, 'keeper');
    expect(bar()).toHaveAttribute('readonly');
    expect(screen.getByRole('img', { name: 'Only Ada changes her own.' })).toBeInTheDocument();
    at(1, 'colour');
    expect(bar()).toHaveAttribute('readonly');
    expect(bar()).toHaveValue('Red');
  });
});
