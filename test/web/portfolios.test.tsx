import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CareSection } from '../../web/features/portfolios/CareSection.js';
import { PortfoliosPage } from '../../web/features/portfolios/PortfoliosPage.js';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

beforeAll(giveSizes);

const viewer = {
  personId: 'p1',
  name: 'Nadia K.',
  organisationId: 'coalition',
  side: 'CSO',
  roles: ['COORDINATOR'],
  workspace: { __typename: 'Workspace', id: 'w1', name: 'Testland', reviews: [] },
  review: { __typename: 'Review', id: 'r1' },
} as unknown as Viewer;

const colleague = (personId: string, name: string) => ({ __typename: 'Colleague', personId, name });
const nadia = colleague('p1', 'Nadia K.');
const samuel = colleague('p2', 'Samuel P.');
const row = (id: string) => ({
  __typename: 'PortfolioRow',
  id,
  reviewId: 'r1',
  reference: `142.${id}`,
  text: `Recommendation ${id}`,
  deadline: null,
});
const portfolio = (of: typeof nadia, rows: string[], more: object = {}) => ({
  ...of,
  __typename: 'Portfolio',
  isMember: true,
  mayHandOver: true,
  releasesWaiting: 0,
  rows: rows.map(row),
  ...more,
});
const names = (...portfolios: object[]) => ({
  portfolios: { __typename: 'Portfolios', id: 'w1', viewerId: 'p1', portfolios, colleagues: [nadia, samuel] },
});

const open = (answers: object, at = '/w/w1/portfolios') =>
  openRoom({
    routes: [
      {
        path: '/w/:workspaceId/portfolios',
        element: (
          <ViewerContext value={viewer}>
            <PortfoliosPage />
          </ViewerContext>
        ),
      },
    ],
    at,
    answers: { ...answers },
  });

describe('who takes care of what', () => {
  it('tells what is in one’s own name, with the ways to it in the matrix, and what waits', async () => {
    open({ Portfolios: names(portfolio(nadia, ['1', '2'], { releasesWaiting: 1 })) });
    const mine = await screen.findByRole('list', { name: 'In my name' });
    expect(
      within(mine)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['142.1', '142.2']);
    expect(screen.getByRole('link', { name: 'In the matrix' })).toHaveAttribute('href', '/w/w1/r/r1/matrix?named=1');
    expect(screen.getByRole('link', { name: /One release you asked for waits/ })).toBeVisible();
  });

  it('says what to do where nothing is', async () => {
    open({ Portfolios: names() });
    expect(await screen.findByText('Nothing is in your name')).toBeVisible();
  });

  it('says whose rows nobody cares for any more, and offers no hand-over to whoever may not', async () => {
    const gone = portfolio(colleague('p3', 'Amina T.'), ['3'], { isMember: false });
    open({ Portfolios: names(gone, portfolio(samuel, ['4'], { mayHandOver: false })) });
    expect(await screen.findByText(/Amina T. does not work in your organisation any more/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Hand over' })).toHaveLength(1);
  });

  it('hands everything over in one act, as it was looked at', async () => {
    const handed = { handOverPortfolio: { __typename: 'HandedOver', rows: 2 } };
    const lab = open({ Portfolios: names(portfolio(nadia, ['1', '2'])), HandOverPortfolio: handed });
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over' }));
    const dialog = await screen.findByRole('dialog', { name: 'Hand over what is in the name of Nadia K.' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(2);
    expect(within(dialog).queryByRole('option', { name: 'Nadia K.' })).not.toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hand over 2 rows' }));
    expect(lab.inputs('HandOverPortfolio')).toEqual([
      { mutationId: expect.any(String), workspaceId: 'w1', fromPersonId: 'p1', toPersonId: 'p2', entryIds: ['1', '2'] },
    ]);
    expect(await screen.findByText('In the name of Samuel P.: 2 rows more')).toBeInTheDocument();
  });

  it('keeps the dialog open and says why, when it was not done', async () => {
    const message = 'What is in this person’s name has changed. Look at the list again.';
    const refusal = { __typename: 'Refusal', code: 'CHANGED_MEANWHILE', message, field: null };
    open(
      { Portfolios: names(portfolio(nadia, ['1'])), HandOverPortfolio: { handOverPortfolio: refusal } },
      '/w/w1/portfolios?from=p1',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over one row' }));
    expect(await screen.findByText(message)).toBeVisible();
  });
});

describe('in whose care a row is', () => {
  const care = (more: object = {}) => ({
    __typename: 'RowCare',
    id: 'e1',
    version: 3,
    caretaker: null,
    formerly: null,
    colleagues: [nadia, samuel],
    ...more,
  });
  const page = (of: object | null) => ({
    RowCare: { recommendationPage: { __typename: 'RecommendationPage', id: 'e1', care: of } },
  });
  const show = (answers: object) =>
    openRoom({
      routes: [{ path: '/', element: <CareSection entryId="e1" onChanged={() => undefined} /> }],
      at: '/',
      answers: { ...answers },
    });

  it('is given by choosing, at the version that was seen', async () => {
    const lab = show({ ...page(care()), EntrustEntry: { entrustEntry: care({ version: 4, caretaker: samuel }) } });
    await userEvent.selectOptions(await screen.findByLabelText('In whose care', { selector: 'select' }), 'Samuel P.');
    expect(lab.inputs('EntrustEntry')).toEqual([
      { mutationId: expect.any(String), entryId: 'e1', expectedVersion: 3, personId: 'p2' },
    ]);
  });

  it('is said to whoever may not change it, and that somebody has gone', async () => {
    show(page(care({ colleagues: [], formerly: 'Amina T.' })));
    expect(await screen.findByText('Nobody')).toBeVisible();
    expect(screen.getByText(/was in the care of Amina T\., who does not work/)).toBeVisible();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });
});
