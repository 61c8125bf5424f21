import { beforeAll, describe, expect, it } from '@jest/globals';
import { adopt, idOf, page, propose } from '../support/proposed-plans.js';
import { act, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const RESULT = { expectedResult: 'Ten legal aid offices' };

describe('adopting', () => {
  const shared = async (entryId: string, said: object) => {
    const draft = await idOf(at.cso.member, entryId, said);
    const { snapshotId } = await shareThing(at.cso.coordinator, ['PROPOSED_PLAN', draft], 'JOINT');
    return String(snapshotId);
  };

  it('brings one field into the joint plan, and tells everybody from which version of whose plan', async () => {
    const [, , , , { id }] = at.entries;
    const plan = await shared(id, {
      ...RESULT,
      deadline: '2027-06-30',
      partnerIds: [at.cso.otherMember.organisationId],
    });
    expect((await page(at.government.ministry, id)).proposedPlans[0]).toMatchObject({
      differences: [
        { field: 'expectedResult', isMine: true },
        { field: 'partnerIds', isMine: false },
        { field: 'deadline', isMine: true },
      ],
      viewerCan: { adopt: true, change: false, share: false },
    });
    expect(await adopt(at.government.ministry, id, plan, { fields: ['deadline'] })).toMatchObject({
      adopted: ['deadline'],
      left: [],
    });
    const { row, history } = await page(at.cso.otherMember, id);
    expect(row).toMatchObject({ deadline: '2027-06-30', timeVersion: 2, planVersion: 1, expectedResult: '' });
    const changes = [{ field: 'adopted', before: null, after: ['deadline'] }];
    expect(history.slice(0, 2)).toMatchObject([
      { action: 'proposedPlan.adopt', subjectType: 'ProposedPlan', audience: 'JOINT', changes },
      { action: 'matrixEntry.reviseTime', subjectType: 'MatrixEntry', audience: 'JOINT' },
    ]);
  });

  it('refuses a named field that is not the person’s, and changes nothing', async () => {
    const [, , , , { id }] = at.entries;
    const [plan] = (await page(at.government.ministry, id)).proposedPlans;
    const fields = ['expectedResult', 'partnerIds'];
    expect(await adopt(at.government.ministry, id, plan.id, { fields })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await page(at.nhri, id)).row).toMatchObject({ expectedResult: '', planVersion: 1 });
    expect(await adopt(at.nhri, id, plan.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    const wrong = await adopt(at.government.ministry, id, plan.id, { fields: ['clusterId'] });
    expect(wrong).toMatchObject({ __typename: 'Error' });
  });

  it('of the whole brings what is the person’s and says what is left, for the other side to adopt', async () => {
    const [, , , , { id }] = at.entries;
    const [plan] = (await page(at.government.ministry, id)).proposedPlans;
    expect(await adopt(at.government.focalPoint, id, plan.id)).toMatchObject({
      adopted: ['expectedResult'],
      left: ['partnerIds'],
    });
    expect(await adopt(at.government.focalPoint, id, plan.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await adopt(at.cso.otherMember, id, plan.id)).toMatchObject({ adopted: ['partnerIds'], left: [] });
    expect(await adopt(at.cso.otherMember, id, plan.id)).toMatchObject({ code: 'NOTHING_TO_ADOPT' });
    expect((await page(at.cso.otherMember, id)).proposedPlans).toMatchObject([
      { differences: [], viewerCan: { adopt: false } },
    ]);
  });

  it('of what somebody changed first tells all three texts, and brings in nothing of the rest', async () => {
    const [, , , , , { id }] = at.entries;
    const plan = await shared(id, { ...RESULT, budget: '2 million' });
    const revision = { id, fieldGroup: 'MONEY', expectedVersion: 1, budget: '1 million' };
    await act(at.government.ministry, 'reviseMatrixEntry', revision, ['MatrixRow', 'id']);
    expect(await adopt(at.government.focalPoint, id, plan, { moneyVersion: 1 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      base: { budget: '' },
      mine: { budget: '2 million' },
      theirs: { budget: '1 million' },
    });
    expect((await page(at.nhri, id)).row).toMatchObject({ expectedResult: '', budget: '1 million', planVersion: 1 });
    const outrun = await adopt(at.government.focalPoint, id, plan, { expectedVersion: 9 });
    expect(outrun).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(await adopt(at.government.focalPoint, id, plan)).toMatchObject({ adopted: ['expectedResult', 'budget'] });
  });

  it('what only the own side reads is a coordinator’s, and tells nobody else where it came from', async () => {
    const other = await world();
    const [{ id }] = other.entries;
    const { ministry, focalPoint } = other.government;
    const draft = await idOf(ministry, id, { ...RESULT, budget: 'Kept among ourselves' });
    await propose(ministry, id, { budget: '' }, 1);
    expect(await adopt(ministry, id, draft)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await adopt(focalPoint, id, draft)).toMatchObject({ code: 'NOT_FOUND' });
    const { snapshotId } = await shareThing(ministry, ['PROPOSED_PLAN', draft], 'SIDE');
    expect(await adopt(focalPoint, id, String(snapshotId))).toMatchObject({ adopted: ['expectedResult'] });
    const seen = await page(other.cso.member, id);
    expect(seen.row).toMatchObject(RESULT);
    expect(seen.history.map(({ action }) => action).filter((action) => action.startsWith('proposed'))).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain(String(snapshotId));
    expect((await page(focalPoint, id)).history.map(({ action }) => action)).toContain('proposedPlan.adoptInside');
  });
});

describe('a side that shares with four eyes', () => {
  it('shares a proposed plan before it adopts it, and with two who look', async () => {
    const two = await world({ coordinators: ['legalNetwork'] });
    const [{ id }] = two.entries;
    const draft = await idOf(two.cso.member, id, RESULT);
    expect((await page(two.cso.coordinator, id)).proposedPlans[0]).toMatchObject({
      viewerCan: { adopt: false },
      whyNotAdopt: { code: 'SECOND_NEEDED' },
    });
    expect(await adopt(two.cso.coordinator, id, draft)).toMatchObject({ code: 'SECOND_NEEDED' });
    const asked = await shareThing(two.cso.coordinator, ['PROPOSED_PLAN', draft], 'JOINT');
    expect(asked).toMatchObject({ isWaiting: true, snapshotId: null });
    expect((await page(two.government.focalPoint, id)).proposedPlans).toEqual([]);
    const { waitingForMe } = await two.otherCoordinators[0].get<{ waitingForMe: { releases: { id: string }[] } }>(
      'query ($id: ID!) { waitingForMe(reviewId: $id) { releases { id } } }',
      { id: two.review.id },
    );
    const decision = { id: waitingForMe.releases[0].id, isApproved: true };
    await act(two.otherCoordinators[0], 'decideRelease', decision, ['ReleaseRequest', 'state']);
    const [plan] = (await page(two.government.focalPoint, id)).proposedPlans;
    expect(plan).toMatchObject({ audience: 'JOINT', ...RESULT });
    expect(await adopt(two.cso.coordinator, id, plan.id)).toMatchObject({ adopted: ['expectedResult'] });
  });
});
