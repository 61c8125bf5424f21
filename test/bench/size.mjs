// npm run bench -- size: what a browser downloads for each screen the first time, as it travels (gzip), from the build.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is loaded to show the door, and with every room behind it. */
const DOOR = ['index.html', 'features/accounts/SignInPage.tsx'];
const BEHIND = ['index.html', 'Rooms.tsx', 'features/accounts/ConfirmIdentity.tsx'];
const SHELL = 'features/shell/Shell.tsx';
const START = '(start of a workspace)';
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'sw'];

const files = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8'));
/** The parts of a language that come with a module. */
const partsOfModules = JSON.parse(readFileSync('dist/web/.vite/words.json', 'utf8'));
const weights = new Map();

/** The gzipped size of a built file, in kB. */
function weightOf(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(path.join('dist/web', file))).length / 1000);
  return weights.get(file);
}

/** Every file that modules of the sources bring with them: their own, what those import, and their styles. */
function filesOf(modules) {
  const found = new Set();
  const seen = new Set();
  const add = (name) => {
    const built = files[name];
    if (!built) throw new Error(`the build has no ${name}`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const file of [built.file, ...(built.css ?? [])]) found.add(file);
    for (const other of built.imports ?? []) add(other);
  };
  modules.forEach(add);
  return [...found];
}

/** The modules with the words that come with them in one language. */
const withWords = (modules, language) => {
  const parts = new Set(['door', ...modules.flatMap((module) => partsOfModules[module] ?? [])]);
  return [...modules, ...[...parts].map((part) => `locales/${language}.json?${part}`)];
};

/** The screens as the router names them, each with the modules it is loaded from. */
function screens() {
  const rooms = readFileSync('web/Rooms.tsx', 'utf8');
  const routes = rooms.matchAll(
    /(?:path: '([^']*)'|index: true),\s*element: screen\(\(\) => import\('\.\/([^']*)\.js'\)/g,
  );
  return [
    ['sign-in page', DOOR],
    ...[...routes].map(([, route = START, module]) => [
      route,
      [...BEHIND, ...(/^(\/$|\/new)/.test(route) ? [] : [SHELL]), `${module}.tsx`],
    ]),
  ];
}

const sum = (list, kind) => list.filter((file) => file.endsWith(kind)).reduce((all, file) => all + weightOf(file), 0);

/** What each screen needs in a language, by the screen's name. */
const neededIn = (language) =>
  new Map(screens().map(([name, modules]) => [name, filesOf(withWords(modules, language))]));

/** The goals of one language, as they are reached. */
function goalsIn(language) {
  const needed = neededIn(language);
  const shell = new Set(needed.get(START));
  const beyond = needed.get('matrix').filter((file) => !shell.has(file));
  return [
    ['sign-in page', needed.get('sign-in page'), 180],
    ['signed-in shell', needed.get(START), 300],
    ['matrix, beyond the shell', beyond, 60],
  ].map(([name, list, goal]) => ({ name, language, list, goal, weight: sum(list, '.js') }));
}

/** Prints the weight of each screen in the language that is heaviest there, then the goals. */
export function printSizes() {
  console.log('kB of script and of style a screen needs, gzip, in the language with the longest words\n');
  const perLanguage = LANGUAGES.map(neededIn);
  for (const name of perLanguage[0].keys()) {
    const most = (kind) => Math.max(...perLanguage.map((needed) => sum(needed.get(name), kind)));
    const columns = ['.js', '.css'].map((kind) => most(kind).toFixed(0).padStart(6));
    console.log(`  ${name.padEnd(30)}${columns.join('')}`);
  }
  const goals = LANGUAGES.map(goalsIn);
  const heaviest = goals[0].map((_, at) => goals.map((one) => one[at]).sort((a, b) => b.weight - a.weight)[0]);
  console.log('\nkB of script, words included');
  for (const { name, language, weight, goal } of heaviest) {
    const verdict = weight <= goal ? 'reached' : 'NOT reached';
    console.log(`  ${name.padEnd(26)}${language}${weight.toFixed(1).padStart(9)}   goal ${goal}: ${verdict}`);
  }
  if (process.argv.includes('files')) heaviest.forEach(({ name, list }) => printFiles(name, list));
}

/** The files behind a figure, the heaviest first. */
function printFiles(name, list) {
  console.log(`\n${name}`);
  const scripts = list.filter((file) => file.endsWith('.js'));
  for (const file of scripts.sort((one, other) => weightOf(other) - weightOf(one)))
    console.log(`  ${weightOf(file).toFixed(1).padStart(7)}  ${file}`);
}
