import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WaitingPage } from '../../web/features/sharing/WaitingPage.js';
import { inTurn } from '../../web/features/sharing/waiting-queue.js';
import { jointStatus, openAs, refusal, shown } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';

beforeAll(giveSizes);

const yes = {
  state: 'PROPOSED',
  value: 'PARTIALLY_IMPLEMENTED',
  proposedBy: 'CSO',
  reason: 'Nineteen of 32 districts.',
};
const commands = ['ACCEPT', 'COUNTER', 'DISPUTE'];

const item = (reference: string, more: object = {}, joint: object = {}) => ({
  __typename: 'WaitingItem',
  id: `PROPOSED_BY_OTHER:${reference}`,
  kind: 'PROPOSED_BY_OTHER',
  entryId: reference,
  reference,
  text: `Guarantee legal aid ${reference}`,
  position: 'SUPPORTED',
  recommendingStates: [{ __typename: 'RecommendingState', code: 'PHL', label: 'Philippines' }],
  since: '2026-10-22T09:00:00Z',
  by: 'Testland Coalition',
  bySide: 'CSO',
  csoAssessment: shown('CSO', 'PARTIALLY_IMPLEMENTED'),
  governmentAssessment: shown('GOVERNMENT', 'PARTIALLY_IMPLEMENTED'),
  jointStatus: jointStatus({ id: reference, ...yes, allowedCommands: commands, ...joint }),
  question: null,
  ...more,
});

const queue = (items: object[], rights: object = {}) => ({
  waitingForMe: {
    __typename: 'WaitingForMe',
    id: 'r1',
    count: items.length,
    items,
    releases: [],
    viewerCan: { __typename: 'WaitingViewerCan', moveJointStatus: true, answerQuestions: true, ...rights },
  },
});

const open = (items: object[], answers: object = {}, rights: object = {}) =>
  openAs(
    'GOVERNMENT',
    '/w/:workspaceId/r/:reviewId/waiting',
    <WaitingPage />,
    {
      WaitingForMe: queue(items, rights),
      ...answers,
    } as never,
    '/w/w1/r/r1/waiting',
  );

const accepted = (id: string) => ({ ...jointStatus({ id, ...yes, state: 'AGREED', version: 4 }) });
const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('the queue', () => {
  it('says so when nothing waits', async () => {
    open([]);
    expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument();
  });

  it('shows what is proposed beside the own view, why, and what a yes will print', async () => {
    open([item('142.81')]);
    const one = await screen.findByRole('region', { name: '142.81' });
    expect(one).toHaveTextContent('the coalition proposes');
    expect(one).toHaveTextContent('Your shared view, 2 Sept 2026');
    expect(one).toHaveTextContent('Nineteen of 32 districts.');
    expect(one).toHaveTextContent('the mid-term report will say: Partially implemented, agreed.');
    expect(one).toHaveTextContent('You answer for the Government.');
  });

  it('accepts with one press what was on the screen, and goes on to the next', async () => {
    const room = open([item('142.81'), item('142.82')], {
      AcceptJointStatus: { acceptJointStatus: accepted('142.81') },
    });
    await click('Accept “Partially”');
    expect(await screen.findByText('142.81 accepted')).toBeInTheDocument();
    expect(await screen.findByRole('region', { name: '142.82' })).toBeInTheDocument();
    expect(room.inputs('AcceptJointStatus')).toEqual([
      {
        mutationId: expect.any(String),
        entryId: '142.81',
        expectedVersion: 3,
        csoVersionId: 'v-CSO',
        governmentVersionId: 'v-GOVERNMENT',
        value: 'PARTIALLY_IMPLEMENTED',
      },
    ]);
  });

  it('says why a yes was not taken, and stays', async () => {
    open([item('142.81')], {
      AcceptJointStatus: { acceptJointStatus: refusal('STALE_VERSIONS', 'Look at both again.') },
    });
    await click('Accept “Partially”');
    expect(await screen.findByText('Look at both again.')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: '142.81' })).toBeInTheDocument();
  });

  it('sends the same act again after a request that did not arrive', async () => {
    let tries = 0;
    const answer = () => ((tries += 1) === 1 ? new Error('gone') : { acceptJointStatus: accepted('142.81') });
    const room = open([item('142.81')], { AcceptJointStatus: answer });
    await click('Accept “Partially”');
    expect(await screen.findByText(/The server did not answer/)).toBeInTheDocument();
    await click('Accept “Partially”');
    await waitFor(() => expect(room.inputs('AcceptJointStatus')).toHaveLength(2));
    const [first, second] = room.inputs('AcceptJointStatus');
    expect(second.mutationId).toBe(first.mutationId);
  });

  it('asks for a reason before it disputes', async () => {
    const room = open([item('142.81')], {
      DisputeJointStatus: ({ input }: { input: { reason: string | null } }) => ({
        disputeJointStatus: input.reason ? accepted('142.81') : refusal('REASON_NEEDED', 'Say why.', 'reason'),
      }),
    });
    await click('Dispute');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Dispute' }));
    expect(await within(dialog).findByText('Say why.')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'Four have no lawyer.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Dispute' }));
    await waitFor(() => expect(room.inputs('DisputeJointStatus')[1]).toMatchObject({ reason: 'Four have no lawyer.' }));
  });

  it('has the reason begun for a dispute there again when the page was lost', async () => {
    const begun = { entryId: '142.81', place: 'JOINT_STATUS', about: 'DISPUTE', text: 'Four have no lawyer.' };
    const kept = { ...begun, __typename: 'Draft', id: 'd1', seenVersion: null, keptAt: '2026-02-01T10:00:00.000Z' };
    open([item('142.81')], { Drafts: { drafts: [kept] } });
    await click('Counter');
    expect(within(await screen.findByRole('dialog')).getByRole('textbox', { name: /Why|Reason/ })).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await click('Dispute');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByRole('textbox', { name: /Why/ })).toHaveValue('Four have no lawyer.');
    expect(within(dialog).getByText(/You typed this before and did not send it/)).toBeInTheDocument();
  });

  it('counters only with another value than the one proposed', async () => {
    open([item('142.81')]);
    await click('Counter');
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog)
        .getAllByRole('radio')
        .map((radio) => (radio as HTMLInputElement).value),
    ).not.toContain('PARTIALLY_IMPLEMENTED');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Counter' }));
    expect(await within(dialog).findByText('Choose a status.')).toBeInTheDocument();
  });

  it('leads to the own assessment first where the side has shared none', async () => {
    open([item('142.81', { governmentAssessment: null }, { allowedCommands: ['DISPUTE'] })]);
    expect(await screen.findByRole('button', { name: 'Assess first' })).toBeInTheDocument();
    expect(screen.getByText(/Assess it and share it; then you can answer/)).toBeInTheDocument();
  });

  it('shows both values and both reasons of a dispute', async () => {
    const dispute = {
      state: 'DISPUTED',
      value: null,
      csoValue: 'REGRESSED',
      csoReason: 'Children are held with adults.',
      governmentValue: 'FULLY_IMPLEMENTED',
      governmentReason: 'The act is in force.',
      allowedCommands: ['PROPOSE'],
    };
    open([item('142.9', { kind: 'DISPUTED_WITHOUT_OUR_MOVE' }, dispute)]);
    const one = await screen.findByRole('region', { name: '142.9' });
    for (const words of ['Regressed', 'Children are held with adults.', 'Fully implemented', 'The act is in force.']) {
      expect(one).toHaveTextContent(words);
    }
  });

  it('answers a question for everybody to read', async () => {
    const room = open(
      [
        item('142.65', {
          kind: 'QUESTION_TO_US',
          question: { __typename: 'WaitingQuestion', id: 'q1', body: 'Since when?' },
        }),
      ],
      {
        AnswerQuestion: ({ input }: { input: { body: string } }) => ({
          answerQuestion: {
            __typename: 'Comment',
            id: 'c1',
            kind: 'ANSWER',
            audience: 'JOINT',
            askedSide: null,
            answersId: 'q1',
            body: input.body,
            writtenAt: '2026-11-01T09:00:00Z',
            isWaiting: false,
            author: {
              __typename: 'Author',
              organisationId: 'o',
              organisation: 'Ministry',
              side: 'GOVERNMENT',
              person: null,
            },
            viewerCan: { __typename: 'CommentViewerCan', answer: false },
          },
        }),
      },
    );
    await click('Answer');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Since when?');
    expect(dialog).toHaveTextContent('Everybody here will read this');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Answer/ }), 'Since May.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Answer for everybody to read' }));
    await waitFor(() =>
      expect(room.inputs('AnswerQuestion')[0]).toMatchObject({ questionId: 'q1', body: 'Since May.' }),
    );
  });

  it('offers nothing to a member who may not answer', async () => {
    open([item('142.81', {}, { allowedCommands: [] })], {}, { moveJointStatus: false, answerQuestions: false });
    expect(await screen.findByText('Your coordinator or focal point answers this.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Accept/ })).not.toBeInTheDocument();
  });
});

describe('accepting several', () => {
  it('ticks what says the same as the own side, and sends the ticked ones together', async () => {
    const other = item('142.82', { governmentAssessment: shown('GOVERNMENT', 'FULLY_IMPLEMENTED') });
    const room = open([item('142.81'), other, item('142.83')], {
      AnswerSeveral: { answerSeveral: { __typename: 'AnsweredRows', jointStatuses: [] } },
    });
    await click('Accept several (3)');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: 'Accept 142.82' })).not.toBeChecked();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Accept 2 rows' }));
    await waitFor(() => expect(room.inputs('AnswerSeveral')).toHaveLength(1));
    const { answers } = room.inputs('AnswerSeveral')[0] as { answers: { entryId: string; command: string }[] };
    expect(answers.map(({ entryId, command }) => [entryId, command])).toEqual([
      ['142.81', 'ACCEPT'],
      ['142.83', 'ACCEPT'],
    ]);
    expect(await screen.findByText('2 rows accepted')).toBeInTheDocument();
  });
});

describe('skipping', () => {
  it('brings what was skipped again after the others, in the order it was skipped', () => {
    const ids = (skipped: string[]) => inTurn([{ id: 'a' }, { id: 'b' }, { id: 'c' }], skipped).map(({ id }) => id);
    expect(ids(['a'])).toEqual(['b', 'c', 'a']);
    expect(ids(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(ids(['a', 'b', 'c', 'a'])).toEqual(['b', 'c', 'a']);
  });

  it('begin with those of the kind that was asked for first', () => {
    const items = ['PROPOSED', 'QUESTION_TO_US', 'PROPOSED', 'QUESTION_TO_US'].map((kind, at) => ({
      id: `${at}`,
      kind,
    }));
    const ids = (skipped: string[]) => inTurn(items, skipped, 'QUESTION_TO_US').map(({ id }) => id);
    expect(ids([])).toEqual(['1', '3', '0', '2']);
    expect(ids(['1'])).toEqual(['3', '0', '2', '1']);
  });

  it('goes on to the next and says where one is', async () => {
    open([item('142.81'), item('142.82')]);
    await click('Skip');
    expect(await screen.findByRole('region', { name: '142.82' })).toBeInTheDocument();
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
  });
});
