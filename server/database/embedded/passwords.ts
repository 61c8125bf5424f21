import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { StartRefusal } from '../../config/start-refusal.js';

/** The launcher's account, the owner of the tables, the application's, and the one that may read all for a backup. */
export const ROLES = {
  superuser: 'postgres',
  owner: 'tandem_owner',
  app: 'tandem_app',
  backup: 'tandem_backup',
} as const;

export type Passwords = Readonly<Record<keyof typeof ROLES, string>>;

const roles = Object.keys(ROLES) as (keyof typeof ROLES)[];

const fileOf = (cluster: string, role: keyof typeof ROLES) => path.join(cluster, `${ROLES[role]}.password`);

/** Random, 192 bits each, one file each that only the launcher's account can read. */
export async function makePasswords(cluster: string): Promise<Passwords> {
  const made = roles.map((role) => [role, randomBytes(24).toString('base64url')] as const);
  for (const [role, password] of made) await fs.writeFile(fileOf(cluster, role), password, { mode: 0o600 });
  return Object.fromEntries(made) as Passwords;
}

/** Refuses in words when one is missing or not ours to read. */
export async function readPasswords(cluster: string): Promise<Passwords> {
  const read = roles.map(async (role) => [role, await readPassword(fileOf(cluster, role))] as const);
  return Object.fromEntries(await Promise.all(read)) as Passwords;
}

async function readPassword(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new StartRefusal(
      isMissing
        ? `The password file ${file} is missing, so the database beside it cannot be opened. Bring the file back from a copy of the folder, or move the folder away and restore a backup.`
        : `The password file ${file} belongs to another account of this system. Start as that account, or set DATA_DIR to another folder.`,
    );
  }
}
