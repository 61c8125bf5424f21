import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Config } from '../config/config.js';
import { localAddress } from '../config/network.js';
import { StartRefusal } from '../config/start-refusal.js';
import { borrowDatabase } from '../database/embedded/open-database.js';
import { withClient } from '../database/embedded/with-client.js';
import { accountEventJson } from '../database/account-chain.js';
import { Clock, Ids } from '../database/sources.js';
import { migrate } from '../database/migrate.js';
import { emailKey } from '../domain/password-rule.js';
import { runTool } from './run-tool.js';

/**
 * Ends whatever the account is signed in by, takes its second factor away, puts the hash of a new link in place, and says
 * so in the account's own record.
 */
const RESET = `
  with sessions as (delete from sign_in_session where person_id = $1),
    codes as (delete from recovery_code where person_id = $1),
    votes as (delete from factor_reset_vote where person_id = $1),
    factor as (delete from second_factor where person_id = $1),
    devices as (update known_device set factor_until = null where person_id = $1),
    earlier as (delete from password_reset where person_id = $1),
    link as (insert into password_reset (token_hash, person_id, made_by, expires_at)
      values ($2, $1, null, now() + interval '30 minutes'))
  select append_to_journal($3)`;

/** The link with which the owner of the address chooses a new password; refuses where there is no such account. */
async function resetAccount(client: pg.Client, email: string, origin: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from person where email_key = $1 and not is_demonstration',
    [emailKey(email)],
  );
  if (!rows.length) throw new StartRefusal(`Nobody has an account under ${email}, so nothing was changed.`);
  const token = randomBytes(32).toString('base64url');
  const personId = rows[0].id;
  const ids = new Ids();
  const stamp = { id: ids.next(), at: new Clock().now(), salt: ids.next() };
  const told = accountEventJson({ personId, kind: 'LET_BACK_IN' }, stamp);
  await client.query(RESET, [personId, createHash('sha256').update(token).digest('hex'), told]);
  return `${origin}/reset-password#${token}`;
}

const originOf = ({ publicUrl, host, port }: Config) => publicUrl ?? localAddress(host, port);

// npm run account:reset EMAIL: lets somebody back in who has lost both password and telephone, while the server runs or not.
await runTool(async (config, log) => {
  const [email, ...more] = process.argv.slice(2);
  if (!email || more.length) throw new StartRefusal('Name one address: npm run account:reset EMAIL');
  const database = await borrowDatabase(config, log, false);
  try {
    await migrate(database.migrateUrl, database.appRole);
    const link = await withClient(database.migrateUrl, (client) => resetAccount(client, email, originOf(config)));
    console.log(`${email} is signed out everywhere and has no second factor any more. A new password is chosen here:`);
    console.log(link);
    console.log('The link holds for half an hour and works once. Whoever has it gets in: hand it to nobody else.');
  } finally {
    await database.stop();
  }
});
