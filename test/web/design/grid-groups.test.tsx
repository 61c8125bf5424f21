import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GridSection } from '../../../web/design/grid/grid-types.js';
import { cell, drawGrid, focusAt } from './lab-grid.js';
import { giveSizes } from './sized-page.js';

beforeAll(giveSizes);

const sections: readonly GridSection[] = [
  { id: 'early', label: 'Early', count: '2', rowIds: ['p0', 'p1'], aside: <span>half in bloom</span> },
  { id: 'late', label: 'Late', count: '3', rowIds: ['p1', 'p2', 'p3'] },
];

const heading = (name: string) => screen.getByRole('button', { name });

describe('groups of rows', () => {
  it('have a row of their own with a button, a count and room for a bar', () => {
    drawGrid({ sections });
    expect(heading('Early 2')).toHaveAttribute('aria-expanded', 'true');
    const group = heading('Early 2').closest('[role="gridcell"]');
    expect(group).toHaveAttribute('aria-colspan', '7');
    expect(group).toHaveTextContent('half in bloom');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '8');
  });

  it('fold away and unfold at a press', async () => {
    drawGrid({ sections });
    await userEvent.click(heading('Early 2'));
    expect(heading('Early 2')).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '6');
    expect(() => cell(0, 'name', 'early')).toThrow();
    await userEvent.click(heading('Early 2'));
    expect(cell(0, 'name', 'early')).toBeInTheDocument();
  });

  it('fold and unfold by the arrows along the line, and by Enter', async () => {
    drawGrid({ sections });
    act(() => heading('Late 3').focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(heading('Late 3')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowRight}');
    expect(heading('Late 3')).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Enter}');
    expect(heading('Late 3')).toHaveAttribute('aria-expanded', 'false');
    expect(focusAt()).toBe('group late');
  });

  it('are passed by the arrows, which keep their column', async () => {
    drawGrid({ sections });
    act(() => cell(1, 'colour', 'early').focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(focusAt()).toBe('group late');
    await userEvent.keyboard('{ArrowDown}');
    expect(focusAt()).toBe('p1 colour');
  });

  it('may hold the same row twice', () => {
    drawGrid({ sections });
    expect(cell(1, 'name', 'early')).toHaveTextContent('Plant 1');
    expect(cell(1, 'name', 'late')).toHaveTextContent('Plant 1');
  });

  it('take the focus when they fold away the row that had it', () => {
    const { redraw } = drawGrid({ sections, collapsed: new Set<string>() });
    act(() => cell(2, 'name', 'late').focus());
    redraw({ collapsed: new Set(['late']) });
    expect(focusAt()).toBe('group late');
  });

  it('turn round from right to left', async () => {
    drawGrid({ sections, direction: 'rtl' });
    act(() => heading('Early 2').focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(heading('Early 2')).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}{ArrowLeft}');
    expect(focusAt()).toBe('p0 name');
  });
});
