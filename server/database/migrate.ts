import pg from 'pg';
import { DataSource } from 'typeorm';
import { installJobs } from './job-tables.js';
import { migrations } from './migrations/index.js';
import { raiseWall } from './row-security/raise-wall.js';

/** Any fixed number: all processes that migrate one database queue on it. */
const MIGRATION_LOCK = 7_305_201;

/**
 * Brings the database to this build's schema under an advisory lock, then raises the wall for the application's role,
 * which must exist and own nothing. Gives the names of the migrations that ran.
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
      await raiseWall(guard, appRole);
      await installJobs(guard, migrateUrl, appRole);
      return done.map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await guard.end();
  }
}
