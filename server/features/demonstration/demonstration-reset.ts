import { CHANNEL, type Notice } from '../../database/journal.js';
import { emailKey } from '../../domain/password-rule.js';
import { demonstration } from './content/demonstration.js';
import type { PersonKey } from './content/types.js';
import type { NewAccount } from './demonstration-loader.js';
import { insertDemonstration } from './demonstration-rows.js';
import { emptyWorkspace } from './loading/empty-workspace.js';
import type { Statements } from './loading/insert-rows.js';
import { KeyedIds } from './loading/keyed-ids.js';
import { Making } from './loading/making.js';

/** Why the demonstration cannot be put back. */
export type ResetRefusal = 'NO_DEMONSTRATION';

/** What the reset is given besides the database. */
export interface ResetOptions {
  /** New passwords, when the ones there are were lost; null leaves them as they are. */
  readonly accounts: readonly NewAccount[] | null;
  /** Keeps new passwords before anything is committed. */
  readonly keep: (accounts: readonly NewAccount[]) => Promise<void>;
}

/**
 * Puts the demonstration's workspace back as it was made, under its old address; the visitor's own workspace and every
 * other are left alone. The journal of the marked workspace goes with the rest of it, so this is for the owner of the
 * tables, not for the program. All of it or nothing, in one transaction.
 */
export async function resetDemonstration(client: Statements, options: ResetOptions): Promise<ResetRefusal | null> {
  await client.query('begin');
  try {
    const refusal = await reset(client, options);
    await client.query(refusal ? 'rollback' : 'commit');
    return refusal;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function reset(client: Statements, { accounts, keep }: ResetOptions): Promise<ResetRefusal | null> {
  const known = await knownIds(client);
  if (!known) return 'NO_DEMONSTRATION';
  const making = new Making(demonstration, new KeyedIds(known));
  await emptyWorkspace(client, making.workspaceId);
  await insertDemonstration(client, making);
  if (accounts) {
    await setPasswords(client, accounts);
    await keep(accounts);
  }
  await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(everythingChanged(making))]);
  return null;
}

/** The workspace, its review and its people, who keep their ids: addresses people have open go on being right. */
async function knownIds(client: Statements): Promise<Record<string, string> | null> {
  const { stateName } = demonstration.review;
  const { rows: workspaces } = await client.query('select id from workspace where is_demonstration for update');
  if (workspaces.length === 0) return null;
  const workspace = String(workspaces[0].id);
  const { rows: reviews } = await client.query(
    'select id from review where workspace_id = $1 and state_name = $2 order by written_at limit 1',
    [workspace, stateName],
  );
  const { rows: people } = await client.query('select id, email_key from person where is_demonstration');
  const idByEmail = new Map(people.map(({ id, email_key }) => [String(email_key), String(id)]));
  const keys = Object.keys(demonstration.people) as PersonKey[];
  const known = keys.map((key) => [`person ${key}`, idByEmail.get(emailKey(demonstration.people[key].email)) ?? '']);
  if (known.some(([, id]) => id === '')) return null;
  return { ...Object.fromEntries(known), workspace, ...(reviews[0] && { review: String(reviews[0].id) }) };
}

async function setPasswords(client: Statements, accounts: readonly NewAccount[]): Promise<void> {
  const hashes = accounts.map(({ stored }) => ({ email_key: emailKey(stored.email), hash: stored.passwordHash }));
  await client.query(
    `update person p set password_hash = x.hash
     from json_to_recordset($1) as x(email_key text, hash text) where p.email_key = x.email_key and p.is_demonstration`,
    [JSON.stringify(hashes)],
  );
}

/** Tells open screens to read again. */
const everythingChanged = (making: Making): Notice => ({
  workspaceId: making.workspaceId,
  reviewId: making.reviewId,
  entryId: null,
  subjectType: 'Review',
  isPlan: false,
  audience: 'JOINT',
  ownerOrganisationId: null,
  ownerSide: null,
  writtenBy: null,
});
