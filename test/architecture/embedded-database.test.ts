import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StartRefusal } from '../../server/config/start-refusal.js';
import { checkDurability, versionProblem } from '../../server/database/embedded/durability.js';
import { externalAccounts } from '../../server/database/embedded/external.js';
import { openDatabase } from '../../server/database/embedded/open-database.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { superviseEmbedded } from '../../server/database/embedded/supervise-embedded.js';
import { withClient } from '../../server/database/embedded/with-client.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

let dir: string;
let database: EmbeddedDatabase;
const events: string[] = [];
const note = (fields: object) => void events.push((fields as { event: string }).event);
const log = { info: note, warn: note, error: note };

const cluster = (...parts: string[]) => path.join(database.places.data, 'postgresql', ...parts);
const query = async (url: string, text: string) =>
  (await withClient(url, (client) => client.query<Record<string, unknown>>(text))).rows;
const superUrl = async (name = 'tandem') => {
  const password = await fs.readFile(cluster('postgres.password'), 'utf8');
  return `postgres://postgres:${password}@127.0.0.1:${database.port}/${name}`;
};
/** The same account, with commits on disk before they are acknowledged, as on a cluster that is not for tests. */
const flushed = (url: string) => `${url}&options=-c%20synchronous_commit%3Don`;
const killPostmaster = async () => {
  const pid = Number((await fs.readFile(cluster('files', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
};
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StartRefusal) return error;
  throw new Error(`no refusal but ${error instanceof Error ? error.stack : 'success'}`);
};

beforeAll(async () => {
  dir = await scratchFolder();
  const [one, other] = await Promise.all([startScratch(dir), startScratch(dir)]);
  expect(one.port).toBe(other.port);
  database = one;
});

afterAll(() => removeScratch(dir, database));

describe('the embedded database', () => {
  it('is one, though two starts made it at once, and is adopted by a third', async () => {
    const third = await startScratch(dir);
    expect(third).toMatchObject({ isAdopted: true, port: database.port, appUrl: database.appUrl });
    expect((await fs.readdir(database.places.data)).filter((name) => name.startsWith('making-'))).toEqual([]);
  });

  it('keeps a random password for each role where only its own account reads it', async () => {
    const names = (await fs.readdir(cluster())).filter((name) => name.endsWith('.password'));
    const passwords = await Promise.all(names.map((name) => fs.readFile(cluster(name), 'utf8')));
    expect(new Set(passwords).size).toBe(4);
    for (const name of names) expect((await fs.stat(cluster(name))).mode & 0o077).toBe(0);
  });

  it('gives the program an account that owns nothing, makes nothing and passes by nothing', async () => {
    const [role] = await query(
      database.appUrl,
      `select current_user as name, rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as strong,
         has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create, temp') as makes
       from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ name: 'tandem_app', strong: false, makes: false });
    await expect(query(database.appUrl, 'create table mine (n int)')).rejects.toThrow('permission denied');
    await query(database.migrateUrl, 'create table kept (n int primary key)');
    await expect(query(database.appUrl, 'select * from kept')).rejects.toThrow('permission denied');
  });

  it('gives the backup an account that reads every row and writes none', async () => {
    expect(await query(database.backupUrl, 'select * from kept')).toEqual([]);
    await expect(query(database.backupUrl, 'insert into kept values (0)')).rejects.toThrow('read-only');
  });

  it('sorts by code point, in UTF-8, on every system', async () => {
    const [settings] = await query(
      database.appUrl,
      "select datlocprovider::text as by, datlocale as locale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'tandem'",
    );
    expect(settings).toEqual({ by: 'b', locale: 'C.UTF-8', encoding: 'UTF8' });
  });

  it('comes back on the same port with all that was committed, and says so, when it is killed', async () => {
    const supervisor = await superviseEmbedded(database, log);
    try {
      expect(await database.claim()).toBeNull();
      for (const round of [1, 2]) {
        await query(flushed(database.migrateUrl), `insert into kept values (${round})`);
        await killPostmaster();
        await until(() => events.filter((event) => event === 'database.back').length === round);
        expect(await query(database.migrateUrl, 'select count(*)::int as n from kept')).toEqual([{ n: round }]);
      }
      expect(events.slice(0, 2)).toEqual(['database.lost', 'database.back']);
    } finally {
      await supervisor?.stop();
    }
    await expect(query(database.appUrl, 'select 1')).rejects.toThrow();
  });

  it('starts though the note of a killed one names a process that is another by now', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    const files = cluster('files');
    await fs.writeFile(path.join(files, 'postmaster.pid'), `${other.pid}\n${files}\n1\n1\n\n127.0.0.1\n 1 1\nready\n`);
    database = await startScratch(dir);
    other.kill();
    expect(database.isAdopted).toBe(false);
    expect(await query(database.migrateUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });

  it('refuses the data of another major version with both versions and the way out, and changes nothing', async () => {
    const file = cluster('files', 'PG_VERSION');
    const ours = await fs.readFile(file, 'utf8');
    await fs.writeFile(file, '16\n');
    const { message } = await refusal(startScratch(dir));
    await fs.writeFile(file, ours);
    for (const part of ['PostgreSQL 16', `PostgreSQL ${ours.trim()}`, 'npm run backup', 'npm run restore'])
      expect(message).toContain(part);
  });
});

describe('a second start in the same folder', () => {
  const config = () => ({
    databaseUrl: null,
    databaseMigrateUrl: null,
    dataDir: dir,
    port: 0,
    allowUnsafeDurability: true,
  });

  it('leaves the database to the one in charge', async () => {
    const first = await openDatabase(config(), log);
    const charge = await database.claim();
    expect(charge).toBeNull();
    expect(await query(first.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
  });
});

describe('what is acknowledged is on disk, so that', () => {
  beforeAll(async () => {
    database = await startScratch(dir);
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
    'a server with %s off is refused by name',
    async (setting) => {
      const { message } = await refusal(withClient(database.appUrl, (client) => checkDurability(client, false)));
      expect(message).toContain(`${setting} is off`);
    },
  );

  it('a test cluster needs an override, which tells what is off', async () => {
    const off = await withClient(database.appUrl, (client) => checkDurability(client, true));
    expect(off).toEqual(['fsync', 'full_page_writes', 'synchronous_commit']);
  });

  it.each([
    [
      'the role',
      'alter role tandem_app set synchronous_commit = off',
      'alter role tandem_app reset synchronous_commit',
    ],
    [
      'the database',
      'alter database tandem set synchronous_commit = off',
      'alter database tandem reset synchronous_commit',
    ],
  ])('%s may not turn it off on a server that has it on', async (_, off, back) => {
    await query(await superUrl(), `alter system set synchronous_commit = on`);
    await query(await superUrl(), 'select pg_reload_conf()');
    await query(await superUrl(), off);
    const unsafe = await withClient(database.appUrl, (client) => checkDurability(client, true));
    const insisting = await withClient(flushed(database.appUrl), (client) => checkDurability(client, true));
    await query(await superUrl(), back);
    expect([unsafe.includes('synchronous_commit'), insisting.includes('synchronous_commit')]).toEqual([true, false]);
  });
});

describe("somebody's own server", () => {
  it('given by its owner alone gets a limited account, the same for every process', async () => {
    const first = await externalAccounts(await superUrl(), null);
    const second = await externalAccounts(await superUrl(), null);
    expect(second).toEqual(first);
    expect(await query(first.appUrl, 'select current_user as name')).toEqual([{ name: 'tandem_app_tandem' }]);
  });

  it('given with two accounts is used with them', async () => {
    const accounts = await externalAccounts(database.appUrl, database.migrateUrl);
    expect(accounts).toEqual({ appUrl: database.appUrl, migrateUrl: database.migrateUrl, appRole: 'tandem_app' });
  });

  it.each([
    ['a superuser', async () => [await superUrl(), database.migrateUrl], 'is a superuser'],
    ['the owner', async () => [database.migrateUrl, database.migrateUrl], 'may make tables'],
    ['one that passes by row-level security', async () => [database.backupUrl, database.migrateUrl], 'BYPASSRLS'],
    ['an owner who may not make accounts', async () => [database.migrateUrl, null], 'DATABASE_MIGRATE_URL'],
    ['one who may not make tables', async () => [database.appUrl, null], 'DATABASE_MIGRATE_URL'],
  ])('is refused with %s as the account of the program', async (_, addresses, reason) => {
    const [url, migrateUrl] = (await addresses()) as [string, string | null];
    expect((await refusal(externalAccounts(url, migrateUrl))).message).toContain(reason);
  });

  it('that does not let us in is told without the password', async () => {
    const { message } = await refusal(
      externalAccounts(`postgres://tandem_app:secret@127.0.0.1:${database.port}/tandem`, null),
    );
    expect(message).toMatch(/password is not accepted/);
    expect(message).not.toContain('secret');
  });

  it('is refused before PostgreSQL 15', () => {
    expect(versionProblem(150_000)).toBeNull();
    expect(versionProblem(140_022)).toContain('PostgreSQL 14; Tandem needs 15 or later');
  });
});

async function until(isSo: () => boolean) {
  for (let left = 150; !isSo(); left--) {
    if (!left) throw new Error('it did not come about');
    await delay(100);
  }
}
