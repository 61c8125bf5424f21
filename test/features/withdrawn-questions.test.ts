import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, shareThing, withdraw } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const QUESTION = 'id audience isWaiting body viewerCan { answer share withdraw }';
const PAGE = `query ($id: ID!) { recommendationPage(entryId: $id) { comments { ${QUESTION} }
  withdrawals { kind audience author { organisation person } } row { commentCount } } }`;
const QUEUE = 'query ($id: ID!) { waitingForMe(reviewId: $id) { count items { kind question { id body } } } }';

interface Page {
  readonly comments: readonly { readonly id: string; readonly body: string }[];
  readonly withdrawals: readonly object[];
}
const page = async (person: Person, id: string) =>
  (await person.get<{ recommendationPage: Page }>(PAGE, { id })).recommendationPage;
const queue = async (person: Person) =>
  (await person.get<{ waitingForMe: { count: number; items: object[] } }>(QUEUE, { id: at.review.id })).waitingForMe;

const ask = async (entryId: string, body: string) =>
  String((await act(at.cso.coordinator, 'askSide', { entryId, side: 'GOVERNMENT', body }, ['Comment', 'id'])).id);
const answer = (questionId: string) =>
  act(at.government.focalPoint, 'answerQuestion', { questionId, body: 'In June' }, ['Comment', 'id']);

describe('a question to the other side', () => {
  it('is withdrawn by whoever asked, leaves no trace in the queue, and a tombstone on the row', async () => {
    const { id: entryId } = at.entries[0];
    const before = await queue(at.government.focalPoint);
    const id = await ask(entryId, 'When is the bill due?');
    expect((await queue(at.government.focalPoint)).count).toBe(before.count + 1);
    expect((await page(at.cso.coordinator, entryId)).comments).toMatchObject([
      { isWaiting: true, viewerCan: { withdraw: true, share: false } },
    ]);
    expect(await withdraw(at.cso.coordinator, ['COMMENT', id], 'JOINT')).toMatchObject({ kind: 'COMMENT' });
    expect(await queue(at.government.focalPoint)).toEqual(before);
    for (const reader of [at.government.focalPoint, at.nhri, at.observer, at.cso.otherMember]) {
      expect(await page(reader, entryId)).toMatchObject({
        comments: [],
        row: { commentCount: 0 },
        withdrawals: [{ kind: 'COMMENT', audience: 'JOINT', author: { organisation: 'Coalition', person: null } }],
      });
    }
    expect((await page(at.cso.member, entryId)).comments).toMatchObject([
      { id, audience: 'ORGANISATION', isWaiting: false, viewerCan: { answer: false, share: false, withdraw: false } },
    ]);
    expect(await answer(id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is withdrawn by nobody else, and not from others than those who read it', async () => {
    const { id: entryId } = at.entries[1];
    const id = await ask(entryId, 'And the budget?');
    for (const other of [at.government.focalPoint, at.cso.otherMember, at.cso.member]) {
      expect(await withdraw(other, ['COMMENT', id], 'JOINT')).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await withdraw(at.cso.coordinator, ['COMMENT', id], 'SIDE')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await page(at.government.focalPoint, entryId)).comments).toHaveLength(1);
  });

  it('stays once it was answered, and never both happen', async () => {
    const { id: entryId } = at.entries[2];
    const id = await ask(entryId, 'Who drafts it?');
    expect(await answer(id)).toMatchObject({ __typename: 'Comment' });
    expect((await page(at.cso.coordinator, entryId)).comments).toMatchObject([{ viewerCan: { withdraw: false } }, {}]);
    expect(await withdraw(at.cso.coordinator, ['COMMENT', id], 'JOINT')).toMatchObject({ code: 'ANSWERED' });
    for (let round = 0; round < 8; round++) {
      const asked = await ask(entryId, `Round ${round}`);
      const both = await Promise.all([withdraw(at.cso.coordinator, ['COMMENT', asked], 'JOINT'), answer(asked)]);
      expect(both.filter((one) => one.id !== undefined)).toHaveLength(1);
    }
  });
});

describe('a commitment that serves no row', () => {
  it('leaves on the page of commitments that it was withdrawn, for those who could read it', async () => {
    const LIST = `query ($id: ID!) { commitmentsOfReview(reviewId: $id) {
      commitments { id } withdrawals { kind author { organisation person } } } }`;
    const list = async (person: Person) => (await person.get<object>(LIST, { id: at.review.id })) as object;
    const propose = { reviewId: at.review.id, text: 'A standing committee', entryIds: [] };
    const { id } = await act(at.cso.coordinator, 'proposeCommitment', propose, ['Commitment', 'id']);
    const { snapshotId } = await shareThing(at.cso.coordinator, ['COMMITMENT', String(id)], 'SIDE');
    await withdraw(at.cso.coordinator, ['COMMITMENT', String(snapshotId)], 'SIDE');
    const gone = [{ kind: 'COMMITMENT', author: { organisation: 'Coalition', person: null } }];
    expect(await list(at.cso.otherMember)).toEqual({ commitmentsOfReview: { commitments: [], withdrawals: gone } });
    expect(await list(at.government.focalPoint)).toEqual({ commitmentsOfReview: { commitments: [], withdrawals: [] } });
  });
});
