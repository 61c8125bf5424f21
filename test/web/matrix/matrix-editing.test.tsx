import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix, ministry, network } from './lab-matrix.js';

beforeAll(giveSizes);

const conflict = (more: object) => ({
  __typename: 'Conflict',
  currentVersion: 2,
  base: { expectedResult: 'A law is drafted' },
  mine: {},
  theirs: { expectedResult: 'A law is adopted' },
  theirsBy: 'Ministry of Justice',
  ...more,
});

/** Writes into the expected result of a row over what stands there, and goes on. */
async function write(reference: string, text: string, column = 'expectedResult') {
  const user = userEvent.setup();
  const cell = await cellOf(reference, column);
  await user.click(cell);
  await user.keyboard(text);
  await user.keyboard('{Enter}');
  return { user, cell };
}

describe('a cell of the plan', () => {
  it('is saved with the version its writer saw', async () => {
    const { sent } = drawMatrix({
      rows: [aRow('142.1', { planVersion: 3 })],
      answers: [aRow('142.1', { planVersion: 4, expectedResult: 'A law in force' })],
    });
    const { cell } = await write('142.1', 'A law in force');
    expect(cell).toHaveTextContent('A law in force');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      id: 'e-142.1',
      fieldGroup: 'PLAN',
      expectedVersion: 3,
      expectedResult: 'A law in force',
    });
    expect(await screen.findByText(/^All changes saved \d\d:\d\d$/)).toBeInTheDocument();
    expect(await screen.findByText('Saved')).toBeInTheDocument();
  });

  it('counts its own saves: a second field of the same part meets no conflict with the first', async () => {
    const first = { expectedResult: 'A law', planVersion: 2 };
    const { sent } = drawMatrix({
      rows: [aRow('142.1')],
      answers: [aRow('142.1', first), aRow('142.1', { ...first, challenges: 'Money', planVersion: 3 })],
    });
    await write('142.1', 'A law');
    await write('142.1', 'Money', 'challenges');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ expectedVersion }) => expectedVersion)).toEqual([1, 2]);
  });

  it('stays as it was when nothing was changed', async () => {
    const { sent } = drawMatrix({ rows: [aRow('142.1', { expectedResult: 'A law' })] });
    await write('142.1', 'A law');
    expect(sent).toHaveLength(0);
  });

  it('keeps what was refused, says why, and gives back the former text on Escape', async () => {
    const message = 'The deadline 2026-01-01 is before the start 2026-02-01.';
    drawMatrix({
      rows: [aRow('142.1', { deadline: '2027-01-01', startsOn: '2026-02-01' })],
      answers: [{ __typename: 'Refusal', code: 'DEADLINE_BEFORE_START', message, field: 'deadline' }],
    });
    const { user, cell } = await write('142.1', '1 Jan 2026', 'deadline');
    await waitFor(() => expect(cell).toHaveAttribute('aria-invalid', 'true'));
    expect(cell).toHaveTextContent('1 Jan 2026');
    expect(cell).toHaveAccessibleDescription(expect.stringContaining(message) as never);
    await user.click(cell);
    await user.keyboard('{Escape}');
    expect(cell).toHaveTextContent('1 Jan 2027');
    expect(cell).not.toHaveAttribute('aria-invalid');
  });

  it('keeps what did not reach the server and sends it again under the same id', async () => {
    const saved = aRow('142.1', { expectedResult: 'A law', planVersion: 2 });
    const { sent } = drawMatrix({ rows: [aRow('142.1')], answers: [new TypeError('Failed to fetch'), saved] });
    const { user, cell } = await write('142.1', 'A law');
    await user.click(await within(cell).findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual(sent[0]);
    await waitFor(() => expect(within(cell).queryByRole('button')).not.toBeInTheDocument());
    expect(cell).toHaveTextContent('A law');
  });
});

describe('a cell two people wrote', () => {
  const draw = (...answers: object[]) =>
    drawMatrix({ rows: [aRow('142.1', { expectedResult: 'A law is drafted' })], answers: [conflict({}), ...answers] });
  const meet = () => write('142.1', 'A law is drafted by June');

  it('shows what was there, mine and theirs', async () => {
    draw();
    const { cell } = await meet();
    expect(await within(cell).findByText('Ministry of Justice changed this before you')).toBeInTheDocument();
    expect(cell).toHaveTextContent('A law is drafted by June');
    expect(cell).toHaveTextContent('Theirs: A law is adopted');
    expect(cell).toHaveTextContent('Before: A law is drafted');
    expect(screen.getByText('1 change needs your answer')).toBeInTheDocument();
  });

  it('writes mine over theirs when asked to keep mine', async () => {
    const { sent } = draw(aRow('142.1', { expectedResult: 'A law is drafted by June', planVersion: 3 }));
    const { user, cell } = await meet();
    await user.click(await within(cell).findByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ expectedVersion: 2, expectedResult: 'A law is drafted by June' });
    expect(sent[1].mutationId).not.toBe(sent[0].mutationId);
  });

  it('shows theirs and sends nothing when asked to take theirs', async () => {
    const { sent } = draw();
    const { user, cell } = await meet();
    await user.click(await within(cell).findByRole('button', { name: 'Take theirs' }));
    expect(cell).toHaveTextContent(/^A law is adopted/);
    expect(sent).toHaveLength(1);
    expect(cell).toHaveFocus();
  });

  it('proposes one text with both changes to merge, and saves what the person makes of it', async () => {
    const { sent } = draw(aRow('142.1', { planVersion: 3 }));
    const { user, cell } = await meet();
    await user.click(await within(cell).findByRole('button', { name: 'Merge' }));
    const merged = await screen.findByRole('textbox', { name: 'Together' });
    await user.clear(merged);
    await user.type(merged, 'A law is adopted by June');
    await user.click(screen.getByRole('button', { name: 'Save this text' }));
    await waitFor(() =>
      expect(sent[1]).toMatchObject({ expectedVersion: 2, expectedResult: 'A law is adopted by June' }),
    );
  });

  it('is no conflict where the other one changed another cell of the same part', async () => {
    const untouched = conflict({ theirs: { expectedResult: 'A law is drafted' } });
    const { sent } = drawMatrix({
      rows: [aRow('142.1', { expectedResult: 'A law is drafted' })],
      answers: [untouched, aRow('142.1', { expectedResult: 'A law in force', planVersion: 3 })],
    });
    await write('142.1', 'A law in force');
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ expectedVersion: 2, expectedResult: 'A law in force' });
    expect(screen.queryByRole('button', { name: 'Keep mine' })).not.toBeInTheDocument();
  });
});

describe('who may write what', () => {
  it('says why a cell is not this person’s to change', async () => {
    const viewerCan = { revisePlan: true, reviseInstitutions: false, reviseTime: false, reviseMoney: false };
    const can = {
      revisePartners: true,
      reviseTags: true,
      editRecommendations: true,
      addOrganisation: true,
      planActions: true,
      keepClusters: true,
      entrust: true,
    };
    drawMatrix({
      rows: [aRow('142.1')],
      matrix: { viewerCan: { __typename: 'MatrixViewerCan', ...viewerCan, ...can } },
    });
    const { cell } = await write('142.1', 'x', 'leadInstitutionId');
    expect(cell).toHaveAttribute('aria-readonly', 'true');
    expect(await screen.findByRole('status')).toHaveTextContent(/the government’s to set, now that it has joined/);
    expect(await cellOf('142.1', 'expectedResult')).not.toHaveAttribute('aria-readonly');
  });

  it('lets nobody change what the document says', async () => {
    drawMatrix({ rows: [aRow('142.1')] });
    for (const column of ['reference', 'text', 'states', 'position', 'assessmentCSO', 'joint']) {
      expect(await cellOf('142.1', column)).toHaveAttribute('aria-readonly', 'true');
    }
  });

  it('offers CSOs only as partners', async () => {
    drawMatrix({ rows: [aRow('142.1')] });
    const user = userEvent.setup();
    await user.dblClick(await cellOf('142.1', 'partnerIds'));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([network.name]);
    expect(screen.queryByText(ministry.name)).not.toBeInTheDocument();
  });
});
