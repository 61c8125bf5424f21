import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  mayRead,
  membershipIn,
  readerIn,
  type Actor,
  type Membership,
  type Readable,
} from '../../server/domain/actor.js';
import { mayNamePeopleOf } from '../../server/domain/organisation-rules.js';
import { may, mayEver, permissions } from '../../server/domain/permissions.js';
import { Audience, Role, Side } from '../../server/domain/vocabulary.js';
import { migrate } from '../../server/database/migrate.js';
import { policies } from '../../server/database/row-security/policies.js';
import { standsFor } from '../../server/database/row-security/writing.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

let folder: string;
let cluster: EmbeddedDatabase;
let owner: pg.Client;
let app: pg.Client;

/** Two workspaces, in each an organisation of every side and a second one of civil society. */
interface Place {
  readonly workspaceId: string;
  readonly organisations: readonly { readonly id: string; readonly side: Side }[];
}
const places: Place[] = [];
const actors: Actor[] = [];

const connect = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};

const now = new Date('2030-01-01T00:00:00Z');

async function insert(table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row);
  const values = columns.map((_, at) => `$${at + 1}`).join(', ');
  await owner.query(`insert into ${table} (${columns.join(', ')}) values (${values})`, Object.values(row));
}

async function place(name: string): Promise<Place> {
  const workspaceId = randomUUID();
  const made = { is_demonstration: false, settings: {}, version: 1, created_at: now };
  await insert('workspace', { id: workspaceId, name, ...made });
  const sides = [...Object.values(Side), Side.CSO];
  const organisations = sides.map((side) => ({ id: randomUUID(), side }));
  for (const [at, { id, side }] of organisations.entries()) {
    const of = { workspace_id: workspaceId, name: `${name} ${at}`, side, is_withheld: false, version: 1 };
    await insert('organisation', { id, ...of, created_at: now });
  }
  return { workspaceId, organisations };
}

async function person(memberships: readonly Membership[]): Promise<Actor> {
  const personId = randomUUID();
  const account = { name: 'Somebody', password_hash: '-', language: 'en', is_demonstration: false, created_at: now };
  await insert('person', { id: personId, email: personId, email_key: personId, ...account });
  for (const { workspaceId, organisationId, roles } of memberships) {
    const of = { person_id: personId, workspace_id: workspaceId, organisation_id: organisationId, since: now };
    for (const role of roles) await insert('membership', { id: randomUUID(), ...of, role });
  }
  return { personId, name: 'Somebody', language: 'en', memberships };
}

/** Somebody of every role in every organisation of the first place, a mere administrator, a neighbour, a stranger. */
async function everybody() {
  const [here, there] = places;
  const at = ({ workspaceId }: Place, organisation: Place['organisations'][number] | null, roles: readonly Role[]) => ({
    workspaceId,
    organisationId: organisation?.id ?? null,
    side: organisation?.side ?? null,
    roles,
  });
  for (const organisation of here.organisations)
    for (const role of Object.values(Role)) actors.push(await person([at(here, organisation, [role])]));
  actors.push(await person([at(here, here.organisations[0], [Role.COORDINATOR, Role.MEMBER, Role.ADMINISTRATOR])]));
  actors.push(await person([at(here, null, [Role.ADMINISTRATOR])]));
  actors.push(await person([at(there, there.organisations[0], [Role.COORDINATOR])]));
  const inBoth = [at(here, here.organisations[1], [Role.MEMBER]), at(there, there.organisations[0], [Role.MEMBER])];
  actors.push(await person(inBoth));
  actors.push(await person([]));
}

beforeAll(async () => {
  folder = await scratchFolder();
  cluster = await startScratch(folder);
  await migrate(cluster.migrateUrl, cluster.appRole);
  owner = await connect(cluster.migrateUrl);
  app = await connect(cluster.appUrl);
  await owner.query('insert into cycle (number, first_session, last_session) values (4, 41, 54)');
  places.push(await place('Here'), await place('There'));
  await everybody();
});
afterAll(async () => {
  await owner.end();
  await app.end();
  await removeScratch(folder, cluster);
});

/** Runs statements as the application does, in a transaction of the actor (null: of nobody) that leaves nothing. */
async function as<T>(actor: Actor | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    if (actor) await app.query('select act_as($1)', [actor.personId]);
    return await work();
  } finally {
    await app.query('rollback');
  }
}

/** A review for every audience, owner and author: one thing of each kind the reading rule can tell apart. */
async function everyThing(): Promise<Map<string, Readable>> {
  const things = new Map<string, Readable>();
  for (const { workspaceId, organisations } of places) {
    for (const audience of Object.values(Audience)) {
      for (const { id: ownerOrganisationId, side: ownerSide } of organisations) {
        for (const writtenBy of [actors[0].personId, actors.at(-3)!.personId]) {
          const id = randomUUID();
          things.set(id, { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy });
        }
      }
    }
  }
  for (const [id, thing] of things) {
    const { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy } = thing;
    const readable = { workspace_id: workspaceId, audience, owner_organisation_id: ownerOrganisationId };
    const stamps = { owner_side: ownerSide, version: 1, written_by: writtenBy, written_at: now, changed_at: now };
    await insert('review', { id, ...readable, ...stamps, state_name: id, cycle_number: 4 });
  }
  return things;
}

describe('the wall in the database', () => {
  it('TE-01 knows every table, and forces row-level security on every one that is not the same for all', async () => {
    const { rows } = await owner.query<{ table: string; forced: boolean }>(
      `select relname as table, relrowsecurity and relforcerowsecurity as forced from pg_class
       where relkind in ('r', 'p', 'm') and relnamespace = 'public'::regnamespace`,
    );
    const known = new Map(policies.map(({ table, select }) => [table, select !== null]));
    const without = rows.filter(({ table }) => !known.has(table)).map(({ table }) => table);
    // Of the owner alone: the application may not even read them.
    expect(without.sort()).toEqual(['migration', 'wall']);
    for (const { table, forced } of rows)
      expect({ table, forced }).toEqual({ table, forced: known.get(table) ?? false });
  });

  it('TE-01 gives the application’s role nothing beyond its policies', async () => {
    const { rows } = await app.query<Record<string, boolean>>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         has_schema_privilege('public', 'create') as creates,
         exists (select from pg_class where pg_has_role(current_user, relowner, 'member')) as owns
       from pg_roles where rolname = current_user`,
    );
    expect(Object.values(rows[0]).every((is) => is === false)).toBe(true);
    for (const command of [
      'truncate wall',
      'select from migration',
      'truncate journal',
      'update journal set action = $$x$$',
    ])
      await expect(as(null, () => app.query(command))).rejects.toThrow(/permission denied/);
  });

  it('TE-02 has no view that passes by the policies, and no function that runs as its owner over content', async () => {
    const { rows: views } = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
         or (relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}'))`,
    );
    const { rows: definers } = await owner.query<{ proname: string }>(
      `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    );
    expect(views).toEqual([]);
    expect(definers.map(({ proname }) => proname)).toEqual(['append_to_journal']);
  });

  it('reads, in everybody’s name, exactly what the reading rule says', async () => {
    const things = await everyThing();
    let cells = 0;
    for (const actor of [null, ...actors]) {
      const { rows } = await as(actor, () => app.query<{ id: string }>('select id from review'));
      const seen = new Set(rows.map(({ id }) => id));
      for (const [id, thing] of things) {
        expect({ actor, thing, seen: seen.has(id) }).toEqual({
          actor,
          thing,
          seen: mayRead(readerIn(actor, thing.workspaceId), thing),
        });
        cells += 1;
      }
    }
    expect(cells).toBe(things.size * (actors.length + 1));
  });

  it('shows, in the eyes of an audience, what that audience may see and never more than the actor', async () => {
    const [{ workspaceId }, there] = places;
    const count = async (actor: Actor, workspace: string, side: Side | null) =>
      as(actor, async () => {
        await app.query('select read_as($1, $2)', [workspace, side]);
        return (await app.query<{ audience: string; side: string }>('select audience, owner_side as side from review'))
          .rows;
      });
    const inCso = actors.find(({ memberships: [first] }) => first?.side === 'CSO')!;
    const joint = await count(inCso, workspaceId, null);
    expect(new Set(joint.map(({ audience }) => audience))).toEqual(new Set(['JOINT', 'PUBLIC']));
    const side = await count(inCso, workspaceId, 'CSO');
    expect(new Set(side.map(({ audience }) => audience))).toEqual(new Set(['JOINT', 'PUBLIC', 'SIDE']));
    expect(side.filter(({ audience }) => audience === 'SIDE').every((row) => row.side === 'CSO')).toBe(true);
    expect(await count(inCso, workspaceId, 'GOVERNMENT')).toEqual(joint);
    expect(await count(inCso, there.workspaceId, null)).toEqual([]);
  });

  it('TE-03 shows nothing to a console without an actor', async () => {
    const open = policies.filter(({ select }) => select === null).map(({ table }) => table);
    for (const { table } of policies.filter(({ table }) => !open.includes(table))) {
      const { rows } = await app.query<{ count: string }>(`select count(*) from ${table} where ${ofNobody(table)}`);
      expect({ table, rows: rows[0].count }).toEqual({ table, rows: '0' });
    }
  });

  it('tells names to the own side alone, and to who administers; observers are told none but their own', async () => {
    for (const actor of actors) {
      const { rows } = await as(actor, () => app.query<{ id: string }>('select id from person'));
      const named = new Set(rows.map(({ id }) => id));
      for (const other of actors) {
        const wanted =
          other === actor ||
          other.memberships.some(({ workspaceId, organisationId, side }) => {
            const mine = membershipIn(actor, workspaceId);
            if (!mine) return false;
            if (!organisationId || !side) return mine.roles.includes(Role.ADMINISTRATOR);
            return mayNamePeopleOf(mine, { id: organisationId, side });
          });
        expect({ actor, other, named: named.has(other.personId) }).toEqual({ actor, other, named: wanted });
      }
    }
  });

  it('opens accounts at the door, and no content there', async () => {
    const atDoor = await as(null, async () => {
      await app.query(`select set_config('app.door', 'open', true)`);
      const people = await app.query('select from person');
      const reviews = await app.query('select from review');
      return { people: people.rowCount, reviews: reviews.rowCount };
    });
    expect(atDoor).toEqual({ people: actors.length, reviews: 0 });
    expect((await app.query('select from person')).rowCount).toBe(0);
  });

  it('lets a standing do an act exactly when the permission table ever does', async () => {
    for (const actor of actors) {
      const asked = permissions.map((permission) => `${standsFor(permission, `'${places[0].workspaceId}'`)}`);
      const { rows } = await as(actor, () =>
        app.query<{ may: (boolean | null)[] }>(`select array[${asked.join(', ')}] as may`),
      );
      const here = actor.memberships.find(({ workspaceId }) => workspaceId === places[0].workspaceId);
      const wanted = permissions.map((permission) => (here ? mayEver(here, permission) : false));
      expect(rows[0].may.map((is) => is ?? false)).toEqual(wanted);
    }
  });
});

/** Words every workspace shares are read without an actor; all else is somebody's. */
const ofNobody = (table: string) => (['theme', 'affected_group'].includes(table) ? 'workspace_id is not null' : 'true');

describe('writing', () => {
  const stamp = { version: 1, written_at: now, changed_at: now };

  it('adds a thing exactly where the permission table lets a person, and never in another’s name', async () => {
    const table = 'review';
    for (const actor of actors) {
      for (const { workspaceId, organisations } of places) {
        for (const { id: ownerOrganisationId, side: ownerSide } of organisations) {
          for (const audience of ['ORGANISATION', 'JOINT'] as const) {
            const thing: Readable = {
              workspaceId,
              audience,
              ownerOrganisationId,
              ownerSide,
              writtenBy: actor.personId,
            };
            const row = {
              id: randomUUID(),
              workspace_id: workspaceId,
              audience,
              owner_organisation_id: ownerOrganisationId,
              owner_side: ownerSide,
              written_by: actor.personId,
              state_name: randomUUID(),
              cycle_number: 4,
              ...stamp,
            };
            const columns = Object.keys(row);
            const sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`;
            const added = await as(actor, () => app.query(sql, Object.values(row))).then(
              () => true,
              (error: Error) => (/row-level security/.test(error.message) ? false : error),
            );
            const isOwn = readerIn(actor, workspaceId)?.organisationId === ownerOrganisationId;
            const facts = { governmentHasJoined: true };
            const wanted =
              isOwn && mayRead(readerIn(actor, workspaceId), thing) && may(actor, 'review.create', thing, facts);
            expect({ actor, thing, added }).toEqual({ actor, thing, added: wanted });
          }
        }
      }
    }
  });

  it('TE-10 moves no row out of its audience', async () => {
    const coordinator = actors.find(
      ({ memberships: [first] }) => first?.side === 'CSO' && first.roles.includes('COORDINATOR'),
    )!;
    const [{ workspaceId, organisationId }] = coordinator.memberships;
    const id = randomUUID();
    const of = { workspace_id: workspaceId, audience: 'ORGANISATION', owner_organisation_id: organisationId };
    const who = { owner_side: 'CSO', written_by: coordinator.personId, state_name: id, cycle_number: 4 };
    await insert('review', { id, ...of, ...who, ...stamp });
    const [there] = places.slice(1);
    for (const change of [
      `workspace_id = '${there.workspaceId}'`,
      `owner_organisation_id = '${there.organisations[0].id}'`,
      `audience = 'SIDE', owner_side = 'GOVERNMENT'`,
      `audience = 'PERSONAL', written_by = '${actors.at(-1)!.personId}'`,
    ])
      await expect(as(coordinator, () => app.query(`update review set ${change} where id = $1`, [id]))).rejects.toThrow(
        /row-level security/,
      );
  });
});
