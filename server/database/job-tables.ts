import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { silentLogger } from './job-log.js';

/** The schema in which the queue keeps its jobs. */
export const JOB_SCHEMA = 'graphile_worker';

/**
 * Connections for the queue. It closes those it makes itself without waiting for it, and no longer listens to them by
 * then: a database that stops meanwhile would take the process along.
 */
export function jobPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => undefined); // the pool opens another
  return pool;
}

const POLICY = 'jobs_of_the_application';

/** The queue's tables the application's role is not let to yet: all at first, later those a new version brought. */
const NEW_TABLES = `
  select c.relname::text as name from pg_class c
  where c.relnamespace = '${JOB_SCHEMA}'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${POLICY}'
      and $1::regrole = any (p.polroles))`;

/**
 * Makes the tables of the queue, as the role that owns all tables: the application's may not create any. Jobs are not
 * content, and run before there is an actor: the application's role is let to all of them, and to nothing else there.
 */
export async function installJobs(owner: pg.Client, migrateUrl: string, appRole: string): Promise<void> {
  const pgPool = jobPool(migrateUrl, 1);
  await runMigrations({ pgPool, schema: JOB_SCHEMA, logger: silentLogger }).finally(() => pgPool.end());
  const { rows: who } = await owner.query<{ owner: string }>('select current_user as owner');
  if (who[0].owner === appRole) return;
  const role = owner.escapeIdentifier(appRole);
  const { rows: tables } = await owner.query<{ name: string }>(NEW_TABLES, [role]);
  if (!tables.length) return;
  await owner.query(`
    grant usage on schema ${JOB_SCHEMA} to ${role};
    grant select on all tables in schema ${JOB_SCHEMA} to ${role};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${role}`);
  for (const { name } of tables) {
    const table = `${JOB_SCHEMA}.${owner.escapeIdentifier(name)}`;
    await owner.query(`
      grant insert, update, delete on ${table} to ${role};
      drop policy if exists ${POLICY} on ${table};
      create policy ${POLICY} on ${table} to ${role} using (true) with check (true)`);
  }
}
