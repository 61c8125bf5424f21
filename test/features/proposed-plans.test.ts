import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quiet, Screen } from '../support/open-screen.js';
import { adopt, idOf, page, propose } from '../support/proposed-plans.js';
import { act, offers, shareThing, withdraw } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const RESULT = { expectedResult: 'Ten legal aid offices' };

describe('a proposed plan', () => {
  it('begins among the own organisation’s, and nobody else finds a trace of it', async () => {
    const [{ id }] = at.entries;
    const before = await page(at.government.focalPoint, id);
    const plan = await propose(at.cso.member, id, { ...RESULT, deadline: '2027-06-30' });
    expect(plan).toMatchObject({
      audience: 'ORGANISATION',
      version: 1,
      deadline: '2027-06-30',
      author: { organisation: 'Coalition', person: 'member' },
      differences: [
        { field: 'expectedResult', isMine: true },
        { field: 'deadline', isMine: false },
      ],
      viewerCan: { change: true, share: true, withdraw: false, adopt: false },
    });
    expect((await page(at.cso.coordinator, id)).proposedPlans).toMatchObject([
      { id: plan.id, viewerCan: { change: true, adopt: true } },
    ]);
    expect(await page(at.government.focalPoint, id)).toEqual(before);
    for (const person of [at.cso.otherMember, at.government.ministry, at.nhri, at.observer]) {
      expect(JSON.stringify(await page(person, id))).not.toMatch(/legal aid offices|proposedPlan\./);
      for (const mutation of ['removeProposedPlan', 'adoptProposedPlan']) {
        const versions = { planVersion: 1, responsibilityVersion: 1, timeVersion: 1, moneyVersion: 1 };
        const input = { id: plan.id, expectedVersion: 1, ...(mutation === 'adoptProposedPlan' && versions) };
        const type = mutation === 'adoptProposedPlan' ? 'AdoptedPlan' : 'ProposedPlan';
        const code = [at.observer, ...(mutation === 'adoptProposedPlan' ? [at.nhri] : [])].includes(person)
          ? 'NOT_ALLOWED'
          : 'NOT_FOUND';
        expect(await act(person, mutation, input, [type, 'id'])).toMatchObject({ code });
      }
      const history = await person.run('query ($id: ID!) { proposedPlanHistory(id: $id) { id } }', { id: plan.id });
      expect(history.errors?.[0].extensions.code).toBe('NOT_FOUND');
    }
  });

  it('is one for each organisation, changed over the version that was seen, with all three texts told', async () => {
    const [, { id }] = at.entries;
    await propose(at.cso.member, id, RESULT);
    const first = { __typename: 'Conflict', currentVersion: 1, mine: { expectedResult: 'Another' } };
    expect(await propose(at.cso.coordinator, id, { expectedResult: 'Another' })).toMatchObject(first);
    expect(await propose(at.cso.coordinator, id, { budget: '2 million' }, 1)).toMatchObject({ version: 2, ...RESULT });
    expect(await propose(at.cso.member, id, { budget: '3 million' }, 1)).toMatchObject({
      __typename: 'Conflict',
      base: { budget: '' },
      mine: { budget: '3 million' },
      theirs: { budget: '2 million' },
      theirsBy: 'coordinator',
    });
    expect((await page(at.cso.member, id)).proposedPlans).toHaveLength(1);
  });

  it.each([
    ['nothing in it', {}, 'NOTHING_PROPOSED', null],
    [
      'a deadline before its start',
      { startsOn: '2027-02-01', deadline: '2027-01-01' },
      'DEADLINE_BEFORE_START',
      'deadline',
    ],
  ])('is refused with %s', async (_what, said, code, field) => {
    expect(await propose(at.nhri, at.entries[0].id, said)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('names organisations of the workspace, and partners of civil society', async () => {
    const { id } = at.entries[0];
    const ministry = at.government.ministry.organisationId;
    expect(await propose(at.nhri, id, { partnerIds: [ministry] })).toMatchObject({ code: 'PARTNER_IS_NO_CSO' });
    const other = await world({ texts: ['Something else'] });
    const stranger = other.government.ministry.organisationId;
    expect(await propose(at.nhri, id, { leadInstitutionId: stranger })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await propose(at.cso.member, other.entries[0].id, RESULT)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(['observer', 'reportWriter', 'administrator'] as const)('is not written by a mere %s', async (who) => {
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await propose(at[who], at.entries[0].id, RESULT)).code);
  });

  it('is removed, and stays in its organisation’s record', async () => {
    const [, , { id }] = at.entries;
    const planId = await idOf(at.government.ministry, id, RESULT);
    const input = { id: planId, expectedVersion: 1 };
    expect(
      await act(at.government.ministry, 'removeProposedPlan', input, ['ProposedPlan', 'id version']),
    ).toMatchObject({ version: 2 });
    expect(await page(at.government.ministry, id)).toMatchObject({ proposedPlans: [] });
    const { proposedPlanHistory } = await at.government.ministry.get<{ proposedPlanHistory: { action: string }[] }>(
      'query ($id: ID!) { proposedPlanHistory(id: $id) { action } }',
      { id: planId },
    );
    expect(proposedPlanHistory.map(({ action }) => action)).toEqual(['proposedPlan.remove', 'proposedPlan.write']);
    expect(await propose(at.government.ministry, id, RESULT)).toMatchObject({ version: 1 });
  });
});

describe('a proposed plan that is shared', () => {
  it('with the side is read there and nowhere else; the draft goes on in private', async () => {
    const [, , , { id }] = at.entries;
    const draft = await idOf(at.cso.member, id, { ...RESULT, budget: 'Not to be told' });
    await propose(at.cso.member, id, { budget: '' }, 1);
    const { snapshotId } = await shareThing(at.cso.member, ['PROPOSED_PLAN', draft], 'SIDE');
    expect((await page(at.cso.otherMember, id)).proposedPlans).toMatchObject([
      { id: snapshotId, audience: 'SIDE', version: 1, ...RESULT, author: { organisation: 'Coalition', person: null } },
    ]);
    expect(snapshotId).not.toBe(draft);
    await propose(at.cso.member, id, { expectedResult: 'Twelve legal aid offices' }, 2);
    expect((await page(at.cso.otherMember, id)).proposedPlans).toMatchObject([RESULT]);
    expect(JSON.stringify(await page(at.cso.otherMember, id))).not.toContain('Not to be told');
    for (const other of [at.government.focalPoint, at.nhri, at.observer]) {
      expect(JSON.stringify(await page(other, id))).not.toMatch(/legal aid offices|proposedPlan\./);
    }
    const shown = (await offers(at.cso.member, 'PROPOSED_PLAN', draft))?.offers[0];
    expect(shown).toMatchObject({
      shown: { text: 'Twelve legal aid offices' },
      before: { text: 'Ten legal aid offices' },
    });
    const again = await shareThing(at.cso.member, ['PROPOSED_PLAN', draft], 'SIDE');
    expect(again.snapshotId).toBe(snapshotId);
    expect((await page(at.cso.otherMember, id)).proposedPlans).toMatchObject([{ id: snapshotId, version: 2 }]);
    expect(await shareThing(at.cso.member, ['PROPOSED_PLAN', draft], 'SIDE')).toMatchObject({ code: 'NOTHING_NEW' });
  });

  it('with everybody is a coordinator’s to share, takes the side’s place, and names the organisation alone', async () => {
    const [, , , { id }] = at.entries;
    const draft = (await page(at.cso.member, id)).proposedPlans[0].id;
    expect((await offers(at.cso.member, 'PROPOSED_PLAN', draft))?.offers.map(({ audience }) => audience)).toEqual([
      'SIDE',
    ]);
    expect(await shareThing(at.cso.member, ['PROPOSED_PLAN', draft], 'JOINT')).toMatchObject({ code: 'NOT_ALLOWED' });
    const { snapshotId } = await shareThing(at.cso.coordinator, ['PROPOSED_PLAN', draft], 'JOINT');
    for (const reader of [at.government.focalPoint, at.cso.otherMember, at.nhri, at.observer]) {
      expect((await page(reader, id)).proposedPlans).toMatchObject([
        { id: snapshotId, audience: 'JOINT', version: 1, author: { organisation: 'Coalition', person: null } },
      ]);
    }
    const { history, row } = await page(at.government.focalPoint, id);
    expect(history.map(({ action }) => action)).toEqual(['proposedPlan.share', expect.any(String)]);
    expect(row).toMatchObject({ expectedResult: '', planVersion: 1 });
  });

  it('is withdrawn: gone for new reads, with a tombstone and without its words in the others’ history', async () => {
    const [, , , { id }] = at.entries;
    const shared = (await page(at.government.focalPoint, id)).proposedPlans[0].id;
    expect(await withdraw(at.government.focalPoint, ['PROPOSED_PLAN', shared], 'JOINT')).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await withdraw(at.cso.coordinator, ['PROPOSED_PLAN', shared], 'JOINT')).toMatchObject({
      kind: 'PROPOSED_PLAN',
    });
    for (const reader of [at.government.focalPoint, at.cso.otherMember]) {
      const seen = await page(reader, id);
      expect(seen).toMatchObject({ proposedPlans: [], withdrawals: [{ kind: 'PROPOSED_PLAN', audience: 'JOINT' }] });
    }
    expect(JSON.stringify(await page(at.government.focalPoint, id))).not.toContain('legal aid offices');
    expect((await page(at.cso.member, id)).proposedPlans).toMatchObject([{ audience: 'ORGANISATION' }]);
    expect(await adopt(at.government.focalPoint, id, shared)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an open screen', () => {
  let own: Screen;
  let theirs: Screen;
  let there: World;
  beforeAll(async () => {
    there = await world();
    own = await Screen.open(there.cso.coordinator, there.review.id);
    theirs = await Screen.open(there.government.focalPoint, there.review.id);
  });
  afterAll(async () => {
    await own.close();
    await theirs.close();
  });

  it('of the other side hears of a proposed plan only when everybody may read it', async () => {
    const { id } = there.entries[1];
    const draft = await idOf(there.cso.member, id, RESULT);
    await propose(there.cso.member, id, { budget: 'More' }, 1);
    await quiet();
    expect(new Set(own.heard)).toEqual(new Set([id]));
    expect(theirs.heard).toEqual([]);
    await shareThing(there.cso.coordinator, ['PROPOSED_PLAN', draft], 'JOINT');
    await quiet();
    expect(theirs.heard).toEqual([id]);
  });
});
