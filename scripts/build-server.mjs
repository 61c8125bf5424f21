// Compiles server/ into dist/server/ and lays what is not TypeScript (SQL, JSON, fonts) beside it.
import { cpSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { node, packaged, root } from './processes.mjs';

const [from, to] = [path.join(root, 'server'), path.join(root, 'dist', 'server')];
rmSync(to, { recursive: true, force: true }); // what was removed from the sources must not live on in the build
const { code } = await node([
  packaged('@swc/cli', 'swc'),
  'server',
  '-d',
  'dist',
  '--config-file',
  '.swcrc',
  '--quiet',
]);
if (code === 0) {
  const isWanted = (file) => statSync(file).isDirectory() || !/\.(ts|md)$/.test(file);
  cpSync(from, to, { recursive: true, filter: isWanted });
}
process.exitCode = code;
