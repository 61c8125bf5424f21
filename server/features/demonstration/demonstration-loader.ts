import { randomInt } from 'node:crypto';
import { hashPassword } from '../accounts/passwords.js';
import { demonstration } from './content/demonstration.js';
import type { PersonKey } from './content/types.js';
import type { KnownAccount } from './demonstration-accounts.js';
import { readablePassword } from './demonstration-passwords.js';
import { insertDemonstration } from './demonstration-rows.js';
import { insertRows, type Statements } from './loading/insert-rows.js';
import { KeyedIds } from './loading/keyed-ids.js';
import { Making } from './loading/making.js';
import { ownWorkspaceTables, personRows, workspaceRow, type Account } from './loading/people-rows.js';

/** An account with its password, as it is kept and as it is stored. */
export interface NewAccount {
  readonly stored: Account;
  readonly known: KnownAccount;
}

/** Accounts with new passwords, hashed: the slow part, to be done outside any transaction. */
export async function newAccounts(): Promise<NewAccount[]> {
  const { people } = demonstration;
  return Promise.all(
    (Object.keys(people) as PersonKey[]).map(async (key) => {
      const { name, email, shows } = people[key];
      const password = readablePassword(randomInt);
      const passwordHash = await hashPassword(password);
      return { stored: { ...people[key], key, passwordHash }, known: { name, email, password, shows } };
    }),
  );
}

/** What the loader is given besides the database. */
export interface LoadOptions {
  readonly accounts: readonly NewAccount[];
  readonly now: Date;
  /** Keeps the passwords; done before anything is committed, so that no account is there that nobody can use. */
  readonly keep: (accounts: readonly KnownAccount[]) => Promise<void>;
}

/**
 * Loads the demonstration into an empty database: the marked workspace with all its content, and for the same accounts a
 * second one, empty and unmarked. All of it or nothing, in one transaction. Gives whether it was loaded: a database in
 * which anybody has an account is left alone.
 */
export async function loadDemonstration(client: Statements, options: LoadOptions): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query('lock table person in share row exclusive mode');
    const { rows } = await client.query('select 1 from person limit 1');
    if (rows.length === 0) await insertAll(client, options);
    await client.query('commit');
    return rows.length === 0;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function insertAll(client: Statements, { accounts, now, keep }: LoadOptions): Promise<void> {
  const stored = accounts.map((account) => account.stored);
  const making = new Making(demonstration, new KeyedIds());
  await insertRows(client, 'person', personRows(making, stored, now));
  await insertRows(client, 'workspace', [workspaceRow(making)]);
  await insertDemonstration(client, making);
  const own = ownWorkspaceTables(making, stored, now);
  for (const table of ['workspace', 'organisation', 'membership']) await insertRows(client, table, own[table]);
  await keep(accounts.map((account) => account.known));
}
