import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { giveSizes } from './design/sized-page.js';
import { act, coalition, foreign, justice, member, openPage, organisation, people, sideOf } from './people-lab.js';

beforeAll(giveSizes);

describe('the people of a workspace', () => {
  it('stand under their organisation, by side, the government’s coordinators as focal points', async () => {
    const ours = { ...foreign, members: [member('p9', 'Daniel M.', ['COORDINATOR'])] };
    openPage({}, people([coalition, ours, justice]));
    const civil = await sideOf('Civil society');
    expect(within(civil).getByRole('heading', { level: 3, name: 'Coalition CUP' })).toBeVisible();
    expect(within(civil).getByText('Your organisation')).toBeVisible();
    expect(within(civil).getByText('Named in 4 rows')).toBeVisible();
    const list = within(civil).getByRole('list', { name: 'People of Coalition' });
    const said = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(said).toEqual(['Nadia K. (you)coordinator, administrator', 'Samuel P.report writer']);
    expect(within(await sideOf('Government')).getByText('focal point')).toBeVisible();
    expect(within(await sideOf('Observers')).getByText('No observers yet.')).toBeVisible();
  });

  it('of another side are not named: only that it takes part', async () => {
    openPage({});
    const government = await sideOf('Government');
    expect(within(government).getByText('Takes part; its own side sees who')).toBeVisible();
    expect(within(government).getByText('Nobody here yet')).toBeVisible();
  });

  it('show administrators without an organisation to whoever is told of them', async () => {
    openPage({}, people([coalition], { administrators: [member('p7', 'Ruth A.', ['ADMINISTRATOR'])] }));
    expect(within(await sideOf('Administrators without an organisation')).getByText('Ruth A.')).toBeVisible();
  });

  it('offer nothing that may not be done', async () => {
    const nothing = { viewerCan: { __typename: 'PeopleViewerCan', addOrganisation: false, administer: false } };
    openPage({}, people([coalition, foreign], nothing));
    await sideOf('Government');
    const offered = screen
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(offered).toEqual(['History', 'More for Nadia K.']);
  });

  it('say what to do when they could not be read', async () => {
    openPage({}, new Error('no network'));
    expect(await screen.findByText('The organisations could not be read')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('adding an organisation', () => {
  it('asks for a name, and sends it with its side', async () => {
    const added = organisation('new', 'Ministry of Health', 'GOVERNMENT');
    const lab = openPage({ AddOrganisation: { addOrganisation: added } });
    await userEvent.click(await screen.findByRole('button', { name: 'Add an organisation' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
    expect(screen.getByText('Please give it a name.')).toBeVisible();
    expect(lab.inputs('AddOrganisation')).toEqual([]);
    await userEvent.type(screen.getByLabelText(/^Name/), ' Ministry of Health');
    await userEvent.selectOptions(screen.getByLabelText('Whom it stands with'), 'Government');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(lab.inputs('AddOrganisation')).toEqual([
      {
        mutationId: expect.any(String),
        workspaceId: 'w1',
        name: 'Ministry of Health',
        acronym: null,
        side: 'GOVERNMENT',
        isAnother: false,
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the one of nearly the same name, and keeps both when that is said', async () => {
    const alike = {
      __typename: 'Refusal',
      code: 'NAME_ALIKE',
      message: 'There is one.',
      field: 'name',
      subjectId: 'justice',
    };
    let tries = 0;
    const added = organisation('new', 'Justice Ministry', 'GOVERNMENT');
    const lab = openPage({ AddOrganisation: () => ({ addOrganisation: tries++ ? added : alike }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Add an organisation' }));
    await userEvent.type(await screen.findByLabelText(/^Name/), 'Justice Ministry');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('“Ministry of Justice” is here already (Government).');
    await userEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    expect(lab.inputs('AddOrganisation').map(({ isAnother }) => isAnother)).toEqual([false, true]);
  });

  it('leaves the very same name no way but another name', async () => {
    const same = { __typename: 'Refusal', code: 'NAME_TAKEN', message: 'Taken.', field: 'name', subjectId: 'justice' };
    openPage({ AddOrganisation: { addOrganisation: same } });
    await userEvent.click(await screen.findByRole('button', { name: 'Add an organisation' }));
    await userEvent.type(await screen.findByLabelText(/^Name/), 'ministry of justice');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Two organisations cannot have the same name.');
    expect(screen.queryByRole('button', { name: 'Keep both' })).toBeNull();
    await userEvent.type(screen.getByLabelText(/^Name/), ' and prisons');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('changing an organisation', () => {
  it('sends only what was changed', async () => {
    const lab = openPage({ ChangeOrganisation: { changeOrganisation: justice.organisation } });
    await act('Ministry of Justice', 'Change');
    await userEvent.type(await screen.findByLabelText('Short form'), 'MoJ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(lab.inputs('ChangeOrganisation')).toEqual([
      { mutationId: expect.any(String), id: 'justice', expectedVersion: 3, acronym: 'MoJ', isAnother: false },
    ]);
  });

  it('shows both texts when somebody was first, and sends mine again over theirs', async () => {
    const conflict = {
      __typename: 'Conflict',
      currentVersion: 5,
      mine: { name: 'Ministry of Law' },
      theirs: { name: 'Ministry of Justice and Prisons' },
      theirsBy: 'Coalition',
    };
    let tries = 0;
    const lab = openPage({
      ChangeOrganisation: () => ({ changeOrganisation: tries++ ? justice.organisation : conflict }),
    });
    await act('Ministry of Justice', 'Change');
    const name = await screen.findByLabelText(/^Name/);
    await userEvent.clear(name);
    await userEvent.type(name, 'Ministry of Law');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Ministry of Justice and Prisons')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Save mine' }));
    expect(lab.inputs('ChangeOrganisation').map(({ expectedVersion }) => expectedVersion)).toEqual([3, 5]);
  });
});

describe('taking a mistaken organisation out', () => {
  it('asks once, and says why when it is named after all', async () => {
    const message = '“Ministry of Justice” is named in one row of a matrix. Take it out there first.';
    const refusal = { __typename: 'Refusal', code: 'STILL_NAMED', message, field: null, subjectId: null };
    const lab = openPage({ ArchiveOrganisation: { archiveOrganisation: refusal } });
    await act('Ministry of Justice', 'Take out of the list');
    const dialog = await screen.findByRole('dialog', { name: 'Take “Ministry of Justice” out of the list?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take out of the list' }));
    expect(lab.inputs('ArchiveOrganisation')).toEqual([
      { mutationId: expect.any(String), id: 'justice', expectedVersion: 3 },
    ]);
    expect(await screen.findByText(message)).toBeVisible();
  });
});
