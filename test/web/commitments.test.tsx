import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitmentsOfEntry } from '../../web/features/commitments/CommitmentsOfEntry.js';
import { CommitmentsPage } from '../../web/features/commitments/CommitmentsPage.js';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { giveSizes } from './design/sized-page.js';
import { shareable, sharedThing, shareOffer } from './both-sides.js';
import { openRoom } from './lab-room.js';

beforeAll(giveSizes);

const viewer: Viewer = {
  personId: 'p1',
  name: 'Leila M.',
  organisationId: 'o1',
  side: 'GOVERNMENT',
  roles: ['MEMBER'],
  workspace: { __typename: 'Workspace', id: 'w1', name: 'Testland', reviews: [] } as unknown as Viewer['workspace'],
  review: null,
};

const organisation = (id: string, name: string) => ({
  __typename: 'Organisation',
  id,
  name,
  acronym: null,
  side: 'GOVERNMENT',
});
const organisations = [organisation('o1', 'Ministry of Justice'), organisation('o2', 'Legal Network')];
const row = { id: 'e1', reference: '142.74', text: 'Reduce pre-trial detention' };

const can = (more: object = {}) => ({
  __typename: 'CommitmentViewerCan',
  change: false,
  share: false,
  withdraw: false,
  steps: [],
  stepsWithReason: [],
  needsReasonToChange: false,
  ...more,
});

const commitment = (id: string, more: object = {}) => ({
  __typename: 'Commitment',
  id,
  reviewId: 'r1',
  text: `Commitment ${id}`,
  status: 'MADE',
  dueOn: '2027-03-31',
  madeOn: '2026-01-01',
  reason: null,
  partnerIds: [],
  audience: 'JOINT',
  version: 4,
  isLate: false,
  daysLate: 0,
  sharedAsId: null,
  owner: {
    __typename: 'Author',
    organisationId: 'o1',
    organisation: 'Ministry of Justice',
    side: 'GOVERNMENT',
  },
  rows: [{ __typename: 'RowLabel', entryId: 'e1', reference: '142.74', text: row.text }],
  viewerCan: can(),
  ...more,
});

const late = commitment('c1', { isLate: true, daysLate: 53, partnerIds: ['o2'], dueOn: '2026-09-30' });
const open = commitment('c2', {
  status: 'PROPOSED',
  audience: 'ORGANISATION',
  viewerCan: can({
    change: true,
    share: true,
    withdraw: false,
    steps: ['MADE', 'WITHDRAWN'],
    stepsWithReason: ['WITHDRAWN'],
  }),
});
const made = commitment('c3', {
  viewerCan: can({
    change: true,
    steps: ['IN_PROGRESS', 'WITHDRAWN'],
    stepsWithReason: ['WITHDRAWN'],
    needsReasonToChange: true,
  }),
});
const personal = commitment('c5', {
  status: 'PROPOSED',
  audience: 'PERSONAL',
  viewerCan: can({ change: true, share: true }),
});
const ended = commitment('c4', { status: 'FULFILLED' });

const matrix = { __typename: 'Matrix', id: 'r1', organisations };
const list = (commitments: object[], proposeToAll = true) => ({
  __typename: 'CommitmentList',
  commitments,
  withdrawals: [],
  viewerCan: { __typename: 'CommitmentListViewerCan', propose: true, proposeToAll },
});

const choices = {
  matrix: { ...matrix, rows: [{ __typename: 'MatrixRow', ...row }] },
};

const openPage = (commitments: object[], answers: object = {}, search = '') =>
  openRoom({
    routes: [
      {
        path: '/w/:workspaceId/r/:reviewId/commitments',
        element: (
          <ViewerContext value={viewer}>
            <CommitmentsPage />
          </ViewerContext>
        ),
      },
    ],
    at: `/w/w1/r/r1/commitments${search}`,
    answers: {
      CommitmentsOfReview: { commitmentsOfReview: list(commitments), matrix },
      ChoicesOfReview: choices,
      ...answers,
    },
  });

const sectionOf = (name: string) => screen.findByRole('region', { name });

describe('the commitments of a review', () => {
  it('list late ones first, with owner, partners, rows and how late', async () => {
    openPage([late, open, ended]);
    const first = await sectionOf('Late');
    expect(within(first).getByText('Ministry of Justice with Legal Network')).toBeVisible();
    expect(within(first).getByText('late, 53 days')).toBeVisible();
    expect(within(first).getByRole('link', { name: '142.74' })).toHaveAttribute(
      'href',
      '/w/w1/r/r1/recommendations/e1',
    );
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Late', 'Open', 'Fulfilled or withdrawn']);
    expect(within(await sectionOf('Open')).getByText('Your organisation')).toBeVisible();
  });

  it('leave out the private original of what was shared', async () => {
    openPage([commitment('c5', { sharedAsId: 'c1' }), late]);
    await sectionOf('Late');
    expect(screen.queryByText('Commitment c5')).toBeNull();
  });

  it('are narrowed by the address, and shown again at a press', async () => {
    openPage([open, ended], {}, '?late=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('Commitment c2')).toBeVisible();
  });

  it('offer only the steps that may be taken', async () => {
    openPage([late, open]);
    const first = await sectionOf('Late');
    expect(
      within(first)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['History']);
    await userEvent.click(screen.getByRole('button', { name: 'More for: Commitment c2' }));
    const names = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(names).toEqual(['Change', 'Share', 'Withdraw']);
  });

  it('are undertaken on a day, and a refusal stands at its field', async () => {
    const message = 'The day it was undertaken is still to come.';
    const refusal = { __typename: 'Refusal', code: 'IN_THE_FUTURE', message, field: 'madeOn' };
    const lab = openPage([open], { AdvanceCommitment: { advanceCommitment: refusal } });
    await userEvent.click(await screen.findByRole('button', { name: 'Undertake: Commitment c2' }));
    const day = await screen.findByLabelText('Undertaken on');
    await userEvent.clear(day);
    await userEvent.type(day, '1 Jan 2030');
    await userEvent.click(screen.getByRole('button', { name: 'Undertake' }));
    expect(lab.inputs('AdvanceCommitment')).toEqual([
      { mutationId: expect.any(String), id: 'c2', expectedVersion: 4, to: 'MADE', madeOn: '2030-01-01' },
    ]);
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('are withdrawn only with a reason', async () => {
    const lab = openPage([made], { AdvanceCommitment: { advanceCommitment: made } });
    await userEvent.click(await screen.findByRole('button', { name: 'More for: Commitment c3' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
    expect(screen.getByText('Please fill this in.')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/^Why it is withdrawn/), 'No money');
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(lab.inputs('AdvanceCommitment')).toEqual([
      { mutationId: expect.any(String), id: 'c3', expectedVersion: 4, to: 'WITHDRAWN', reason: 'No money' },
    ]);
  });

  it('ask why when the wording of one undertaken changes, and keep what was typed through a conflict', async () => {
    let tries = 0;
    const conflict = {
      __typename: 'Conflict',
      currentVersion: 7,
      mine: { text: 'Mine' },
      theirs: { text: 'Theirs' },
      theirsBy: 'Amina',
    };
    const lab = openPage([made], { ChangeCommitment: () => ({ changeCommitment: tries++ ? made : conflict }) });
    await userEvent.click(await screen.findByRole('button', { name: 'More for: Commitment c3' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const text = await screen.findByLabelText(/^What your organisation undertakes/);
    expect(screen.queryByLabelText(/^Why it changes/)).toBeNull();
    await userEvent.clear(text);
    await userEvent.type(text, 'Mine');
    await userEvent.type(screen.getByLabelText(/^Why it changes/), 'Clearer');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Theirs');
    expect(text).toHaveValue('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save mine anyway' }));
    const sent = { mutationId: expect.any(String), id: 'c3', text: 'Mine', reason: 'Clearer' };
    expect(lab.inputs('ChangeCommitment')).toEqual([
      { ...sent, expectedVersion: 4 },
      { ...sent, expectedVersion: 7 },
    ]);
  });

  it('are shared after saying who will read them', async () => {
    const lab = openPage([open], {
      Shareable: shareable('COMMITMENT', 'c2', [shareOffer('JOINT', 'Commitment c2')], 4),
      ShareThing: sharedThing('c2'),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'More for: Commitment c2' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Share' }));
    expect(await screen.findByText(/the other side included/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Share with everybody' }));
    expect(lab.inputs('ShareThing')).toEqual([
      expect.objectContaining({ kind: 'COMMITMENT', id: 'c2', expectedVersion: 4, audience: 'JOINT' }),
    ]);
  });

  it('say what to do when there is none', async () => {
    openPage([]);
    expect(await screen.findByText('No commitments yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'New commitment' })).toBeVisible();
  });
});

describe('the commitments of a row', () => {
  it('are proposed for that row and for the own organisation unless said otherwise', async () => {
    const lab = openRoom({
      routes: [
        {
          path: '/w/:workspaceId/r/:reviewId',
          element: (
            <ViewerContext value={viewer}>
              <CommitmentsOfEntry entryId="e1" reviewId="r1" />
            </ViewerContext>
          ),
        },
      ],
      at: '/w/w1/r/r1',
      answers: {
        CommitmentsOfEntry: { commitmentsOfEntry: list([late]), matrix },
        ChoicesOfReview: choices,
        ProposeCommitment: { proposeCommitment: open },
      },
    });
    expect(await screen.findByText('late, 53 days')).toBeVisible();
    expect(screen.queryByRole('link', { name: '142.74' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'New commitment' }));
    await userEvent.type(await screen.findByLabelText(/^What your organisation undertakes/), 'Train magistrates');
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }));
    expect(lab.inputs('ProposeCommitment')).toEqual([
      expect.objectContaining({
        reviewId: 'r1',
        text: 'Train magistrates',
        dueOn: null,
        partnerIds: [],
        entryIds: ['e1'],
        audience: 'ORGANISATION',
      }),
    ]);
  });

  it('are proposed for oneself alone by choice, and then shown to the organisation before any step', async () => {
    const lab = openRoom({
      routes: [
        {
          path: '/w/:workspaceId/r/:reviewId',
          element: (
            <ViewerContext value={viewer}>
              <CommitmentsOfEntry entryId="e1" reviewId="r1" />
            </ViewerContext>
          ),
        },
      ],
      at: '/w/w1/r/r1',
      answers: {
        CommitmentsOfEntry: { commitmentsOfEntry: list([personal], false), matrix },
        ChoicesOfReview: choices,
        ProposeCommitment: { proposeCommitment: open },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'New commitment' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: /^Only your organisation/ })).toBeChecked();
    expect(within(dialog).queryByRole('radio', { name: /^Everybody/ })).toBeNull();
    await userEvent.click(within(dialog).getByRole('radio', { name: /^Only you, until/ }));
    await userEvent.type(within(dialog).getByLabelText(/^What your organisation undertakes/), 'Train magistrates');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(lab.inputs('ProposeCommitment')).toMatchObject([{ audience: 'PERSONAL' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Only you')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Commitment c5/, expanded: false }));
    expect(await screen.findByRole('menuitem', { name: 'Show to my organisation' })).toBeVisible();
  });
});
