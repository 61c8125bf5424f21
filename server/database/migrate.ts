import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/** Any fixed number: all processes that migrate one database queue on it. */
const MIGRATION_LOCK = 7_305_201;

/** Tables the application may only add to: what is written there is the record. */
const APPEND_ONLY = ['journal'];

/**
 * Brings the database to this build's schema under an advisory lock, then grants the application's role exactly
 * reading and writing of rows. Gives the names of the migrations that ran. `appRole` must exist; when it is the
 * owner itself (an external database with one account) nothing is granted.
 */
export async function migrate(migrateUrl: string, appRole: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: migrateUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = new DataSource({ type: 'postgres', url: migrateUrl, migrations, migrationsTableName: 'migration' });
    await source.initialize();
    try {
      const done = await source.runMigrations({ transaction: 'each' });
      await grant(guard, appRole);
      return done.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}

async function grant(client: pg.Client, appRole: string) {
  const { rows } = await client.query<{ owner: string }>('select current_user as owner');
  if (rows[0].owner === appRole) return;
  const role = client.escapeIdentifier(appRole);
  await client.query(`
    grant usage on schema public to ${role};
    grant select, insert, update, delete on all tables in schema public to ${role};
    grant usage, select on all sequences in schema public to ${role};
    revoke insert, update, delete on migration from ${role};`);
  for (const table of APPEND_ONLY) await client.query(`revoke update, delete on ${table} from ${role}`);
}
