import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

type Ids = readonly [one: string, other: string];
interface Field {
  readonly group: string;
  readonly field: string;
  /** Civil society’s alone: the partners. */
  readonly isCso?: true;
  readonly values: (of: {
    readonly organisations: Ids;
    readonly csos: Ids;
    readonly clusters: Ids;
  }) => readonly [unknown, unknown];
  readonly none: unknown;
}

const text = () => ['Theirs', 'Mine'] as const;
const FIELDS: readonly Field[] = [
  { group: 'PLAN', field: 'expectedResult', values: text, none: '' },
  { group: 'PLAN', field: 'challenges', values: text, none: '' },
  { group: 'PLAN', field: 'nextSteps', values: text, none: '' },
  { group: 'MONEY', field: 'budget', values: text, none: '' },
  { group: 'TIME', field: 'startsOn', values: () => ['2026-01-31', '2026-02-28'], none: null },
  { group: 'TIME', field: 'deadline', values: () => ['2027-01-31', '2027-02-28'], none: null },
  { group: 'RESPONSIBILITY', field: 'leadInstitutionId', values: ({ organisations }) => organisations, none: null },
  {
    group: 'RESPONSIBILITY',
    field: 'supportingInstitutionIds',
    values: ({ organisations: [one, other] }) => [[one], [other]],
    none: [],
  },
  {
    group: 'RESPONSIBILITY',
    field: 'partnerIds',
    isCso: true,
    values: ({ csos: [one, other] }) => [[one], [other]],
    none: [],
  },
  { group: 'TAGS', field: 'clusterId', values: ({ clusters }) => clusters, none: null },
];

const MANY = `mutation ($input: ReviseMatrixEntriesInput!) { reviseMatrixEntries(input: $input) {
  ... on MatrixRevision { cells { outcome conflict { base mine theirs currentVersion } } } } }`;

/** Organisations of both sides, and clusters. */
async function choices(at: World) {
  const ofSide = async (side: string): Promise<Ids> => {
    const sql = 'select id from organisation where workspace_id = $1 and side = $2 order by id limit 2';
    const [one, other] = await inDatabase<{ id: string }>(sql, [at.workspaceId, side]);
    return [one.id, other.id];
  };
  const clusters: Ids = [randomUUID(), randomUUID()];
  for (const [ordinal, id] of clusters.entries())
    await inDatabase(
      `insert into cluster (id, workspace_id, audience, owner_organisation_id, owner_side, version, written_by,
         written_at, changed_at, name, ordinal, convener_ids)
       values ($1, $2, 'JOINT', null, null, 1, null, now(), now(), $3, $4, '{}')`,
      [id, at.workspaceId, `Cluster ${ordinal}`, ordinal],
    );
  return { organisations: await ofSide('GOVERNMENT'), csos: await ofSide('CSO'), clusters };
}

/** As a cell sends it: ids, or text. */
const cellOf = (value: unknown, field: string) => {
  if (Array.isArray(value)) return { ids: value as string[] };
  return field.endsWith('Id') ? { ids: [value as string] } : { text: value as string };
};

describe('a cell that two people wrote', () => {
  it('shows base, mine and theirs in every column, alone and among many cells', async () => {
    const at = await world();
    const from = await choices(at);
    for (const [index, { group, field, isCso, values, none }] of FIELDS.entries()) {
      const [first, second] = isCso
        ? [at.cso.member, at.cso.otherMember]
        : [at.government.focalPoint, at.government.ministry];
      const { id } = at.entries[index % at.entries.length];
      const [version] = await inDatabase<{ v: number }>(
        `select ${group.toLowerCase()}_version as v from matrix_entry where id = $1`,
        [id],
      );
      const expectedVersion = version.v;
      const [theirs, mine] = values(from);
      const write = (person: typeof first, value: unknown) =>
        act(person, 'reviseMatrixEntry', { id, fieldGroup: group, expectedVersion, [field]: value }, [
          'MatrixRow',
          'id',
        ]);
      expect(await write(first, theirs)).toMatchObject({ __typename: 'MatrixRow' });
      const told = { base: { [field]: none }, mine: { [field]: mine }, theirs: { [field]: theirs } };
      const conflict = { ...told, currentVersion: expectedVersion + 1 };
      expect(await write(second, mine)).toMatchObject({ __typename: 'Conflict', ...conflict });
      const cells = [{ entryId: id, field, expectedVersion, ...cellOf(mine, field) }];
      const answer = await second.get<{ reviseMatrixEntries: object }>(MANY, {
        input: { mutationId: randomUUID(), cells },
      });
      expect(answer.reviseMatrixEntries).toEqual({ cells: [{ outcome: 'CONFLICT', conflict }] });
    }
  });
});
