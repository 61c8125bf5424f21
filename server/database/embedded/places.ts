import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { StartRefusal } from '../../config/start-refusal.js';
import { databaseAccount, isRoot, ownerOf, reaches, type Account } from './account.js';

/** Not the temporary folder: that may be emptied when the machine starts. */
const PUBLIC_HOMES = ['/var/lib/tandem', '/opt/tandem'];

/** Short, stable name for a longer one. */
const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The folder of a whole cluster (its files and passwords) inside the folder that holds it. */
export const clusterIn = (home: string) => path.join(home, 'postgresql');

/** PostgreSQL's own folder inside that of the cluster. */
export const filesIn = (cluster: string) => path.join(cluster, 'files');

/**
 * A folder every account may walk through, for what the database's account could not reach where it was asked for.
 * Only root needs it.
 */
export async function publicHome(): Promise<string> {
  for (const folder of PUBLIC_HOMES) {
    try {
      await fs.mkdir(folder, { recursive: true });
      await fs.chmod(folder, 0o755);
      return folder;
    } catch {
      continue;
    }
  }
  throw new StartRefusal(
    'The embedded PostgreSQL cannot enter this folder as an unprivileged account, and neither /var/lib nor /opt can be written. ' +
      'Set DATA_DIR to a folder it may enter, or set DATABASE_URL.',
  );
}

/**
 * Where the cluster lies (or will lie) that was asked for in `wanted`, and the account it runs as. What root once put
 * aside stays there, even when the wanted folder can be entered by now.
 */
export async function settle(wanted: string): Promise<{ home: string; account: Account }> {
  await makeFolder(wanted);
  const home = await homeFor(wanted);
  const account = await databaseAccount(await ownerOf(filesIn(clusterIn(home))));
  if (reaches(account, home)) return { home, account };
  throw new StartRefusal(
    `The database lies in ${home}, where the account that runs PostgreSQL (uid ${account.uid}) cannot enter any more. ` +
      'Nothing was changed. Let it enter the folders above, or move the folder and name its new place in DATA_DIR.',
  );
}

async function makeFolder(wanted: string) {
  try {
    await fs.mkdir(wanted, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
    await fs.access(wanted, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new StartRefusal(
      `The data folder ${wanted} cannot be made or written by this account. Nothing was changed. ` +
        'Start as the account it belongs to, or set DATA_DIR to another folder.',
    );
  }
}

async function homeFor(wanted: string): Promise<string> {
  const stands = (home: string) => existsSync(clusterIn(home));
  if (!isRoot() || stands(wanted)) return wanted;
  const name = `data-${digest(wanted)}`;
  const aside = PUBLIC_HOMES.map((home) => path.join(home, name)).find(stands);
  if (aside || reaches(await databaseAccount(null), wanted)) return aside ?? wanted;
  const fresh = path.join(await publicHome(), name);
  await fs.mkdir(fresh, { recursive: true, mode: 0o755 });
  return fresh;
}
