import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { silentLogger } from './job-log.js';

/** The schema in which the queue keeps its jobs. */
export const JOB_SCHEMA = 'graphile_worker';

const TABLES = `
  select c.relname::text as name from pg_class c
  where c.relnamespace = '${JOB_SCHEMA}'::regnamespace and c.relkind = 'r' and c.relrowsecurity`;

/**
 * Makes the tables of the queue, as the role that owns all tables: the application's may not create any. Jobs are not
 * content, and run before there is an actor: the application's role is let to all of them, and to nothing else there.
 */
export async function installJobs(owner: pg.Client, migrateUrl: string, appRole: string): Promise<void> {
  await runMigrations({ connectionString: migrateUrl, schema: JOB_SCHEMA, logger: silentLogger });
  const { rows: who } = await owner.query<{ owner: string }>('select current_user as owner');
  if (who[0].owner === appRole) return;
  const role = owner.escapeIdentifier(appRole);
  await owner.query(`
    grant usage on schema ${JOB_SCHEMA} to ${role};
    grant select on all tables in schema ${JOB_SCHEMA} to ${role};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${role}`);
  const { rows: tables } = await owner.query<{ name: string }>(TABLES);
  for (const { name } of tables) {
    const table = `${JOB_SCHEMA}.${owner.escapeIdentifier(name)}`;
    await owner.query(`
      grant insert, update, delete on ${table} to ${role};
      drop policy if exists jobs_of_the_application on ${table};
      create policy jobs_of_the_application on ${table} to ${role} using (true) with check (true)`);
  }
}
