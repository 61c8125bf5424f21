import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PeoplePage } from '../../web/features/people/PeoplePage.js';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { openRoom } from './lab-room.js';

const viewer: Viewer = {
  personId: 'p1',
  name: 'Nadia K.',
  organisationId: 'coalition',
  side: 'CSO',
  roles: ['COORDINATOR'],
  workspace: { __typename: 'Workspace', id: 'w1', name: 'Testland', reviews: [] } as unknown as Viewer['workspace'],
  review: null,
};

export const organisation = (id: string, name: string, side: string, more: object = {}) => ({
  __typename: 'Organisation',
  id,
  name,
  acronym: null,
  side,
  version: 3,
  ...more,
});

export const member = (personId: string, name: string, roles: string[]) => ({
  __typename: 'Member',
  personId,
  name,
  roles,
  membershipId: `of-${personId}`,
});

export const of = (one: ReturnType<typeof organisation>, more: object = {}, can: object = {}) => ({
  __typename: 'PeopleOfOrganisation',
  organisation: one,
  takesPart: false,
  members: null,
  suspended: [],
  rows: 0,
  viewerCan: {
    __typename: 'OrganisationViewerCan',
    change: false,
    changeSide: false,
    archive: false,
    invite: false,
    decide: false,
    ...can,
  },
  ...more,
});

export const coalition = of(organisation('coalition', 'Coalition', 'CSO', { acronym: 'CUP' }), {
  takesPart: true,
  members: [member('p1', 'Nadia K.', ['COORDINATOR', 'ADMINISTRATOR']), member('p2', 'Samuel P.', ['REPORT_WRITER'])],
  rows: 4,
});
export const foreign = of(organisation('foreign', 'Ministry of Foreign Affairs', 'GOVERNMENT'), { takesPart: true });
export const justice = of(
  organisation('justice', 'Ministry of Justice', 'GOVERNMENT'),
  { members: [] },
  { change: true, changeSide: true, archive: true },
);

export const people = (organisations: object[], more: object = {}) => ({
  people: {
    __typename: 'People',
    organisations,
    administrators: null,
    viewerCan: { __typename: 'PeopleViewerCan', addOrganisation: true, administer: false },
    ...more,
  },
});

const nobodyInvited = { invitations: { __typename: 'Invitations', areMailed: false, list: [] } };

export const openPage = (answers: object, asked: object | Error = people([coalition, foreign, justice])) =>
  openRoom({
    routes: [
      {
        path: '/w/:workspaceId/people',
        element: (
          <ViewerContext value={viewer}>
            <PeoplePage />
          </ViewerContext>
        ),
      },
    ],
    at: '/w/w1/people',
    answers: { People: asked, Invitations: nobodyInvited, ...answers },
  });

export const sideOf = (name: string) => screen.findByRole('region', { name });
export const act = async (name: string, what: string) => {
  await userEvent.click(await screen.findByRole('button', { name: `More for ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: what }));
};

export const invitation = (more: object = {}) => ({
  __typename: 'Invitation',
  id: 'i1',
  version: 2,
  email: 'maya@coalition.example',
  organisation: organisation('coalition', 'Coalition', 'CSO'),
  role: 'MEMBER',
  invitedBy: 'Ruth A.',
  invitedAt: '2026-03-01T08:00:00.000Z',
  state: 'OPEN',
  opensAt: '2026-03-01T08:00:00.000Z',
  expiresAt: '2026-03-04T08:00:00.000Z',
  sentAt: null,
  token: null,
  viewerCan: { __typename: 'InvitationViewerCan', endorse: false, withdraw: true, renew: true },
  ...more,
});
export const invited = (...list: object[]) => ({ invitations: { __typename: 'Invitations', areMailed: false, list } });
export const ours = of(
  coalition.organisation,
  { takesPart: true, members: coalition.members },
  { invite: true, decide: true },
);
