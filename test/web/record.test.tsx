import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitmentsOfEntry } from '../../web/features/commitments/CommitmentsOfEntry.js';
import { RecordPage } from '../../web/features/audit/RecordPage.js';
import { RecommendationPage } from '../../web/features/sharing/RecommendationPage.js';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { openAs, page, refusal } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

beforeAll(giveSizes);

const HEAD = '6ed8a6d2e8179263a27a780ae0661dbeb641276d4933bf76e5db45f6a85514e0';
const CHIEF = 'aaaaaaaa-0000-4000-8000-000000000001';

const change = (field: string, before: unknown, after: unknown) => ({
  __typename: 'HistoryChange',
  field,
  before,
  after,
});
const event = (id: string, more: object = {}) => ({
  __typename: 'HistoryEvent',
  id,
  action: 'matrixEntry.revisePlan',
  subjectType: 'MatrixEntry',
  audience: 'JOINT',
  at: '2026-03-01T09:00:00Z',
  person: null,
  organisation: 'Ministry of Justice',
  side: 'GOVERNMENT',
  isRevertible: true,
  revertOf: null,
  changes: [change('nextSteps', 'Ask the courts', 'Ask the ministry')],
  ...more,
});

describe('the history of a row', () => {
  const open = (history: object[], rights: object = {}, answers: object = {}) => {
    const organisations = [
      { __typename: 'Organisation', id: CHIEF, name: 'Judiciary', acronym: null, side: 'GOVERNMENT' },
    ];
    return openAs(
      'CSO',
      '/w/:workspaceId/r/:reviewId/recommendations/:entryId',
      <RecommendationPage />,
      { RecommendationPage: { recommendationPage: page({ history, organisations }, rights) }, ...answers } as never,
      '/w/w1/r/r1/recommendations/e1',
    );
  };
  const section = async () => screen.findByRole('region', { name: 'History' });
  const unfold = async () => {
    for (const summary of within(await section()).getAllByText(/^What changed/)) await userEvent.click(summary);
  };

  it('says who did what and from what to what, in words', async () => {
    const institutions = [
      change('leadInstitutionId', null, CHIEF),
      change('deadline', '2026-12-31', null),
      change('status', 'NOT_STARTED', 'IN_PROGRESS'),
      change('clusterId', null, 'aaaaaaaa-0000-4000-8000-000000000009'),
      change('unheardOf', 1, 2),
    ];
    open([event('j2', { changes: institutions, person: 'Nadia K.', revertOf: 'j1' }), event('j1')]);
    await unfold();
    const text = (await section()).textContent;
    expect(text).toContain('Nadia K. revised the plan: put back what stood before');
    expect(text).toContain('Lead institutionJudiciary');
    expect(text).toContain('DeadlineFrom31 Dec 2026Tonothing');
    expect(text).toContain('StatusFromNot startedToIn progress');
    expect(text).toContain('Ministry of Justice revised the plan');
    expect(text).toContain('Next stepsFromAsk the courtsToAsk the ministry');
    expect(text).not.toMatch(/aaaaaaaa|unheardOf/);
  });

  it('puts back what stood before against the version that is shown', async () => {
    const row = { __typename: 'MatrixRow' };
    const { inputs } = open([event('j1')], {}, { RevertMatrixEntry: { revertMatrixEntry: row } });
    await unfold();
    await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('FromAsk the ministryToAsk the courts');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put back' }));
    const [input] = inputs('RevertMatrixEntry');
    expect(input).toMatchObject({ id: 'e1', eventId: 'j1', expectedVersion: 1 });
  });

  it('says why it cannot be put back, and keeps the question open', async () => {
    const answer = refusal('NOTHING_TO_PUT_BACK', 'It stands as it stood before this change.');
    open([event('j1')], {}, { RevertMatrixEntry: { revertMatrixEntry: answer } });
    await unfold();
    await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put back' }));
    expect(await within(dialog).findByText('It stands as it stood before this change.')).toBeInTheDocument();
  });

  it('offers it only where the reader may write it, and something was kept', async () => {
    open([event('j1'), event('j2', { action: 'matrixEntry.reviseTime' }), event('j3', { isRevertible: false })], {
      revisePlan: false,
      reviseTime: true,
    });
    await unfold();
    expect(within(await section()).getAllByRole('button', { name: 'Put back' })).toHaveLength(1);
  });
});

const viewer = {
  personId: 'p1',
  name: 'Leila M.',
  organisationId: 'o1',
  side: 'GOVERNMENT',
  roles: ['MEMBER'],
  workspace: { __typename: 'Workspace', id: 'w1', name: 'Testland', reviews: [] },
  review: null,
} as unknown as Viewer;

describe('the history of a commitment', () => {
  const commitment = {
    __typename: 'Commitment',
    id: 'c1',
    reviewId: 'r1',
    text: 'Train the guides',
    status: 'MADE',
    dueOn: null,
    madeOn: '2026-01-01',
    reason: null,
    partnerIds: [],
    audience: 'JOINT',
    version: 4,
    isLate: false,
    daysLate: 0,
    sharedAsId: null,
    owner: { __typename: 'Author', organisationId: 'o1', organisation: 'Ministry of Justice' },
    rows: [],
    viewerCan: {
      __typename: 'CommitmentViewerCan',
      change: true,
      share: false,
      steps: [],
      stepsWithReason: [],
      needsReasonToChange: true,
    },
  };
  const list = {
    __typename: 'CommitmentList',
    commitments: [commitment],
    viewerCan: { __typename: 'CommitmentListViewerCan', propose: false, proposeToAll: false },
  };

  it('stands beside it, and putting back asks for a reason once it was undertaken', async () => {
    const changes = [change('text', 'Train the judges', 'Train the guides')];
    const { inputs } = openRoom({
      routes: [
        {
          path: '/here',
          element: (
            <ViewerContext value={viewer}>
              <CommitmentsOfEntry entryId="e1" reviewId="r1" />
            </ViewerContext>
          ),
        },
      ],
      at: '/here',
      answers: {
        CommitmentsOfEntry: { commitmentsOfEntry: list, matrix: { __typename: 'Matrix', id: 'r1', organisations: [] } },
        CommitmentHistory: {
          commitmentHistory: [event('j1', { action: 'commitment.change', subjectType: 'Commitment', changes })],
        },
        RevertCommitment: { revertCommitment: commitment },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'History of: Train the guides' }));
    await userEvent.click(await screen.findByText('What changed'));
    await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
    const put = () => userEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await put();
    expect(inputs('RevertCommitment')).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /Why it changes/ }), 'It was right');
    await put();
    expect(inputs('RevertCommitment')).toMatchObject([
      { id: 'c1', eventId: 'j1', expectedVersion: 4, reason: 'It was right' },
    ]);
  });
});

describe('the page of the record', () => {
  const chain = (audience: string, events: number) => ({
    __typename: 'RecordChain',
    id: audience,
    audience,
    organisation: null,
    side: null,
    events,
    head: HEAD,
  });
  const file = {
    __typename: 'ExportedFile',
    id: 'x1',
    action: 'matrix.export',
    title: 'Testland, fourth cycle',
    format: 'xlsx',
    audience: 'ORGANISATION',
    recordNumber: 12,
    rows: null,
    rowsOfReview: null,
    at: '2026-03-01T09:00:00Z',
    person: 'Leila M.',
    organisation: 'Ministry of Justice',
  };
  const open = (answer: object | Error) =>
    openRoom({
      routes: [
        {
          path: '/record',
          element: (
            <ViewerContext value={viewer}>
              <RecordPage />
            </ViewerContext>
          ),
        },
      ],
      at: '/record',
      answers: { WorkspaceRecord: answer },
    });
  const record = (chains: object[], exports: object[]) => ({
    workspaceRecord: { __typename: 'WorkspaceRecord', workspaceId: 'w1', chains, exports },
  });

  it('shows where each chain ends, short and whole, and what was taken away', async () => {
    open(
      record(
        [chain('JOINT', 1939), chain('ORGANISATION', 12)],
        [file, { ...file, id: 'x2', rows: 38, rowsOfReview: 154 }],
      ),
    );
    const heads = await screen.findByRole('table', { name: 'Where the record stands' });
    expect(within(heads).getByRole('row', { name: /Everybody here 1,939/ })).toHaveTextContent('6ed8 a6d2 e817 9263 …');
    await userEvent.click(within(heads).getAllByText(/^6ed8 a6d2 e817 9263 …$/)[0]);
    expect(within(heads).getAllByText(HEAD.replace(/(.{4})(?=.)/g, '$1 '))).toHaveLength(2);
    const files = screen.getByRole('table', { name: 'Files taken away' });
    expect(files).toHaveTextContent('Matrix (Excel): Testland, fourth cycle');
    expect(files).toHaveTextContent('Matrix (Excel): Testland, fourth cycle (rows: 38 of 154)');
    expect(files).toHaveTextContent('Your organisationLeila M.');
  });

  it('copies a head whole', async () => {
    const person = userEvent.setup();
    open(record([chain('JOINT', 3)], []));
    await person.click(await screen.findByRole('button', { name: 'Copy the head of: Everybody here' }));
    expect(await navigator.clipboard.readText()).toBe(HEAD);
    expect(screen.getByRole('button', { name: 'Copy the head of: Everybody here' })).toHaveTextContent('Copied');
  });

  it('says so where nothing is written down yet, and when it cannot be read', async () => {
    open(record([], []));
    expect(await screen.findByText('Nothing is written down yet.')).toBeInTheDocument();
    expect(screen.getByText('No file was taken away yet.')).toBeInTheDocument();
    open(new Error('away'));
    expect(await screen.findByText('The record could not be read')).toBeInTheDocument();
  });
});
