import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membershipIn, type Actor, type Readable } from '../../server/domain/actor.js';
import { may, permissions, ruleOf, type Facts, type Permission } from '../../server/domain/permissions.js';
import { Role, Side } from '../../server/domain/vocabulary.js';
import { CONDITIONS, isActOn, ONLY_OF_SERVICE } from '../../server/database/row-security/conditions.js';
import { BareTable } from './bare-rows.js';
import { WalledDatabase } from './walled-database.js';

/** An organisation to which somebody belongs, or none for whoever administers. */
interface Place {
  readonly workspaceId: string;
  readonly organisation: { readonly id: string; readonly side: Side } | null;
  readonly hasMembers: boolean;
}

const LONG = 60_000;
const conditional = Object.keys(CONDITIONS) as Permission[];

let database: WalledDatabase;
/** Every organisation, one of each side without members, and none. */
let belonging: Place[];
beforeAll(async () => {
  database = await WalledDatabase.open();
  belonging = [];
  for (const { workspaceId, organisations } of database.places) {
    for (const organisation of organisations) {
      const own = ({ organisationId }: Actor['memberships'][number]) => organisationId === organisation.id;
      const hasMembers = database.actors.some(({ memberships }) => memberships.some(own));
      belonging.push({ workspaceId, organisation, hasMembers });
    }
    belonging.push({ workspaceId, organisation: null, hasMembers: true });
    for (const side of Object.values(Side)) {
      const organisation = { id: randomUUID(), side };
      const row = { id: organisation.id, workspace_id: workspaceId, side, name: organisation.id };
      await database.insert('organisation', { ...row, is_withheld: false, version: 1, created_at: new Date() });
      belonging.push({ workspaceId, organisation, hasMembers: false });
    }
  }
}, LONG);
afterAll(() => database.close());

const asThing = ({ workspaceId, organisation }: Place): Readable => ({
  workspaceId,
  audience: 'JOINT',
  ownerOrganisationId: organisation?.id ?? null,
  ownerSide: organisation?.side ?? null,
  writtenBy: null,
});

/** The world as the database has it now, for the conditions of the table. */
function factsOf({ workspaceId, organisation, hasMembers }: Place, actors: readonly Actor[]): Facts {
  const sideHasCoordinators = actors.some((actor) => {
    const own = membershipIn(actor, workspaceId);
    if (!own?.organisationId || !own.roles.includes(Role.COORDINATOR)) return false;
    return organisation?.side === Side.OBSERVER || own.side === organisation?.side;
  });
  return { governmentHasJoined: true, organisationHasMembers: hasMembers, sideHasCoordinators };
}

/** Whether the database finds the act the actor's, for each of these places. */
async function asked(actor: Actor, act: Permission, places: readonly Place[]): Promise<boolean[]> {
  const sql = `select ${isActOn([act], { workspace: 'p.workspace', side: 'p.side', organisation: 'p.organisation' })} as may
    from jsonb_to_recordset($1) as p (at int, workspace uuid, organisation uuid, side text) order by p.at`;
  const rows = places.map(({ workspaceId, organisation }, at) => {
    return { at, workspace: workspaceId, organisation: organisation?.id, side: organisation?.side };
  });
  const answer = await database.as(actor, () =>
    database.app.query<{ may: boolean | null }>(sql, [JSON.stringify(rows)]),
  );
  return answer.rows.map(({ may: is }) => is ?? false);
}

/** Compares them for everybody who is somebody; gives in how many cells. */
async function compare(actors: readonly Actor[]): Promise<number> {
  let cells = 0;
  for (const act of conditional) {
    for (const actor of actors) {
      // An organisation is always one; only belonging may be to none.
      const places = belonging.filter(({ organisation }) => organisation || act.startsWith('member.'));
      const found = await asked(actor, act, places);
      const wanted = places.map((place) => may(actor, act, asThing(place), factsOf(place, actors)));
      expect({ act, actor, found }).toEqual({ act, actor, found: wanted });
      cells += places.length;
    }
  }
  return cells;
}

describe('the conditions of the permission table', () => {
  it('are each held by the database too, or by the service alone for a reason that is written down', () => {
    const all = permissions.filter((permission) => ruleOf(permission).when);
    expect([...conditional, ...Object.keys(ONLY_OF_SERVICE)].sort()).toEqual([...all].sort());
  });

  it(
    'answer in the database as in the service, for everybody and every organisation',
    async () => {
      expect(await compare(database.actors)).toBeGreaterThan(1000);
    },
    LONG,
  );

  it(
    'answer alike where nobody coordinates a side',
    async () => {
      const left = database.actors.map((actor) => {
        const isLeft = (one: Actor['memberships'][number]) =>
          one.side !== Side.NHRI || !one.roles.includes('COORDINATOR');
        return { ...actor, memberships: actor.memberships.filter(isLeft) };
      });
      await database.owner.query(
        `update membership m set until = now() from organisation o where o.id = m.organisation_id and o.side = 'NHRI' and m.role = 'COORDINATOR'`,
      );
      try {
        await compare(left);
      } finally {
        await database.owner.query(`update membership set until = null`);
      }
    },
    LONG,
  );
});

describe('who belongs where', () => {
  it(
    'is written exactly by whom the table lets: memberships and invitations',
    async () => {
      const facts = (place: Place) => factsOf(place, database.actors);
      const tables = {
        membership: { table: await BareTable.of(database.owner, 'membership'), act: 'member.change' },
        invitation: { table: await BareTable.of(database.owner, 'invitation'), act: 'member.invite' },
      } as const;
      for (const [name, { table, act }] of Object.entries(tables)) {
        for (const actor of database.actors) {
          const offered = new Map(belonging.map((place) => [randomUUID(), place]));
          const rows = [...offered].map(([id, place]) => table.row({ id, ...columnsOf(place, name) }));
          const added = await database.as(actor, () => table.add(database.app, rows, 'id'));
          const wanted = [...offered].filter(([, place]) => may(actor, act, asThing(place), facts(place)));
          expect({ name, actor, added }).toEqual({ name, actor, added: new Set(wanted.map(([id]) => id)) });
        }
      }
    },
    LONG,
  );

  it('nobody makes themself more than they are, and everybody may end it', async () => {
    for (const actor of database.actors) {
      const [own] = actor.memberships;
      if (!own?.organisationId || own.roles.includes(Role.COORDINATOR)) continue;
      const change = (what: string) =>
        database.as(actor, () =>
          database.app.query(`update membership set ${what} where person_id = $1 and workspace_id = $2`, [
            actor.personId,
            own.workspaceId,
          ]),
        );
      await expect(change(`role = 'COORDINATOR'`)).rejects.toThrow(/row-level security/);
      await expect(change(`organisation_id = '${belonging[1].organisation!.id}'`)).rejects.toThrow(
        /row-level security/,
      );
      expect((await change('until = now()')).rowCount).toBe(1);
    }
  });
});

const columnsOf = ({ workspaceId, organisation }: Place, name: string) => ({
  workspace_id: workspaceId,
  organisation_id: organisation?.id ?? null,
  role: Role.MEMBER,
  ...(name === 'invitation' && { side: organisation?.side ?? null }),
});
