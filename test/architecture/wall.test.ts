import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { mayRead, membershipIn, readerIn, type Actor, type Readable } from '../../server/domain/actor.js';
import { mayNamePeopleOf } from '../../server/domain/organisation-rules.js';
import { may, mayEver, permissions } from '../../server/domain/permissions.js';
import { Role, type Side } from '../../server/domain/vocabulary.js';
import { policies } from '../../server/database/row-security/policies.js';
import { standsFor } from '../../server/database/row-security/writing.js';
import { insertion, reviewRow, WalledDatabase } from './walled-database.js';

let database: WalledDatabase;
let owner: pg.Client;
let app: pg.Client;
let places: WalledDatabase['places'];
let actors: WalledDatabase['actors'];

beforeAll(async () => {
  database = await WalledDatabase.open();
  ({ owner, app, places, actors } = database);
});
afterAll(() => database.close());

const as: WalledDatabase['as'] = (actor, work) => database.as(actor, work);

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
    const things = await database.everyThing();
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
          other.memberships.some(({ workspaceId, organisationId, side, roles }) => {
            const mine = membershipIn(actor, workspaceId);
            if (!mine) return false;
            const answers = mine.roles.includes(Role.ADMINISTRATOR) || mine.roles.includes(Role.COORDINATOR);
            if (answers && roles.includes(Role.ADMINISTRATOR)) return true;
            if (!organisationId || !side) return false;
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
  it('adds a thing exactly where the permission table lets a person, and never in another’s name', async () => {
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
            const [sql, values] = insertion('review', reviewRow(randomUUID(), thing));
            const added = await as(actor, () => app.query(sql, values)).then(
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
    const own = { workspaceId, audience: 'ORGANISATION', ownerOrganisationId: organisationId } as const;
    await database.insert('review', reviewRow(id, { ...own, ownerSide: 'CSO', writtenBy: coordinator.personId }));
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
