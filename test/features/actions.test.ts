import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quiet, Screen } from '../support/open-screen.js';
import type { Person } from '../support/person.js';
import { act, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const FIELDS = 'id version title state dueOn audience ownerOrganisationId removedAt viewerCan { change share }';
type Measure = Record<string, unknown> & { id: string; version: number; title: string };

let at: World;
beforeAll(async () => {
  at = await world();
});

const wanted = ['Action', FIELDS] as const;
const plan = (person: Person, entryId: string, input: object = {}) =>
  act(person, 'planAction', { entryId, title: 'Open ten legal aid offices', ...input }, wanted);
const planned = async (person: Person, entryId: string, input: object = {}) =>
  (await plan(person, entryId, input)) as unknown as Measure;

interface Seen {
  readonly page: {
    actions: Measure[];
    row: { actions: Measure[]; changedAt: string };
    history: { action: string; person: string | null; changes: { field: string }[] }[];
  };
  readonly matrix: { rows: { id: string; actions: Measure[]; changedAt: string }[] };
  readonly list: Measure[];
}

/** Everything in which a person could come upon the measures of a row. */
const see = (person: Person, entryId: string) =>
  person.get<Seen>(
    `query ($id: ID!, $review: ID!) {
      page: recommendationPage(entryId: $id) { actions { ${FIELDS} } row { actions { id title } changedAt }
        history { action person changes { field before after } } }
      matrix(reviewId: $review) { rows { id actions { id title } changedAt } }
      list: actionsOfEntry(entryId: $id) { ${FIELDS} } }`,
    { id: entryId, review: at.review.id },
  );

async function titles(person: Person, entryId: string): Promise<string[]> {
  const { page, matrix, list } = await see(person, entryId);
  const row = matrix.rows.find(({ id }) => id === entryId);
  const all = [page.actions, page.row.actions, row?.actions ?? [], list].map((some) => some.map(({ title }) => title));
  for (const one of all) expect(one).toEqual(all[0]);
  return all[0];
}

describe('a planned measure', () => {
  it('begins among the own organisation’s, and nobody else finds a trace of it', async () => {
    const [{ id }] = at.entries;
    const before = await see(at.government.focalPoint, id);
    const measure = await planned(at.cso.member, id, { dueOn: '2027-06-30', state: 'UNDER_WAY' });
    expect(measure).toMatchObject({
      audience: 'ORGANISATION',
      state: 'UNDER_WAY',
      dueOn: '2027-06-30',
      ownerOrganisationId: at.cso.member.organisationId,
      viewerCan: { change: true, share: true },
    });
    expect(await titles(at.cso.coordinator, id)).toEqual(['Open ten legal aid offices']);
    expect(await see(at.government.focalPoint, id)).toEqual(before);
    for (const person of [at.cso.otherMember, at.government.ministry, at.nhri, at.observer]) {
      const { page, matrix, list } = await see(person, id);
      expect(JSON.stringify([page, matrix, list])).not.toContain('legal aid offices');
      expect(page.history.map(({ action }) => action)).not.toContain('action.plan');
      for (const change of ['changeAction', 'removeAction']) {
        const answer = await act(person, change, { id: measure.id, expectedVersion: 1 }, wanted);
        expect(answer).toMatchObject({ code: person === at.observer ? 'NOT_ALLOWED' : 'NOT_FOUND' });
      }
    }
  });

  it('in the joint plan is everybody’s to read and its organisation’s to change', async () => {
    const [, { id }] = at.entries;
    const measure = await planned(at.government.ministry, id, { audience: 'JOINT' });
    for (const person of [at.cso.member, at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer]) {
      expect(await titles(person, id)).toEqual(['Open ten legal aid offices']);
      const { list } = await see(person, id);
      expect(list[0]).toMatchObject({ audience: 'JOINT', viewerCan: { change: false, share: false } });
    }
    const change = { id: measure.id, expectedVersion: 1, state: 'DONE' };
    for (const person of [at.cso.coordinator, at.government.focalPoint, at.nhri]) {
      const answer = await act(person, 'changeAction', change, wanted);
      expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
    }
    expect(await act(at.government.ministry, 'changeAction', change, wanted)).toMatchObject({
      state: 'DONE',
      version: 2,
    });
    const { page } = await see(at.cso.member, id);
    expect(page.history[0]).toMatchObject({ action: 'action.change', person: null });
  });

  it('is put into the joint plan as a copy; what was written before stays private', async () => {
    const [, , { id }] = at.entries;
    const draft = await planned(at.cso.member, id, { title: 'Say nothing of the money yet' });
    const change = { id: draft.id, expectedVersion: 1, title: 'Train 40 paralegals' };
    await act(at.cso.member, 'changeAction', change, wanted);
    const { snapshotId } = await shareThing(at.cso.coordinator, ['ACTION', String(draft.id)], 'JOINT');
    const { list } = await see(at.cso.member, id);
    expect(list).toMatchObject([{ id: snapshotId, title: 'Train 40 paralegals', audience: 'JOINT', version: 1 }]);
    expect(snapshotId).not.toBe(draft.id);
    expect(await titles(at.cso.member, id)).toEqual(['Train 40 paralegals']);
    expect(await titles(at.government.focalPoint, id)).toEqual(['Train 40 paralegals']);
    const { page } = await see(at.government.focalPoint, id);
    expect(JSON.stringify(page)).not.toContain('the money');
    expect(page.history.filter(({ action }) => action.startsWith('action.'))).toHaveLength(1);
    const again = await act(at.cso.member, 'changeAction', { ...change, expectedVersion: 3 }, wanted);
    expect(again).toMatchObject({ __typename: 'Refusal', code: 'REMOVED' });
  });

  it('that is shared as somebody else just changed it is shown first', async () => {
    const [, , , { id }] = at.entries;
    const draft = await planned(at.cso.member, id);
    await act(at.cso.coordinator, 'changeAction', { id: draft.id, expectedVersion: 1, title: 'Another' }, wanted);
    const seen = { expectedVersion: 1 };
    expect(await shareThing(at.cso.member, ['ACTION', String(draft.id)], 'JOINT', seen)).toMatchObject({
      code: 'CHANGED_SINCE',
    });
    expect(await titles(at.government.focalPoint, id)).toEqual([]);
  });

  it('is changed by two at once with all three texts shown', async () => {
    const [, , , { id }] = at.entries;
    const measure = await planned(at.cso.member, id, { title: 'First' });
    const change = (person: Person, title: string) =>
      act(person, 'changeAction', { id: measure.id, expectedVersion: 1, title }, wanted);
    await change(at.cso.coordinator, 'Theirs');
    expect(await change(at.cso.member, 'Mine')).toMatchObject({
      __typename: 'Conflict',
      base: { title: 'First' },
      mine: { title: 'Mine' },
      theirs: { title: 'Theirs' },
      theirsBy: 'coordinator',
    });
  });

  it('leaves the plan when it is removed, and stays in the record', async () => {
    const [, , , , { id }] = at.entries;
    const measure = await planned(at.government.focalPoint, id, { audience: 'JOINT', title: 'Draft a bill' });
    const remove = { id: measure.id, expectedVersion: 1 };
    expect(await act(at.cso.member, 'removeAction', remove, wanted)).toMatchObject({ code: 'NOT_ALLOWED' });
    const removed = await act(at.government.focalPoint, 'removeAction', remove, wanted);
    expect(removed).toMatchObject({ version: 2, viewerCan: { change: false, share: false } });
    expect(await titles(at.cso.member, id)).toEqual([]);
    const { page } = await see(at.cso.member, id);
    expect(page.history[0]).toMatchObject({ action: 'action.remove' });
    expect(page.history[0].changes).toContainEqual({ field: 'title', before: 'Draft a bill', after: null });
  });

  it.each([
    ['no words', { title: '   ' }, 'TITLE_NEEDED', 'title'],
    ['a page of words', { title: 'x'.repeat(501) }, 'TOO_LONG', 'title'],
  ])('is refused with %s, naming the field', async (_what, input, code, field) => {
    expect(await plan(at.cso.member, at.entries[0].id, input)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('is planned once however often it is sent, and told to be old by nobody’s private work', async () => {
    const { id } = at.entries[5];
    const changedAt = async () => (await see(at.observer, id)).page.row.changedAt;
    const before = await changedAt();
    const input = { mutationId: randomUUID() };
    const first = await plan(at.nhri, id, input);
    expect(await plan(at.nhri, id, input)).toEqual(first);
    expect(await titles(at.nhri, id)).toHaveLength(1);
    expect(await changedAt()).toBe(before);
    await plan(at.nhri, id, { audience: 'JOINT' });
    expect(await changedAt()).not.toBe(before);
  });

  it.each(['observer', 'reportWriter', 'administrator'] as const)('is not planned by a mere %s', async (who) => {
    const answer = await plan(at[who], at.entries[0].id);
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(answer.code);
  });

  it('of another workspace is not there', async () => {
    const other = await world({ texts: ['Something else'] });
    expect(await plan(at.cso.member, other.entries[0].id)).toMatchObject({ code: 'NOT_FOUND' });
    const theirs = await planned(other.cso.member, other.entries[0].id, { audience: 'JOINT' });
    const change = { id: theirs.id, expectedVersion: 1, title: 'Mine now' };
    expect(await act(at.cso.member, 'changeAction', change, wanted)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an open screen', () => {
  let own: Screen;
  let theirs: Screen;
  beforeAll(async () => {
    own = await Screen.open(at.cso.coordinator, at.review.id);
    theirs = await Screen.open(at.government.focalPoint, at.review.id);
  });
  afterAll(async () => {
    await own.close();
    await theirs.close();
  });

  it('of the other side hears of a measure only when it is in the joint plan', async () => {
    const { id } = at.entries[5];
    const draft = await planned(at.cso.member, id);
    await act(at.cso.member, 'changeAction', { id: draft.id, expectedVersion: 1, state: 'DONE' }, wanted);
    await quiet();
    expect(new Set(own.heard)).toEqual(new Set([id]));
    expect(theirs.heard).toEqual([]);
    await shareThing(at.cso.member, ['ACTION', String(draft.id)], 'JOINT');
    await quiet();
    expect(theirs.heard).toEqual([id]);
  });
});
