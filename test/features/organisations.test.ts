import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ownedTables } from '../../server/database/sql/organisation-uses.js';
import type { Person } from '../support/person.js';
import { act, type Answered } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface Shown {
  organisation: { id: string; name: string; side: string; version: number };
  takesPart: boolean;
  members: { name: string; roles: string[] }[] | null;
  rows: number;
  viewerCan: { change: boolean; changeSide: boolean; archive: boolean };
}

interface Shows {
  organisations: Shown[];
  administrators: { name: string; roles: string[] }[] | null;
  viewerCan: { addOrganisation: boolean };
}

const PEOPLE = `query ($id: ID!) { people(workspaceId: $id) {
  organisations { organisation { id name acronym side version } takesPart members { name roles } rows
    viewerCan { change changeSide archive } }
  administrators { name roles } viewerCan { addOrganisation } } }`;
const ORGANISATIONS = 'query ($id: ID!) { matrix(reviewId: $id) { organisations { id name } } }';
const FIELDS = ['Organisation', 'id name acronym side version'] as const;
const READY = ['MatrixRow', 'id leadInstitutionId partnerIds'] as const;

let at: World;
let outsider: Person;
beforeAll(async () => {
  at = await world();
  outsider = (await world()).cso.coordinator;
});

const peopleFor = async (person: Person): Promise<Shows> =>
  (await person.get<{ people: Shows }>(PEOPLE, { id: at.workspaceId })).people;
const shown = async (person: Person, name: string): Promise<Shown> =>
  (await peopleFor(person)).organisations.find(({ organisation }) => organisation.name === name)!;
const add = (person: Person, name: string, more: object = {}): Promise<Answered> =>
  act(
    person,
    'addOrganisation',
    { workspaceId: at.workspaceId, name, acronym: null, side: 'GOVERNMENT', ...more },
    FIELDS,
  );
const change = (person: Person, id: unknown, more: object): Promise<Answered> =>
  act(person, 'changeOrganisation', { id, expectedVersion: 1, ...more }, FIELDS);
const archive = (person: Person, id: unknown, expectedVersion = 1): Promise<Answered> =>
  act(person, 'archiveOrganisation', { id, expectedVersion }, FIELDS);
const name = (person: Person, entry: number, fields: object, expectedVersion = 1): Promise<Answered> =>
  act(
    person,
    'reviseMatrixEntry',
    { id: at.entries[entry].id, fieldGroup: 'RESPONSIBILITY', expectedVersion, ...fields },
    READY,
  );

async function sql<Row>(text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return rows as Row[];
  } finally {
    await client.end();
  }
}

describe('the people of a workspace', () => {
  it('are named on the own side, neither named nor counted on the other', async () => {
    const { organisations, administrators } = await peopleFor(at.cso.member);
    const told = Object.fromEntries(organisations.map(({ organisation, members }) => [organisation.name, members]));
    expect(told.Coalition).toEqual([
      { name: 'coordinator', roles: ['COORDINATOR'] },
      { name: 'member', roles: ['MEMBER'] },
      { name: 'report writer', roles: ['REPORT_WRITER'] },
    ]);
    expect(told['Legal Network']).toEqual([{ name: 'other member', roles: ['MEMBER'] }]);
    expect(told['Ministry of Justice']).toBeNull();
    expect(told['Human Rights Commission']).toBeNull();
    expect(told['UN Country Team']).toBeNull();
    expect(administrators).toBeNull();
  });

  it('are all named for an administrator, who stands apart without an organisation', async () => {
    const { organisations, administrators } = await peopleFor(at.administrator);
    expect(organisations.every(({ members }) => members !== null)).toBe(true);
    expect(administrators).toEqual([{ name: 'administrator', roles: ['ADMINISTRATOR'] }]);
  });

  it('are not there for an outsider', async () => {
    const { errors } = await outsider.run(PEOPLE, { id: at.workspaceId });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('adding an organisation', () => {
  it('is for those who write, and for administrators', async () => {
    expect((await peopleFor(at.observer)).viewerCan.addOrganisation).toBe(false);
    expect(await add(at.observer, 'Ministry of Sport')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await add(at.reportWriter, 'Ministry of Sport')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await peopleFor(at.administrator)).viewerCan.addOrganisation).toBe(true);
    expect(await add(at.administrator, 'Ministry of Sport')).toMatchObject({ name: 'Ministry of Sport', version: 1 });
    expect(await add(outsider, 'Ministry of Art')).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
  });

  it('tidies the name and its short form, and is journalled', async () => {
    const added = await add(at.cso.member, '  Ministry of  Labour ', { acronym: ' MoL ' });
    expect(added).toMatchObject({ name: 'Ministry of Labour', acronym: 'MoL', side: 'GOVERNMENT' });
    expect(await journalOf(added.id)).toEqual([
      {
        action: 'organisation.add',
        before: null,
        after: { name: 'Ministry of Labour', acronym: 'MoL', side: 'GOVERNMENT' },
      },
    ]);
  });

  it('refuses a name that is taken, naming whose it is, whatever is said', async () => {
    const { organisation } = await shown(at.cso.member, 'Ministry of Justice');
    const ask = `mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) {
      ... on Refusal { code message field subjectId } } }`;
    const input = { workspaceId: at.workspaceId, name: 'Ministry of justice ', side: 'GOVERNMENT', isAnother: true };
    const { addOrganisation } = await at.cso.member.get<{ addOrganisation: object }>(ask, {
      input: { mutationId: randomUUID(), ...input },
    });
    expect(addOrganisation).toEqual({
      code: 'NAME_TAKEN',
      message: 'There is “Ministry of Justice” already.',
      field: 'name',
      subjectId: organisation.id,
    });
  });

  it('asks whether a nearly equal one is another, and keeps both when it is', async () => {
    expect(await add(at.cso.member, 'Justice Ministry')).toMatchObject({ code: 'NAME_ALIKE', field: 'name' });
    expect(await add(at.cso.member, 'Justice Ministry', { isAnother: true })).toMatchObject({
      name: 'Justice Ministry',
    });
  });

  it('gives a name once when two add it at the same instant', async () => {
    const both = await Promise.all([
      add(at.cso.coordinator, 'Ministry of Fisheries'),
      add(at.government.focalPoint, 'Ministry of Fisheries'),
    ]);
    expect(both.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['NAME_TAKEN', 'Organisation']);
  });
});

describe('changing an organisation', () => {
  it('is for its own coordinator and administrators; without members for those who may add', async () => {
    const justice = await shown(at.cso.coordinator, 'Ministry of Justice');
    const coalition = await shown(at.cso.coordinator, 'Coalition');
    expect(justice.viewerCan).toEqual({ change: false, changeSide: false, archive: false });
    expect(coalition.viewerCan).toEqual({ change: true, changeSide: false, archive: false });
    const rename = { name: 'Ministry of Legal Affairs' };
    for (const person of [at.cso.coordinator, at.government.ministry, at.government.focalPoint, at.observer]) {
      expect(await change(person, justice.organisation.id, rename)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await change(at.cso.member, coalition.organisation.id, { name: 'UPR Coalition' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await change(at.cso.coordinator, coalition.organisation.id, { name: 'UPR Coalition' })).toMatchObject({
      name: 'UPR Coalition',
      version: 2,
    });
    expect(await change(at.administrator, justice.organisation.id, rename)).toMatchObject({ version: 2 });
    const { id } = await add(at.cso.member, 'Statistics Office');
    expect((await shown(at.government.ministry, 'Statistics Office')).viewerCan).toEqual({
      change: true,
      changeSide: true,
      archive: true,
    });
    expect(await change(at.government.ministry, id, { name: 'National Statistics Bureau' })).toMatchObject({
      version: 2,
    });
  });

  it('tells a lost race with all three texts, and journals what stood before', async () => {
    const { id } = await add(at.cso.member, 'Ministry of Water');
    await change(at.cso.member, id, { name: 'Ministry of Water Affairs' });
    expect(await change(at.government.ministry, id, { name: 'Ministry of Rivers' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      base: { name: 'Ministry of Water' },
      mine: { name: 'Ministry of Rivers' },
      theirs: { name: 'Ministry of Water Affairs' },
      theirsBy: 'UPR Coalition',
    });
    expect(await journalOf(id)).toEqual([
      expect.objectContaining({ action: 'organisation.add' }),
      {
        action: 'organisation.change',
        before: { name: 'Ministry of Water', version: 1 },
        after: { name: 'Ministry of Water Affairs', version: 2 },
      },
    ]);
  });

  it('asks the same of a new name as of a first one, but not of its own', async () => {
    const { id } = await add(at.cso.member, 'Prison Service');
    expect(await change(at.cso.member, id, { name: 'Prison service' })).toMatchObject({ name: 'Prison service' });
    expect(await change(at.cso.member, id, { expectedVersion: 2, name: 'Coast Guard', acronym: null })).toMatchObject({
      version: 3,
    });
    expect(await change(at.cso.member, id, { expectedVersion: 3, name: 'legal network' })).toMatchObject({
      code: 'NAME_TAKEN',
    });
    const again = { expectedVersion: 3, name: 'Legal Networks' };
    expect(await change(at.cso.member, id, again)).toMatchObject({ code: 'NAME_ALIKE' });
    expect(await change(at.cso.member, id, { ...again, isAnother: true })).toMatchObject({ version: 4 });
  });

  it('puts it on another side, unless it has worked or a row names it as a partner', async () => {
    const { id } = await add(at.cso.member, 'Bar Association');
    expect(await change(at.cso.member, id, { side: 'CSO' })).toMatchObject({ side: 'CSO', version: 2 });
    expect(await name(at.cso.coordinator, 0, { partnerIds: [id] })).toMatchObject({ __typename: 'MatrixRow' });
    expect(await change(at.cso.member, id, { expectedVersion: 2, side: 'GOVERNMENT' })).toMatchObject({
      code: 'STILL_NAMED',
      field: 'side',
    });
    const network = await shown(at.administrator, 'Legal Network');
    expect(await change(at.administrator, network.organisation.id, { side: 'GOVERNMENT' })).toMatchObject({
      code: 'HAS_WORKED',
    });
  });

  it('answers for a missing one as for one of another workspace', async () => {
    const { organisation } = await shown(at.cso.member, 'Ministry of Foreign Affairs');
    const missing = await change(at.cso.coordinator, randomUUID(), { name: 'Nobody' });
    const unreadable = await change(outsider, organisation.id, { name: 'Nobody' });
    expect(unreadable).toEqual(missing);
    expect(missing).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
    expect(await archive(outsider, organisation.id)).toEqual(missing);
  });
});

describe('taking a mistaken organisation out', () => {
  it('is refused while a row names it, and journalled when none does', async () => {
    const { id } = await add(at.government.focalPoint, 'Ministry of Housing');
    await name(at.government.focalPoint, 1, { leadInstitutionId: id });
    expect(await shown(at.cso.member, 'Ministry of Housing')).toMatchObject({ rows: 1, viewerCan: { archive: false } });
    expect(await archive(at.government.focalPoint, id)).toMatchObject({ code: 'STILL_NAMED' });
    await name(at.government.focalPoint, 1, { leadInstitutionId: null }, 2);
    expect(await archive(at.government.focalPoint, id, 7)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await archive(at.government.focalPoint, id)).toMatchObject({ __typename: 'Organisation', version: 2 });
    expect((await journalOf(id)).map(({ action }) => action)).toEqual(['organisation.add', 'organisation.archive']);
    expect(await shown(at.cso.member, 'Ministry of Housing')).toBeUndefined();
  });

  it('leaves its name free, and no row can name it any more', async () => {
    const { id } = await add(at.cso.member, 'Ministry of Trade');
    await archive(at.cso.member, id);
    expect(await add(at.cso.member, 'Ministry of Trade')).toMatchObject({ __typename: 'Organisation' });
    expect(await name(at.government.focalPoint, 2, { leadInstitutionId: id })).toMatchObject({ code: 'ARCHIVED' });
    expect(await archive(at.cso.member, id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused for one with members', async () => {
    const { organisation } = await shown(at.administrator, 'Legal Network');
    expect(await archive(at.administrator, organisation.id)).toMatchObject({ code: 'HAS_WORKED' });
  });

  it('does not tell that the other side names it in private, who goes on seeing its name', async () => {
    const { id } = await add(at.cso.member, 'Ministry of Tourism');
    const proposal = { reviewId: at.review.id, text: 'Train the guides', partnerIds: [id], entryIds: [] };
    const proposed = await act(
      at.government.ministry,
      'proposeCommitment',
      { ...proposal, dueOn: null, audience: 'ORGANISATION' },
      ['Commitment', 'id'],
    );
    expect(proposed.__typename).toBe('Commitment');
    expect(await archive(at.government.ministry, id)).toMatchObject({ code: 'STILL_NAMED' });
    expect((await shown(at.cso.member, 'Ministry of Tourism')).viewerCan.archive).toBe(true);
    expect(await archive(at.cso.member, id)).toMatchObject({ __typename: 'Organisation' });
    expect(await namesFor(at.government.ministry)).toContain('Ministry of Tourism');
    expect(await namesFor(at.cso.member)).not.toContain('Ministry of Tourism');
  });
});

describe('what is an organisation’s own', () => {
  it('is looked for in every table that has an owner', async () => {
    const tables = await sql<{ name: string }>(
      `select table_name as name from information_schema.columns
       where column_name = 'owner_organisation_id' and table_schema = current_schema() and table_name <> all($1)`,
      // The record is not work; and whose a source's identity is tells the source.
      [['journal', 'journal_chain', 'source_identity']],
    );
    expect([...ownedTables].sort()).toEqual(tables.map((table) => table.name).sort());
  });
});

const namesFor = async (person: Person): Promise<string[]> => {
  const { matrix } = await person.get<{ matrix: { organisations: { name: string }[] } }>(ORGANISATIONS, {
    id: at.review.id,
  });
  return matrix.organisations.map((one) => one.name);
};

const journalOf = (id: unknown) =>
  sql<{ action: string; before: object | null; after: object | null }>(
    'select action, before, after from journal where subject_id = $1 order by sequence',
    [id],
  );
