// npm run dev: the server rebuilt and restarted when a source of it changes, the client served by Vite as it is edited.
import { spawn } from 'node:child_process';
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { prepareOrLeave } from './prepare.mjs';
import { node, onStopAsked, packaged, root } from './processes.mjs';

/** The API is open here: any document is answered, and the schema can be explored. */
const env = { ...process.env, TANDEM_OPEN_API: process.env.TANDEM_OPEN_API || 'on' };
const SETTLE = 200;

await prepareOrLeave();
const begin = (args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
const vite = begin([packaged('vite')]);
let server = begin(['--enable-source-maps', 'dist/server/main.js']);
let isStopping = false;

const ended = (child) =>
  (child.exitCode ?? child.signalCode) !== null || new Promise((done) => child.once('exit', done));
const schema = () => readFileSync(path.join(root, 'schema.graphql'), 'utf8');
const codegen = () => node([packaged('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'codegen.ts']);

async function rebuildServer() {
  const before = schema();
  if ((await node(['scripts/build-server.mjs'])).code !== 0) return;
  if ((await node(['dist/server/tools/print-schema.js'])).code !== 0) return;
  if (schema() !== before) await codegen();
  server.kill('SIGTERM');
  await ended(server);
  if (!isStopping) server = begin(['--enable-source-maps', 'dist/server/main.js']);
}

/** Runs `work` once the folder has been quiet for a moment; what changes meanwhile makes it run once more. */
function whenChanged(folder, isOfInterest, work) {
  let timer;
  let busy = Promise.resolve();
  watch(path.join(root, folder), { recursive: true }, (_, file) => {
    if (!file || !isOfInterest(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => (busy = busy.then(work)), SETTLE);
  });
}

whenChanged('server', () => true, rebuildServer);
whenChanged('web', (file) => file.endsWith('.documents.ts'), codegen);

async function stop() {
  if (isStopping) return;
  isStopping = true;
  for (const child of [vite, server]) child.kill('SIGTERM');
  await Promise.all([ended(vite), ended(server)]);
  process.exit(0);
}
onStopAsked(stop);
