import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** Another build of the program, in a folder of its own. */
export interface LaterBuild {
  readonly folder: string;
  /** The name of the file its page starts from. */
  readonly entry: string;
  remove(): Promise<void>;
}

/**
 * Lays a later build beside the one there is. Its client asks by other operations, in files of other names, as if every
 * question had changed; `runs` says whether the server still runs the operations of the build there is, as the very next
 * one does.
 */
export async function laterBuild(runs: 'its own and the former’s' | 'its own'): Promise<LaterBuild> {
  const folder = await fs.mkdtemp(path.join('dist', 'later-'));
  const operations = JSON.parse(await fs.readFile('dist/operations.json', 'utf8')) as Record<string, string>;
  const changed = Object.entries(operations).map(([hash, text]) => ({ hash, text: `${text} ` }));
  const hashes = changed.map(({ hash, text }) => [hash, `sha256:${createHash('sha256').update(text).digest('hex')}`]);
  const other = new Map(hashes as [string, string][]);
  const registered = Object.fromEntries(changed.map(({ hash, text }) => [other.get(hash), text]));
  await fs.cp('dist/server', path.join(folder, 'server'), { recursive: true });
  for (const file of (await fs.readdir('dist')).filter((name) => /^main.*\.js$/.test(name))) {
    await fs.copyFile(path.join('dist', file), path.join(folder, file));
  }
  await fs.writeFile(path.join(folder, 'operations.json'), JSON.stringify(registered));
  if (runs !== 'its own') await fs.copyFile('dist/operations.json', path.join(folder, 'operations.previous.json'));
  const renamed = await layFiles('dist/web', path.join(folder, 'web'), (text) =>
    text.replace(/sha256:[\da-f]{64}/g, (hash) => other.get(hash) ?? hash).replace(/"build":"\w+"/, '"build":"later"'),
  );
  const page = await fs.readFile(path.join(folder, 'web', 'index.html'), 'utf8');
  const entry = [...renamed].find((name) => page.includes(`src="/assets/${name}"`));
  if (!entry) throw new Error('the later build has no page that starts');
  return { folder, entry, remove: () => fs.rm(folder, { recursive: true }) };
}

const isText = (name: string) => /\.(js|css|html|webmanifest)$/.test(name);
const NAMED_BY_CONTENT = /([\w.-]+-[\w-]{8})\.(js|css)\b/g;

/** Copies the client's files, those named by their content under other names; gives these. */
async function layFiles(from: string, to: string, change: (text: string) => string): Promise<ReadonlySet<string>> {
  const assets = new Set(await fs.readdir(path.join(from, 'assets')));
  const named = (text: string) =>
    text.replace(NAMED_BY_CONTENT, (name, stem: string, ending: string) =>
      assets.has(name) ? `${stem}L.${ending}` : name,
    );
  for (const file of await fs.readdir(from, { recursive: true, withFileTypes: true })) {
    if (file.isDirectory()) continue;
    const source = path.join(file.parentPath, file.name);
    const target = path.join(to, path.relative(from, file.parentPath), named(file.name));
    await fs.mkdir(path.dirname(target), { recursive: true });
    if (isText(file.name)) await fs.writeFile(target, named(change(await fs.readFile(source, 'utf8'))));
    else await fs.copyFile(source, target);
  }
  return new Set([...assets].map(named));
}
