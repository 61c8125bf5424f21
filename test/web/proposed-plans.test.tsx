import { beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RecommendationPage } from '../../web/features/sharing/RecommendationPage.js';
import { coalition, ministry, openAs, page, refusal, shareable, sharedThing, shareOffer } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';
import { aRow, network } from './matrix/lab-matrix.js';

beforeAll(giveSizes);

const none = { change: false, share: false, withdraw: false, adopt: false };
const can = (more: object) => ({ __typename: 'ProposedPlanViewerCan', ...none, ...more });
const difference = (field: string, isMine: boolean) => ({ __typename: 'PlanDifference', field, isMine });

const proposal = (more: object = {}) => ({
  __typename: 'ProposedPlan',
  id: 'p1',
  version: 3,
  audience: 'JOINT',
  expectedResult: 'Ten legal aid offices',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  partnerIds: [network.id],
  startsOn: null,
  deadline: '2027-06-30',
  budget: 'The justice fund',
  changedAt: '2026-10-22T09:00:00Z',
  author: { __typename: 'Author', ...coalition },
  differences: [difference('expectedResult', true), difference('partnerIds', false), difference('deadline', true)],
  whyNotAdopt: null,
  viewerCan: can({ adopt: true }),
  ...more,
});
const own = (more: object = {}) =>
  proposal({ id: 'p0', audience: 'ORGANISATION', viewerCan: can({ change: true, share: true }), ...more });

const row = { ...aRow('142.74'), id: 'e1', budget: 'The justice fund', expectedResult: 'Legal aid', timeVersion: 4 };
const open = (proposedPlans: object[], answers: object = {}, rights: object = {}) =>
  openAs(
    'GOVERNMENT',
    '/w/:workspaceId/r/:reviewId/recommendations/:entryId',
    <RecommendationPage />,
    {
      RecommendationPage: {
        recommendationPage: page(
          { proposedPlans, row, organisations: [{ __typename: 'Organisation', ...network }] },
          rights,
        ),
      },
      ...answers,
    } as never,
    '/w/w1/r/r1/recommendations/e1',
  );
const section = async () => screen.findByRole('region', { name: 'Proposed plans' });
const press = async (name: string | RegExp) => userEvent.click(within(await section()).getByRole('button', { name }));
const choose = async (item: string) => {
  await press(/^Change, share or see the history/);
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
};
const adopted = (fields: string[], left: string[] = []) => ({
  adoptProposedPlan: { __typename: 'AdoptedPlan', id: 'p1', adopted: fields, left },
});

describe('a proposed plan', () => {
  it('stands beside the joint plan: what differs is marked, with both texts, and the rest is named', async () => {
    open([proposal()]);
    const plans = await section();
    expect(plans).toHaveTextContent(/Testland Coalition\s*Everybody here\s*22 Oct 2026/);
    expect(plans).toHaveTextContent('Expected resultdiffersAdoptProposedTen legal aid officesJoint planLegal aid');
    expect(plans).toHaveTextContent('CSO partnersdiffersfor others to adoptProposedLegal NetworkJoint plannothing yet');
    expect(plans).toHaveTextContent('As in the joint plan: Budget');
    expect(within(plans).getAllByText('differs')).toHaveLength(3);
    expect(within(plans).queryByRole('button', { name: 'Adopt: CSO partners' })).not.toBeInTheDocument();
  });

  it('that says what the joint plan says is told to', async () => {
    open([proposal({ differences: [], viewerCan: can({}) })]);
    expect(await section()).toHaveTextContent('The joint plan says the same');
    expect(screen.queryByRole('button', { name: /^Adopt/ })).not.toBeInTheDocument();
  });

  it('stands folded where it is a copy of what the own organisation proposes', async () => {
    open([own(), proposal(), proposal({ id: 'p2', author: { __typename: 'Author', ...ministry } })]);
    const [draft, copy, theirs] = within(await section()).getAllByRole('article');
    expect(within(copy).getByText('As your organisation shared it').closest('details')).not.toHaveAttribute('open');
    for (const card of [draft, theirs]) expect(card.querySelector('details')).toBeNull();
  });

  it('is begun where there is none, by who may', async () => {
    const saved = { proposePlan: { __typename: 'ProposedPlan', id: 'p0', version: 1 } };
    const room = open([], { ProposePlan: saved });
    expect(await section()).toHaveTextContent('No plan proposed for this row yet.');
    await press('Propose a plan');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Budget' }), 'Two million');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(room.inputs('ProposePlan')).toEqual([
      expect.objectContaining({ entryId: 'e1', expectedVersion: null, budget: 'Two million' }),
    ]);
  });

  it('is written for oneself alone by choice, which the next one does not remember', async () => {
    const saved = { proposePlan: { __typename: 'ProposedPlan', id: 'p0', version: 1 } };
    const room = open([], { ProposePlan: saved });
    for (const isAlone of [true, false]) {
      await press('Propose a plan');
      const dialog = await screen.findByRole('dialog');
      expect(within(dialog).getByRole('radio', { name: 'Your organisation' })).toBeChecked();
      if (isAlone) await userEvent.click(within(dialog).getByRole('radio', { name: 'Only you' }));
      expect(dialog).toHaveTextContent(
        isAlone ? 'If you leave, nobody reads it any more.' : 'Your organisation reads it',
      );
      await userEvent.type(within(dialog).getByRole('textbox', { name: 'Budget' }), 'Two million');
      await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    }
    expect(room.inputs('ProposePlan').map(({ audience }) => audience)).toEqual(['PERSONAL', 'ORGANISATION']);
  });

  it('for oneself alone is begun beside the organisation’s, and shown to it', async () => {
    const personal = own({ id: 'p9', audience: 'PERSONAL' });
    const room = open([own()], { ProposePlan: { proposePlan: { __typename: 'ProposedPlan', id: 'p9', version: 1 } } });
    await press('Draft one only you see');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Budget' }), 'Mine');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(room.inputs('ProposePlan')).toMatchObject([{ audience: 'PERSONAL' }]));
    cleanup();
    const offer = shareOffer('ORGANISATION', 'Ten legal aid offices', { before: shareOffer('SIDE', 'Ours').shown });
    const shown = open([personal, own()], {
      Shareable: shareable('PROPOSED_PLAN', 'p9', [offer], 3),
      ShareThing: sharedThing('p9'),
    });
    expect(within(await section()).queryByRole('button', { name: /Draft one/ })).not.toBeInTheDocument();
    const [menu] = within(await section()).getAllByRole('button', { name: /^Change, share or see the history/ });
    await userEvent.click(menu);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Show to my organisation' }));
    const form = await screen.findByRole('dialog');
    expect(form).toHaveTextContent('takes its place field by field');
    expect(form).toHaveTextContent('Your colleagues read exactly this, with your name.');
    await userEvent.click(within(form).getByRole('button', { name: 'Share with your organisation' }));
    await waitFor(() => expect(shown.inputs('ShareThing')).toMatchObject([{ id: 'p9', audience: 'ORGANISATION' }]));
  });

  it('is begun by nobody who may not', async () => {
    open([], {}, { proposePlan: false });
    await section();
    expect(screen.queryByRole('button', { name: 'Propose a plan' })).not.toBeInTheDocument();
  });

  it('keeps what was typed when it is refused, and shows a colleague’s change beside it', async () => {
    const conflict = {
      __typename: 'Conflict',
      id: 'p0',
      currentVersion: 4,
      base: { budget: '' },
      mine: { budget: 'Mine' },
      theirs: { budget: 'Theirs' },
      theirsBy: 'coordinator',
    };
    const answers = [
      refusal('TOO_LONG', 'Please shorten it.', 'budget'),
      conflict,
      { __typename: 'ProposedPlan', id: 'p0', version: 5 },
    ];
    const room = open([own({ budget: '' })], { ProposePlan: () => ({ proposePlan: answers.shift() }) });
    const dialog = await choose('Change');
    const budget = within(dialog).getByRole('textbox', { name: 'Budget' });
    await userEvent.type(budget, 'Mine');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Please shorten it.')).toBeInTheDocument();
    expect(budget).toHaveValue('Mine');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Theirs')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /mine/i }));
    await waitFor(() =>
      expect(room.inputs('ProposePlan').map(({ expectedVersion }) => expectedVersion)).toEqual([3, 3, 4]),
    );
  });

  it('is shared as exactly what was shown', async () => {
    const room = open([own()], {
      Shareable: shareable(
        'PROPOSED_PLAN',
        'p0',
        [
          shareOffer('SIDE', 'Ten legal aid offices', {
            shown: {
              ...shareOffer('SIDE', 'Ten legal aid offices').shown,
              facts: [{ __typename: 'ShownFact', field: 'deadline', value: '2027-06-30' }],
            },
          }),
        ],
        3,
      ),
      ShareThing: sharedThing('p0'),
    });
    const dialog = await choose('Share');
    expect(dialog).toHaveTextContent(/Ten legal aid offices\s*Deadline\s*30 Jun 2027/);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Share with your side' }));
    await waitFor(() => expect(room.inputs('ShareThing')).toHaveLength(1));
    expect(room.inputs('ShareThing')[0]).toMatchObject({ kind: 'PROPOSED_PLAN', id: 'p0', expectedVersion: 3 });
  });

  it('is taken away, and its history is read', async () => {
    const room = open([own()], {
      RemoveProposedPlan: { removeProposedPlan: { __typename: 'ProposedPlan', id: 'p0', version: 4 } },
      ProposedPlanHistory: new Error('unreachable'),
    });
    await choose('History');
    expect(await screen.findByText('The server does not answer')).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'Close' }).at(-1)!);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const dialog = await choose('Remove');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(room.inputs('RemoveProposedPlan')).toMatchObject([{ id: 'p0', expectedVersion: 3 }]));
  });
});

describe('adopting', () => {
  const versions = { expectedVersion: 3, planVersion: 1, responsibilityVersion: 1, timeVersion: 4, moneyVersion: 1 };

  it('one field shows what the joint plan says now and will say, and sends what was seen', async () => {
    const room = open([proposal()], { AdoptProposedPlan: adopted(['deadline']) });
    await press('Adopt: Deadline');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(/Deadline\s*Says nownothing yet\s*Will say30 Jun 2027/);
    expect(dialog).not.toHaveTextContent('Not yours to write');
    expect(dialog).not.toHaveTextContent('Not everybody reads');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Adopt 1 field' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(room.inputs('AdoptProposedPlan')).toMatchObject([{ id: 'p1', fields: ['deadline'], ...versions }]);
  });

  it('all of it says before what is left, because others write it', async () => {
    const room = open([proposal()], { AdoptProposedPlan: adopted(['expectedResult', 'deadline'], ['partnerIds']) });
    await press('Adopt all 2 fields you may write');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Not yours to write, so it stays as it is: CSO partners.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Adopt 2 fields' }));
    await waitFor(() => expect(room.inputs('AdoptProposedPlan')).toMatchObject([{ fields: null, ...versions }]));
  });

  it('of what not everybody reads says whom the words will reach', async () => {
    open([proposal({ audience: 'SIDE' })]);
    await press('Adopt: Deadline');
    expect(await screen.findByRole('dialog')).toHaveTextContent('Not everybody reads this proposed plan.');
  });

  it('where two coordinators look is not offered, and says what to do', async () => {
    const whyNotAdopt = { __typename: 'Refusal', code: 'SECOND_NEEDED', message: 'No' };
    open([own({ whyNotAdopt })]);
    expect(await section()).toHaveTextContent('share the proposed plan with everybody first, then adopt it');
    expect(screen.queryByRole('button', { name: /^Adopt/ })).not.toBeInTheDocument();
  });

  it('over somebody’s earlier change shows both, and writes over it only when told to', async () => {
    const conflict = {
      __typename: 'Conflict',
      id: 'e1',
      currentVersion: 5,
      base: { deadline: null },
      mine: { deadline: '2027-06-30' },
      theirs: { deadline: '2028-01-01' },
      theirsBy: 'Ministry of Justice',
    };
    const answers = [{ adoptProposedPlan: conflict }, adopted(['deadline'])];
    const room = open([proposal()], { AdoptProposedPlan: () => answers.shift() });
    await press('Adopt: Deadline');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Adopt 1 field' }));
    expect(await screen.findByText('2028-01-01')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /mine/i }));
    await waitFor(() => expect(room.inputs('AdoptProposedPlan').map(({ timeVersion }) => timeVersion)).toEqual([4, 5]));
  });
});
