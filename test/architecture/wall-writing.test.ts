import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mayRead, membershipIn, readerIn, type Actor, type Readable } from '../../server/domain/actor.js';
import { may, mayEver, ruleOf, type Facts } from '../../server/domain/permissions.js';
import { Audience } from '../../server/domain/vocabulary.js';
import { contentTables, partTables, tagTables, wordTables } from '../../server/database/row-security/tables.js';
import type { Act } from '../../server/database/row-security/writing.js';
import { BareTable, contentOf } from './bare-rows.js';
import { WalledDatabase } from './walled-database.js';

const LONG = 180_000;

let database: WalledDatabase;
/** One of every audience, of every owner and of nobody, by an author of each kind. */
let things: readonly Readable[];
beforeAll(async () => {
  database = await WalledDatabase.open();
  things = everyThing();
}, LONG);
afterAll(() => database.close());

function everyThing(): Readable[] {
  const { places, actors } = database;
  const authors = [actors[0].personId, actors.at(-3)!.personId];
  return places.flatMap(({ workspaceId, organisations }) =>
    Object.values(Audience).flatMap((audience) => {
      const owned = organisations.flatMap(({ id: ownerOrganisationId, side: ownerSide }) =>
        authors.map((writtenBy) => ({ workspaceId, audience, ownerOrganisationId, ownerSide, writtenBy })),
      );
      const isOpen = audience === 'JOINT' || audience === 'PUBLIC';
      const nobodys = { workspaceId, audience, ownerOrganisationId: null, ownerSide: null, writtenBy: null };
      return isOpen ? [...owned, nobodys] : owned;
    }),
  );
}

/** The conditions of the table that these acts have say nothing of whole rows: the answer is the same either way. */
const FACTS: readonly Facts[] = [{ governmentHasJoined: true }, { governmentHasJoined: false }];

/** Whether the permission table lets the actor do any of these acts to a thing that they may read. */
function mayAny(actor: Actor, acts: readonly Act[], thing: Readable): boolean {
  if (!mayRead(readerIn(actor, thing.workspaceId), thing)) return false;
  const answers = FACTS.map((facts) => acts.some((act) => mayOne(actor, act, thing, facts)));
  if (new Set(answers).size > 1)
    throw new Error('a condition of the table decides on whole rows: hold it in the policy');
  return answers[0];
}

function mayOne(actor: Actor, act: Act, thing: Readable, facts: Facts): boolean {
  if (typeof act === 'string') return may(actor, act, thing, facts);
  if (act.audience && thing.audience !== act.audience) return false;
  if (!act.owned) return may(actor, act.act, thing, facts);
  const own = membershipIn(actor, thing.workspaceId)!;
  if (!mayEver(own, act.act) || !(ruleOf(act.act).when?.(own, facts, thing) ?? true)) return false;
  if (act.owned === 'SIDE') return thing.ownerSide === null || thing.ownerSide === own.side;
  return act.owned === 'ANY' || thing.ownerOrganisationId === own.organisationId;
}

/** Nobody writes in the name of another organisation or side. */
const isMine = (actor: Actor, { workspaceId, ownerOrganisationId, ownerSide }: Readable) => {
  const own = membershipIn(actor, workspaceId);
  const isOwn = ownerOrganisationId === null || ownerOrganisationId === own?.organisationId;
  return isOwn && (ownerSide === null || ownerSide === own?.side);
};

/** The things that are in, in words: what is compared. */
const told = (in_: ReadonlySet<string>, all: ReadonlyMap<string, Readable>) =>
  [...all].filter(([id]) => in_.has(id)).map(([id, thing]) => `${id} ${JSON.stringify(thing)}`);

const wantedOf = (all: ReadonlyMap<string, Readable>, is: (thing: Readable) => boolean) =>
  new Set([...all].filter(([, thing]) => is(thing)).map(([id]) => id));

async function touched(actor: Actor, sql: string): Promise<Set<string>> {
  const { app } = database;
  return database.as(actor, async () => new Set((await app.query<{ id: string }>(sql)).rows.map(({ id }) => id)));
}

let cells = 0;
afterAll(() => void process.stderr.write(`  the wall in the database: ${cells} cells of writing\n`));

describe('every row of every content table', () => {
  it.each(Object.entries(contentTables))(
    '%s is added, changed and taken away exactly where the permission table says',
    async (name, acts) => {
      const table = await BareTable.of(database.owner, name);
      const rows = new Map(things.map((thing) => [randomUUID(), thing]));
      for (const [id, thing] of rows) await database.insert(name, table.row(contentOf(id, thing)));
      for (const actor of database.actors) {
        if (acts.update) {
          const changed = await touched(actor, `update ${name} set audience = audience returning id`);
          const wanted = wantedOf(rows, (thing) => mayAny(actor, acts.update!, thing));
          expect({ actor, changed: told(changed, rows) }).toEqual({ actor, changed: told(wanted, rows) });
        } else
          await expect(touched(actor, `update ${name} set audience = audience returning id`)).rejects.toThrow(DENIED);
        if (acts.delete) {
          const gone = await touched(actor, `delete from ${name} returning id`);
          const wanted = wantedOf(rows, (thing) => mayAny(actor, acts.delete!, thing));
          expect({ actor, gone: told(gone, rows) }).toEqual({ actor, gone: told(wanted, rows) });
        } else await expect(touched(actor, `delete from ${name} returning id`)).rejects.toThrow(DENIED);
        const offered = new Map(things.map((thing) => [randomUUID(), thing]));
        const all = [...offered].map(([id, thing]) => table.row(contentOf(id, thing)));
        const added = await database.as(actor, () => table.add(database.app, all, 'id'));
        const wanted = wantedOf(offered, (thing) => mayAny(actor, acts.insert ?? [], thing) && isMine(actor, thing));
        expect({ actor, added: told(added, offered) }).toEqual({ actor, added: told(wanted, offered) });
        cells += rows.size * 3;
      }
    },
    LONG,
  );
});

describe('every row of every table that goes with content', () => {
  it.each(Object.entries(partTables))(
    '%s goes by the rule of the row it is a part of',
    async (name, { of, by, key = 'id', insert = [], delete: remove = [] }) => {
      const [whole, part] = [await BareTable.of(database.owner, of), await BareTable.of(database.owner, name)];
      await database.owner.query(`truncate "${of}" cascade`);
      const rows = new Map(things.map((thing) => [randomUUID(), thing]));
      for (const [id, thing] of rows) {
        await database.insert(of, whole.row({ ...contentOf(id, thing), [key]: id }));
        await database.insert(name, part.row({ [by]: id }));
      }
      for (const actor of database.actors) {
        const gone = await touched(actor, `delete from ${name} returning ${by} as id`);
        const mayGo = wantedOf(rows, (thing) => mayAny(actor, remove, thing));
        expect({ actor, gone: told(gone, rows) }).toEqual({ actor, gone: told(mayGo, rows) });
        const all = [...rows.keys()].map((id) => part.row({ [by]: id }));
        const added = await database.as(actor, () => part.add(database.app, all, by));
        const mayCome = wantedOf(rows, (thing) => mayAny(actor, insert, thing));
        expect({ actor, added: told(added, rows) }).toEqual({ actor, added: told(mayCome, rows) });
        cells += rows.size * 2;
      }
    },
    LONG,
  );

  it.each([...Object.entries(tagTables), ...Object.entries(wordTables)])(
    '%s is everybody’s who reads the workspace, and written by whom the permission table lets',
    async (name, acts) => {
      const table = await BareTable.of(database.owner, name);
      for (const actor of database.actors) {
        const rows = database.places.map(({ workspaceId }) => table.row({ workspace_id: workspaceId }));
        const added = await database.as(actor, () => table.add(database.app, rows, 'workspace_id'));
        const wanted = actor.memberships.filter((own) => own.organisationId && acts.some((act) => mayEver(own, act)));
        expect({ actor, added }).toEqual({ actor, added: new Set(wanted.map(({ workspaceId }) => workspaceId)) });
        cells += rows.length;
      }
    },
  );

  it('TE-10 no policy lets a row be changed into one that could not have been changed', async () => {
    const { rows } = await database.owner.query<{ name: string; qual: string; check: string }>(
      `select tablename as name, qual, with_check as "check" from pg_policies where cmd = 'UPDATE' and tablename = any($1)`,
      [Object.keys(contentTables)],
    );
    expect(rows.length).toBe(Object.values(contentTables).filter(({ update }) => update).length);
    for (const { name, qual, check } of rows) expect({ name, check }).toEqual({ name, check: qual });
  });
});

const DENIED = /permission denied/;
