import { parseArgs } from 'node:util';
import { StartRefusal } from '../config/start-refusal.js';
import { borrowDatabase } from '../database/embedded/open-database.js';
import { withClient } from '../database/embedded/with-client.js';
import { SHORTEST_HEAD, verifyChains, type Verification } from './audit/verify-chains.js';
import { runTool } from './run-tool.js';

const USAGE = 'npm run audit:verify -- --head HASH, as often as there are heads somebody kept';

/** The heads given on the command line, in small letters. */
function keptHeads(): string[] {
  try {
    const { values } = parseArgs({ options: { head: { type: 'string', multiple: true, default: [] } } });
    const heads = values.head.map((head) => head.replace(/\s/g, '').toLowerCase());
    const wrong = heads.find((head) => !/^[0-9a-f]+$/.test(head) || head.length < SHORTEST_HEAD || head.length > 64);
    if (wrong === undefined) return heads;
    throw new StartRefusal(`“${wrong}” is no head: it has ${SHORTEST_HEAD} to 64 signs, each 0–9 or a–f.`);
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(`That was not understood. Say: ${USAGE}`);
  }
}

/** What was found, a line for each. */
function linesOf({ events, chains, purged, findings, heads }: Verification): string[] {
  return [
    ...findings.map(
      ({ chain, number, event, what }) => `BROKEN  ${chain}: event ${number}${event ? ` (${event})` : ''}: ${what}.`,
    ),
    ...heads.map(({ head, at }) =>
      at
        ? `kept    ${head}: event ${at.number} of ${at.chain}; all that came before it is as it was.`
        : `BROKEN  ${head}: this head is in no chain any more. What it stood for was cut off or rewritten.`,
    ),
    `Read ${events} events in ${chains} chains.${purged ? ` Of ${purged} things the content was purged on record.` : ''}`,
  ];
}

// npm run audit:verify [-- --head HASH]: recomputes the record from what is stored, while the server runs or not.
await runTool(async (config, log) => {
  const kept = keptHeads();
  const database = await borrowDatabase(config, log, false);
  try {
    const verified = await withClient(database.backupUrl, (client) => verifyChains(client, kept));
    const isWhole = !verified.findings.length && verified.heads.every(({ at }) => at !== null);
    console.log(linesOf(verified).join('\n'));
    console.log(isWhole ? 'The record is as it was written.' : 'The record was changed. See above.');
    if (!isWhole) process.exitCode = 1;
  } finally {
    await database.stop();
  }
});
