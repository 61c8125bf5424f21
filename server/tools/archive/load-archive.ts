import pg from 'pg';
import { StartRefusal } from '../../config/start-refusal.js';
import { isSameSum, RowSum, type Head, type TableLine, type Tail } from './archive-format.js';
import { copyIn, copyOut } from './copy.js';
import { readArchive, skipRows } from './read-archive.js';
import { putBack, setAside } from './set-aside.js';
import { copyInto, copyOutOf, readMigrations, readTables, SAME_TEXT_EVERYWHERE, type Table } from './tables.js';

const quote = pg.escapeIdentifier;

/** Everything people make hangs from one of these: a database in which both are empty has not been used. */
const FIRST_TABLES = ['person', 'workspace'];

/** Reads the whole file once, to refuse a bad one before anything is touched. */
export const examineArchive = (file: string) => readArchive(file, skipRows);

/** Refuses a database in which somebody has worked. One with a fresh schema and its reference data, or none, will do. */
export async function refuseUsed(client: pg.Client): Promise<void> {
  const tables = (await readTables(client)).map((table) => table.name);
  const found: string[] = [];
  for (const name of FIRST_TABLES.filter((one) => tables.includes(one))) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from public.${quote(name)}`);
    if (rows[0].count !== '0') found.push(`${rows[0].count} in "${name}"`);
  }
  if (!found.length) return;
  throw new StartRefusal(
    `The database is in use (${found.join(', ')}), and a backup is never mixed into it. Nothing was changed. ` +
      'Restore into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
  );
}

/** Refuses a backup of another schema than the program's own, with which of the two is older. */
export async function refuseOtherSchema(client: pg.Client, head: Head): Promise<void> {
  const ours = await readMigrations(client);
  const unknown = head.migrations.filter((name) => !ours.includes(name));
  const missing = ours.filter((name) => !head.migrations.includes(name));
  if (unknown.length)
    throw new StartRefusal(
      `The backup was made by a later version of Tandem (${head.program}). Nothing was restored. Update Tandem first.`,
    );
  if (missing.length)
    throw new StartRefusal(
      `The backup was made by an earlier version of Tandem (${head.program}), whose tables were different. Nothing was restored. ` +
        'Restore it with that version; starting this version on it afterwards brings it up to date.',
    );
}

/**
 * Replaces the content of every table by that of the backup, in one transaction: all of it or nothing. Foreign keys and
 * triggers are set aside meanwhile and put back, the keys checked; then every table is read back and compared.
 */
export async function loadArchive(client: pg.Client, file: string): Promise<Tail> {
  await client.query(`begin; ${SAME_TEXT_EVERYWHERE}`);
  try {
    const tables = await readTables(client);
    const names = tables.map((table) => `public.${quote(table.name)}`).join(', ');
    if (names) await client.query(`lock table ${names} in access exclusive mode`);
    await refuseUsed(client);
    const aside = await setAside(client);
    if (names) await client.query(`truncate ${names}`);
    const { tail } = await readArchive(file, (line, rows) => load(client, tables, line, rows));
    for (const table of tables) await compare(client, table, tail);
    await putBack(client, aside);
    for (const { name, lastValue, isCalled } of tail.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [`public.${quote(name)}`, lastValue, isCalled]);
    }
    await client.query('commit');
    await client.query('analyze');
    return tail;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function load(client: pg.Client, tables: Table[], line: TableLine, rows: AsyncIterable<Buffer>) {
  const table = tables.find((one) => one.name === line.table);
  if (!table)
    throw new StartRefusal(
      `The backup has a table "${line.table}" that this version does not know. Nothing was restored.`,
    );
  await copyIn(client, copyInto({ ...table, columns: line.columns }), rows);
}

async function compare(client: pg.Client, table: Table, tail: Tail) {
  const sum = new RowSum();
  for await (const piece of copyOut(client, copyOutOf(table)) as AsyncIterable<Buffer>) sum.add(piece);
  if (isSameSum(sum.total(), tail.tables[table.name])) return;
  throw new StartRefusal(`The rows of "${table.name}" did not arrive as they were saved. Nothing was restored.`);
}
