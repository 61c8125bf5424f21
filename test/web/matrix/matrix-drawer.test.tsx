import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRowStore } from '../../../web/design/grid/row-store.js';
import type { InDrawer, OpenCommentsOfRow } from '../../../web/features/matrix/row-tools.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix } from './lab-matrix.js';

beforeAll(giveSizes);

const rows = [aRow('1.1', { expectedResult: 'Old' }), aRow('1.2')];

/** A drawer that says what it is about. */
function open(counts: Record<string, OpenCommentsOfRow> = {}, hide: string[] = []) {
  const openComments = createRowStore<OpenCommentsOfRow>(Object.entries(counts));
  const drawer = ({ entryId, columnId, tab }: InDrawer) => <p>{`${tab} of ${entryId}, ${columnId}`}</p>;
  drawMatrix({ rows, filters: { hide }, tools: { drawer, openComments } });
  return openComments;
}

const panel = () => screen.findByRole('complementary');

async function go(reference: string, column: string) {
  const cell = await cellOf(reference, column);
  act(() => cell.focus());
  return cell;
}

const isFocused = async (element: () => Promise<HTMLElement> | HTMLElement) => {
  const wanted = await element();
  await act(() => new Promise((done) => setTimeout(done)));
  expect(wanted).toHaveFocus();
};

describe('the drawer', () => {
  it('opens by Ctrl+Alt+M with the focus in it, and gives the focus back to the cell', async () => {
    open();
    await go('1.1', 'expectedResult');
    await userEvent.keyboard('{Control>}{Alt>}[KeyM]{/Alt}{/Control}');
    expect(await panel()).toHaveTextContent('comments of e-1.1, expectedResult');
    await isFocused(() => screen.getByRole('tab', { name: 'Comments' }));
    await userEvent.keyboard('{Control>}{Alt>}[KeyM]{/Alt}{/Control}');
    await isFocused(() => cellOf('1.1', 'expectedResult'));
    expect(await panel()).toBeInTheDocument();
    await userEvent.keyboard('{Control>}{Alt>}[KeyM]{/Alt}{/Control}');
    await isFocused(() => screen.getByRole('tab', { name: 'Comments' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    await isFocused(() => cellOf('1.1', 'expectedResult'));
  });

  it('follows the cell in hand', async () => {
    open();
    await go('1.1', 'expectedResult');
    await userEvent.click(screen.getByRole('button', { name: 'Comments' }));
    await go('1.2', 'deadline');
    expect(await panel()).toHaveTextContent('comments of e-1.2, deadline');
  });

  it('shows the history of the cell by Alt+H, and its tabs by the arrows', async () => {
    open();
    await go('1.1', 'expectedResult');
    await userEvent.keyboard('{Alt>}[KeyH]{/Alt}');
    expect(await panel()).toHaveTextContent('history of e-1.1, expectedResult');
    await isFocused(() => screen.getByRole('tab', { name: 'History' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'Evidence' })).toHaveTextContent('evidence of e-1.1');
    expect(screen.getByRole('tab', { name: 'Evidence', selected: true })).toHaveFocus();
  });

  it('opens from the menu of a cell', async () => {
    open();
    await go('1.2', 'budget');
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'History of this cell' }));
    expect(await panel()).toHaveTextContent('history of e-1.2, budget');
  });

  it('is not there where nobody lends one', async () => {
    drawMatrix({ rows });
    await go('1.1', 'expectedResult');
    await userEvent.keyboard('{Control>}{Alt>}[KeyM]{/Alt}{/Control}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Comments' })).toBeNull();
  });
});

describe('a mark on a cell', () => {
  it('counts the open comments, opens them, and follows what is told', async () => {
    const counts = open({ 'e-1.1': { expectedResult: 2 } });
    const cell = await cellOf('1.1', 'expectedResult');
    await userEvent.click(within(cell).getByRole('button', { name: '2 open comments: show' }));
    expect(await panel()).toHaveTextContent('comments of e-1.1, expectedResult');
    act(() => counts.set('e-1.1', undefined));
    expect(within(await cellOf('1.1', 'expectedResult')).queryByRole('button', { name: /open comment/ })).toBeNull();
  });

  it('stands with the row for what is about the row, or about a column that is hidden', async () => {
    open({ 'e-1.2': { '': 1, budget: 2, expectedResult: 1 } }, ['budget']);
    expect(within(await cellOf('1.2', 'reference')).getByRole('button', { name: /^3 open/ })).toBeInTheDocument();
    expect(within(await cellOf('1.2', 'expectedResult')).getByRole('button', { name: /^1 open/ })).toBeInTheDocument();
  });
});
