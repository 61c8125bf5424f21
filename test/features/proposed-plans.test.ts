import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quiet, Screen } from '../support/open-screen.js';
import type { Person } from '../support/person.js';
import { act, offers, shareThing, withdraw } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const SAID = `expectedResult challenges nextSteps leadInstitutionId supportingInstitutionIds partnerIds startsOn deadline
  budget`;
const FIELDS = `id entryId version audience ${SAID} author { organisation person } whyNotAdopt { code }
  differences { field isMine } viewerCan { change share withdraw adopt }`;

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly audience: string;
  readonly expectedResult: string;
  readonly author: { readonly organisation: string; readonly person: string | null };
  readonly differences: readonly { readonly field: string; readonly isMine: boolean }[];
  readonly viewerCan: Readonly<Record<'change' | 'share' | 'withdraw' | 'adopt', boolean>>;
  readonly whyNotAdopt: { readonly code: string } | null;
}

interface Page {
  readonly proposedPlans: readonly Plan[];
  readonly row: Readonly<Record<string, unknown>>;
  readonly withdrawals: readonly { kind: string; audience: string }[];
  readonly history: readonly { action: string; subjectType: string; audience: string; changes: object[] }[];
}

const PAGE = `query ($id: ID!) { recommendationPage(entryId: $id) {
  proposedPlans { ${FIELDS} }
  row { ${SAID} planVersion responsibilityVersion timeVersion moneyVersion changedAt }
  withdrawals { kind audience }
  history { action subjectType audience person organisation changes { field before after } } } }`;

const page = async (person: Person, id: string) =>
  (await person.get<{ recommendationPage: Page }>(PAGE, { id })).recommendationPage;

const propose = (person: Person, entryId: string, said: object, expectedVersion: number | null = null) =>
  act(person, 'proposePlan', { entryId, expectedVersion, ...said }, ['ProposedPlan', FIELDS]);

const idOf = async (person: Person, entryId: string, said: object) => String((await propose(person, entryId, said)).id);

/** Adopts what the person's page shows; `input` may say otherwise. */
async function adopt(person: Person, entryId: string, planId: string, input: object = {}) {
  const { row, proposedPlans } = await page(person, entryId);
  const { planVersion, responsibilityVersion, timeVersion, moneyVersion } = row;
  const expectedVersion = proposedPlans.find(({ id }) => id === planId)?.version ?? 1;
  const seen = { expectedVersion, planVersion, responsibilityVersion, timeVersion, moneyVersion };
  return act(person, 'adoptProposedPlan', { id: planId, ...seen, ...input }, [
    'AdoptedPlan',
    'id entryId adopted left',
  ]);
}

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
