import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyScreen } from '../support/every-screen.js';
import { quiet, Screen } from '../support/open-screen.js';
import { newMember, remove } from '../support/invitations.js';
import { adopt, idOf, page, propose } from '../support/proposed-plans.js';
import { act, offers, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const MINE = { expectedResult: 'What I would not say aloud yet', audience: 'PERSONAL' };
const historyOf = `query ($id: ID!) { proposedPlanHistory(id: $id) { action changes { field after } } }`;

describe('a plan proposed for oneself alone', () => {
  it('AZ-04: is on no screen, in no count and in no live event of anybody else, of one’s own organisation neither', async () => {
    const [{ id }] = at.entries;
    const others = [at.cso.coordinator, at.cso.otherMember, at.government.focalPoint];
    const before = await Promise.all(others.map((person) => everyScreen(person, at, id)));
    const open = await Promise.all(others.map((person) => Screen.open(person, at.review.id)));
    const own = await Screen.open(at.cso.member, at.review.id);
    const plan = await propose(at.cso.member, id, {
      ...MINE,
      leadInstitutionId: at.government.ministry.organisationId,
    });
    await propose(at.cso.member, id, { ...MINE, budget: 'Ten thousand' }, 1);
    await quiet();
    expect(new Set(own.heard)).toEqual(new Set([id]));
    expect(open.flatMap(({ heard }) => heard)).toEqual([]);
    expect(await Promise.all(others.map((person) => everyScreen(person, at, id)))).toEqual(before);
    [own, ...open].forEach((screen) => screen.close());
    expect((await page(at.cso.member, id)).proposedPlans).toMatchObject([
      {
        id: plan.id,
        audience: 'PERSONAL',
        version: 2,
        author: { organisation: 'Coalition', person: 'member' },
        viewerCan: { change: true, share: true, withdraw: false, adopt: false },
      },
    ]);
    for (const stranger of others) {
      const history = await stranger.run(historyOf, { id: plan.id });
      expect(history.errors?.[0].extensions.code).toBe('NOT_FOUND');
      const input = { id: plan.id, expectedVersion: 2 };
      expect(await act(stranger, 'removeProposedPlan', input, ['ProposedPlan', 'id'])).toMatchObject({
        code: 'NOT_FOUND',
      });
      const share = { kind: 'PROPOSED_PLAN', ...input, audience: 'ORGANISATION', fingerprint: '0'.repeat(64) };
      expect(await act(stranger, 'shareThing', share, ['SharedThing', 'id'])).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('begins with the organisation where nobody said otherwise, and again each time', async () => {
    const [, { id }] = at.entries;
    await propose(at.cso.member, id, MINE);
    expect(await propose(at.cso.member, id, { budget: 'For all of us' })).toMatchObject({ audience: 'ORGANISATION' });
    expect((await page(at.cso.member, id)).proposedPlans.map(({ audience }) => audience)).toEqual([
      'PERSONAL',
      'ORGANISATION',
    ]);
    expect((await page(at.cso.coordinator, id)).proposedPlans).toMatchObject([{ audience: 'ORGANISATION' }]);
    expect(await propose(at.cso.coordinator, id, MINE)).toMatchObject({ audience: 'PERSONAL', version: 1 });
    expect(await propose(at.cso.member, id, { ...MINE, audience: 'SIDE' })).toMatchObject({ __typename: 'Error' });
  });

  it('goes to the organisation first, and is not adopted past it', async () => {
    const [, , { id }] = at.entries;
    const plan = await idOf(at.cso.coordinator, id, MINE);
    const shareable = await offers(at.cso.coordinator, 'PROPOSED_PLAN', plan);
    expect(shareable?.offers.map(({ audience }) => audience)).toEqual(['ORGANISATION']);
    for (const audience of ['SIDE', 'JOINT'] as const) {
      expect(await shareThing(at.cso.coordinator, ['PROPOSED_PLAN', plan], audience)).toMatchObject({
        code: 'ORGANISATION_FIRST',
      });
    }
    expect(await adopt(at.cso.coordinator, id, plan)).toMatchObject({ code: 'ORGANISATION_FIRST' });
  });

  it('V6: shown to the organisation, it is a plan of its own there, without what it said before', async () => {
    const [, , , { id }] = at.entries;
    const plan = await idOf(at.cso.member, id, MINE);
    await propose(at.cso.member, id, { expectedResult: 'What I would say', audience: 'PERSONAL' }, 1);
    const { snapshotId } = await shareThing(at.cso.member, ['PROPOSED_PLAN', plan], 'ORGANISATION');
    expect(snapshotId).not.toBe(plan);
    const seen = await page(at.cso.coordinator, id);
    expect(seen.proposedPlans).toMatchObject([
      { id: snapshotId, audience: 'ORGANISATION', version: 1, expectedResult: 'What I would say' },
    ]);
    expect(JSON.stringify(await everyScreen(at.cso.coordinator, at, id)).includes('not say aloud')).toBe(false);
    expect(seen.history.filter(({ subjectType }) => subjectType === 'ProposedPlan')).toMatchObject([
      { action: 'proposedPlan.share', audience: 'ORGANISATION' },
    ]);
    expect((await page(at.cso.member, id)).proposedPlans).toMatchObject([{ id: snapshotId }]);
    const { proposedPlanHistory } = await at.cso.member.get<{ proposedPlanHistory: object[] }>(historyOf, { id: plan });
    expect(proposedPlanHistory).toMatchObject([{ action: 'proposedPlan.write' }, { action: 'proposedPlan.write' }]);
    expect(await shareThing(at.cso.member, ['PROPOSED_PLAN', plan], 'ORGANISATION')).toMatchObject({ code: 'REMOVED' });
    expect(await shareThing(at.cso.member, ['PROPOSED_PLAN', String(snapshotId)], 'SIDE')).toMatchObject({
      isWaiting: false,
    });
  });

  it('is brought field by field into what the organisation proposes, as it was shown and not otherwise', async () => {
    const [, , , , { id }] = at.entries;
    await propose(at.cso.coordinator, id, { budget: 'Ours', expectedResult: 'Ours' });
    const plan = await idOf(at.cso.member, id, MINE);
    const seen = (await offers(at.cso.member, 'PROPOSED_PLAN', plan))!.offers[0];
    expect(seen).toMatchObject({
      shown: { text: MINE.expectedResult, facts: [{ field: 'budget', value: 'Ours' }] },
      before: { text: 'Ours' },
      refusal: null,
    });
    await propose(at.cso.coordinator, id, { expectedResult: 'Ours, thought over' }, 1);
    const outrun = { fingerprint: seen.fingerprint };
    expect(await shareThing(at.cso.member, ['PROPOSED_PLAN', plan], 'ORGANISATION', outrun)).toMatchObject({
      code: 'CHANGED_SINCE',
    });
    await shareThing(at.cso.member, ['PROPOSED_PLAN', plan], 'ORGANISATION');
    expect((await page(at.cso.coordinator, id)).proposedPlans).toMatchObject([
      { audience: 'ORGANISATION', version: 3, budget: 'Ours', expectedResult: MINE.expectedResult },
    ]);
  });

  it('is removed by its writer, and read by nobody once they have left', async () => {
    const [, , , , , { id }] = at.entries;
    const person = await newMember(at.cso.coordinator, at, { to: 'Coalition' });
    const plan = await idOf(person, id, MINE);
    const removed = await act(person, 'removeProposedPlan', { id: plan, expectedVersion: 1 }, ['ProposedPlan', 'id']);
    expect(removed).toMatchObject({ id: plan });
    const second = await idOf(person, id, MINE);
    await remove(at.cso.coordinator, person);
    for (const reader of [person, at.cso.coordinator]) {
      const history = await reader.run(historyOf, { id: second });
      expect(history.errors?.[0].extensions.code).toBe(reader === person ? 'NOT_ALLOWED' : 'NOT_FOUND');
    }
    expect((await page(at.cso.coordinator, id)).proposedPlans).toEqual([]);
  });
});
