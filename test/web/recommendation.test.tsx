import { beforeAll, describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecommendationPage } from '../../web/features/sharing/RecommendationPage.js';
import {
  evidence,
  jointStatus,
  openAs,
  page,
  refusal,
  shareable,
  sharedThing,
  shareOffer,
  shownThing,
  version,
} from './both-sides.js';
import { giveSizes } from './design/sized-page.js';
import { aRow } from './matrix/lab-matrix.js';

beforeAll(giveSizes);

const open = (facts: object = {}, answers: object = {}, rights: object = {}) =>
  openAs(
    'CSO',
    '/w/:workspaceId/r/:reviewId/recommendations/:entryId',
    <RecommendationPage />,
    { RecommendationPage: { recommendationPage: page(facts, rights) }, ...answers } as never,
    '/w/w1/r/r1/recommendations/e1',
  );
const heading = () => screen.findByRole('heading', { level: 1 });
const section = async (name: string) => {
  await heading();
  return screen.getByRole('region', { name });
};

describe('the page of a recommendation', () => {
  it('gives the text, who recommended it, the position, its source and what it was before', async () => {
    const positions = [
      { id: 'p2', value: 'SUPPORTED', asOf: '2025-03-21', sourceSymbol: 'A/HRC/58/90/Add.1', sourceParagraph: '3' },
      { id: 'p1', value: 'PENDING', asOf: null, sourceSymbol: null, sourceParagraph: null },
    ].map((one) => ({
      __typename: 'PositionStatement',
      verbatim: '',
      isClaimedAlreadyImplemented: false,
      reason: null,
      writtenAt: '2025-03-22T00:00:00Z',
      author: null,
      ...one,
    }));
    open({ positions });
    expect(await heading()).toHaveTextContent('142.74 Reduce pre-trial detention');
    const head = (await heading()).closest('header');
    for (const words of ['Norway', 'Supported since 21 Mar 2025', 'A/HRC/58/90/Add.1, para. 3', 'Pending']) {
      expect(head).toHaveTextContent(words);
    }
    expect(within(head as HTMLElement).getByText('A/HRC/58/90/Add.1').tagName).toBe('BDI');
  });

  it('says so when there is no such row, or none for these eyes', async () => {
    const missing = new CombinedGraphQLErrors({
      errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }],
    });
    open({}, { RecommendationPage: missing });
    expect(await screen.findByText('There is no such recommendation')).toBeInTheDocument();
  });

  it('steps within the filter it was opened with', async () => {
    const joint = { __typename: 'CellJointStatus', state: 'DISPUTED', value: null, proposedBy: null, reason: null };
    const rows = [
      aRow('142.70', { jointStatus: joint as never }),
      aRow('142.71'),
      { ...aRow('142.74', { jointStatus: joint as never }), id: 'e1' },
    ];
    const matrix = {
      __typename: 'Matrix',
      id: 'r1',
      governmentHasJoined: true,
      review: { __typename: 'Review', id: 'r1', stateName: 'Testland', cycleNumber: 4 },
      organisations: [],
      clusters: [],
      viewerCan: {
        __typename: 'MatrixViewerCan',
        revisePlan: true,
        reviseInstitutions: true,
        revisePartners: true,
        reviseTime: true,
        reviseMoney: true,
        reviseTags: true,
        editRecommendations: true,
        addOrganisation: true,
        planActions: true,
      },
      rows,
    };
    openAs(
      'CSO',
      '/w/:workspaceId/r/:reviewId/recommendations/:entryId',
      <RecommendationPage />,
      { RecommendationPage: { recommendationPage: page() }, Matrix: { matrix } } as never,
      '/w/w1/r/r1/recommendations/e1?from=joint%3DDISPUTED%26group%3Dflat',
    );
    expect(await screen.findByText('2 of 2')).toBeInTheDocument();
    const before = screen.getByRole('link', { name: 'Before: 142.70' });
    expect(before.getAttribute('href')).toContain('from=joint%3DDISPUTED%26group%3Dflat');
    expect(screen.getByRole('link', { name: 'Matrix' })).toHaveAttribute(
      'href',
      '/w/w1/r/r1/matrix?joint=DISPUTED&group=flat',
    );
  });

  it('shows both values and both reasons of a dispute', async () => {
    const dispute = {
      state: 'DISPUTED',
      csoValue: 'REGRESSED',
      csoReason: 'Children are held with adults.',
      governmentValue: 'FULLY_IMPLEMENTED',
      governmentReason: 'The act is in force.',
    };
    open({ jointStatus: { ...jointStatus(dispute), events: [] } });
    const views = await section('The two views over time');
    for (const words of ['Regressed', 'Children are held with adults.', 'Fully implemented', 'The act is in force.']) {
      expect(views).toHaveTextContent(words);
    }
  });

  it('says that a joint status needs both sides while no government member has joined', async () => {
    open({ governmentHasJoined: false });
    expect(await section('The two views over time')).toHaveTextContent('No government member has joined yet.');
  });

  it('offers only the commands that are allowed now', async () => {
    const proposed = { state: 'PROPOSED', value: 'IN_PROGRESS', proposedBy: 'CSO', allowedCommands: ['WITHDRAW'] };
    open({ jointStatus: { ...jointStatus(proposed), events: [] } });
    const views = await section('The two views over time');
    expect(within(views).getByRole('button', { name: 'Withdraw the proposal' })).toBeInTheDocument();
    expect(within(views).queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
  });

  it('shows a reader who may write nothing no way to write', async () => {
    const none = Object.fromEntries(Object.keys(page().viewerCan).map((right) => [right, false]));
    open({}, {}, { ...none, __typename: 'RecommendationViewerCan' });
    await heading();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('comments', () => {
  it('begin with the own organisation and say who will read them before they are sent', async () => {
    const room = open({}, { WriteComment: { writeComment: { __typename: 'Refusal', code: 'X', message: 'No.' } } });
    const comments = await section('Comments');
    expect(comments).toHaveTextContent('Only your organisation will read this.');
    await userEvent.click(within(comments).getByRole('radio', { name: 'Everybody here' }));
    expect(comments).toHaveTextContent('Everybody here will read this, the other side included.');
    await userEvent.type(within(comments).getByRole('textbox'), 'We saw it.');
    await userEvent.click(within(comments).getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(room.inputs('WriteComment')[0]).toMatchObject({ audience: 'JOINT', body: 'We saw it.', entryId: 'e1' }),
    );
    expect(within(comments).getByRole('textbox')).toHaveValue('We saw it.');
  });
});

describe('evidence', () => {
  it('is linked only where a browser may follow it', async () => {
    const bad = evidence('p2', 'A paper', { url: null });
    open({ evidence: [evidence('p1', 'Survey'), bad] });
    const list = await section('Evidence');
    expect(within(list).getByRole('link', { name: /Survey/ })).toHaveAttribute('rel', 'noreferrer noopener');
    expect(within(list).queryByRole('link', { name: /A paper/ })).not.toBeInTheDocument();
    expect(within(list).getAllByText('Your organisation')).toHaveLength(2);
  });
});

describe('sharing', () => {
  const own = {
    __typename: 'OwnAssessment',
    id: 'a1',
    entryId: 'e1',
    version: 4,
    lookedOverAt: null,
    isShared: false,
    isNewerThanShared: true,
    current: version('CSO', 'REGRESSED', '2026-10-14', { audience: 'ORGANISATION' }),
  };
  const offers = [
    shareOffer('SIDE', 'It got worse'),
    shareOffer('JOINT', 'It got worse', { makesOutdated: true, before: shownThing('Work goes on') }),
  ];

  it('begins with the narrowest choice, and shows exactly what will be read and what follows', async () => {
    const room = open(
      { ownAssessment: own },
      { Shareable: shareable('ASSESSMENT', 'a1', offers, 4), ShareThing: sharedThing('a1') },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Share' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('radio', { name: /^Your side/ })).toBeChecked();
    expect(dialog).not.toHaveTextContent('makes what was agreed outdated');
    await userEvent.click(within(dialog).getByRole('radio', { name: /^Everybody here/ }));
    expect(dialog).toHaveTextContent('makes what was agreed outdated');
    expect(dialog).toHaveTextContent('They will readCoalition');
    expect(dialog).toHaveTextContent('cannot be unread');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Share with everybody' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(room.inputs('ShareThing')[0]).toMatchObject({
      kind: 'ASSESSMENT',
      id: 'a1',
      expectedVersion: 4,
      audience: 'JOINT',
      fingerprint: 'JOINT fingerprint',
    });
  });

  it('asks another coordinator where two look, and reads again what changed since', async () => {
    const asked = [shareOffer('JOINT', 'It got worse', { needsSecond: true })];
    const answers = [
      { shareThing: refusal('CHANGED_SINCE', 'What would be shared has changed since.') },
      sharedThing('a1', { isWaiting: true }),
    ];
    const room = open(
      { ownAssessment: own },
      { Shareable: shareable('ASSESSMENT', 'a1', asked, 4), ShareThing: () => answers.shift() },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Share' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/must agree first/)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ask another coordinator' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('has changed since');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ask another coordinator' }));
    expect(await screen.findByText('Another coordinator of your side has been asked', { selector: 'p' })).toBeVisible();
    expect(room.inputs('ShareThing')).toHaveLength(2);
  });

  it('is stopped after saying what cannot be unread; what remains is said in its place', async () => {
    const mine = version('CSO', 'REGRESSED', '2026-10-14', { audience: 'JOINT', mayWithdraw: true });
    const history = { __typename: 'AssessmentHistory', cso: [mine], government: [], nhri: [], own: [], inside: [] };
    const gone = { __typename: 'Withdrawal', id: 'x1', kind: 'ASSESSMENT' };
    const room = open({ assessmentHistory: history }, { WithdrawThing: { withdrawThing: gone } });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop sharing' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('cannot be unread');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Stop sharing' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(room.inputs('WithdrawThing')[0]).toMatchObject({ kind: 'ASSESSMENT', audience: 'JOINT' });
  });

  it('with the own side stands there once, and can go on to everybody', async () => {
    const current = version('CSO', 'REGRESSED', '2026-10-14', { id: 'v1', audience: 'ORGANISATION' });
    const inside = { ...current, id: 'v2', audience: 'SIDE' };
    const own = { __typename: 'OwnAssessment', id: 'a1', entryId: 'e1', version: 1, lookedOverAt: null, current };
    for (const [among, cards] of [
      [[inside], 1],
      [[{ ...inside, rationale: 'Other words' }], 2],
      [[], 1],
    ] as const) {
      const history = { __typename: 'AssessmentHistory', cso: [], government: [], nhri: [], own: [], inside: among };
      const shared = { isShared: false, isNewerThanShared: false };
      open({ assessmentHistory: history, ownAssessment: { ...own, ...shared } });
      const section = await screen.findByRole('region', { name: /views/i });
      expect(within(section).getAllByText('Regressed')).toHaveLength(cards);
      expect(within(section).queryAllByText('Not shared')).toHaveLength(among.length === cards ? 0 : 1);
      expect(within(section).getByRole('button', { name: 'Share' })).toBeEnabled();
      cleanup();
    }
  });

  it('that was stopped stands as withdrawn, with the organisation and the day', async () => {
    const author = { __typename: 'Author', organisation: 'Coalition', side: 'CSO' };
    const gone = { id: 'x1', kind: 'ASSESSMENT', audience: 'JOINT', writtenAt: '2026-11-03T08:00:00Z', author };
    open({ withdrawals: [{ __typename: 'Withdrawal', ...gone }] });
    expect(await screen.findAllByText(/withdrawn by Coalition on 3 Nov/)).toHaveLength(2);
  });
});
