import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { wallServer } from './server/wall-server.js';
import { wallWorld } from './world/world.js';
import { signedIn } from './wires.js';
import { runMatrix } from './matrix.js';
it('starts', async () => {
  let t = Date.now();
  const server = await wallServer();
  try {
    const world = await wallWorld(server.databaseUrl, 'one');
    const wires = await signedIn(world, server.address);
    console.log('up', Date.now() - t); t = Date.now();
    const run = await runMatrix(world, wires, { seed: 'x', things: 1, variants: 0.1 });
    console.log('matrix', Date.now() - t, run.cells, run.fieldCells, run.requests, run.findings.length);
    writeFileSync('/tmp/proof-findings.txt', [...run.findings, 'UNCOUNTED', ...run.uncounted, 'FIELDS', ...run.fields.missing()].join('\n'));
  } finally { await server.stop(); }
}, 300000);
