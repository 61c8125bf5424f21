import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor, Membership, Readable } from '../../server/domain/actor.js';
import { Audience, Role, Side } from '../../server/domain/vocabulary.js';
import { migrate } from '../../server/database/migrate.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

/** A workspace with an organisation of every side and a second one of civil society. */
export interface Place {
  readonly workspaceId: string;
  readonly organisations: readonly { readonly id: string; readonly side: Side }[];
}

const connect = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};

const now = new Date('2030-01-01T00:00:00Z');
export const stamp = { version: 1, written_at: now, changed_at: now };

/** A database behind its wall, with two places and somebody of every role in every organisation of the first. */
export class WalledDatabase {
  readonly places: Place[] = [];
  readonly actors: Actor[] = [];

  private constructor(
    private readonly folder: string,
    private readonly cluster: EmbeddedDatabase,
    readonly owner: pg.Client,
    /** As the application connects. */
    readonly app: pg.Client,
  ) {}

  static async open(): Promise<WalledDatabase> {
    const folder = await scratchFolder();
    const cluster = await startScratch(folder);
    await migrate(cluster.migrateUrl, cluster.appRole);
    const [owner, app] = await Promise.all([connect(cluster.migrateUrl), connect(cluster.appUrl)]);
    const opened = new WalledDatabase(folder, cluster, owner, app);
    await owner.query('insert into cycle (number, first_session, last_session) values (4, 41, 54)');
    opened.places.push(await opened.place('Here'), await opened.place('There'));
    await opened.everybody();
    return opened;
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.app.end();
    await removeScratch(this.folder, this.cluster);
  }

  /** Adds a row past the policies. */
  async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const [sql, values] = insertion(table, row);
    await this.owner.query(sql, values);
  }

  /** Runs statements as the application does, in a transaction of the actor (null: of nobody) that leaves nothing. */
  async as<T>(actor: Actor | null, work: () => Promise<T>): Promise<T> {
    await this.app.query('begin');
    try {
      if (actor) await this.app.query('select act_as($1)', [actor.personId]);
      return await work();
    } finally {
      await this.app.query('rollback');
    }
  }

  /** A review for every audience, owner and author: one thing of each kind the reading rule can tell apart. */
  async everyThing(): Promise<Map<string, Readable>> {
    const things = new Map<string, Readable>();
    for (const { workspaceId, organisations } of this.places)
      for (const audience of Object.values(Audience))
        for (const { id: ownerOrganisationId, side: ownerSide } of organisations)
          for (const writtenBy of [this.actors[0].personId, this.actors.at(-3)!.personId])
            things.set(randomUUID(), { workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy });
    for (const [id, thing] of things) await this.insert('review', reviewRow(id, thing));
    return things;
  }

  private async place(name: string): Promise<Place> {
    const workspaceId = randomUUID();
    const made = { is_demonstration: false, settings: {}, version: 1, created_at: now };
    await this.insert('workspace', { id: workspaceId, name, ...made });
    const sides = [...Object.values(Side), Side.CSO];
    const organisations = sides.map((side) => ({ id: randomUUID(), side }));
    for (const [at, { id, side }] of organisations.entries()) {
      const of = { workspace_id: workspaceId, name: `${name} ${at}`, side, is_withheld: false, version: 1 };
      await this.insert('organisation', { id, ...of, created_at: now });
    }
    return { workspaceId, organisations };
  }

  private async person(memberships: readonly Membership[]): Promise<Actor> {
    const personId = randomUUID();
    const account = { name: 'Somebody', password_hash: '-', language: 'en', is_demonstration: false, created_at: now };
    await this.insert('person', { id: personId, email: personId, email_key: personId, ...account });
    for (const { workspaceId, organisationId, roles } of memberships) {
      const of = { person_id: personId, workspace_id: workspaceId, since: now };
      for (const role of roles) {
        const organisation_id = role === Role.ADMINISTRATOR ? null : organisationId;
        await this.insert('membership', { id: randomUUID(), ...of, organisation_id, role });
      }
    }
    return { personId, name: 'Somebody', language: 'en', memberships };
  }

  /** Somebody of every role in every organisation of the first place, a mere administrator, a neighbour, a stranger. */
  private async everybody(): Promise<void> {
    const [here, there] = this.places;
    const add = async (...memberships: Membership[]) => this.actors.push(await this.person(memberships));
    for (const organisation of here.organisations)
      for (const role of [Role.MEMBER, Role.COORDINATOR, Role.REPORT_WRITER, Role.OBSERVER])
        await add(member(here, organisation, [role]));
    await add(member(here, here.organisations[0], [Role.COORDINATOR, Role.ADMINISTRATOR]));
    await add(member(here, null, [Role.ADMINISTRATOR]));
    await add(member(there, there.organisations[0], [Role.COORDINATOR]));
    await add(member(here, here.organisations[1], [Role.MEMBER]), member(there, there.organisations[0], [Role.MEMBER]));
    await add();
  }
}

const member = (
  { workspaceId }: Place,
  organisation: Place['organisations'][number] | null,
  roles: readonly Role[],
): Membership => ({ workspaceId, organisationId: organisation?.id ?? null, side: organisation?.side ?? null, roles });

/** The statement that adds a row, with its values. */
export function insertion(table: string, row: Record<string, unknown>): [string, unknown[]] {
  const columns = Object.keys(row);
  const places = columns.map((_, at) => `$${at + 1}`);
  return [`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row)];
}

/** A review that is `thing`: the plainest row with an audience. */
export const reviewRow = (id: string, thing: Readable): Record<string, unknown> => ({
  id,
  workspace_id: thing.workspaceId,
  audience: thing.audience,
  owner_organisation_id: thing.ownerOrganisationId,
  owner_side: thing.ownerSide,
  written_by: thing.writtenBy,
  state_name: id,
  cycle_number: 4,
  ...stamp,
});
