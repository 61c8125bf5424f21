import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const CARES = `query ($input: CareOfRowsInput!) { careOfRows(input: $input) {
  rows { id version caretaker { name } } colleagues { name } } }`;

interface Cares {
  readonly rows: { id: string; version: number | null; caretaker: { name: string } | null }[];
  readonly colleagues: { name: string }[];
}

let at: World;
beforeAll(async () => {
  at = await world();
});

const idsOf = (rows: readonly number[]) => rows.map((row) => at.entries[row].id);
const cares = async (person: Person, rows: readonly number[]) =>
  (await person.get<{ careOfRows: Cares }>(CARES, { input: { entryIds: idsOf(rows) } })).careOfRows;
const entrust = async (person: Person, rows: readonly number[], to: Person | null, more: object = {}) => {
  const { rows: seen } = await cares(person, rows);
  const input = { rows: seen.map(({ id, version }) => ({ entryId: id, expectedVersion: version })), ...more };
  return act(person, 'entrustEntries', { personId: to?.id ?? null, ...input }, ['EntrustedRows', 'rows']);
};
const namesOf = async (person: Person, rows: readonly number[]) =>
  (await cares(person, rows)).rows.map(({ caretaker }) => caretaker?.name ?? null);

describe('many rows given into one person’s care', () => {
  it('go there in one act, with an event for each row that changed hands', async () => {
    const { member, coordinator } = at.cso;
    expect((await cares(member, [0, 1])).colleagues.map(({ name }) => name)).toEqual(['coordinator', 'member']);
    expect(await entrust(member, [0, 1], member)).toMatchObject({ rows: 2 });
    const mutationId = randomUUID();
    expect(await entrust(coordinator, [0, 1, 2], coordinator, { mutationId })).toMatchObject({ rows: 3 });
    expect(await namesOf(member, [2, 0, 1])).toEqual(['coordinator', 'coordinator', 'coordinator']);
    const events = await inDatabase<{ action: string; before: object; after: object }>(
      'select action, before, after from journal where mutation_id = $1 order by sequence',
      [mutationId],
    );
    expect(events).toHaveLength(3);
    expect(events.map(({ action }) => action)).toEqual(Array(3).fill('matrixEntry.entrust'));
    expect(events.map(({ before }) => (before as { caretaker: string | null }).caretaker).sort()).toEqual([
      'member',
      'member',
      null,
    ]);
    expect(await entrust(member, [0, 1], coordinator)).toMatchObject({ rows: 0 });
    expect(await entrust(member, [1, 2], null)).toMatchObject({ rows: 2 });
    expect(await namesOf(member, [0, 1, 2])).toEqual(['coordinator', null, null]);
  });

  it('are all left where one of them changed hands since it was looked at', async () => {
    const { member } = at.cso;
    const stale = { rows: idsOf([3, 4]).map((entryId) => ({ entryId, expectedVersion: null })) };
    await entrust(member, [4], member);
    expect(await entrust(member, [3, 4], member, stale)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await namesOf(member, [3, 4])).toEqual([null, 'member']);
  });

  it('two at the same instant do not overwrite one another', async () => {
    const { member, coordinator } = at.cso;
    const seen = { rows: idsOf([3, 5]).map((entryId) => ({ entryId, expectedVersion: null })) };
    const both = await Promise.all([
      entrust(member, [3, 5], member, seen),
      entrust(coordinator, [3, 5], coordinator, seen),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['EntrustedRows', 'Refusal']);
  });

  it('are nobody’s business outside the organisation, and in nobody’s care but its people’s', async () => {
    expect(await namesOf(at.cso.otherMember, [0])).toEqual([null]);
    expect(await namesOf(at.government.focalPoint, [0])).toEqual([null]);
    expect((await cares(at.observer, [0])).colleagues).toEqual([]);
    expect(await entrust(at.cso.otherMember, [0], at.cso.member)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await entrust(at.reportWriter, [0], at.cso.member)).toMatchObject({ code: 'NOT_ALLOWED' });
    const elsewhere = await world();
    const mixed = {
      rows: [at.entries[0], elsewhere.entries[0]].map(({ id }) => ({ entryId: id, expectedVersion: null })),
    };
    expect(await entrust(at.cso.member, [0], at.cso.member, mixed)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
