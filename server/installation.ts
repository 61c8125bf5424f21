import { randomBytes, randomUUID } from 'node:crypto';
import { migrate } from './database/migrate.js';
import type { OpenDatabase } from './database/embedded/open-database.js';
import type { EventLog } from './database/embedded/supervise-embedded.js';
import { loadReference } from './features/cycles/reference-loader.js';
import { withClient } from './database/embedded/with-client.js';

/** What the installation itself remembers, beside all content. */
export interface Installation {
  /** Signs the session cookies; random for each installation, kept in its database. */
  readonly secret: string;
}

/** Brings an open database to this build's schema and reference data; gives what the installation remembers. */
export async function readInstallation(database: OpenDatabase, log: EventLog): Promise<Installation> {
  const done = await migrate(database.migrateUrl, database.appRole);
  if (done.length) log.info({ event: 'database.migrated', migrations: done.length }, 'The schema is up to date');
  if (await withClient(database.migrateUrl, loadReference))
    log.info({ event: 'reference.loaded' }, 'Reference data is up to date');
  return remembered(database);
}

/** The one row of the installation, made on first start; a concurrent first start keeps one of both. */
function remembered(database: OpenDatabase): Promise<Installation> {
  return withClient(database.migrateUrl, async (client) => {
    await client.query(
      'insert into installation (singleton, id, cookie_secret) values (true, $1, $2) on conflict do nothing',
      [randomUUID(), randomBytes(32).toString('base64url')],
    );
    const { rows } = await client.query<Installation>('select cookie_secret as secret from installation');
    return rows[0];
  });
}
