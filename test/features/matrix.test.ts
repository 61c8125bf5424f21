import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { world, type World } from '../support/world.js';
import type { Person } from '../support/person.js';

const REVISE = `mutation ($input: ReviseMatrixEntryInput!) {
  reviseMatrixEntry(input: $input) {
    __typename
    ... on MatrixRow { id expectedResult planVersion timeVersion deadline }
    ... on Refusal { code field }
    ... on Conflict { base mine theirs theirsBy currentVersion }
  } }`;

interface Revised {
  reviseMatrixEntry: Record<string, unknown>;
}

const revise = async (person: Person, input: object) => {
  const data = await person.get<Revised>(REVISE, { input: { mutationId: randomUUID(), ...input } });
  return data.reviseMatrixEntry;
};

let at: World;
beforeAll(async () => {
  at = await world();
});

describe('matrix', () => {
  it('lists rows by paragraph number as a reader of the document expects', async () => {
    const texts = Array.from({ length: 11 }, (_, index) => `Take measure ${index} for everybody`);
    const { cso, review } = await world({ texts });
    const { matrix } = await cso.member.get<{ matrix: { rows: { reference: string }[] } }>(
      'query ($id: ID!) { matrix(reviewId: $id) { rows { reference } } }',
      { id: review.id },
    );
    expect(matrix.rows.map((row) => row.reference).slice(0, 3)).toEqual(['142.1', '142.2', '142.3']);
    expect(matrix.rows.at(-1)?.reference).toBe('142.11');
  });

  it.each(['id', 'id rows { id }'])(
    'answers a stranger exactly as if the review did not exist, asked for { %s }',
    async (fields) => {
      const stranger = (await world()).cso.coordinator;
      const ask = (person: Person, id: string) =>
        person.run(`query ($id: ID!) { matrix(reviewId: $id) { ${fields} } }`, { id });
      expect((await ask(at.cso.member, at.review.id)).errors).toBeUndefined(); // whose it is has been there
      const answer = await ask(stranger, at.review.id);
      expect(answer.errors?.[0].extensions.code).toBe('NOT_FOUND');
      expect(answer).toEqual(await ask(stranger, randomUUID()));
    },
  );

  it('has no rows of a review that left, not for who read them a moment before either', async () => {
    const { cso, review } = await world();
    const ask = () => cso.member.run('query ($id: ID!) { matrix(reviewId: $id) { rows { id } } }', { id: review.id });
    expect((await ask()).errors).toBeUndefined();
    expect((await ask()).errors).toBeUndefined();
    await inDatabase('update review set archived_at = now() where id = $1', [review.id]);
    expect((await ask()).errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('gives an administrator without an organisation no content', async () => {
    const { errors } = await at.administrator.run('query ($id: ID!) { matrix(reviewId: $id) { id } }', {
      id: at.review.id,
    });
    expect(errors?.[0].extensions.code).toBe('NOT_ALLOWED');
  });
});

describe('reviseMatrixEntry', () => {
  it('saves a cell and counts the version of its part only', async () => {
    const [entry] = at.entries;
    const input = { id: entry.id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'A law in force' };
    expect(await revise(at.cso.member, input)).toMatchObject({
      __typename: 'MatrixRow',
      expectedResult: 'A law in force',
      planVersion: 2,
      timeVersion: 1,
    });
  });

  it('shows base, mine and theirs when somebody was first, and loses neither', async () => {
    const entry = at.entries[1];
    await revise(at.government.focalPoint, {
      id: entry.id,
      fieldGroup: 'PLAN',
      expectedVersion: 1,
      challenges: 'Money',
    });
    const input = { id: entry.id, fieldGroup: 'PLAN', expectedVersion: 1, challenges: 'Distance' };
    expect(await revise(at.cso.member, input)).toEqual({
      __typename: 'Conflict',
      base: { challenges: '' },
      mine: { challenges: 'Distance' },
      theirs: { challenges: 'Money' },
      theirsBy: 'Ministry of Foreign Affairs',
      currentVersion: 2,
    });
  });

  it('names the person, not the organisation, inside one organisation', async () => {
    const entry = at.entries[2];
    await revise(at.cso.coordinator, { id: entry.id, fieldGroup: 'PLAN', expectedVersion: 1, nextSteps: 'Meet' });
    const input = { id: entry.id, fieldGroup: 'PLAN', expectedVersion: 1, nextSteps: 'Write' };
    expect(await revise(at.cso.member, input)).toMatchObject({ theirsBy: 'coordinator' });
  });

  it('merges edits of different parts of a row', async () => {
    const { id } = at.entries[3];
    await revise(at.cso.member, { id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'More schools' });
    const time = { id, fieldGroup: 'TIME', expectedVersion: 1, deadline: '2027-06-30' };
    expect(await revise(at.government.ministry, time)).toMatchObject({
      expectedResult: 'More schools',
      deadline: '2027-06-30',
    });
  });

  it('answers a retry as the first time and does nothing', async () => {
    const { id } = at.entries[4];
    const input = { mutationId: randomUUID(), id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'Once' };
    const first = await revise(at.cso.member, input);
    expect(await revise(at.cso.member, input)).toEqual(first);
  });

  it.each([
    [
      'institutions, once the government has joined',
      { fieldGroup: 'RESPONSIBILITY', leadInstitutionId: null, supportingInstitutionIds: [] },
      'MatrixRow',
    ],
    ['a deadline, once the government has joined', { fieldGroup: 'TIME', deadline: '2027-01-01' }, 'Refusal'],
    ['a budget, once the government has joined', { fieldGroup: 'MONEY', budget: '2 million' }, 'Refusal'],
  ])('lets a CSO member change what is theirs only: %s', async (_what, input, expected) => {
    const { id } = at.entries[5];
    expect(await revise(at.cso.member, { id, expectedVersion: 1, ...input })).toMatchObject({ __typename: expected });
  });

  it('lets the CSO side write institutions, dates and money while it is alone', async () => {
    const alone = await world({ government: false });
    const input = { id: alone.entries[0].id, fieldGroup: 'TIME', expectedVersion: 1, deadline: '2027-01-01' };
    expect(await revise(alone.cso.member, input)).toMatchObject({ deadline: '2027-01-01' });
  });

  it('refuses a deadline before the start, naming the field', async () => {
    const { id } = at.entries[5];
    const input = { id, fieldGroup: 'TIME', expectedVersion: 1, startsOn: '2027-01-01', deadline: '2026-01-01' };
    expect(await revise(at.government.focalPoint, input)).toMatchObject({
      code: 'DEADLINE_BEFORE_START',
      field: 'deadline',
    });
  });

  it.each(['observer', 'reportWriter'] as const)('lets a mere %s change nothing', async (who) => {
    const { id } = at.entries[5];
    const input = { id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'x' };
    expect(await revise(at[who], input)).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
  });
});
