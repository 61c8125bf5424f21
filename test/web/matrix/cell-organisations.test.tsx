import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Viewer } from '../../../web/features/workspaces/viewer.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix, everything, ministry, network } from './lab-matrix.js';

beforeAll(giveSizes);

const viewer = { workspace: { id: 'w', reviews: [{ id: 'review' }] } as unknown as Viewer['workspace'] };

/** Types a name into a cell of the row and takes what the list marks. */
async function name(column: string, typed: string) {
  const user = userEvent.setup();
  const cell = await cellOf('142.1', column);
  await user.click(cell);
  await user.keyboard(typed);
  await user.keyboard('{Enter}');
  return { user, cell };
}

describe('an organisation typed into a cell that is not there yet', () => {
  it('is added with the side the cell is about, and named beside those that were', async () => {
    const health = {
      __typename: 'Organisation',
      id: 'health',
      name: 'Health Watch',
      acronym: null,
      side: 'CSO',
      version: 1,
    };
    const { sent } = drawMatrix({
      rows: [aRow('142.1', { partnerIds: [network.id] })],
      answers: [aRow('142.1', { partnerIds: [network.id, health.id], responsibilityVersion: 2 })],
      addOrganisation: health,
      viewer,
    });
    const { user, cell } = await name('partnerIds', 'Health Watch');
    expect(await screen.findByLabelText(/^Name/)).toHaveValue('Health Watch');
    expect(screen.getByText('Stands with: Civil society')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ fieldGroup: 'RESPONSIBILITY', partnerIds: [network.id, health.id] });
    await waitFor(() => expect(cell).toHaveFocus());
    expect(cell).toHaveTextContent('Health Watch');
  });

  it('gives way to the one of nearly that name', async () => {
    const refusal = { __typename: 'Refusal', code: 'NAME_ALIKE', message: '', field: 'name', subjectId: ministry.id };
    const { sent } = drawMatrix({
      rows: [aRow('142.1', { leadInstitutionId: null })],
      answers: [aRow('142.1', { leadInstitutionId: ministry.id, responsibilityVersion: 2 })],
      addOrganisation: refusal,
      viewer,
    });
    const { user } = await name('leadInstitutionId', 'The Ministry for Justice');
    await user.click(await screen.findByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('button', { name: 'Use the one that is here' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ leadInstitutionId: ministry.id });
  });

  it('is not offered to whoever may add none', async () => {
    drawMatrix({ rows: [aRow('142.1')], viewer, matrix: { viewerCan: { ...everything, addOrganisation: false } } });
    const user = userEvent.setup();
    await user.click(await cellOf('142.1', 'leadInstitutionId'));
    await user.keyboard('Nobody knows it');
    expect(screen.queryByRole('option', { name: /Add/ })).toBeNull();
  });
});
