import type pg from 'pg';
import { StartRefusal } from '../../config/start-refusal.js';

/** The first PostgreSQL with all we build on (`nulls not distinct`, no CREATE for everybody in `public`). */
const LEAST_VERSION = 15;

/** What must not be off, and what a crash takes when it is. */
const GUARDS = {
  fsync: 'a crash of the machine can destroy the whole database',
  full_page_writes: 'a crash of the machine can destroy pages half written',
  synchronous_commit: 'a crash can lose work already shown as saved',
};

/**
 * Acknowledged means on disk: refuses a session for which `fsync`, `full_page_writes` or `synchronous_commit` is off,
 * whether by the server, the database, the role or the connection's own options. With `allowUnsafe` gives the names
 * of those that are off instead, for the log.
 */
export async function checkDurability(client: pg.Client, allowUnsafe: boolean): Promise<string[]> {
  const { rows } = await client.query<{ name: keyof typeof GUARDS; source: string }>(
    "select name, source from pg_settings where name = any($1) and setting = 'off' order by name",
    [Object.keys(GUARDS)],
  );
  if (rows.length && !allowUnsafe) {
    const lines = rows.map(({ name, source }) => `  - ${name} is off (set by: ${source}): ${GUARDS[name]}`);
    throw new StartRefusal(
      `Tandem keeps nothing in a database that may lose it:\n${lines.join('\n')}\n` +
        'Turn them on where they were turned off (postgresql.conf, ALTER SYSTEM, ALTER DATABASE, ALTER ROLE or the options in the address).',
    );
  }
  return rows.map((row) => row.name);
}

/** Refuses a PostgreSQL before 15. */
export async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const problem = versionProblem(Number(rows[0].server_version_num));
  if (problem) throw new StartRefusal(problem);
}

/** Why a server of this version (150004 is 15.4) cannot be used, in words; null when it can. */
export function versionProblem(versionNumber: number): string | null {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= LEAST_VERSION) return null;
  return (
    `DATABASE_URL leads to PostgreSQL ${major}; Tandem needs ${LEAST_VERSION} or later. Nothing was changed. ` +
    'Update that server, or leave DATABASE_URL out to use the embedded one.'
  );
}
