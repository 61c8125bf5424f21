import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecommendationPage } from '../../web/features/sharing/RecommendationPage.js';
import { openAs, page, refusal, shareable, sharedThing, shareOffer } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';
import { aRow, cellOf, drawMatrix, network } from './matrix/lab-matrix.js';

beforeAll(giveSizes);

const measure = (title: string, more: object = {}) => ({
  __typename: 'Action',
  id: `a ${title}`,
  version: 2,
  title,
  state: 'PLANNED',
  dueOn: '2027-06-30',
  ownerOrganisationId: network.id,
  audience: 'ORGANISATION',
  viewerCan: { __typename: 'ActionViewerCan', change: true, share: true, withdraw: false },
  ...more,
});
const theirs = (title: string) =>
  measure(title, {
    audience: 'JOINT',
    viewerCan: { __typename: 'ActionViewerCan', change: false, share: false, withdraw: false },
  });

const open = (actions: object[], answers: object = {}, rights: object = {}) =>
  openAs(
    'CSO',
    '/w/:workspaceId/r/:reviewId/recommendations/:entryId',
    <RecommendationPage />,
    {
      RecommendationPage: {
        recommendationPage: page({ actions, organisations: [{ __typename: 'Organisation', ...network }] }, rights),
      },
      ...answers,
    } as never,
    '/w/w1/r/r1/recommendations/e1',
  );
const section = async () => screen.findByRole('region', { name: 'Planned measures' });
const choose = async (title: string, item: string) => {
  const list = await section();
  await userEvent.click(within(list).getByRole('button', { name: `Change, share or remove “${title}”` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
};

describe('the measures of a row', () => {
  it('stand with whose they are, how far and by when, and who else reads them', async () => {
    open([measure('Ours'), theirs('Theirs')]);
    const list = await section();
    expect(list).toHaveTextContent('OursLegal Network · PlannedYour organisation30 Jun 2027');
    expect(within(list).getAllByText('Your organisation')).toHaveLength(1);
    expect(within(list).queryByRole('button', { name: /“Theirs”/ })).not.toBeInTheDocument();
  });

  it('are planned by nobody who may not', async () => {
    open([], {}, { planActions: false });
    expect(await section()).toHaveTextContent('No measure planned yet.');
    expect(screen.queryByRole('button', { name: 'Plan a measure' })).not.toBeInTheDocument();
  });

  it('are planned for the own organisation first, and not without words', async () => {
    const room = open([], { PlanAction: { planAction: measure('Train judges') } });
    await section();
    await userEvent.click(screen.getByRole('button', { name: 'Plan a measure' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Plan a measure' }));
    expect(await within(dialog).findByText('Say what your organisation will do.')).toBeInTheDocument();
    expect(room.inputs('PlanAction')).toEqual([]);
    expect(within(dialog).getByRole('radio', { name: /^Only your organisation/ })).toBeChecked();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /What your organisation/ }),
      'Train judges{Enter}',
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(room.inputs('PlanAction')).toEqual([
      expect.objectContaining({ entryId: 'e1', title: 'Train judges', state: 'PLANNED', audience: 'ORGANISATION' }),
    ]);
  });

  it('keep what was typed when the server refuses it', async () => {
    open([], { PlanAction: { planAction: refusal('TOO_MANY', 'Your organisation has 60 measures.', 'title') } });
    await section();
    await userEvent.click(screen.getByRole('button', { name: 'Plan a measure' }));
    const words = await screen.findByRole('textbox', { name: /What your organisation/ });
    await userEvent.type(words, 'One more{Enter}');
    expect(await screen.findByText('Your organisation has 60 measures.')).toBeInTheDocument();
    expect(words).toHaveValue('One more');
  });

  it('are not lost to a stray Escape while they are typed', async () => {
    open([]);
    await section();
    await userEvent.click(screen.getByRole('button', { name: 'Plan a measure' }));
    const words = await screen.findByRole('textbox', { name: /What your organisation/ });
    await userEvent.type(words, 'Train judges{Escape}');
    expect(screen.getByRole('alert')).toHaveTextContent('Close without saving what you wrote?');
    expect(screen.getByRole('button', { name: 'Keep writing' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(words).toHaveValue('Train judges');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await userEvent.type(words, '{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('are not lost to a reload while they are typed: the browser is made to ask', async () => {
    const wouldAsk = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    open([]);
    await section();
    await userEvent.click(screen.getByRole('button', { name: 'Plan a measure' }));
    const words = await screen.findByRole('textbox', { name: /What your organisation/ });
    expect(wouldAsk()).toBe(false);
    await userEvent.type(words, 'Train judges');
    expect(wouldAsk()).toBe(true);
    await userEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(wouldAsk()).toBe(false);
  });

  it('close at once with Escape while nothing is typed', async () => {
    open([]);
    await section();
    await userEvent.click(screen.getByRole('button', { name: 'Plan a measure' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('send only what was changed, and show somebody else’s change in words', async () => {
    const conflict = {
      __typename: 'Conflict',
      currentVersion: 5,
      mine: { state: 'DONE' },
      theirs: { state: 'UNDER_WAY' },
      theirsBy: 'coordinator',
    };
    const answers = [conflict, measure('Ours', { state: 'DONE', version: 6 })];
    const room = open([measure('Ours')], { ChangeAction: () => ({ changeAction: answers.shift() }) });
    const dialog = await choose('Ours', 'Change');
    await userEvent.click(within(dialog).getByRole('combobox', { name: 'How far' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Done' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    const race = await screen.findByRole('dialog', { name: 'Somebody changed this first' });
    expect(race).toHaveTextContent('What stands nowUnder wayWhat you wroteDone');
    await userEvent.click(within(race).getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(room.inputs('ChangeAction')).toHaveLength(2));
    const [first, second] = room.inputs('ChangeAction');
    expect(first).toMatchObject({ id: 'a Ours', expectedVersion: 2, state: 'DONE' });
    expect(first).not.toHaveProperty('title');
    expect(second).toMatchObject({ expectedVersion: 5, state: 'DONE' });
  });

  it('are shared as those chosen will read them', async () => {
    const room = open([measure('Ours')], {
      Shareable: shareable('ACTION', 'a Ours', [shareOffer('SIDE', 'Ours'), shareOffer('JOINT', 'Ours')], 2),
      ShareThing: sharedThing('a Ours'),
    });
    const dialog = await choose('Ours', 'Share');
    await userEvent.click(await within(dialog).findByRole('radio', { name: /^Everybody here/ }));
    expect(dialog).toHaveTextContent('the other side included');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Share with everybody' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(room.inputs('ShareThing')[0]).toMatchObject({ kind: 'ACTION', id: 'a Ours', expectedVersion: 2 });
  });

  it('are removed only after saying what stays', async () => {
    const room = open([measure('Ours', { audience: 'JOINT' })], {
      RemoveAction: { removeAction: { __typename: 'Action', id: 'a Ours', version: 3 } },
    });
    const dialog = await choose('Ours', 'Remove');
    expect(dialog).toHaveTextContent('The history keeps it.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(room.inputs('RemoveAction')).toHaveLength(1));
  });
});

describe('the measures in the matrix', () => {
  const matrix = (rights: object = {}) => {
    const planned: object[] = [];
    const inputs: Record<string, unknown>[] = [];
    const lab = drawMatrix({
      rows: [aRow('142.1')],
      matrix: rights,
      others: {
        ActionsOfEntry: () => ({ actionsOfEntry: [...planned] }),
        PlanAction: ({ input }) => {
          inputs.push(input as Record<string, unknown>);
          planned.push(measure((input as { title: string }).title));
          return { planAction: planned.at(-1)! };
        },
      },
    });
    return { ...lab, inputs };
  };

  it('open with F2, take one after another with Enter, and close onto their cell with Escape', async () => {
    const user = userEvent.setup();
    const { inputs, server } = matrix();
    const cell = await cellOf('142.1', 'actions');
    await user.click(cell);
    await user.keyboard('{F2}');
    const panel = await screen.findByRole('dialog', { name: 'Planned measures of 142.1' });
    await waitFor(() => expect(within(panel).getByRole('textbox', { name: /What your/ })).toHaveFocus());
    await user.keyboard('Open an office{Enter}');
    expect(await within(panel).findByText('Open an office')).toBeInTheDocument();
    await user.keyboard('Train judges{Enter}');
    expect(await within(panel).findByText('Train judges')).toBeInTheDocument();
    expect(inputs.map(({ entryId, title }) => [entryId, title])).toEqual([
      ['e-142.1', 'Open an office'],
      ['e-142.1', 'Train judges'],
    ]);
    await waitFor(() => expect(server.asked).toContainEqual(['e-142.1']));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await cellOf('142.1', 'actions')).toHaveFocus();
  });

  it('are only read by those who plan none', async () => {
    const user = userEvent.setup();
    const none = { revisePlan: false, reviseInstitutions: false, revisePartners: false, reviseTime: false };
    const rights = { ...none, reviseMoney: false, reviseTags: false, editRecommendations: false, planActions: false };
    matrix({ viewerCan: { __typename: 'MatrixViewerCan', ...rights } });
    const cell = await cellOf('142.1', 'actions');
    await user.click(cell);
    await user.keyboard('{F2}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(within(cell).queryByRole('button')).not.toBeInTheDocument();
  });
});
