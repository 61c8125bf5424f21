import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { StartRefusal } from '../../config/start-refusal.js';
import { checkVersion } from './durability.js';
import { withClient } from './with-client.js';

/** The accounts through which an external PostgreSQL is used. */
export interface ExternalAccounts {
  readonly appUrl: string;
  readonly migrateUrl: string;
  readonly appRole: string;
}

/** Longest name PostgreSQL keeps, in bytes. */
const LONGEST_NAME = 63;

/** What a person can mend about a connection that failed, by SQLSTATE or error code. */
const REMEDIES: Record<string, string> = {
  ECONNREFUSED: 'no server answers there: is it running, and is the port right?',
  ENOTFOUND: 'that server name is not known.',
  ETIMEDOUT: 'no answer came in time: is the network open?',
  '28P01': 'the password is not accepted.',
  '28000': 'the server does not let this account in from here (pg_hba.conf).',
  '3D000': 'there is no such database; create it first, empty.',
  '53300': 'the server has no connection left (max_connections).',
};

/**
 * The accounts to use on somebody's own server. With two addresses they are taken as they are. With one, its account
 * owns the tables, and a limited account is made for the program. Refuses a PostgreSQL before 15, and an application
 * account that could pass by the rules of who may read what.
 */
export async function externalAccounts(url: string, migrateUrl: string | null): Promise<ExternalAccounts> {
  const owner = migrateUrl ?? url;
  const accounts = await inWords(owner, (client) => (migrateUrl ? given(url, migrateUrl) : limited(client, url)));
  await inWords(accounts.appUrl, refuseStrong);
  return accounts;
}

/** A session on a person's server: when it cannot be had, the reason in words, the address without its password. */
function inWords<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await checkVersion(client);
    return work(client);
  }).catch((error: Error & { code?: string }) => {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(
      `The database at ${withoutPassword(url)} cannot be used: ${REMEDIES[error.code ?? ''] ?? `${error.message}.`}`,
    );
  });
}

function given(url: string, migrateUrl: string): Promise<ExternalAccounts> {
  return inWords(url, async (client) => {
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return { appUrl: url, migrateUrl, appRole: rows[0].role };
  });
}

/**
 * Makes the program's own account beside the owner's. Its password follows from the owner's, so that every process
 * that is given the same address comes to the same account.
 */
async function limited(owner: pg.Client, url: string): Promise<ExternalAccounts> {
  const { rows } = await owner.query<{ database: string; may_make_roles: boolean; may_make_tables: boolean }>(
    `select current_database() as database, rolsuper or rolcreaterole as may_make_roles,
       has_schema_privilege('public', 'create') as may_make_tables
     from pg_roles where rolname = current_user`,
  );
  const { database, may_make_roles, may_make_tables } = rows[0];
  const role = Buffer.from(`tandem_app_${database}`).subarray(0, LONGEST_NAME).toString();
  if (!may_make_tables || !may_make_roles) throw new StartRefusal(makeByHand(may_make_tables));
  const secret = owner.password ?? randomBytes(24).toString('base64url');
  const password = createHmac('sha256', secret).update(role).digest('base64url');
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  const name = owner.escapeIdentifier(role);
  await owner.query(`
    ${rowCount ? 'alter' : 'create'} role ${name} login password ${owner.escapeLiteral(password)};
    grant connect on database ${owner.escapeIdentifier(database)} to ${name};
    alter role ${name} set statement_timeout = '5s';
    alter role ${name} set idle_in_transaction_session_timeout = '60s'`);
  return { appUrl: withAccount(url, role, password), migrateUrl: url, appRole: role };
}

const makeByHand = (ownsSchema: boolean) =>
  (ownsSchema
    ? 'The account of DATABASE_URL may not make a second, limited account for the program. '
    : 'The account of DATABASE_URL may not make tables in the schema "public". ') +
  'Make two accounts: one that owns the database, and one that owns nothing ("create role tandem_app login password \'…\'"). ' +
  'Give the first in DATABASE_MIGRATE_URL and the second in DATABASE_URL.';

/** The wall between the sides stands in the database: the program's account must not be able to step over it. */
async function refuseStrong(app: pg.Client): Promise<void> {
  const { rows } = await app.query<{ reason: string }>(
    `select unnest(array[
       case when rolsuper then 'is a superuser' end,
       case when rolbypassrls then 'passes by row-level security (BYPASSRLS)' end,
       case when rolcreaterole then 'may make accounts (CREATEROLE)' end,
       case when has_schema_privilege('public', 'create') then 'may make tables in the schema "public"' end,
       case when exists (select from pg_class where relnamespace = 'public'::regnamespace
         and pg_has_role(current_user, relowner, 'member')) then 'owns tables, or may act for their owner' end
     ]) as reason from pg_roles where rolname = current_user`,
  );
  const reasons = rows.map((row) => row.reason).filter(Boolean);
  if (!reasons.length) return;
  throw new StartRefusal(
    `The program's account ${app.user} ${reasons[0]}: it could read past the wall between the sides. ` +
      'Give an account that owns nothing in DATABASE_URL, and the owner in DATABASE_MIGRATE_URL.',
  );
}

function withAccount(url: string, account: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(account);
  changed.password = password;
  if (changed.username) return changed.href;
  throw new StartRefusal('DATABASE_URL names no server. Write it as postgres://account:password@server:5432/database.');
}

/** For messages: who, where, which database. */
function withoutPassword(url: string): string {
  const { username, host, pathname } = new URL(url);
  return `${username ? `${username}@` : ''}${host}${pathname}`;
}
