import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const FIELDS = ['KeptCluster', 'id name convenerIds version reviews { reviewId rows }'] as const;
const LIST = `query ($id: ID!) { clusters(workspaceId: $id) {
  viewerKeeps clusters { id name convenerIds version reviews { reviewId rows } } } }`;
const OF_MATRIX = 'query ($id: ID!) { matrix(reviewId: $id) { clusters { id name viewerRevises } } }';
const CAN = 'query ($id: ID!) { recommendationPage(entryId: $id) { viewerCan { revisePlan reviseTags reviseTime } } }';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly convenerIds: string[];
  readonly version: number;
  readonly reviews: { reviewId: string; rows: number }[];
}

let at: World;
beforeAll(async () => {
  at = await world();
});

const add = (person: Person, name: string, conveners: readonly Person[] = [], here = at) =>
  act(
    person,
    'addCluster',
    { workspaceId: here.workspaceId, name, convenerIds: conveners.map(({ organisationId }) => organisationId) },
    FIELDS,
  );
const change = (person: Person, id: string, input: object, expectedVersion = 1) =>
  act(person, 'changeCluster', { id, expectedVersion, ...input }, FIELDS);
const archive = (person: Person, id: string, expectedVersion = 1) =>
  act(person, 'archiveCluster', { id, expectedVersion }, FIELDS);
const list = async (person: Person, here = at) =>
  (await person.get<{ clusters: { viewerKeeps: boolean; clusters: Kept[] } }>(LIST, { id: here.workspaceId })).clusters;
const putInto = (person: Person, row: number, clusterId: unknown, here = at, expectedVersion = 1) =>
  act(person, 'reviseMatrixEntry', { id: here.entries[row].id, expectedVersion, fieldGroup: 'TAGS', clusterId }, [
    'MatrixRow',
    'clusterId tagsVersion',
  ]);

describe('the clusters of a workspace', () => {
  it('are kept by coordinators of either side, and seen by everybody who reads', async () => {
    const { coordinator, otherMember } = at.cso;
    const made = await add(coordinator, '  Women  and girls', [otherMember]);
    expect(made).toMatchObject({
      name: 'Women and girls',
      convenerIds: [otherMember.organisationId],
      version: 1,
      reviews: [],
    });
    expect(await add(at.government.focalPoint, 'Justice')).toMatchObject({ name: 'Justice' });
    expect((await list(at.observer)).clusters.map(({ name }) => name)).toEqual(['Women and girls', 'Justice']);
    expect((await list(coordinator)).viewerKeeps).toBe(true);
    expect((await list(otherMember)).viewerKeeps).toBe(false);
    for (const person of [otherMember, at.government.ministry, at.nhri, at.observer, at.administrator]) {
      expect(await add(person, 'Mine')).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await change(otherMember, String(made.id), { name: 'Mine' })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('have names that are told apart, and conveners that write', async () => {
    const { coordinator } = at.cso;
    await add(coordinator, 'Health');
    expect(await add(coordinator, 'health ')).toMatchObject({ code: 'NAME_TAKEN' });
    expect(await add(coordinator, '\u200b')).toMatchObject({ code: 'NAME_NEEDED' });
    expect(await add(coordinator, 'Watched', [at.observer])).toMatchObject({ code: 'CONVENER_OBSERVES' });
    const elsewhere = await world();
    expect(await add(coordinator, 'Foreign', [elsewhere.cso.member])).toMatchObject({ code: 'NOT_FOUND' });
    const [one, other] = await Promise.all([add(coordinator, 'Twice'), add(at.government.focalPoint, 'Twice')]);
    expect([one.__typename, other.__typename].sort()).toEqual(['KeptCluster', 'Refusal']);
  });

  it('are renamed and given to others, the later of two being told who was first', async () => {
    const made = await add(at.cso.coordinator, 'Work');
    const id = String(made.id);
    expect(await change(at.cso.coordinator, id, { name: 'Work and migration' })).toMatchObject({ version: 2 });
    expect(await change(at.government.focalPoint, id, { name: 'Labour' })).toMatchObject({
      __typename: 'Conflict',
      base: { name: 'Work' },
      theirs: { name: 'Work and migration' },
    });
    const { ministry } = at.government;
    expect(await change(at.cso.coordinator, id, { convenerIds: [ministry.organisationId] }, 2)).toMatchObject({
      name: 'Work and migration',
      convenerIds: [ministry.organisationId],
      version: 3,
    });
    const [{ n }] = await inDatabase<{ n: number }>(
      `select count(*)::int as n from journal where subject_id = $1 and action = 'cluster.keep'`,
      [id],
    );
    expect(n).toBe(3);
  });

  it('are archived only when no row stands in them; then no row comes to stand in them', async () => {
    const here = await world();
    const { coordinator } = here.cso;
    const id = String((await add(coordinator, 'Children', [], here)).id);
    expect(await putInto(coordinator, 0, id, here)).toMatchObject({ clusterId: id, tagsVersion: 2 });
    expect((await list(coordinator, here)).clusters[0].reviews).toEqual([{ reviewId: here.review.id, rows: 1 }]);
    expect(await archive(coordinator, id)).toMatchObject({ code: 'CLUSTER_IN_USE' });
    await putInto(coordinator, 0, null, here, 2);
    expect(await archive(coordinator, id)).toMatchObject({ name: 'Children' });
    expect((await list(coordinator, here)).clusters).toEqual([]);
    expect(await putInto(coordinator, 1, id, here)).toMatchObject({ code: 'ARCHIVED' });
    expect(await change(coordinator, id, { name: 'Again' }, 2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await add(coordinator, 'Children', [], here)).toMatchObject({ name: 'Children' });
  });

  it('of another workspace are not there, to see or to put rows into', async () => {
    const elsewhere = await world();
    const foreign = await add(elsewhere.cso.coordinator, 'Foreign', [], elsewhere);
    expect(await putInto(at.cso.coordinator, 0, foreign.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await putInto(at.cso.coordinator, 0, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await archive(at.cso.coordinator, String(foreign.id))).toMatchObject({ code: 'NOT_FOUND' });
    const { errors } = await at.cso.coordinator.run(LIST, { id: elsewhere.workspaceId });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});

const SETTING = 'query ($id: ID!) { workspace(id: $id) { version convenersEdit } }';
const leave = (person: Person, here: World, isOn: boolean, expectedVersion = 1) =>
  act(person, 'setConvenersEdit', { id: here.workspaceId, expectedVersion, isOn }, [
    'Workspace',
    'version convenersEdit',
  ]);

/** Two rows in a cluster that the Legal Network convenes, one in none; the workspace leaves rows to conveners. */
async function narrowed() {
  const here = await world();
  const id = String((await add(here.cso.coordinator, 'Justice', [here.cso.otherMember], here)).id);
  await putInto(here.cso.coordinator, 0, id, here);
  await putInto(here.cso.coordinator, 1, id, here);
  await leave(here.administrator, here, true);
  return { here, id };
}

const write = (person: Person, here: World, row: number, fieldGroup: string, field: object) =>
  act(person, 'reviseMatrixEntry', { id: here.entries[row].id, expectedVersion: 1, fieldGroup, ...field }, [
    'MatrixRow',
    'expectedResult',
  ]);

describe('a workspace that leaves the rows of a cluster to its conveners', () => {
  it('is made so by an administrator alone, and is not from the beginning', async () => {
    const here = await world();
    const read = async () =>
      (await here.cso.member.get<{ workspace: object }>(SETTING, { id: here.workspaceId })).workspace;
    expect(await read()).toEqual({ version: 1, convenersEdit: false });
    expect(await leave(here.cso.coordinator, here, true)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await leave(here.administrator, here, true)).toMatchObject({ version: 2, convenersEdit: true });
    expect(await leave(here.administrator, here, false)).toMatchObject({ __typename: 'Conflict' });
  });

  it('lets conveners and coordinators write them, and others propose what those adopt', async () => {
    const { here } = await narrowed();
    const { member, otherMember, coordinator } = here.cso;
    const words = { expectedResult: 'A law in force' };
    expect(await write(member, here, 0, 'PLAN', words)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await write(otherMember, here, 0, 'PLAN', words)).toMatchObject(words);
    expect(await write(coordinator, here, 1, 'PLAN', words)).toMatchObject(words);
    expect(await write(member, here, 2, 'PLAN', words)).toMatchObject(words);
    const proposed = await act(
      member,
      'proposePlan',
      { entryId: here.entries[0].id, expectedVersion: null, nextSteps: 'Train the judges' },
      ['ProposedPlan', 'id'],
    );
    expect(proposed).toMatchObject({ __typename: 'ProposedPlan' });
  });

  it('leaves to the side that convenes none of it what was its own', async () => {
    const { here } = await narrowed();
    const { ministry } = here.government;
    expect(await write(ministry, here, 0, 'TIME', { deadline: '2030-01-01' })).toMatchObject({
      __typename: 'MatrixRow',
    });
    expect(await write(ministry, here, 0, 'PLAN', { challenges: 'Money' })).toMatchObject({ __typename: 'MatrixRow' });
  });

  it('says so before anybody tries: in the matrix, on the page, and of many cells at once', async () => {
    const { here, id } = await narrowed();
    const { member, otherMember } = here.cso;
    const clusters = async (person: Person) =>
      (await person.get<{ matrix: { clusters: object[] } }>(OF_MATRIX, { id: here.review.id })).matrix.clusters;
    expect(await clusters(member)).toEqual([{ id, name: 'Justice', viewerRevises: false }]);
    expect(await clusters(otherMember)).toEqual([{ id, name: 'Justice', viewerRevises: true }]);
    const can = async (row: number) =>
      (await member.get<{ recommendationPage: { viewerCan: object } }>(CAN, { id: here.entries[row].id }))
        .recommendationPage.viewerCan;
    expect(await can(0)).toMatchObject({ revisePlan: false, reviseTags: false });
    expect(await can(2)).toMatchObject({ revisePlan: true, reviseTags: true });
    const READ = 'query ($input: ReadMatrixCellsInput!) { readMatrixCells(input: $input) { outcome } }';
    const cells = [0, 2].map((row) => ({
      entryId: here.entries[row].id,
      field: 'clusterId',
      expectedVersion: row === 0 ? 2 : 1,
      ids: row === 0 ? [] : [id],
    }));
    const { readMatrixCells } = await member.get<{ readMatrixCells: { outcome: string }[] }>(READ, {
      input: { cells },
    });
    expect(readMatrixCells.map(({ outcome }) => outcome)).toEqual(['NOT_ALLOWED', 'CHANGED']);
  });
});
