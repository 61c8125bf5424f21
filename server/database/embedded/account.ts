import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { StartRefusal } from '../../config/start-refusal.js';

/** The operating system's account that PostgreSQL runs as; empty for our own. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Accounts that stand on every Unix, the better one first. */
const UNPRIVILEGED = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. Started by root it runs as whoever owns the database's files already, else as
 * `postgres` or `nobody`; no account has to be made. Started by anybody else it runs as that person.
 */
export async function databaseAccount(ownerOfFiles: Account | null): Promise<Account> {
  if (!isRoot()) return {};
  if (ownerOfFiles?.uid) return ownerOfFiles;
  const lines = (await fs.readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of UNPRIVILEGED) {
    const found = lines.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new StartRefusal(
    'Started as root, and this system has neither an account "postgres" nor "nobody" for the embedded PostgreSQL. ' +
      'Start as an ordinary account, or set DATABASE_URL.',
  );
}

export const isRoot = () => process.getuid?.() === 0;

/** Who owns a file or folder; null when it does not exist. */
export async function ownerOf(file: string): Promise<Account | null> {
  const found = await fs.stat(file).catch(() => null);
  return found && { uid: found.uid, gid: found.gid };
}

/** May the account walk into the folder and read it? Asked of the system itself, so that parents and access lists count. */
export function reaches(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$0" && test -r .', folder], { ...account, cwd: '/', stdio: 'ignore' });
  return asked.status === 0;
}

/** Gives a file or folder to the account; nothing to do when it is our own. */
export async function handOver(account: Account, file: string): Promise<void> {
  if (account.uid !== undefined && account.gid !== undefined) await fs.chown(file, account.uid, account.gid);
}
