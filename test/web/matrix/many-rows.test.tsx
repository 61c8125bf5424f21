import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReviseMatrixEntriesInput } from '../../../web/graphql/generated/graphql.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix, everything, ministry } from './lab-matrix.js';

beforeAll(giveSizes);

type Cell = ReviseMatrixEntriesInput['cells'][number];

const rows = ['1.1', '1.2', '1.3'].map((reference) => aRow(reference));
const clusters = [
  { __typename: 'Cluster' as const, id: 'c-women', name: 'Women and girls', viewerRevises: true },
  { __typename: 'Cluster' as const, id: 'c-justice', name: 'Justice', viewerRevises: false },
];

/** A server that lets everything be written but the row `1.2`. */
function server() {
  const written: ReviseMatrixEntriesInput[] = [];
  const cell = (given: Cell, outcome: string) => ({
    __typename: 'RevisedCell',
    entryId: given.entryId,
    field: given.field,
    outcome,
    value: given.ids?.[0] ?? given.text ?? null,
    strange: [],
    message: null,
    conflict: null,
  });
  const others = {
    ReadMatrixCells: ({ input }: Record<string, unknown>) => ({
      readMatrixCells: (input as { cells: Cell[] }).cells.map((given) =>
        cell(given, given.entryId === 'e-1.2' ? 'NOT_ALLOWED' : 'CHANGED'),
      ),
    }),
    ReviseMatrixEntries: ({ input }: Record<string, unknown>) => {
      const sent = input as ReviseMatrixEntriesInput;
      written.push(sent);
      const after = rows.map((row) => {
        const mine = sent.cells.filter(({ entryId }) => entryId === row.id);
        const values = Object.fromEntries(mine.map(({ field, ids }) => [field, ids?.[0] ?? null]));
        return { ...row, ...values, responsibilityVersion: row.responsibilityVersion + (mine.length > 0 ? 1 : 0) };
      });
      const cells = sent.cells.map((given) => cell(given, 'CHANGED'));
      return { reviseMatrixEntries: { __typename: 'MatrixRevision', cells, rows: after } };
    },
  };
  return { written, others };
}

const tick = (reference: string) => screen.findByRole('checkbox', { name: `Choose row ${reference}` });
const bar = () => screen.findByRole('group', { name: 'Chosen rows' });

async function changeLead() {
  await userEvent.click(within(await bar()).getByRole('button', { name: /^Change/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Lead institution' }));
  await userEvent.click(dialog.getByRole('combobox', { name: 'Lead institution, for all of them' }));
  await userEvent.click(await screen.findByRole('option', { name: ministry.name }));
  await userEvent.click(dialog.getByRole('button', { name: 'See what would change' }));
  return dialog;
}

describe('rows chosen in the matrix', () => {
  it('by pointer, with Shift all between, and let go again', async () => {
    drawMatrix({ rows });
    const user = userEvent.setup();
    await user.click(await tick('1.1'));
    await user.keyboard('{Shift>}');
    await user.click(await tick('1.3'));
    await user.keyboard('{/Shift}');
    expect(await bar()).toHaveTextContent('3 rows chosen');
    await user.click(await tick('1.2'));
    expect(await bar()).toHaveTextContent('2 rows chosen');
    await user.click(within(await bar()).getByRole('button', { name: 'Choose all 3 shown' }));
    expect(await tick('1.2')).toBeChecked();
    await user.click(within(await bar()).getByRole('button', { name: 'Let go' }));
    expect(screen.queryByRole('group', { name: 'Chosen rows' })).toBeNull();
  });

  it('by Space on a number, and by Shift and Space for the rows of a range', async () => {
    drawMatrix({ rows });
    const number = await cellOf('1.1', 'reference');
    act(() => number.focus());
    await userEvent.keyboard(' ');
    expect(await tick('1.1')).toBeChecked();
    const text = await cellOf('1.2', 'expectedResult');
    act(() => text.focus());
    await userEvent.keyboard('{Shift>}{ArrowDown} {/Shift}');
    expect(await bar()).toHaveTextContent('3 rows chosen');
    expect(screen.queryByRole('textbox', { name: /^Edit/ })).toBeNull();
  });

  it('are all given the same after a look at what would change, as one mutation and one step back', async () => {
    const { written, others } = server();
    drawMatrix({ rows, others });
    await userEvent.click(await tick('1.1'));
    await userEvent.click(await tick('1.2'));
    await userEvent.click(await tick('1.3'));
    const dialog = await changeLead();
    expect(await dialog.findByText('3 cells: 2 will change, 1 you may not edit')).toBeInTheDocument();
    expect(dialog.getByText(/1\.2, Lead institution/)).toBeInTheDocument();
    expect(written).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Change 2 cells' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0].cells).toEqual(
      ['e-1.1', 'e-1.3'].map((entryId) => ({
        entryId,
        field: 'leadInstitutionId',
        expectedVersion: 1,
        ids: [ministry.id],
      })),
    );
    await userEvent.click(within(await bar()).getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(written).toHaveLength(2));
    expect(written[1].cells.map(({ ids }) => ids)).toEqual([[], []]);
  });

  it('are not changed when nothing is ticked, nor offered to whoever may change nothing', async () => {
    const { written, others } = server();
    drawMatrix({ rows, others, matrix: { clusters } });
    await userEvent.click(await tick('1.1'));
    await userEvent.click(within(await bar()).getByRole('button', { name: 'Change 1 row' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'See what would change' }));
    expect(await dialog.findByText('Tick at least one thing to change.')).toBeInTheDocument();
    expect(written).toEqual([]);
  });

  it('cannot be chosen by whoever only reads', async () => {
    const nothing = Object.fromEntries(Object.keys(everything).map((can) => [can, false]));
    drawMatrix({ rows, matrix: { viewerCan: { ...everything, ...nothing, __typename: 'MatrixViewerCan' } } });
    await cellOf('1.1', 'reference');
    expect(screen.queryByRole('checkbox', { name: /^Choose row/ })).toBeNull();
  });
});

describe('a row that is left to the conveners of its cluster', () => {
  it('is locked, and says who edits it', async () => {
    drawMatrix({ rows: [aRow('1.1', { clusterId: 'c-justice' }), aRow('1.2')], matrix: { clusters } });
    const cell = await cellOf('1.1', 'expectedResult');
    expect(cell).toHaveAttribute('aria-readonly', 'true');
    act(() => cell.focus());
    await userEvent.keyboard('x');
    expect(await screen.findByRole('status')).toHaveTextContent(/“Justice” are edited by its conveners/);
    expect(await cellOf('1.2', 'expectedResult')).not.toHaveAttribute('aria-readonly');
  });
});
