import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cell, drawGrid, focusAt } from './lab-grid.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const press = async (keys: string) => userEvent.keyboard(keys);

describe('the grid for a screen reader', () => {
  it('is a named grid that counts its rows and columns, header and all', () => {
    drawGrid({ count: 5 });
    const grid = screen.getByRole('grid', { name: 'Plants' });
    expect(grid).toHaveAttribute('aria-rowcount', '6');
    expect(grid).toHaveAttribute('aria-colcount', '7');
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['No.', 'Name', 'Note', 'Colour', 'Places', 'Planted', 'Keeper']);
  });

  it('numbers rows and cells and lets the first column name the row', () => {
    drawGrid();
    const row = screen.getByRole('rowheader', { name: '1.3' }).closest('[role="row"]');
    expect(row).toHaveAttribute('aria-rowindex', '5');
    expect(cell(3, 'note')).toHaveAttribute('aria-colindex', '3');
  });

  it('says which cells are not the reader’s to change', () => {
    drawGrid();
    expect(cell(0, 'no')).toHaveAttribute('aria-readonly', 'true');
    expect(cell(2, 'keeper')).toHaveAttribute('aria-readonly', 'true');
    expect(cell(0, 'keeper')).not.toHaveAttribute('aria-readonly');
  });

  it('draws only the rows near the view, but counts all', () => {
    drawGrid({ count: 500 });
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '501');
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
  });

  it('shows a person, a pending change, a refused one and a conflict in words', () => {
    const conflict = () => <button type="button">Keep mine</button>;
    drawGrid({
      cellStates: {
        p0: { note: { person: 'Amina' }, name: { isPending: true } },
        p1: { planted: { rejected: 'Before it was bought.' }, note: { conflict } },
      },
    });
    expect(within(cell(0, 'note')).getByText('Amina')).toBeInTheDocument();
    expect(within(cell(0, 'name')).getByText('not saved yet')).toBeInTheDocument();
    expect(cell(1, 'planted')).toHaveAttribute('aria-invalid', 'true');
    expect(cell(1, 'planted')).toHaveAccessibleDescription('Before it was bought.');
    expect(within(cell(1, 'note')).getByRole('button', { name: 'Keep mine' })).toBeInTheDocument();
  });
});

describe('the keyboard in the grid', () => {
  it('comes in by one Tab and leaves by Tab only at the end of a row', async () => {
    drawGrid({ withoutBar: true });
    act(() => screen.getByText('Before').focus());
    await press('{Tab}');
    expect(focusAt()).toBe('p0 no');
    await press('{Tab}{Tab}');
    expect(focusAt()).toBe('p0 note');
    await press('{End}{Tab}');
    expect(focusAt()).toBe('After');
    await press('{Shift>}{Tab}{/Shift}');
    expect(focusAt()).toBe('p0 keeper');
  });

  it('leaves backwards by Shift+Tab at the start of a row', async () => {
    drawGrid({ withoutBar: true });
    act(() => cell(1, 'no').focus());
    await press('{Shift>}{Tab}{/Shift}');
    expect(focusAt()).toBe('Before');
  });

  it('walks with arrows, stops at the edges and jumps with Control', async () => {
    drawGrid();
    act(() => cell(0, 'no').focus());
    await press('{ArrowDown}{ArrowRight}');
    expect(focusAt()).toBe('p1 name');
    await press('{ArrowLeft}{ArrowLeft}{ArrowUp}{ArrowUp}');
    expect(focusAt()).toBe('p0 no');
    await press('{Control>}{ArrowDown}{/Control}');
    expect(focusAt()).toBe('p4 no');
    await press('{Control>}{End}{/Control}');
    expect(focusAt()).toBe('p4 keeper');
    await press('{Control>}{Home}{/Control}');
    expect(focusAt()).toBe('p0 no');
    await press('{Enter}{Enter}{Shift>}{Enter}{/Shift}');
    expect(focusAt()).toBe('p1 no');
  });

  it('goes to the first column that scrolls with Home, as a spreadsheet does, and from there to the first of all', async () => {
    drawGrid({ layout: { pinned: ['no'] } });
    act(() => cell(1, 'colour').focus());
    await press('{Home}');
    expect(focusAt()).toBe('p1 name');
    await press('{Home}');
    expect(focusAt()).toBe('p1 no');
    act(() => cell(3, 'colour').focus());
    await press('{Control>}{Home}{/Control}');
    expect(focusAt()).toBe('p0 name');
  });

  it('goes on below the column in which Tab was first pressed', async () => {
    const { rows } = drawGrid();
    act(() => cell(0, 'name').focus());
    await press('Fern{Tab}Shady{Tab}{Enter}');
    expect(focusAt()).toBe('p1 name');
    expect(rows.get('p0')).toMatchObject({ name: 'Fern', note: 'Shady' });
    await press('{Tab}{ArrowDown}{Enter}');
    expect(focusAt()).toBe('p3 note');
  });

  it('reaches a row that is not drawn yet and keeps its focus when that is scrolled away', async () => {
    drawGrid({ count: 300 });
    act(() => cell(0, 'no').focus());
    await press('{Control>}{End}{/Control}');
    await waitFor(() => expect(focusAt()).toBe('p299 keeper'));
    const grid = screen.getByRole('grid');
    act(() => {
      grid.scrollTop = 0;
      grid.dispatchEvent(new Event('scroll'));
    });
    expect(cell(0, 'no')).toBeInTheDocument();
    expect(focusAt()).toBe('p299 keeper');
  });

  it('goes about a screenful by Page Down', async () => {
    drawGrid({ count: 100 });
    act(() => cell(0, 'name').focus());
    await press('{PageDown}');
    const row = Number(focusAt().slice(1).split(' ')[0]);
    expect(row).toBeGreaterThan(8);
    expect(row).toBeLessThan(20);
    await press('{PageUp}');
    expect(Number(focusAt().slice(1).split(' ')[0])).toBeLessThan(row - 8);
  });

  it('has exactly one stop of Tab', () => {
    drawGrid();
    act(() => cell(2, 'note').focus());
    const stops = screen.getByRole('grid').querySelectorAll('[tabindex="0"]');
    expect(Array.from(stops)).toEqual([cell(2, 'note')]);
  });

  it('goes into a cell with two versions by F2 and out of it by Escape', async () => {
    const conflict = ({ tabIndex }: { tabIndex: number }) => (
      <button type="button" tabIndex={tabIndex}>
        Keep mine
      </button>
    );
    drawGrid({ cellStates: { p1: { note: { conflict } } } });
    act(() => cell(1, 'note').focus());
    await press('{F2}');
    expect(focusAt()).toBe('Keep mine');
    await press('{Escape}');
    expect(focusAt()).toBe('p1 note');
  });

  it('lets the screen have its own keys first', async () => {
    const seen: string[] = [];
    drawGrid({
      onKey: (event, { rowId, columnId }) => {
        if (event.key !== 'h' || !event.altKey) return;
        seen.push(`${rowId} ${columnId}`);
        event.preventDefault();
      },
    });
    act(() => cell(3, 'note').focus());
    await press('{Alt>}h{/Alt}');
    expect(seen).toEqual(['p3 note']);
  });
});

describe('the lines of the grid', () => {
  it('keep the focus on its row when they are sorted', () => {
    const { redraw } = drawGrid();
    act(() => cell(3, 'note').focus());
    redraw({ sections: [{ id: 'all', rowIds: ['p3', 'p0', 'p1'] }] });
    expect(focusAt()).toBe('p3 note');
  });

  it('give the focus to the line before when its row is filtered away', () => {
    const { redraw } = drawGrid();
    act(() => cell(3, 'note').focus());
    redraw({ sections: [{ id: 'all', rowIds: ['p0', 'p1', 'p4'] }] });
    expect(focusAt()).toBe('p1 note');
  });

  it('hide and reorder columns, and pin the first', () => {
    drawGrid({ layout: { hidden: ['colour'], order: ['no', 'keeper'], pinned: ['no'] } });
    const headers = screen.getAllByRole('columnheader');
    expect(headers.map((header) => header.textContent)).toEqual(['No.', 'Keeper', 'Name', 'Note', 'Places', 'Planted']);
    expect(headers[0]).toHaveAttribute('data-pinned');
    expect(headers[1]).not.toHaveAttribute('data-pinned');
  });

  it('let a pinned column go where it would fill too much of the width', () => {
    drawGrid({ layout: { pinned: ['no', 'note'], widths: { note: 600 } } });
    expect(cell(0, 'no')).toHaveAttribute('data-pinned');
    expect(cell(0, 'note')).not.toHaveAttribute('data-pinned');
  });
});
