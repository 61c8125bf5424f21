import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cell, drawGrid } from './lab-grid.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const press = async (keys: string) => userEvent.keyboard(keys);
const at = (index: number, column: string) => act(() => cell(index, column).focus());

describe('what is not done', () => {
  const seen = () => document.querySelector('[aria-hidden="true"] > [dir="auto"]')?.textContent ?? null;

  it('is seen where a letter is typed on a locked cell', async () => {
    drawGrid();
    at(2, 'keeper');
    await press('x');
    expect(seen()).toBe('Only Ada changes her own.');
  });

  it('is seen where a text that is no day is left', async () => {
    drawGrid();
    at(0, 'planted');
    await press('31 Feb');
    await userEvent.click(cell(3, 'name'));
    expect(seen()).toBe('“31 Feb” is not a date; F2 brings it back.');
  });

  it('stays where a text that is no day was left, once: F2 goes on with it, and a letter begins anew', async () => {
    const user = userEvent.setup();
    drawGrid();
    const leave = async () => {
      at(0, 'planted');
      await user.keyboard('31 Feb');
      await user.click(cell(3, 'name'));
    };
    const field = () => cell(0, 'planted').querySelector('input');
    await leave();
    at(1, 'planted');
    await user.keyboard('{F2}');
    expect(cell(1, 'planted').querySelector('input')).not.toHaveValue('31 Feb');
    await user.keyboard('{Escape}');
    at(0, 'planted');
    await user.keyboard('{F2}');
    expect(field()).toHaveValue('31 Feb');
    expect(field()).toHaveAccessibleDescription('“31 Feb” is not a date.');
    await user.keyboard('{Escape}{F2}');
    expect(field()).not.toHaveValue('31 Feb');
    await user.keyboard('{Escape}');
    await leave();
    at(0, 'planted');
    await user.keyboard('1');
    expect(field()).toHaveValue('1');
    await user.keyboard('{Escape}{F2}');
    expect(field()).not.toHaveValue('31 Feb');
  });

  it('is seen where some of the cells to be filled are locked, and told with its reason where all are', async () => {
    drawGrid();
    at(1, 'note');
    await press('{Shift>}{End}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(seen()).toBe('fill: 1 cells, 1 locked');
    at(2, 'keeper');
    await press('{Delete}');
    expect(seen()).toBe('Only Ada changes her own.');
  });

  it('is seen where the day of today finds no date, and not where it finds one', async () => {
    const { rows } = drawGrid();
    at(0, 'planted');
    await press('{Control>};{/Control}');
    expect(rows.get('p0')?.planted).not.toBe('2026-03-15');
    expect(seen()).toBeNull();
    at(0, 'name');
    await press('{Control>};{/Control}');
    expect(seen()).toBe('No date here.');
  });

  it('goes away after a while, and stays out of what screen readers meet', async () => {
    jest.useFakeTimers();
    try {
      drawGrid();
      at(2, 'keeper');
      fireEvent.keyDown(cell(2, 'keeper'), { key: 'x' });
      expect(seen()).not.toBeNull();
      act(() => jest.advanceTimersByTime(10_000));
      expect(seen()).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
