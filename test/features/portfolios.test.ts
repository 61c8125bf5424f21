import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { act, type Answered } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface Care {
  readonly version: number | null;
  readonly caretaker: { readonly name: string } | null;
  readonly formerly: string | null;
  readonly colleagues: readonly { readonly name: string }[];
}
interface Portfolio {
  readonly personId: string;
  readonly name: string;
  readonly isMember: boolean;
  readonly mayHandOver: boolean;
  readonly rows: readonly { readonly id: string; readonly reference: string }[];
}

const CARE = `query ($id: ID!) { recommendationPage(entryId: $id) {
  care { version caretaker { name } formerly colleagues { name } }
  history { action person changes { field before after } } } }`;
const PORTFOLIOS = `query ($id: ID!, $of: ID) { portfolios(workspaceId: $id, personId: $of) {
  portfolios { personId name isMember mayHandOver rows { id reference } } colleagues { name } } }`;
const MINE = `query ($id: ID!) { matrix(reviewId: $id) { rows { id isInMyName } } }`;

let at: World;
beforeAll(async () => {
  at = await world();
});

const page = async (person: Person, row: number) =>
  (
    await person.get<{
      recommendationPage: {
        care: Care | null;
        history: { action: string; person: string | null; changes: { field: string; after: unknown }[] }[];
      };
    }>(CARE, { id: at.entries[row].id })
  ).recommendationPage;
const care = async (person: Person, row: number) => (await page(person, row)).care;

const entrust = (person: Person, row: number, to: Person | null, expectedVersion: number | null = null) =>
  act(person, 'entrustEntry', { entryId: at.entries[row].id, personId: to?.id ?? null, expectedVersion }, [
    'RowCare',
    'version caretaker { name }',
  ]);

const portfolios = async (person: Person, of: Person | null = null) =>
  (
    await person.get<{ portfolios: { portfolios: Portfolio[] } }>(PORTFOLIOS, {
      id: at.workspaceId,
      of: of?.id ?? null,
    })
  ).portfolios.portfolios;

const handOver = (
  person: Person,
  from: Person,
  to: Person,
  rows: readonly number[],
  more: object = {},
): Promise<Answered> =>
  act(
    person,
    'handOverPortfolio',
    {
      workspaceId: at.workspaceId,
      fromPersonId: from.id,
      toPersonId: to.id,
      entryIds: rows.map((row) => at.entries[row].id),
      ...more,
    },
    ['HandedOver', 'rows'],
  );

describe('an organisation gives rows into the care of its people', () => {
  it('one person for a row, of those who work there, and its own people see who', async () => {
    const { coordinator, member } = at.cso;
    expect((await care(member, 0))?.colleagues.map(({ name }) => name)).toEqual(['coordinator', 'member']);
    expect(await entrust(member, 0, member)).toMatchObject({ version: 1, caretaker: { name: 'member' } });
    expect(await care(coordinator, 0)).toMatchObject({ version: 1, caretaker: { name: 'member' }, formerly: null });
    const { history } = await page(coordinator, 0);
    expect(history[0]).toMatchObject({ action: 'matrixEntry.entrust', person: 'member' });
    expect(history[0].changes).toEqual([{ field: 'caretaker', before: null, after: 'member' }]);
    const { matrix } = await member.get<{ matrix: { rows: { id: string; isInMyName: boolean }[] } }>(MINE, {
      id: at.review.id,
    });
    expect(matrix.rows.filter(({ isInMyName }) => isInMyName).map(({ id }) => id)).toEqual([at.entries[0].id]);
  });

  it('a report writer sees whose care it is and cannot give it to anybody', async () => {
    expect(await care(at.reportWriter, 0)).toMatchObject({ caretaker: { name: 'member' }, colleagues: [] });
    expect(await entrust(at.reportWriter, 0, at.cso.member, 1)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('nobody outside it learns of that, not even on its own side', async () => {
    for (const person of [at.cso.otherMember, at.government.focalPoint, at.nhri]) {
      const { care: theirs, history } = await page(person, 0);
      expect(theirs).toMatchObject({ version: null, caretaker: null, formerly: null });
      expect(history.map(({ action }) => action)).toEqual(['recommendation.add']);
      expect(await portfolios(person)).toEqual([]);
    }
    expect(await care(at.observer, 0)).toBeNull();
    expect(await entrust(at.cso.otherMember, 0, at.cso.member)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await entrust(at.cso.member, 0, at.government.ministry, 1)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await entrust(at.observer, 0, at.observer)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await entrust(at.cso.otherMember, 0, at.cso.otherMember)).toMatchObject({ version: 1 });
    expect((await care(at.cso.member, 0))?.caretaker?.name).toBe('member');
  });

  it('says who was first, also where two name somebody for the first time', async () => {
    const [one, other] = await Promise.all([
      entrust(at.cso.member, 1, at.cso.member),
      entrust(at.cso.coordinator, 1, at.cso.coordinator),
    ]);
    const conflict = one.__typename === 'Conflict' ? one : other;
    expect([one.__typename, other.__typename].sort()).toEqual(['Conflict', 'RowCare']);
    expect(conflict).toMatchObject({ currentVersion: 1, base: { caretaker: null } });
    const now = await care(at.cso.member, 1);
    expect(conflict.theirs).toEqual({ caretaker: now?.caretaker?.name });
    expect(await entrust(at.cso.member, 1, null, 1)).toMatchObject({ version: 2, caretaker: null });
    expect(await entrust(at.cso.member, 1, at.cso.member, 1)).toMatchObject({ __typename: 'Conflict' });
    expect(await entrust(at.cso.member, 1, at.cso.member, 2)).toMatchObject({ version: 3 });
  });
});

describe('a portfolio goes over to another in one act', () => {
  it('only to a colleague, by oneself or a coordinator, and only as it was looked at', async () => {
    const { member, coordinator, otherMember } = at.cso;
    expect(await entrust(coordinator, 2, coordinator)).toMatchObject({ version: 1 });
    const mine = await portfolios(member);
    expect(mine.map(({ name, mayHandOver, rows }) => [name, mayHandOver, rows.map(({ id }) => id)])).toEqual([
      ['coordinator', false, [at.entries[2].id]],
      ['member', true, [at.entries[0].id, at.entries[1].id]],
    ]);
    expect(await handOver(member, coordinator, member, [2])).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await handOver(member, member, otherMember, [0, 1])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await handOver(otherMember, member, otherMember, [0, 1])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await handOver(member, member, coordinator, [0])).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await handOver(member, member, member, [0, 1])).toMatchObject({ code: 'SAME_PERSON' });
    expect(await handOver(at.reportWriter, member, coordinator, [0, 1])).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('with one event a row under one id, and a retry does nothing', async () => {
    const mutationId = randomUUID();
    const { member, coordinator } = at.cso;
    for (let time = 0; time < 2; time++)
      expect(await handOver(coordinator, member, coordinator, [0, 1], { mutationId })).toEqual({
        __typename: 'HandedOver',
        rows: 2,
      });
    const events = await inDatabase(
      `select before->>'caretaker' as before, after->>'caretaker' as after, audience from journal
       where mutation_id = $1 and action = 'portfolio.handOver'`,
      [mutationId],
    );
    const event = { before: 'member', after: 'coordinator', audience: 'ORGANISATION' };
    expect(events).toEqual([event, event]);
    expect((await portfolios(coordinator)).map(({ name, rows }) => [name, rows.length])).toEqual([['coordinator', 3]]);
  });

  it('leaves rows in nobody’s care when somebody goes without, and whoever stays can still hand them on', async () => {
    const { member, coordinator } = at.cso;
    expect(await handOver(coordinator, coordinator, member, [0, 1, 2])).toMatchObject({ rows: 3 });
    await inDatabase(`update membership set until = now(), ended_as = 'REMOVED' where person_id = $1`, [member.id]);
    expect(await care(coordinator, 0)).toMatchObject({ caretaker: null, formerly: 'member' });
    expect(await portfolios(coordinator, member)).toMatchObject([
      { name: 'member', isMember: false, mayHandOver: true },
    ]);
    expect(await handOver(coordinator, member, coordinator, [0, 1, 2])).toMatchObject({ rows: 3 });
    expect(await care(coordinator, 0)).toMatchObject({ caretaker: { name: 'coordinator' }, formerly: null });
  });
});
