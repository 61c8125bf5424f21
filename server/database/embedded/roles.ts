import type pg from 'pg';
import type { Cluster } from './cluster.js';
import { ROLES } from './passwords.js';
import { urlOf } from './postmaster.js';
import { withClient } from './with-client.js';

/** Any fixed number: programs that prepare one cluster at once queue on it. */
const PREPARE_LOCK = 7_305_301;

/** What every role but the launcher's must not be; said again at each start, so that nobody's change stays. */
const LIMITED = 'login nosuperuser nocreatedb nocreaterole noreplication';

/**
 * Makes the database and the three roles, or leaves them as they are: the owner of the tables; the application, which
 * owns nothing and cannot pass by row-level security; the backup's, which reads everything and writes nothing.
 */
export function ensureRoles(cluster: Cluster, port: number, database: string): Promise<void> {
  return withClient(urlOf(cluster, port, 'superuser', 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await ensureRole(client, ROLES.owner, `${LIMITED} nobypassrls`, cluster.passwords.owner);
    await ensureRole(client, ROLES.app, `${LIMITED} nobypassrls`, cluster.passwords.app);
    await ensureRole(client, ROLES.backup, `${LIMITED} bypassrls`, cluster.passwords.backup);
    await ensureDatabase(client, database);
    const name = client.escapeIdentifier(database);
    await client.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to ${ROLES.app}, ${ROLES.backup};
      grant pg_read_all_data to ${ROLES.backup};
      alter role ${ROLES.backup} set default_transaction_read_only = on;
      alter role ${ROLES.app} set statement_timeout = '5s';
      alter role ${ROLES.app} set idle_in_transaction_session_timeout = '60s'`);
  });
}

async function ensureRole(client: pg.Client, role: string, attributes: string, password: string) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const secret = client.escapeLiteral(password);
  await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${attributes} password ${secret}`);
}

async function ensureDatabase(client: pg.Client, database: string) {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner ${ROLES.owner}`);
}
