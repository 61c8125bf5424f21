import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { StartRefusal } from '../../config/start-refusal.js';
import { END_OF_ROWS, FORMAT, RowSum, type Head, type Sum, type TableLine, type Tail } from './archive-format.js';
import { copyOut } from './copy.js';
import { copyOutOf, readMigrations, readSequences, readTables, SAME_TEXT_EVERYWHERE } from './tables.js';

interface About {
  /** Version of the program that writes. */
  readonly program: string;
  readonly madeAt: Date;
}

/**
 * Writes everything the session may read into a new file, as it was at one moment, while others go on working. Refuses
 * a name that is taken, and an account from which row-level security hides rows. Gives count and sum of each table.
 */
export async function writeArchive(client: pg.Client, file: string, about: About): Promise<Tail['tables']> {
  if (await fs.stat(file).catch(() => null)) throw new StartRefusal(`${file} is there already. Choose another name.`);
  const fresh = `${file}.part`;
  const sums: Record<string, Sum> = {};
  try {
    await fs.rm(fresh, { force: true });
    await inOneMoment(client, () => {
      // flush: on disk, not only on its way there, before this ends. Nobody else on the machine may read it.
      const target = createWriteStream(fresh, { mode: 0o600, flags: 'wx', flush: true });
      return pipeline(everything(client, about, sums), createGzip(), target);
    });
    await fs.rename(fresh, file);
    return sums;
  } catch (error) {
    await fs.rm(fresh, { force: true });
    throw inWords(error as Error & { code?: string }, file);
  }
}

async function inOneMoment(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query(
    `begin isolation level repeatable read read only; ${SAME_TEXT_EVERYWHERE}; set local row_security = off`,
  );
  try {
    await work();
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}

/** The lines of the file in order; `sums` is filled as the tables pass. */
async function* everything(
  client: pg.Client,
  about: About,
  sums: Record<string, Sum>,
): AsyncGenerator<string | Buffer> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const head: Head = {
    tandemBackup: FORMAT,
    program: about.program,
    madeAt: about.madeAt.toISOString(),
    postgres: rows[0].server_version,
    migrations: await readMigrations(client),
  };
  yield line(head);
  for (const table of await readTables(client)) {
    yield line({ table: table.name, columns: table.columns });
    const sum = new RowSum();
    for await (const piece of copyOut(client, copyOutOf(table)) as AsyncIterable<Buffer>) {
      sum.add(piece);
      yield piece;
    }
    sums[table.name] = sum.total();
    yield `${END_OF_ROWS}\n`;
  }
  const tail: Tail = { tables: sums, sequences: await readSequences(client) };
  yield line(tail);
}

const line = (content: Head | TableLine | Tail) => `${JSON.stringify(content)}\n`;

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
