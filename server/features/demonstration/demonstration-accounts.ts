import fs from 'node:fs/promises';
import path from 'node:path';

/** An account of the demonstration as a visitor is told of it. */
export interface KnownAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What this account shows, in a few words. */
  readonly shows: string;
}

interface Kept {
  /** The installation the passwords belong to: a file beside another database is of no use. */
  readonly installation: string;
  readonly accounts: readonly KnownAccount[];
}

/** Where the passwords lie that are not, readable, in the database. */
export const accountsFile = (dataDir: string) => path.join(dataDir, 'demonstration-accounts.json');

/** Keeps the passwords for the next start, for nobody but the account the program runs as. */
export async function keepAccounts(dataDir: string, kept: Kept): Promise<void> {
  await fs.mkdir(dataDir, { recursive: true });
  const fresh = `${accountsFile(dataDir)}.${process.pid}`;
  await fs.writeFile(fresh, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  await fs.rename(fresh, accountsFile(dataDir));
}

/** The accounts kept for this installation; null when the file is gone, or another installation's. */
export async function keptAccounts(dataDir: string, installation: string): Promise<readonly KnownAccount[] | null> {
  try {
    const kept = JSON.parse(await fs.readFile(accountsFile(dataDir), 'utf8')) as Kept;
    return kept.installation === installation ? kept.accounts : null;
  } catch {
    return null;
  }
}

/** The accounts as lines for a person to read. */
export function accountLines(accounts: readonly KnownAccount[]): string[] {
  const width = (of: (account: KnownAccount) => string) => Math.max(...accounts.map((account) => of(account).length));
  const [emails, passwords] = [width(({ email }) => email), width(({ password }) => password)];
  return accounts.map(
    ({ email, password, shows }) => `  ${email.padEnd(emails)}  ${password.padEnd(passwords)}  ${shows}`,
  );
}
