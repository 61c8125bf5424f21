import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const CELL = 'entryId field outcome value strange message conflict { base mine theirs theirsBy currentVersion }';

const REVISE = `mutation ($input: ReviseMatrixEntriesInput!) {
  reviseMatrixEntries(input: $input) {
    __typename
    ... on MatrixRevision { cells { ${CELL} } rows { id expectedResult deadline planVersion timeVersion } }
    ... on Refusal { code }
  } }`;

const READ = `query ($input: ReadMatrixCellsInput!) { readMatrixCells(input: $input) { ${CELL} } }`;

const LAW = 'A law in force';

interface Cell {
  readonly outcome: string;
  readonly value: unknown;
  readonly [field: string]: unknown;
}

interface Revision {
  readonly __typename: string;
  readonly code?: string;
  readonly cells: Cell[];
  readonly rows: { id: string; expectedResult: string; planVersion: number }[];
}

const revise = async (person: Person, cells: readonly object[], mutationId = randomUUID()) => {
  const input = { mutationId, cells };
  return (await person.get<{ reviseMatrixEntries: Revision }>(REVISE, { input })).reviseMatrixEntries;
};

const read = async (person: Person, cells: readonly object[], locale = 'en') =>
  (await person.get<{ readMatrixCells: Cell[] }>(READ, { input: { cells, locale } })).readMatrixCells;

const events = (mutationId: string) =>
  inDatabase<{ entry_id: string; action: string; before: object; after: object }>(
    'select entry_id, action, before, after from journal where mutation_id = $1 order by sequence',
    [mutationId],
  );

let at: World;
beforeAll(async () => {
  at = await world();
});

const cell = (row: number, field: string, more: object) => ({
  entryId: at.entries[row].id,
  field,
  expectedVersion: 1,
  ...more,
});

describe('many cells at once', () => {
  it('are written together, with one event for each row under one mutation', async () => {
    const here = await world();
    const of = (row: number, field: string, text: string) => ({
      entryId: here.entries[row].id,
      field,
      expectedVersion: 1,
      text,
    });
    const mutationId = randomUUID();
    const cells = [
      of(0, 'expectedResult', LAW),
      of(0, 'challenges', 'Money'),
      of(0, 'deadline', '2027-03-31'),
      of(1, 'expectedResult', 'Aid in every district'),
    ];
    const revision = await revise(here.government.focalPoint, cells, mutationId);
    expect(revision.cells.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'CHANGED', 'CHANGED', 'CHANGED']);
    expect(revision.rows).toEqual([
      { id: here.entries[0].id, expectedResult: LAW, deadline: '2027-03-31', planVersion: 2, timeVersion: 2 },
      {
        id: here.entries[1].id,
        expectedResult: 'Aid in every district',
        deadline: null,
        planVersion: 2,
        timeVersion: 1,
      },
    ]);
    expect(await events(mutationId)).toEqual([
      {
        entry_id: here.entries[0].id,
        action: 'matrixEntry.revisePlan',
        before: { expectedResult: '', challenges: '', deadline: null, planVersion: 1, timeVersion: 1 },
        after: { expectedResult: LAW, challenges: 'Money', deadline: '2027-03-31', planVersion: 2, timeVersion: 2 },
      },
      {
        entry_id: here.entries[1].id,
        action: 'matrixEntry.revisePlan',
        before: { expectedResult: '', planVersion: 1 },
        after: { expectedResult: 'Aid in every district', planVersion: 2 },
      },
    ]);
  });

  it('are done once when sent twice', async () => {
    const mutationId = randomUUID();
    const cells = [cell(5, 'nextSteps', { text: 'Once' })];
    const first = await revise(at.cso.member, cells, mutationId);
    expect(await revise(at.cso.member, cells, mutationId)).toEqual(first);
    expect(await events(mutationId)).toHaveLength(1);
  });

  it('each go by their own rights: what is not mine stays, the rest is written', async () => {
    const cells = [cell(4, 'challenges', { text: 'Distance' }), cell(4, 'budget', { text: '2 million' })];
    const revision = await revise(at.cso.member, cells);
    expect(revision.cells.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'NOT_ALLOWED']);
  });

  it.each(['observer', 'reportWriter', 'nhri'] as const)('are all refused to a mere %s', async (who) => {
    const revision = await revise(at[who], [cell(0, 'expectedResult', { text: 'x' })]);
    expect(revision).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
  });

  it('answer a stranger exactly as if the rows did not exist', async () => {
    const stranger = (await world()).cso.coordinator;
    const ask = (entryId: string) => {
      const cells = [{ entryId, field: 'budget', expectedVersion: 1, text: 'x' }];
      return stranger.run(REVISE, { input: { mutationId: randomUUID(), cells } });
    };
    expect(await ask(at.entries[0].id)).toEqual(await ask(randomUUID()));
  });

  it('tell of a row that is gone, and of one of another workspace alike', async () => {
    const other = await world();
    const gone = { field: 'budget', expectedVersion: 1, text: 'x' };
    const cells = [
      cell(3, 'nextSteps', { text: 'Meet' }),
      { entryId: randomUUID(), ...gone },
      { entryId: other.entries[0].id, ...gone },
    ];
    const revision = await revise(at.government.focalPoint, cells);
    expect(revision.cells.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'GONE', 'GONE']);
  });

  it('meet who was first part by part: base, mine and theirs, and neither is lost', async () => {
    await revise(at.government.focalPoint, [cell(1, 'challenges', { text: 'Money' })]);
    const cells = [cell(1, 'challenges', { text: 'Distance' }), cell(1, 'deadline', { text: '2027-03-31' })];
    const { cells: told } = await revise(at.government.ministry, cells);
    expect(told[0]).toMatchObject({
      outcome: 'CONFLICT',
      conflict: {
        base: { challenges: '' },
        mine: { challenges: 'Distance' },
        theirs: { challenges: 'Money' },
        theirsBy: 'Ministry of Foreign Affairs',
        currentVersion: 2,
      },
    });
    expect(told[1].outcome).toBe('CHANGED');
  });

  it('say of the same value that it is there already, whoever wrote it', async () => {
    await revise(at.cso.member, [cell(2, 'nextSteps', { text: 'Meet in May' })]);
    const { cells } = await revise(at.government.focalPoint, [cell(2, 'nextSteps', { text: 'Meet in May ' })]);
    expect(cells[0]).toMatchObject({ outcome: 'SAME', conflict: null });
  });

  it('keep the rules of a row, and say which cell they speak against', async () => {
    const cells = [
      cell(3, 'startsOn', { text: '2027-05-01' }),
      cell(3, 'deadline', { text: '2027-01-01' }),
      cell(2, 'budget', { text: 'x'.repeat(10_001) }),
    ];
    const { cells: told } = await revise(at.government.focalPoint, cells);
    expect(told.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'REFUSED', 'REFUSED']);
    expect(told[1].message).toMatch(/before the start/);
  });

  it('in one row are put back together, whatever parts of it they are in', async () => {
    const here = await world();
    const [{ id }] = here.entries;
    const mutationId = randomUUID();
    const at1 = { entryId: id, expectedVersion: 1 };
    const cells = [
      { ...at1, field: 'expectedResult', text: LAW },
      { ...at1, field: 'deadline', text: '2027-03-31' },
    ];
    await revise(here.government.focalPoint, cells, mutationId);
    const [event] = await inDatabase<{ id: string }>('select id from journal where mutation_id = $1', [mutationId]);
    const input = { id, eventId: event.id, expectedVersion: 2 };
    const row = ['MatrixRow', 'expectedResult deadline'] as const;
    const back = await act(here.government.focalPoint, 'revertMatrixEntry', input, row);
    expect(back).toMatchObject({ expectedResult: '', deadline: null });
  });

  it('may be 400: one mutation, one event for each of the 50 rows', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => `Take measure ${index} for everybody`);
    const big = await world({ texts });
    const mutationId = randomUUID();
    const values = {
      expectedResult: 'Result',
      challenges: 'Money',
      nextSteps: 'Meet',
      budget: '2 million',
      startsOn: '2027-01-01',
      deadline: '2027-12-31',
      leadInstitutionId: 'Ministry of Justice',
      supportingInstitutionIds: 'Ministry of Foreign Affairs; Human Rights Commission',
    };
    const cells = big.entries.flatMap(({ id }) =>
      Object.entries(values).map(([field, text]) => ({ entryId: id, field, expectedVersion: 1, text })),
    );
    const revision = await revise(big.government.focalPoint, cells, mutationId);
    expect(cells).toHaveLength(400);
    expect(revision.cells.every(({ outcome }) => outcome === 'CHANGED')).toBe(true);
    const written = await events(mutationId);
    expect(new Set(written.map((event) => event.entry_id)).size).toBe(50);
    expect(written).toHaveLength(50);
  });
});

describe('written cells', () => {
  it('are read before anything is written: names by likeness, days by their order, strange words told', async () => {
    const cells = [
      cell(0, 'leadInstitutionId', { text: 'Ministry of justice ' }),
      cell(0, 'supportingInstitutionIds', { text: 'MFA' }),
      cell(1, 'leadInstitutionId', { text: 'Bar Association' }),
      cell(1, 'partnerIds', { text: 'Ministry of Justice' }),
      cell(2, 'deadline', { text: '3/4/2027' }),
      cell(2, 'startsOn', { text: 'soon' }),
    ];
    const told = await read(at.government.focalPoint, cells, 'en-GB');
    expect(told.map(({ outcome }) => outcome)).toEqual([
      'CHANGED',
      'GUESSED',
      'UNKNOWN',
      'NOT_ALLOWED',
      'GUESSED',
      'UNKNOWN',
    ]);
    expect(told[2].strange).toEqual(['Bar Association']);
    expect(told[4].value).toBe('2027-04-03');
  });

  it('name only CSOs as partners', async () => {
    const told = await read(at.cso.member, [
      cell(0, 'partnerIds', { text: 'Ministry of Justice' }),
      cell(1, 'partnerIds', { text: 'legal network' }),
    ]);
    expect(told.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'CHANGED']);
    expect(told[0].message).toMatch(/not a civil-society organisation/);
  });

  it('that are only likely are not written by the mutation; their ids are', async () => {
    const lead = (more: object) => ({ ...cell(5, 'leadInstitutionId', more) });
    const [guess] = await read(at.government.focalPoint, [lead({ text: 'MoJ' })]);
    const unsure = await revise(at.government.focalPoint, [lead({ text: 'MoJ' })]);
    expect(unsure.cells[0].outcome).toBe('GUESSED');
    const sure = await revise(at.government.focalPoint, [lead({ ids: [guess.value] })]);
    expect(sure.cells[0]).toMatchObject({ outcome: 'CHANGED', value: guess.value });
  });

  it('of another workspace’s organisations are unknown', async () => {
    const other = await world();
    const [{ id }] = await inDatabase<{ id: string }>('select id from organisation where workspace_id = $1 limit 1', [
      other.workspaceId,
    ]);
    const { cells } = await revise(at.government.focalPoint, [cell(4, 'leadInstitutionId', { ids: [id] })]);
    expect(cells[0].outcome).toBe('UNKNOWN');
  });
});
