import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type pg from 'pg';
import { StartRefusal } from '../../config/start-refusal.js';
import { END_OF_ROWS, FORMAT, RowSum, type Head, type Sum, type Tail } from './archive-format.js';
import { copyOut } from './copy.js';
import { copyOutOf, readMigrations, readSequences, readTables, SAME_TEXT_EVERYWHERE, type Table } from './tables.js';

/**
 * Writes everything the session may read into a new file, as it was at one moment, while others go on working. Refuses
 * a name that is taken, and an account from which row-level security hides rows. Gives counts and sums per table.
 */
export async function writeArchive(
  client: pg.Client,
  file: string,
  about: { program: string; madeAt: Date },
): Promise<Tail> {
  if (await fs.stat(file).catch(() => null)) throw new StartRefusal(`${file} is there already. Choose another name.`);
  const fresh = `${file}.part`;
  try {
    const tail = await writeTo(fresh, (gzip) => inOneMoment(client, () => writeAll(client, gzip, about)));
    await fs.rename(fresh, file);
    return tail;
  } catch (error) {
    await fs.rm(fresh, { force: true });
    throw inWords(error as Error & { code?: string }, file);
  }
}

/** The file is on disk, not only on its way there, before this ends. Nobody else on the machine may read it. */
async function writeTo(file: string, work: (gzip: Gzip) => Promise<Tail>): Promise<Tail> {
  await fs.rm(file, { force: true });
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });
  await once(target, 'open');
  const gzip = createGzip();
  gzip.pipe(target);
  let broken: Error | undefined;
  const written = finished(target).catch((error: Error) => {
    broken = error;
    gzip.destroy();
  });
  try {
    const tail = await work(gzip);
    gzip.end();
    await written;
    if (broken) throw broken;
    return tail;
  } catch (error) {
    const reason = broken ?? error; // when the disk is full, that is why nothing more could be written
    gzip.destroy();
    target.destroy();
    throw reason;
  }
}

async function inOneMoment<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query(
    `begin isolation level repeatable read read only; ${SAME_TEXT_EVERYWHERE}; set local row_security = off`,
  );
  try {
    return await work();
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}

async function writeAll(client: pg.Client, gzip: Gzip, about: { program: string; madeAt: Date }): Promise<Tail> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const head: Head = {
    tandemBackup: FORMAT,
    program: about.program,
    madeAt: about.madeAt.toISOString(),
    postgres: rows[0].server_version,
    migrations: await readMigrations(client),
  };
  await write(gzip, `${JSON.stringify(head)}\n`);
  const tables: Record<string, Sum> = {};
  for (const table of await readTables(client)) tables[table.name] = await writeTable(client, gzip, table);
  const tail: Tail = { tables, sequences: await readSequences(client) };
  await write(gzip, `${JSON.stringify(tail)}\n`);
  return tail;
}

async function writeTable(client: pg.Client, gzip: Gzip, table: Table): Promise<Sum> {
  await write(gzip, `${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
  const sum = new RowSum();
  for await (const piece of copyOut(client, copyOutOf(table)) as AsyncIterable<Buffer>) {
    sum.add(piece);
    await write(gzip, piece);
  }
  await write(gzip, `${END_OF_ROWS}\n`);
  return sum.total();
}

async function write(gzip: Gzip, piece: string | Buffer): Promise<void> {
  if (gzip.destroyed) throw new Error('the file can no longer be written');
  if (!gzip.write(piece)) await Promise.race([once(gzip, 'drain'), once(gzip, 'close')]);
}

function inWords(error: Error & { code?: string }, file: string): Error {
  if (error.code === '42501') {
    return new StartRefusal(
      `The account may not read every row (${error.message}). Nothing was kept of this backup. ` +
        'Let a database administrator say "alter role … bypassrls" for the account in DATABASE_MIGRATE_URL.',
    );
  }
  if (!['ENOENT', 'EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(error.code ?? '')) return error;
  return new StartRefusal(`${file} cannot be written (${error.code}). Choose another folder, or make room.`);
}
