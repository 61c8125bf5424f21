import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const HISTORY = `query ($id: ID!) { recommendationPage(entryId: $id) { assessmentHistory { own { number rationale } } } }`;

let at: World;
beforeAll(async () => {
  at = await world();
});

describe('a mutation sent more than once under one id', () => {
  it('is carried out once when eight arrive together, and all get the one answer', async () => {
    const { id } = at.entries[0];
    const input = { mutationId: randomUUID(), rationale: 'Said once' };
    const all = await Promise.all(Array.from({ length: 8 }, () => record(at.cso.member, id, input)));
    expect(all).toEqual(Array(8).fill(all[0]));
    expect(all[0]).toMatchObject({ __typename: 'OwnAssessment', version: 1 });
    const { recommendationPage } = await at.cso.member.get<{
      recommendationPage: { assessmentHistory: { own: object[] } };
    }>(HISTORY, { id });
    expect(recommendationPage.assessmentHistory.own).toEqual([{ number: 1, rationale: 'Said once' }]);
  });

  it('answers as the first time even where a new one would be refused by now', async () => {
    const person = at.cso.coordinator;
    const { recommendationPage } = await person.get<{ recommendationPage: { row: { recommendationId: string } } }>(
      'query ($id: ID!) { recommendationPage(entryId: $id) { row { recommendationId } } }',
      { id: at.entries[1].id },
    );
    const id = recommendationPage.row.recommendationId;
    const mistaken = { id, expectedVersion: 1, reason: 'Entered twice' };
    const archive = (mutationId: string) =>
      act(person, 'archiveRecommendation', { ...mistaken, mutationId }, ['Recommendation', 'id']);
    const mutationId = randomUUID();
    const first = await archive(mutationId);
    expect(first).toEqual({ __typename: 'Recommendation', id });
    expect(await archive(mutationId)).toEqual(first);
    expect(await archive(randomUUID())).not.toEqual(first);
  });

  it('is somebody else’s own when two people use the same id', async () => {
    const { id } = at.entries[2];
    const mutationId = randomUUID();
    const mine = await record(at.cso.member, id, { mutationId, rationale: 'Mine' });
    const theirs = await record(at.government.ministry, id, { mutationId, rationale: 'Theirs' });
    expect(mine).toMatchObject({ version: 1 });
    expect(theirs).toMatchObject({ version: 1 });
    expect(theirs).not.toEqual(mine);
  });
});
