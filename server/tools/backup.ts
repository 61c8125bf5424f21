import { readFile } from 'node:fs/promises';
import { borrowDatabase } from '../database/embedded/open-database.js';
import { withClient } from '../database/embedded/with-client.js';
import { allRows, isSameSum } from './archive/archive-format.js';
import { examineArchive } from './archive/load-archive.js';
import { writeArchive } from './archive/write-archive.js';
import { StartRefusal } from '../config/start-refusal.js';
import { onlyFile, runTool } from './run-tool.js';

// npm run backup FILE: the whole installation in one file, while the server runs or not, then read back and compared.
await runTool(async (config, log) => {
  const file = onlyFile('npm run backup FILE');
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const database = await borrowDatabase(config, log, false);
  try {
    const about = { program: version, madeAt: new Date() };
    const tables = await withClient(database.backupUrl, (client) => writeArchive(client, file, about));
    const read = await examineArchive(file);
    const isWhole = Object.entries(tables).every(([name, sum]) => isSameSum(sum, read.tail.tables[name]));
    if (!isWhole) throw new StartRefusal(`${file} does not read back as it was written. Is the disk sound?`);
    console.log(
      `Saved ${allRows(tables)} rows of ${Object.keys(tables).length} tables in ${file}, and read them back.`,
    );
    console.log('The file holds everything, private drafts included: keep it where only you can read it.');
  } finally {
    await database.stop();
  }
});
