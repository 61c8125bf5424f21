import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix } from './lab-matrix.js';

beforeAll(giveSizes);

const amina = (more: object = {}) => ({
  __typename: 'PersonHere',
  id: 'page-of-amina',
  name: 'Amina',
  entryId: 'e-142.1',
  columnId: 'expectedResult',
  isEditing: true,
  ...more,
});

const draft = (more: object = {}) => ({
  __typename: 'Draft',
  id: 'd1',
  entryId: 'e-142.1',
  place: 'EXPECTED_RESULT',
  about: '',
  text: 'Half a sentence',
  seenVersion: 1,
  keptAt: '2026-01-31T10:00:00Z',
  ...more,
});

describe('others of the own side', () => {
  it('stand by name in their cell, and are gone from it when they move or leave', async () => {
    const { show } = drawMatrix({ rows: [aRow('142.1'), aRow('142.2')] });
    const cell = await cellOf('142.1', 'expectedResult');
    await show({ isWhole: true, here: [amina()] });
    expect(within(cell).getByText('Amina')).toBeInTheDocument();
    expect(cell).toHaveAttribute('data-state', 'person');
    await show({ here: [amina({ entryId: 'e-142.2' })] });
    expect(cell).not.toHaveAttribute('data-state');
    expect(within(await cellOf('142.2', 'expectedResult')).getByText('Amina')).toBeInTheDocument();
    await show({ gone: ['page-of-amina'] });
    expect(screen.queryByText('Amina')).not.toBeInTheDocument();
  });

  it('are said once to who comes into the cell they are writing in', async () => {
    const { show } = drawMatrix({ rows: [aRow('142.1')] });
    const user = userEvent.setup();
    const cell = await cellOf('142.1', 'expectedResult');
    await show({ isWhole: true, here: [amina()] });
    await user.click(cell);
    expect(await screen.findByText('Amina is editing this cell')).toBeInTheDocument();
    await user.click(await cellOf('142.1', 'challenges'));
    await show({ here: [amina({ isEditing: false })] });
    expect(screen.getByText('Amina is editing this cell')).toBeInTheDocument(); // not said anew
  });

  it('are listed below with where they are, beside the choice that hides oneself', async () => {
    const shown: object[] = [];
    const others = {
      ShowPlace: ({ input }: Record<string, unknown>) => {
        shown.push(input as object);
        return { showPlace: { __typename: 'ShownPlace' } };
      },
    };
    const { show } = drawMatrix({ rows: [aRow('142.1')], others });
    const user = userEvent.setup();
    await cellOf('142.1', 'expectedResult');
    await show({ isWhole: true, here: [amina(), amina({ id: 'another page' })] });
    await waitFor(() => expect(shown).toHaveLength(1));
    expect(shown[0]).toMatchObject({ isHere: true, entryId: null });
    await user.click(screen.getByRole('button', { name: '1 other here' }));
    expect(await screen.findByRole('button', { name: 'writes in 142.1' })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /^Show where I am/ }));
    await waitFor(() => expect(shown.at(-1)).toMatchObject({ isHere: false, entryId: null }));
    await user.click(screen.getByRole('checkbox', { name: /^Show where I am/ }));
  });
});

describe('what was typed and not saved', () => {
  it('is offered again, opens where it was, and meets what others wrote since', async () => {
    const others = { Drafts: () => ({ drafts: [draft()] }) };
    const { sent } = drawMatrix({
      rows: [aRow('142.1', { planVersion: 3, expectedResult: 'Theirs' })],
      answers: [aRow('142.1', { planVersion: 4, expectedResult: 'Half a sentence, whole' })],
      others,
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Go on with 142.1, Expected result' }));
    const editor = await screen.findByRole('textbox', { name: /Edit Expected result/ });
    expect(editor).toHaveValue('Half a sentence');
    await user.type(editor, ', whole{Enter}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ expectedVersion: 1, expectedResult: 'Half a sentence, whole' });
  });

  it('is thrown away when it is not wanted', async () => {
    const discarded: unknown[] = [];
    const others = {
      Drafts: () => ({ drafts: [draft()] }),
      DiscardDraft: ({ input }: Record<string, unknown>) => {
        discarded.push(input);
        return { discardDraft: { __typename: 'DraftedPlace' } };
      },
    };
    drawMatrix({ rows: [aRow('142.1')], others });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Discard what was typed in 142.1, Expected result' }));
    await waitFor(() => expect(discarded).toHaveLength(1));
    expect(discarded[0]).toMatchObject({ entryId: 'e-142.1', place: 'EXPECTED_RESULT' });
    expect(screen.queryByText('Half a sentence')).not.toBeInTheDocument();
    // The button is gone with the offer: the keyboard goes on at the row.
    await waitFor(() => expect(document.activeElement?.closest('[role="row"]')).toHaveTextContent('142.1'));
  });

  it('is offered too where it was a comment or an assessment, and goes on where that is written', async () => {
    const assessed: string[] = [];
    const discarded: unknown[] = [];
    const drafts = [
      draft({ id: 'd2', place: 'COMMENT', about: 'budget', text: 'Who pays?', seenVersion: null }),
      draft({ id: 'd3', place: 'COMMENT', about: '0192f0c8-0000-7000-8000-000000000001', text: 'I agree' }),
      draft({ id: 'd4', place: 'ASSESSMENT', text: JSON.stringify({ rationale: 'Two courts' }) }),
      draft({ id: 'd5', place: 'COMMENT', entryId: 'e-gone', text: 'Of another row' }),
    ];
    drawMatrix({
      rows: [aRow('142.1')],
      others: {
        Drafts: () => ({ drafts }),
        DiscardDraft: ({ input }) => {
          discarded.push(input);
          return { discardDraft: { __typename: 'DraftedPlace' } };
        },
      },
      tools: {
        drawer: ({ entryId, columnId, tab }) => <p>{`${tab} of ${entryId}, ${columnId}`}</p>,
        assess: (entryId) => void assessed.push(entryId),
      },
    });
    const user = userEvent.setup();
    expect(await screen.findByText('Two courts')).toBeInTheDocument();
    expect(screen.queryByText('Of another row')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Go on with 142.1, comment on Budget' }));
    expect(await screen.findByText('comments of e-142.1, budget')).toBeInTheDocument();
    expect(screen.queryByText('Who pays?')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Go on with 142.1, assessment' }));
    expect(assessed).toEqual(['e-142.1']);
    await user.click(screen.getByRole('button', { name: 'Discard what was typed in 142.1, reply' }));
    await waitFor(() => expect(discarded).toMatchObject([{ place: 'COMMENT', about: drafts[1].about }]));
    expect(screen.queryByText('You typed this, and it was not saved')).not.toBeInTheDocument();
  });

  it('is not offered where the row says it already', async () => {
    drawMatrix({
      rows: [aRow('142.1', { expectedResult: 'Half a sentence' })],
      others: { Drafts: () => ({ drafts: [draft()] }) },
    });
    await cellOf('142.1', 'expectedResult');
    expect(screen.queryByText('You typed this, and it was not saved')).not.toBeInTheDocument();
  });

  it('is kept while it is typed, against the version seen then, and taken away once it is saved', async () => {
    const kept: object[] = [];
    const discarded: unknown[] = [];
    const others = {
      KeepDraft: ({ input }: Record<string, unknown>) => {
        kept.push(input as object);
        return { keepDraft: { __typename: 'DraftedPlace' } };
      },
      DiscardDraft: ({ input }: Record<string, unknown>) => {
        discarded.push(input);
        return { discardDraft: { __typename: 'DraftedPlace' } };
      },
    };
    drawMatrix({
      rows: [aRow('142.1', { planVersion: 3 })],
      answers: [aRow('142.1', { planVersion: 4, expectedResult: 'A law' })],
      others,
    });
    const user = userEvent.setup();
    await user.click(await cellOf('142.1', 'expectedResult'));
    await user.keyboard('A law');
    await waitFor(
      () => expect(kept.at(-1)).toMatchObject({ text: 'A law', seenVersion: 3, place: 'EXPECTED_RESULT' }),
      {
        timeout: 4_000,
      },
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(discarded).toHaveLength(1), { timeout: 4_000 });
  });
});
