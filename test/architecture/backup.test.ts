import fs from 'node:fs/promises';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { StartRefusal } from '../../server/config/start-refusal.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { withClient } from '../../server/database/embedded/with-client.js';
import { allRows, type Tail } from '../../server/tools/archive/archive-format.js';
import { examineArchive, loadArchive, refuseOtherSchema } from '../../server/tools/archive/load-archive.js';
import { writeArchive } from '../../server/tools/archive/write-archive.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

/** Everything that makes a restore hard, in a small invented schema. */
const SCHEMA = `
  create table migration (id serial primary key, name text not null);
  insert into migration (name) values ('First'), ('Second');
  create table person (
    id uuid primary key,
    name text not null,
    home_id uuid,
    likes text[] not null default '{}',
    payload jsonb,
    picture bytea,
    share numeric,
    ratio double precision,
    at timestamptz not null,
    on_day date,
    name_length integer generated always as (length(name)) stored
  );
  create table workspace (
    id uuid primary key,
    founder_id uuid not null references person,
    parent_id uuid references workspace
  );
  alter table person add constraint person_home foreign key (home_id) references workspace;
  create table entry (
    number bigint generated always as identity primary key,
    workspace_id uuid not null references workspace on delete cascade,
    text text not null,
    written integer not null default 0
  );
  create table wide (one text, two text);
  create function count_writing() returns trigger language plpgsql as
    $$ begin new.written := new.written + 1; return new; end $$;
  create trigger counted before insert on entry for each row execute function count_writing();
  alter table entry enable row level security;
  alter table entry force row level security;
  create policy nobody on entry using (false);`;

const FILL = `
  alter table entry no force row level security;
  insert into person (id, name, likes, payload, picture, share, ratio, at, on_day)
    select md5(n::text)::uuid, 'Zoë ' || n || E' \\\\. tab\\t line\\n \\u0644', array['a,b', 'c"d', null, ''],
      jsonb_build_object('n', n, 'deep', array[null, n]), decode(repeat(md5(n::text), 20), 'hex'),
      n / 7.0, sqrt(n), '2026-11-22 04:27:35.123456+05'::timestamptz + n * interval '1 hour', date '2026-01-01' + n
    from generate_series(1, 3000) n;
  insert into workspace values (md5('w1')::uuid, md5('1')::uuid, null), (md5('w2')::uuid, md5('2')::uuid, md5('w1')::uuid);
  update workspace set parent_id = md5('w2')::uuid where id = md5('w1')::uuid;
  update person set home_id = md5('w1')::uuid where id = md5('1')::uuid;
  insert into entry (workspace_id, text) select md5('w1')::uuid, repeat('long text ', n) from generate_series(1, 300) n;
  delete from entry where number > 250;
  insert into wide values (null, ''), ('', null), (E'\\\\N', E'\\\\.'), (repeat('x', 2000000), 'y');
  alter table entry force row level security;`;

let dir: string;
let source: EmbeddedDatabase;
let target: EmbeddedDatabase;
let file: string;
let saved: Tail['tables'];

const as = <T>(url: string, work: (client: pg.Client) => Promise<T>) => withClient(url, work);
const backUp = (to: string) =>
  as(source.backupUrl, (client) => writeArchive(client, to, { program: '0.1.0', madeAt: new Date(0) }));
const restore = (from: string) => as(target.migrateUrl, (client) => loadArchive(client, from));
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof StartRefusal ? error.message : `no refusal but ${String(error)}`),
  );
const damaged = async (name: string, change: (text: string) => string) => {
  const to = path.join(dir, name);
  await fs.writeFile(to, gzipSync(change(gunzipSync(await fs.readFile(file)).toString('utf8'))));
  return to;
};

/** A way to the database on which its answers come a few thousand bytes at a time, cut anywhere. */
async function inCrumbs(url: URL) {
  const relay = net.createServer((client) => {
    const database = net.connect(Number(url.port), url.hostname);
    client.pipe(database);
    client.on('error', () => database.destroy());
    Readable.from(crumbsOf(database)).pipe(client);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const { port } = relay.address() as net.AddressInfo;
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  return { url: through.href, stop: () => new Promise((resolve) => relay.close(resolve)) };
}

async function* crumbsOf(database: AsyncIterable<Buffer>) {
  for await (const piece of database) {
    for (let at = 0; at < piece.length; at += 7001) {
      yield piece.subarray(at, at + 7001);
      await setImmediate();
    }
  }
}

beforeAll(async () => {
  dir = await scratchFolder();
  source = await startScratch(dir, 'source');
  target = await startScratch(dir, 'target');
  await as(source.migrateUrl, (client) => client.query(SCHEMA + FILL));
  await as(target.migrateUrl, (client) => client.query(SCHEMA));
  file = path.join(dir, 'backup é.gz');
  saved = await backUp(file);
});

afterAll(() => removeScratch(dir, source));

describe('a backup', () => {
  it('holds every row, those hidden by row-level security too', () => {
    const counts = Object.fromEntries(Object.entries(saved).map(([name, sum]) => [name, sum.rows]));
    expect(counts).toEqual({ entry: 250, migration: 2, person: 3000, wide: 4, workspace: 2 });
  });

  it('holds the same rows when they arrive in crumbs', async () => {
    const relay = await inCrumbs(new URL(source.backupUrl));
    const crumbs = path.join(dir, 'crumbs.gz');
    const again = await as(relay.url, (client) =>
      writeArchive(client, crumbs, { program: '0.1.0', madeAt: new Date(0) }),
    );
    await relay.stop();
    expect(again).toEqual(saved);
    expect(gunzipSync(await fs.readFile(crumbs)).equals(gunzipSync(await fs.readFile(file)))).toBe(true);
  });

  it('is for its owner only, and never written over another', async () => {
    expect((await fs.stat(file)).mode & 0o077).toBe(0);
    expect(await refusalOf(backUp(file))).toContain('is there already');
  });

  it('is refused rather than made incomplete by an account from which rows are hidden', async () => {
    const to = path.join(dir, 'half.gz');
    const about = { program: '0.1.0', madeAt: new Date(0) };
    expect(await refusalOf(as(source.migrateUrl, (client) => writeArchive(client, to, about)))).toContain('bypassrls');
    expect(await fs.stat(to).catch(() => null)).toBeNull();
  });

  it('is refused in words where it cannot be written', async () => {
    expect(await refusalOf(backUp(path.join(dir, 'nowhere', 'backup.gz')))).toContain('cannot be written (ENOENT)');
  });

  it('is of one moment, though rows are added meanwhile', async () => {
    const add = as(source.migrateUrl, (client) =>
      client.query("insert into wide select 'later', n::text from generate_series(1, 50) n"),
    );
    const [tables] = await Promise.all([backUp(path.join(dir, 'meanwhile.gz')), add]);
    expect([4, 54]).toContain(tables.wide.rows);
    await as(source.migrateUrl, (client) => client.query("delete from wide where one = 'later'"));
  });
});

describe('a restore', () => {
  it.each([
    ['is cut off', async () => cutOff(), 'ends too early'],
    [
      'is cut off between two tables',
      () => damaged('b.gz', (text) => text.slice(0, text.lastIndexOf('{"tables"'))),
      'ends too early',
    ],
    [
      'has one letter changed',
      () => damaged('c.gz', (text) => text.replace('Zoë 17', 'Zoe 17')),
      'rows of "person" are not',
    ],
    [
      'has lost a table',
      () => damaged('d.gz', (text) => text.replace(/\{"table":"workspace".*?\n\\\.\n/s, '')),
      '"workspace" are not',
    ],
    [
      'is of a later format',
      () => damaged('e.gz', (text) => text.replace('"tandemBackup":1', '"tandemBackup":2')),
      'later version',
    ],
    ['is something else, zipped', () => damaged('f.gz', () => '{"rows":[]}\n'), 'not a backup of Tandem'],
    ['is something else', async () => 'package.json', 'not a backup of Tandem'],
    ['is not there', async () => path.join(dir, 'none.gz'), 'There is no file'],
  ])('refuses a file that %s before anything is touched', async (_, make, reason) => {
    expect(await refusalOf(examineArchive(await make()))).toContain(reason);
  });

  it('leaves nothing of a file that turns out bad half-way', async () => {
    const bad = await damaged('g.gz', (text) => text.replace('Zoë 17', 'Zoe 17'));
    expect(await refusalOf(restore(bad))).toContain('not those that were saved');
    const { rows } = await as(target.migrateUrl, (client) => client.query('select count(*)::int as n from person'));
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('brings back every table byte for byte, the numbering, and all that was set aside', async () => {
    await restore(file);
    const again = path.join(dir, 'again.gz');
    const tables = await as(target.backupUrl, (client) =>
      writeArchive(client, again, { program: '0.1.0', madeAt: new Date(0) }),
    );
    expect(tables).toEqual(saved);
    expect(gunzipSync(await fs.readFile(again)).equals(gunzipSync(await fs.readFile(file)))).toBe(true);
    expect(await constraints(target)).toEqual(await constraints(source));
    expect(allRows(tables)).toBe(3258);
  });

  it('refuses a database in which somebody has worked', async () => {
    expect(await refusalOf(restore(file))).toContain('in use (3000 in "person", 2 in "workspace")');
  });

  it('refuses a backup of an earlier or later schema and says which', async () => {
    const { head } = await examineArchive(file);
    const check = (migrations: string[]) =>
      refusalOf(as(target.migrateUrl, (client) => refuseOtherSchema(client, { ...head, migrations })));
    expect(await check(['First', 'Second'])).toBe('no refusal');
    expect(await check(['First', 'Second', 'Third'])).toContain('later version');
    expect(await check(['First'])).toContain('earlier version');
  });
});

async function cutOff() {
  const to = path.join(dir, 'a.gz');
  const whole = await fs.readFile(file);
  await fs.writeFile(to, whole.subarray(0, whole.length - 100));
  return to;
}

/** Foreign keys, triggers and row-level security as the catalogue tells them. */
const constraints = (database: EmbeddedDatabase) =>
  as(database.migrateUrl, async (client) => {
    const { rows } = await client.query(`
      select conrelid::regclass::text as of, conname::text as name, pg_get_constraintdef(oid) as is from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger where not tgisinternal
      union all select relname::text, 'rls', relrowsecurity::text || relforcerowsecurity::text from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
      order by 1, 2`);
    return rows as unknown[];
  });
