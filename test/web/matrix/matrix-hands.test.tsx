import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReviseMatrixEntriesInput } from '../../../web/graphql/generated/graphql.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix, ministry, shownRows } from './lab-matrix.js';

beforeAll(giveSizes);

type Cell = ReviseMatrixEntriesInput['cells'][number];

const rows = [aRow('1.1', { expectedResult: 'Old' }), aRow('1.2')];

/** A server that reads cells as the test says, and writes what it is sent. */
function server(told: (cell: Cell) => object = () => ({})) {
  const written: ReviseMatrixEntriesInput[] = [];
  const cell = (given: Cell, more: object) => ({
    __typename: 'RevisedCell',
    entryId: given.entryId,
    field: given.field,
    outcome: 'CHANGED',
    value: given.ids ?? given.text,
    strange: [],
    message: null,
    conflict: null,
    ...more,
  });
  const others = {
    ReadMatrixCells: ({ input }: Record<string, unknown>) => ({
      readMatrixCells: (input as { cells: Cell[] }).cells.map((given) => cell(given, told(given))),
    }),
    ReviseMatrixEntries: ({ input }: Record<string, unknown>) => {
      const sent = input as ReviseMatrixEntriesInput;
      written.push(sent);
      const after = rows.map((row) => {
        const mine = sent.cells.filter(({ entryId }) => entryId === row.id);
        const texts = Object.fromEntries(mine.filter(({ ids }) => !ids).map(({ field, text }) => [field, text]));
        return { ...row, ...texts, planVersion: mine[0] ? mine[0].expectedVersion + 1 : row.planVersion };
      });
      const cells = sent.cells.map((given) => cell(given, {}));
      return { reviseMatrixEntries: { __typename: 'MatrixRevision', cells, rows: after } };
    },
  };
  return { written, others };
}

async function paste(reference: string, column: string, text: string) {
  const target = await cellOf(reference, column);
  act(() => target.focus());
  const clipboardData = { getData: (form: string) => (form === 'text/plain' ? text : '') };
  fireEvent(target, createEvent.paste(target, { clipboardData }));
}

const strip = () => screen.findByRole('group', { name: 'Paste' });

describe('a paste', () => {
  it('of one column of text is written at once: one mutation, and one step back', async () => {
    const { written, others } = server();
    drawMatrix({ rows, others });
    await paste('1.1', 'expectedResult', 'New\r\n"Two\nlines"\r\n');
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0].cells).toEqual([
      { entryId: 'e-1.1', field: 'expectedResult', expectedVersion: 1, text: 'New' },
      { entryId: 'e-1.2', field: 'expectedResult', expectedVersion: 1, text: 'Two\nlines' },
    ]);
    await waitFor(async () => expect(await cellOf('1.2', 'expectedResult')).toHaveTextContent('Two lines'));
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(written).toHaveLength(2));
    expect(written[1].cells).toEqual([
      { entryId: 'e-1.1', field: 'expectedResult', expectedVersion: 2, text: 'Old' },
      { entryId: 'e-1.2', field: 'expectedResult', expectedVersion: 2, text: '' },
    ]);
    await userEvent.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(written).toHaveLength(3));
    expect(written[2].cells.map(({ text }) => text)).toEqual(['New', 'Two\nlines']);
  });

  it('over several columns is shown first, with what is not known and what is only likely', async () => {
    const { written, others } = server(({ field, text }) => {
      if (text === 'MoJ') return { outcome: 'GUESSED', value: ministry.id };
      return field === 'leadInstitutionId' ? { outcome: 'UNKNOWN', value: null, strange: [text] } : {};
    });
    drawMatrix({ rows, others });
    await paste('1.1', 'expectedResult', 'New\tMoJ\r\nNewer\tBar Association\r\n');
    expect(await strip()).toHaveTextContent(
      '4 cells: 2 will change, 1 is understood by likeness, 1 names nothing known here',
    );
    expect(await strip()).toHaveTextContent('1.1, Lead institution: taken to mean Ministry of Justice');
    expect(await strip()).toHaveTextContent('1.2, Lead institution: “Bar Association” is not known here');
    expect(written).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Change 3 cells' })).toHaveFocus();
    await userEvent.click(screen.getByRole('checkbox', { name: /by likeness/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Change 2 cells' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0].cells.map(({ text }) => text)).toEqual(['New', 'Newer']);
    expect(await cellOf('1.1', 'expectedResult')).toHaveFocus();
  });

  it('changes nothing when it is left', async () => {
    const { written, others } = server();
    drawMatrix({ rows, others });
    await paste('1.1', 'expectedResult', 'New\t2027-01-01');
    await strip();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Paste' })).toBeNull();
    expect(written).toHaveLength(0);
    expect(await cellOf('1.1', 'expectedResult')).toHaveTextContent('Old');
  });

  it('onto cells of the document says that they are not the reader’s', async () => {
    const { written, others } = server();
    drawMatrix({ rows, others });
    await paste('1.1', 'text', 'Other words');
    expect(await strip()).toHaveTextContent('1 cell: 1 you may not edit');
    expect(written).toHaveLength(0);
  });
});

describe('the list of keys', () => {
  it('opens by “?”, Ctrl+F goes to the search', async () => {
    drawMatrix({ rows });
    const cell = await cellOf('1.1', 'expectedResult');
    act(() => cell.focus());
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys in the matrix' })).toHaveTextContent('Ctrl+Z');
    await userEvent.keyboard('{Escape}');
    act(() => cell.focus());
    await userEvent.keyboard('{Control>}f{/Control}');
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});

describe('the search of the matrix', () => {
  it('leads by Enter to the first row found, and by Escape back to the cell, with every row there again', async () => {
    drawMatrix({ rows });
    const cell = await cellOf('1.1', 'expectedResult');
    act(() => cell.focus());
    await userEvent.keyboard('{Control>}f{/Control}1.2');
    await waitFor(async () => expect(await shownRows()).toEqual(['1.2']));
    await userEvent.keyboard('{Enter}');
    expect(await cellOf('1.2', 'expectedResult')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{Control>}f{/Control}1.1{Escape}');
    expect(screen.getByRole('searchbox')).toHaveValue('');
    await waitFor(async () => expect(await shownRows()).toEqual(['1.1', '1.2']));
    const before = (await cellOf('1.2', 'expectedResult')).previousElementSibling;
    await waitFor(() => expect(before).toHaveFocus());
  });
});

describe('a step taken back', () => {
  const seen = () => document.querySelector('[aria-hidden="true"] > [dir="auto"]')?.textContent ?? null;

  it('puts the cell it is about in hand, and says so where it is not shown', async () => {
    const { others } = server();
    drawMatrix({ rows, others });
    await paste('1.1', 'expectedResult', 'New\r\nToo\r\n');
    await waitFor(async () => expect(await cellOf('1.2', 'expectedResult')).toHaveTextContent('Too'));
    const number = await cellOf('1.2', 'reference');
    act(() => number.focus());
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await cellOf('1.1', 'expectedResult')).toHaveFocus();
    expect(await cellOf('1.2', 'expectedResult')).toHaveAttribute('aria-selected', 'true');
    expect(seen()).toBeNull();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(seen()).toBe('There is nothing to undo here.');
  });
});
