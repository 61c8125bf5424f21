import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { entities } from '../../server/app.module.js';
import { SnakeNaming } from '../../server/database/naming.js';
import { migrate } from '../../server/database/migrate.js';
import { withClient } from '../../server/database/embedded/with-client.js';
import { ChainTheJournal1764000008400 } from '../../server/database/migrations/1764000008400-chain-the-journal.js';
import { migrations } from '../../server/database/migrations/index.js';
import { ContentEntity } from '../../server/database/content.entity.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { verifyChains } from '../../server/tools/audit/verify-chains.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

let folder: string;
let cluster: EmbeddedDatabase;
let source: DataSource;

beforeAll(async () => {
  folder = await scratchFolder();
  cluster = await startScratch(folder);
  await migrate(cluster.migrateUrl, cluster.appRole);
  source = new DataSource({ type: 'postgres', url: cluster.migrateUrl, entities, namingStrategy: new SnakeNaming() });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await removeScratch(folder, cluster);
});

describe('migrations', () => {
  it('bring a database to the schema the entities describe', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    // Keys, checks and indexes are the migrations' own; entities describe tables and columns.
    const ofMigrations = /\b(CONSTRAINT|INDEX)\b/;
    expect(upQueries.map(({ query }) => query).filter((query) => !ofMigrations.test(query))).toEqual([]);
  });

  it('do nothing when they have run', async () => {
    expect(await migrate(cluster.migrateUrl, cluster.appRole)).toEqual([]);
  });

  it('wait for each other when two processes start at once', async () => {
    const both = await Promise.all([1, 2].map(() => migrate(cluster.migrateUrl, cluster.appRole)));
    expect(both).toEqual([[], []]);
  });

  it('can be undone one by one and done again', async () => {
    const undone = new DataSource({
      type: 'postgres',
      url: cluster.migrateUrl,
      migrations,
      migrationsTableName: 'migration',
    });
    await undone.initialize();
    for (const _ of migrations) await undone.undoLastMigration();
    const left = await undone.query<{ table_name: string }[]>(
      `select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'migration'`,
    );
    await undone.destroy();
    expect(left).toEqual([]);
    expect(await migrate(cluster.migrateUrl, cluster.appRole)).toHaveLength(migrations.length);
  });
});

describe('a journal from before there were chains', () => {
  it('is chained in its order, and verifies', async () => {
    const workspace = randomUUID();
    const event = (audience: string, at: string) =>
      source.query(
        `insert into journal (id, workspace_id, audience, owner_side, action, subject_type, subject_id, after, at)
         values (gen_random_uuid(), $1, $2, 'CSO', 'comment.write', 'Comment', gen_random_uuid(), '{"body": "é"}', $3)`,
        [workspace, audience, at],
      );
    const runner = source.createQueryRunner();
    const chaining = new ChainTheJournal1764000008400();
    await chaining.down(runner);
    for (const [i, audience] of ['JOINT', 'SIDE', 'JOINT', 'JOINT'].entries())
      await event(audience, `2026-01-0${i + 1}T08:00:00.123456Z`);
    await chaining.up(runner);
    await runner.release();
    const verified = await withClient(cluster.migrateUrl, (client) => verifyChains(client, []));
    expect(verified).toMatchObject({ events: 4, chains: 2, findings: [] });
    const rows = await source.query<{ audience: string; number: string }[]>(
      'select audience, number from journal where workspace_id = $1 order by sequence',
      [workspace],
    );
    expect(rows.map(({ audience, number }) => `${audience} ${number}`)).toEqual([
      'JOINT 1',
      'SIDE 1',
      'JOINT 2',
      'JOINT 3',
    ]);
    expect(await migrate(cluster.migrateUrl, cluster.appRole)).toEqual([]);
  });
});

describe('every content table', () => {
  const contentTables = () =>
    source.entityMetadatas.filter(
      ({ target }) => typeof target === 'function' && target.prototype instanceof ContentEntity,
    );

  it('carries workspace, audience, owner and version, none of them by default', async () => {
    const rows = await source.query<{ table_name: string; column_default: string | null }[]>(
      `select table_name, column_default from information_schema.columns
       where table_schema = 'public' and column_name in ('workspace_id', 'audience', 'owner_organisation_id', 'owner_side', 'version')`,
    );
    for (const { tableName } of contentTables()) {
      const own = rows.filter((row) => row.table_name === tableName);
      expect([tableName, own.length]).toEqual([tableName, 5]);
      expect(own.map((row) => row.column_default)).toEqual(own.map(() => null));
    }
    expect(contentTables().length).toBeGreaterThan(4);
  });
});

describe('the application’s role', () => {
  it('owns nothing, makes nothing, and cannot rewrite the journal', async () => {
    const [role] = await source.query<Record<string, boolean>[]>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         has_schema_privilege(rolname, 'public', 'create') as makes,
         has_table_privilege(rolname, 'journal', 'insert, update, delete, truncate')
           or has_table_privilege(rolname, 'journal_chain', 'insert, update, delete, truncate') as rewrites,
         has_function_privilege(rolname, 'append_to_journal(jsonb)', 'execute') as adds,
         has_function_privilege('public', 'append_to_journal(jsonb)', 'execute') as everybody_adds,
         exists (select 1 from pg_class c where c.relowner = r.oid) as owns
       from pg_roles r where rolname = $1`,
      [cluster.appRole],
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      makes: false,
      rewrites: false,
      adds: true,
      everybody_adds: false,
      owns: false,
    });
  });
});
