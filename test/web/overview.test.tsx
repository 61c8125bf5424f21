import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { concentration, type Theme } from '../../web/features/overview/figures.js';
import { OverviewPage } from '../../web/features/overview/OverviewPage.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

beforeAll(giveSizes);

const statuses = (counts: Partial<Theme['cso']>): Theme['cso'] => ({
  __typename: 'StatusCounts',
  FULLY_IMPLEMENTED: 0,
  PARTIALLY_IMPLEMENTED: 0,
  IN_PROGRESS: 0,
  NOT_STARTED: 0,
  REGRESSED: 0,
  NO_INFORMATION: 0,
  NOT_ASSESSED: 0,
  ...counts,
});

const theme = (themeId: string, more: object = {}): Theme => ({
  __typename: 'ThemeProgress',
  themeId,
  name: `Theme ${themeId}`,
  count: 10,
  governmentAtLeastPartially: 6,
  csoAtLeastPartially: 2,
  apart: 4,
  disputed: 1,
  government: statuses({ FULLY_IMPLEMENTED: 2, PARTIALLY_IMPLEMENTED: 4, NOT_STARTED: 4 }),
  cso: statuses({ PARTIALLY_IMPLEMENTED: 2, IN_PROGRESS: 5, NOT_ASSESSED: 3 }),
  ...more,
});

const none = {
  pending: 0,
  pledges: 0,
  csoAtLeastPartially: 0,
  governmentAtLeastPartially: 0,
  csoAssessed: 0,
  governmentAssessed: 0,
  proposed: 0,
  agreed: 0,
  disputed: 0,
  outdated: 0,
  apart: 0,
  late: 0,
  old: 0,
};
const both = { csoAssessed: 150, governmentAssessed: 181, governmentAtLeastPartially: 124, csoAtLeastPartially: 82 };

interface Facts {
  totals?: object;
  more?: object;
  mayChange?: boolean;
}

const overview = ({ totals = {}, more = {}, mayChange = true }: Facts) => ({
  overview: {
    __typename: 'Overview',
    id: 'r1',
    governmentHasJoined: true,
    ownDrafts: 0,
    oldAfterMonths: 12,
    themeScheme: 'OHCHR_3',
    review: {
      __typename: 'Review',
      id: 'r1',
      workspaceId: 'w1',
      stateName: 'Testland',
      cycleNumber: 4,
      sessionNumber: 47,
      reportSymbol: null,
      addendumSymbol: null,
      decisionSymbol: null,
      reviewedOn: '2024-11-08',
      adoptedOn: null,
      midTermOn: null,
      nextReviewOn: null,
      version: 3,
    },
    totals: { __typename: 'OverviewTotals', all: 214, supported: 181, noted: 33, ...none, ...totals },
    themes: [theme('a'), theme('b', { apart: 7, name: null })],
    disputed: [],
    late: [],
    old: [],
    calendar: [
      { __typename: 'ReviewDate', kind: 'REVIEWED', on: '2024-11-08', isSuggestion: false },
      { __typename: 'ReviewDate', kind: 'MID_TERM', on: '2027-05-08', isSuggestion: true },
    ],
    ...more,
  },
  matrix: {
    __typename: 'Matrix',
    id: 'r1',
    clusters: [],
    viewerCan: { __typename: 'MatrixViewerCan', editRecommendations: mayChange },
  },
});

const waiting = (items: object[] = []) => ({
  waitingForMe: { __typename: 'WaitingForMe', id: 'r1', count: items.length, items },
});

const open = (facts: Facts, answers: object = {}) =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/r/:reviewId/overview', element: <OverviewPage /> }],
    at: '/w/w1/r/r1/overview',
    answers: { OverviewOfReview: overview(facts), WaitingInBrief: waiting(), ...answers },
  });

const heading = () => screen.findByRole('heading', { level: 1 });

describe('the headline', () => {
  it.each([
    ['nobody has assessed', {}, '181 recommendations were supported; nobody has assessed one yet.'],
    [
      'both sides have',
      { totals: both },
      'The Government sees 124 of 181 supported recommendations at least partially implemented; the coalition sees 82.',
    ],
    [
      'the government has not joined',
      { totals: { ...both, governmentAssessed: 0 }, more: { governmentHasJoined: false } },
      'The coalition sees 82 of 181 supported recommendations at least partially implemented; the Government has not joined yet.',
    ],
    [
      'the government has joined and is silent',
      { totals: { ...both, governmentAssessed: 0 } },
      'The coalition sees 82 of 181 supported recommendations at least partially implemented; the Government has shared no view yet.',
    ],
    [
      'only the government has',
      { totals: { ...both, csoAssessed: 0 } },
      'The Government sees 124 of 181 supported recommendations at least partially implemented; the coalition has shared no view yet.',
    ],
  ])('when %s', async (_when, facts, sentence) => {
    open(facts);
    expect(await heading()).toHaveTextContent(sentence);
  });

  it('leads from each figure to its rows', async () => {
    open({ totals: both });
    const link = within(await heading()).getByRole('link', { name: '82' });
    const rows = '/w/w1/r/r1/matrix?position=SUPPORTED&position=SUPPORTED_IN_PART';
    expect(link).toHaveAttribute('href', `${rows}&cso=FULLY_IMPLEMENTED&cso=PARTIALLY_IMPLEMENTED`);
  });

  it('adds agreement, dispute and what is followed apart', async () => {
    open({ totals: { ...both, agreed: 96, disputed: 23 } });
    expect(await screen.findByText(/Both sides agree on/)).toHaveTextContent(
      'Both sides agree on 96 and dispute 23. Another 33 recommendations were noted and are followed apart.',
    );
  });
});

describe('where differences gather', () => {
  const spread = (...apart: number[]) => concentration(apart.map((count, at) => theme(String(at), { apart: count })));
  it.each([
    ['two of many hold most', spread(12, 1, 11, 2), { inTwo: 23, inAll: 26, themeIds: ['0', '2'] }],
    ['they are spread', spread(5, 5, 5, 5, 5, 5), null],
    ['there are few themes', spread(12, 11, 1), null],
    ['hardly any differ', spread(2, 1, 0, 0), null],
  ])('%s', (_when, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('progress by theme', () => {
  it('pairs both views, the widest apart first, with links to the rows', async () => {
    open({ totals: both });
    const bars = await screen.findAllByRole('img', { name: /Fully implemented|Partially implemented 2/ });
    expect(bars.map((bar) => bar.getAttribute('aria-label')?.split(':')[0])).toEqual([
      'Without a theme, Government',
      'Without a theme, Coalition',
      'Theme a, Government',
      'Theme a, Coalition',
    ]);
    const apart = screen.getByRole('link', { name: '4 of Theme a seen differently' });
    expect(apart.getAttribute('href')).toContain('theme=a&');
    expect(apart.getAttribute('href')).toContain('apart=1');
  });

  it('gives the same figures as a table', async () => {
    open({ totals: both });
    await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
    const table = screen.getByRole('table');
    const row = within(table).getAllByRole('row')[3];
    expect(within(row).getByRole('rowheader')).toHaveTextContent('Theme a');
    expect(
      within(row)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['2', '4', '4', '4', '1']);
  });

  it('says by whose themes the bars stand', async () => {
    open({ totals: both });
    const section = await screen.findByRole('region', { name: 'Where the two views part, by theme' });
    expect(section).toHaveTextContent('Grouped by OHCHR’s themes, 3rd cycle, as in the matrix.');
  });

  it('says how many assessments are not shared', async () => {
    open({ totals: both, more: { ownDrafts: 3 } });
    const link = await screen.findByRole('link', { name: '3 of your assessments are not shared with everybody yet' });
    expect(link).toHaveAttribute('href', '/w/w1/r/r1/matrix?draft=1');
  });
});

describe('what asks for attention', () => {
  it('lists what waits, what is disputed and what is late', async () => {
    const item = (id: string, since: string) => ({ __typename: 'WaitingItem', id, kind: 'PROPOSED_BY_OTHER', since });
    const disputed = { __typename: 'DisputedRow', id: 'e1', reference: '142.70', text: 'Independent complaints body' };
    const late = { __typename: 'LateRow', id: 'e2', reference: '142.18', text: 'Shelter', deadline: '2026-01-01' };
    const lists = {
      disputed: [{ ...disputed, government: 'PARTIALLY_IMPLEMENTED', cso: 'REGRESSED' }],
      late: [{ ...late, daysLate: 53 }],
    };
    open(
      { totals: { ...both, disputed: 23, late: 1 }, more: lists },
      { WaitingInBrief: waiting([item('1', '2026-11-03T00:00:00Z'), item('2', '2026-11-09T00:00:00Z')]) },
    );
    const queue = await screen.findByRole('region', { name: 'Waiting for you' });
    expect(queue).toHaveTextContent('2Joint statuses the other side proposedoldest since 3 Nov 2026');
    const disputes = screen.getByRole('region', { name: 'Disputed' });
    expect(within(disputes).getByText('Government: Partially')).toBeVisible();
    expect(within(disputes).getByText('Coalition: Regressed')).toBeVisible();
    expect(within(disputes).getByRole('link', { name: '142.70' })).toHaveAttribute(
      'href',
      '/w/w1/r/r1/recommendations/e1',
    );
    expect(screen.getByRole('region', { name: 'Late' })).toHaveTextContent('53 days late');
  });
});

describe('what is old', () => {
  it('is said to be so after the months the server names, with a figure that leads to its rows', async () => {
    const old = {
      __typename: 'OldRow',
      id: 'e3',
      reference: '142.9',
      text: 'Archive',
      updatedAt: '2020-05-04T10:00:00Z',
    };
    open({ totals: { ...both, old: 7 }, more: { old: [old], oldAfterMonths: 9 } });
    const section = await screen.findByRole('region', { name: 'Old' });
    expect(section).toHaveTextContent('Nothing was updated for 9 months');
    expect(section).toHaveTextContent('last updated 4 May 2020');
    const figure = within(section).getByRole('link', { name: 'Old: the 7 rows' });
    expect(figure).toHaveAttribute('href', '/w/w1/r/r1/matrix?old=1');
  });
});

describe('the review’s calendar', () => {
  it('calls suggested dates suggestions', async () => {
    open({ totals: both });
    const calendar = await screen.findByRole('list', { name: 'The review' });
    expect(calendar).toHaveTextContent('8 Nov 2024');
    expect(calendar).toHaveTextContent(/May 2027, suggested/);
  });

  it('sends only what was changed, against the version that was read', async () => {
    const saved = { ...overview({}).overview.review, adoptedOn: '2025-03-21', version: 4 };
    const lab = open({ totals: both }, { ChangeReview: { changeReview: saved } });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit dates' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Outcome adopted by the Council'), '21 Mar 2025');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(lab.inputs('ChangeReview')).toHaveLength(1));
    const [{ mutationId, ...input }] = lab.inputs('ChangeReview');
    expect(mutationId).toEqual(expect.any(String));
    expect(input).toEqual({ id: 'r1', expectedVersion: 3, adoptedOn: '2025-03-21' });
  });

  it('cannot be edited by those who may not', async () => {
    open({ totals: both, mayChange: false });
    await heading();
    expect(screen.queryByRole('button', { name: 'Edit dates' })).not.toBeInTheDocument();
  });
});

describe('other states of the page', () => {
  it('sends an empty review to the import', async () => {
    open({ totals: { all: 0 } });
    const link = await screen.findByRole('link', { name: 'Import recommendations' });
    expect(link).toHaveAttribute('href', '/w/w1/import');
  });

  it('says what failed and offers another try', async () => {
    open({}, { OverviewOfReview: new Error('gone') });
    expect(await screen.findByRole('alert')).toHaveTextContent('The overview could not be loaded');
  });

  it('reads itself again when somebody changes the review', async () => {
    const news = { __typename: 'ReviewChanges', entryIds: ['e1'], refetchAll: false, subjectTypes: ['Assessment'] };
    const lab = open({ totals: both }, { ReviewChanges: { reviewChanged: news } });
    await heading();
    const reads = () => lab.asked.filter(({ name }) => name === 'OverviewOfReview').length;
    await waitFor(() => expect(reads()).toBeGreaterThan(1));
  });
});
