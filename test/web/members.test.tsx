import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { giveSizes } from './design/sized-page.js';
import { act, invitation, invited, member, openPage, ours, people } from './people-lab.js';

beforeAll(giveSizes);

describe('inviting somebody', () => {
  it('asks for an address and a role, and shows the link once', async () => {
    const made = invitation({ token: 'T'.repeat(43) });
    const lab = openPage({ Invite: { invite: made } }, people([ours]));
    await act('Coalition', 'Invite somebody');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(screen.getByText('Please give an address.')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/^E-mail/), ' maya@coalition.example ');
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'report writer');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(lab.inputs('Invite')).toEqual([
      {
        mutationId: expect.any(String),
        workspaceId: 'w1',
        organisationId: 'coalition',
        email: 'maya@coalition.example',
        role: 'REPORT_WRITER',
      },
    ]);
    const link = await screen.findByLabelText<HTMLInputElement>('The link');
    expect(link.value).toMatch(/\/invitation#T{43}$/);
  });

  it('says where it stands: a letter, or a yes that it waits for', async () => {
    const waiting = invitation({ state: 'WAITING', opensAt: null, expiresAt: null });
    openPage({ Invite: { invite: waiting } }, people([ours]));
    await act('Coalition', 'Invite somebody');
    await userEvent.type(screen.getByLabelText(/^E-mail/), 'maya@coalition.example');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText(/somebody of that side has to say yes/)).toBeVisible();
  });

  it('keeps what was typed when it is refused, with the reason at its field', async () => {
    const message = 'This address is invited already.';
    const refusal = { __typename: 'Refusal', code: 'INVITED_ALREADY', message, field: 'email' };
    openPage({ Invite: { invite: refusal } }, people([ours]));
    await act('Coalition', 'Invite somebody');
    await userEvent.type(screen.getByLabelText(/^E-mail/), 'maya@coalition.example');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText(/^E-mail/)).toHaveValue('maya@coalition.example');
  });

  it('is said yes to by the side, once, after a question', async () => {
    const waiting = invitation({
      state: 'WAITING',
      opensAt: null,
      expiresAt: null,
      viewerCan: { __typename: 'InvitationViewerCan', endorse: true, withdraw: true, renew: false },
    });
    const lab = openPage({ Invitations: invited(waiting), EndorseInvitation: { endorseInvitation: invitation() } });
    expect(await screen.findByText(/Waits for a yes of that side/)).toHaveTextContent('Invited by Ruth A.');
    await userEvent.click(screen.getByRole('button', { name: 'Let in maya@coalition.example' }));
    const dialog = await screen.findByRole('dialog', { name: 'Let maya@coalition.example in?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Let in' }));
    const asked = { mutationId: expect.any(String), id: 'i1', expectedVersion: 2 };
    expect(lab.inputs('EndorseInvitation')).toEqual([asked]);
  });
});

describe('deciding on members', () => {
  it('offers each what may be done with them, to oneself only to leave', async () => {
    openPage({}, people([ours]));
    await userEvent.click(await screen.findByRole('button', { name: 'More for Samuel P.' }));
    const offered = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(offered).toEqual(['Change the role', 'Suspend', 'Remove']);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'More for Nadia K.' }));
    expect(await screen.findByRole('menuitem', { name: 'Leave' })).toBeVisible();
  });

  it('asks before somebody is removed, and says why when it cannot be', async () => {
    const message = 'A side keeps at least one coordinator.';
    const refusal = { __typename: 'Refusal', code: 'LAST_COORDINATOR', message, field: null };
    const lab = openPage({ RemoveMember: { removeMember: refusal } }, people([ours]));
    await act('Samuel P.', 'Remove');
    const dialog = await screen.findByRole('dialog', { name: 'Remove Samuel P.?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(lab.inputs('RemoveMember')).toEqual([{ mutationId: expect.any(String), membershipId: 'of-p2' }]);
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('shows who is suspended, and takes them back', async () => {
    const suspended = { ...ours, suspended: [member('p5', 'Joseph O.', ['MEMBER'])] };
    const changed = { __typename: 'ChangedMembership', id: 'new' };
    const lab = openPage({ ReinstateMember: { reinstateMember: changed } }, people([suspended]));
    expect(await screen.findByText('suspended')).toBeVisible();
    await act('Joseph O.', 'Take back');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take back' }));
    expect(lab.inputs('ReinstateMember')).toEqual([{ mutationId: expect.any(String), membershipId: 'of-p5' }]);
  });
});
