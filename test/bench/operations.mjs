// What is sent to the program is sent as its own client does: by the hash of an operation the build has registered.
import { createHash } from 'node:crypto';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** The body of a request for a registered operation. */
export const bodyOf = (text, variables) =>
  JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } });

/**
 * Lays a copy of the build into `folder` that runs these operations beside the client's own. Gives the program to start
 * there.
 */
export async function serverWith(texts, folder) {
  const dist = path.join(folder, 'dist');
  await cp('dist', dist, { recursive: true });
  await cp('package.json', path.join(folder, 'package.json'));
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  const own = JSON.parse(await readFile('dist/operations.json', 'utf8'));
  const manifest = { ...own, ...Object.fromEntries(texts.map((text) => [hashOf(text), text])) };
  await writeFile(path.join(dist, 'operations.json'), JSON.stringify(manifest));
  return path.join(dist, 'main.js');
}
