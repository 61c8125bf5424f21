// What must be there before anything runs: packages as the lockfile says, and a build of the sources as they are.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { npm, root } from './processes.mjs';

const at = (...parts) => path.join(root, ...parts);
const LEAST_NODE = [20, 19];
const INSTALLED = at('node_modules', '.installed-lock');
const BUILT = at('dist', '.built');
/** What goes into the build; what the build itself writes is left out. */
const SOURCES = [
  'server',
  'web',
  '.swcrc',
  'codegen.ts',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build-server.mjs',
];
const GENERATED = at('web', 'graphql', 'generated');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Installs and builds what is missing or old, or leaves with the reason. */
export function prepareOrLeave(what) {
  return prepare(what).catch((error) => {
    console.error(error instanceof Unprepared ? error.message : error);
    process.exit(1);
  });
}

/** Something that a person has to mend, in words. */
class Unprepared extends Error {}

/** Installs and builds what is missing or old; throws with the reason. Two at once: the second waits for the first. */
export async function prepare({ build = true } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    throw new Unprepared(
      `Tandem needs Node.js ${LEAST_NODE.join('.')} or later; this is ${process.version}. See https://nodejs.org.`,
    );
  }
  const isReady = () => isInstalled() && (!build || isBuilt());
  if (isReady()) return;
  await oneAtATime(async () => {
    if (!isInstalled()) await install();
    if (build && !isBuilt()) await buildAll();
  });
}

/** The server at work on this folder's data, if one is: `{ address, pid, inTheWay, message }`. Asks the last build. */
export async function runningServer() {
  const built = at('dist', 'server', 'database', 'embedded', 'instance.js');
  if (!existsSync(built)) return null;
  const { findInstance, isInTheWay, alreadyRuns } = await import(pathToFileURL(built).href);
  const running = await findInstance(path.resolve(root, process.env.DATA_DIR || '.data'));
  if (!running) return null;
  const wanted = { isEmbedded: !process.env.DATABASE_URL, port: Number(process.env.PORT || 3000) };
  return { ...running, inTheWay: isInTheWay(running, wanted), message: alreadyRuns(running) };
}

const lockNow = () => readFileSync(at('package-lock.json'), 'utf8');

/** What the installation must agree with: the lockfile, on this system. */
const installationNow = () =>
  createHash('sha256').update(lockNow()).update(process.platform).update(process.arch).digest('hex');

/** True by the stamp of our own installation, else when what npm notes of one by hand agrees with the lockfile. */
function isInstalled() {
  if (read(INSTALLED) === installationNow()) return true;
  const noted = read(at('node_modules', '.package-lock.json'));
  if (!noted) return false;
  const there = JSON.parse(noted).packages;
  const isThere = ([folder, { version, optional, extraneous, link }]) =>
    !folder || optional || extraneous || link || there[folder]?.version === version;
  if (!Object.entries(JSON.parse(lockNow()).packages).every(isThere)) return false;
  writeFileSync(INSTALLED, installationNow());
  return true;
}

async function install() {
  const running = await runningServer();
  if (running)
    throw new Unprepared(`The packages have changed, and Tandem runs at ${running.address}. Stop it, then try again.`);
  console.log('Installing packages (once; a minute or two) …');
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Unprepared(
      'The packages could not be installed; what npm says above is the reason. Nothing else was changed.',
    );
  }
  writeFileSync(INSTALLED, installationNow());
}

async function buildAll() {
  console.log('Building …');
  const sources = sourcesNow();
  rmSync(BUILT, { force: true });
  const { code, output } = await npm(['run', 'build'], { quiet: true });
  if (code !== 0) throw new Unprepared(`${output}\nThe build failed; the reason stands above.`);
  mkdirSync(path.dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, sources);
}

const isBuilt = () => read(BUILT) === sourcesNow();

/** Changes when a source is changed, added, removed or moved. */
function sourcesNow() {
  const hash = createHash('sha256');
  const add = (file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found || file === GENERATED) return;
    if (found.isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`${path.relative(root, file)} ${found.size} ${found.mtimeMs}\n`);
  };
  for (const source of SOURCES) add(at(source));
  return hash.digest('hex');
}

/** A lock file that its holder touches every two seconds: one that is not touched belongs to somebody who was killed. */
async function oneAtATime(work) {
  const lock = at('.data', 'preparing');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) console.log('Another start is preparing this folder; waiting for it …');
    await delay(500);
    if (isAbandoned(lock)) rmSync(lock, { force: true });
  }
  const touch = setInterval(() => utimesSync(lock, new Date(), new Date()), 2000);
  const free = () => rmSync(lock, { force: true });
  process.once('exit', free);
  try {
    await work();
  } finally {
    clearInterval(touch);
    process.off('exit', free);
    free();
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock) {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (!found) return false;
  if (Date.now() - found.mtimeMs > 20_000) return true;
  const pid = Number(read(lock));
  try {
    return Boolean(pid) && !process.kill(pid, 0);
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
