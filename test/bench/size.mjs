// npm run bench -- size: what a browser downloads for each screen the first time, as it travels (gzip), from the build.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kilobytes of script the door may weigh, and the frame around every room. */
const GOALS = { 'sign-in page': 200, '(start of a workspace)': 300 };
const files = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8'));
const weights = new Map();

/** The gzipped size of a built file, in kB. */
function weightOf(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(path.join('dist/web', file))).length / 1000);
  return weights.get(file);
}

/** Every file that modules of the sources bring with them: their own, what those import, and their styles. */
function filesOf(modules) {
  const found = new Set();
  const add = (name) => {
    const built = files[name];
    if (!built) throw new Error(`the build has no ${name}`);
    if (found.has(built.file)) return;
    for (const file of [built.file, ...(built.css ?? [])]) found.add(file);
    for (const other of built.imports ?? []) add(other);
  };
  modules.forEach(add);
  return [...found];
}

/** The screens as the router names them, each with the module it is loaded from. */
function screens() {
  const rooms = readFileSync('web/Rooms.tsx', 'utf8');
  const routes = rooms.matchAll(
    /(?:path: '([^']*)'|index: true),\s*element: screen\(\(\) => import\('\.\/([^']*)\.js'\)/g,
  );
  const behind = ['index.html', 'Rooms.tsx'];
  const shell = 'features/shell/Shell.tsx';
  return [
    ['sign-in page', ['index.html', 'features/accounts/SignInPage.tsx']],
    ...[...routes].map(([, route = '(start of a workspace)', module]) => [
      route,
      [...behind, ...(/^(\/$|\/new)/.test(route) ? [] : [shell]), `${module}.tsx`],
    ]),
  ];
}

export function printSizes() {
  console.log('kB of script and of style a screen needs, gzip\n');
  for (const [name, modules] of screens()) {
    const [script, style] = ['.js', '.css'].map((kind) =>
      filesOf(modules)
        .filter((file) => file.endsWith(kind))
        .reduce((sum, file) => sum + weightOf(file), 0),
    );
    const goal = GOALS[name];
    const words = goal ? `  goal ${goal}: ${script <= goal ? 'reached' : 'NOT reached'}` : '';
    console.log(`  ${name.padEnd(30)}${script.toFixed(0).padStart(6)}${style.toFixed(0).padStart(6)}${words}`);
  }
}
