import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { StartRefusal } from '../../config/start-refusal.js';
import { handOver, type Account } from './account.js';
import { makePasswords, readPasswords, ROLES, type Passwords } from './passwords.js';
import { clusterIn, filesIn } from './places.js';
import { run, type Programs } from './programs.js';

/** A PostgreSQL of our own on disk, running or not. */
export interface Cluster {
  readonly account: Account;
  readonly programs: Programs;
  readonly passwords: Passwords;
  /** PostgreSQL's own folder. */
  readonly files: string;
  /** Made for tests: quick, and not safe against a crash of the machine. */
  readonly isForTests: boolean;
}

const MAKING = 'making-';
const AN_HOUR = 3_600_000;

/** Sorting by code point is the same on every system and in every PostgreSQL from 17 on; people's sorting is asked for per query. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C'];

/**
 * What we set beside PostgreSQL's defaults. No socket file: its path may be too long and its folder shared. The log
 * says that something failed, never with which content. Compiling plans costs more than it gives for short statements.
 */
const CONFIGURATION = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
jit = off
log_error_verbosity = terse
log_min_error_statement = panic
`;

const NO_FSYNC = `
fsync = off
full_page_writes = off
synchronous_commit = off
`;

/** The cluster in `home`, made when there is none. Refuses one that another major version of PostgreSQL wrote. */
export async function ensureCluster(
  home: string,
  how: { account: Account; programs: Programs; isForTests: boolean },
): Promise<Cluster> {
  const folder = clusterIn(home);
  if (!existsSync(folder)) await makeCluster(home, how);
  const files = filesIn(folder);
  await refuseOtherMajor(files, how.programs.major);
  return { ...how, files, passwords: await readPasswords(folder) };
}

/** Made under another name and renamed when whole: a start that was killed, or a second one at once, never leaves half of one. */
async function makeCluster(home: string, how: { account: Account; programs: Programs; isForTests: boolean }) {
  await sweep(home);
  const fresh = await fs.mkdtemp(path.join(home, MAKING));
  await fs.chmod(fresh, 0o755);
  const files = filesIn(fresh);
  const passwordFile = path.join(fresh, 'first');
  try {
    const passwords = await makePasswords(fresh);
    await fs.mkdir(files, { mode: 0o700 });
    await fs.writeFile(passwordFile, passwords.superuser, { mode: 0o600 });
    await handOver(how.account, files);
    await handOver(how.account, passwordFile);
    const login = ['-U', ROLES.superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const quick = how.isForTests ? ['--no-sync'] : [];
    const args = ['-D', files, ...login, ...LOCALE, '--no-instructions', ...quick];
    await run(how.programs.initdb, args, { ...how.account, cwd: files });
    await fs.appendFile(path.join(files, 'postgresql.conf'), CONFIGURATION + (how.isForTests ? NO_FSYNC : ''));
    await fs.rm(passwordFile);
    await fs.rename(fresh, clusterIn(home)).catch((error: NodeJS.ErrnoException) => {
      if (!existsSync(clusterIn(home))) throw error;
    });
  } finally {
    await fs.rm(fresh, { recursive: true, force: true });
  }
}

/** Halves that killed starts left behind; a younger one may still be in the making. */
async function sweep(home: string) {
  for (const name of await fs.readdir(home)) {
    const folder = path.join(home, name);
    if (!name.startsWith(MAKING) || Date.now() - (await fs.stat(folder)).mtimeMs < AN_HOUR) continue;
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function refuseOtherMajor(files: string, ours: number) {
  const theirs = Number((await readOwn(path.join(files, 'PG_VERSION'))).trim());
  if (theirs === ours) return;
  throw new StartRefusal(
    `The database in ${files} was made by PostgreSQL ${theirs}; this version of Tandem carries PostgreSQL ${ours}, which cannot read it. ` +
      'Nothing was changed. To bring your work along: with the version of Tandem that made it, run "npm run backup FILE"; ' +
      `move the folder ${path.dirname(files)} away; then, with this version, run "npm run restore FILE".`,
  );
}

async function readOwn(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new StartRefusal(
      isMissing
        ? `${file} is missing: the folder beside it is no whole database. Move it away, start again, and restore a backup.`
        : `${file} belongs to another account of this system. Start as that account, or set DATA_DIR to another folder.`,
    );
  }
}
