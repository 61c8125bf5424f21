import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { StartRefusal } from '../../config/start-refusal.js';
import {
  END_OF_ROWS,
  FORMAT,
  isSameSum,
  RowSum,
  type Head,
  type Sum,
  type TableLine,
  type Tail,
} from './archive-format.js';

/** What a reader of a backup is handed: every table in turn; its rows must be taken before the next. */
export type TakeTable = (table: TableLine, rows: AsyncIterable<Buffer>) => Promise<void>;

const LINE_BREAK = 10;

/**
 * Reads a backup to its end. Refuses what is none, what a later version of the program wrote, and what is cut off or
 * damaged: every table's rows must have the count and the sum the tail says.
 */
export async function readArchive(file: string, takeTable: TakeTable): Promise<{ head: Head; tail: Tail }> {
  const lines = linesOf(file);
  try {
    const head = await readHead(lines, file);
    const sums: Record<string, Sum> = {};
    for (;;) {
      const line = await next(lines, file);
      const said = parse(line, file) as Partial<TableLine> & Partial<Tail>;
      if (said.tables && said.sequences) return { head, tail: checkTail(said as Tail, sums, file) };
      const table = said as TableLine;
      const sum = new RowSum();
      const rows = rowsOf(lines, sum, file);
      await takeTable(table, rows);
      sums[table.table] = sum.total();
    }
  } finally {
    await lines.return(undefined);
  }
}

/** For a first look: reads the rows and keeps nothing. */
export async function skipRows(_: TableLine, rows: AsyncIterable<Buffer>): Promise<void> {
  const each = rows[Symbol.asyncIterator]();
  while (!(await each.next()).done);
}

async function readHead(lines: AsyncGenerator<Buffer>, file: string): Promise<Head> {
  const head = parse(await next(lines, file), file) as Partial<Head>;
  if (typeof head.tandemBackup !== 'number') throw new StartRefusal(`${file} is not a backup of Tandem.`);
  if (head.tandemBackup > FORMAT) {
    throw new StartRefusal(
      `${file} was written by a later version of Tandem (${head.program}). Nothing was changed. Update Tandem, then restore it.`,
    );
  }
  return head as Head;
}

function checkTail(tail: Tail, sums: Record<string, Sum>, file: string): Tail {
  const names = new Set([...Object.keys(tail.tables), ...Object.keys(sums)]);
  for (const name of names) {
    if (!isSameSum(tail.tables[name], sums[name])) {
      throw new StartRefusal(
        `${file} is damaged: the rows of "${name}" are not those that were saved. Use another backup.`,
      );
    }
  }
  return tail;
}

async function* rowsOf(lines: AsyncGenerator<Buffer>, sum: RowSum, file: string): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await next(lines, file);
    if (line.length === END_OF_ROWS.length + 1 && line.toString('latin1', 0, END_OF_ROWS.length) === END_OF_ROWS)
      return;
    sum.add(line);
    yield line;
  }
}

async function next(lines: AsyncGenerator<Buffer>, file: string): Promise<Buffer> {
  const { done, value } = await lines.next();
  if (!done) return value;
  throw new StartRefusal(`${file} is not whole: it ends too early. Nothing was changed. Use another backup.`);
}

function parse(line: Buffer, file: string): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw new StartRefusal(`${file} is not a backup of Tandem, or it is damaged. Nothing was changed.`);
  }
}

/** Whole lines, each with its line break; a rest without one is left out, as the end of a file that was cut off. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const piece of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = piece.indexOf(LINE_BREAK); at >= 0; at = piece.indexOf(LINE_BREAK, from)) {
        yield Buffer.concat([...rest, piece.subarray(from, at + 1)]);
        rest = [];
        from = at + 1;
      }
      if (from < piece.length) rest.push(piece.subarray(from));
    }
  } catch (error) {
    throw unreadable(error as Error & { code?: string }, file);
  } finally {
    source.destroy();
  }
}

function unreadable(error: Error & { code?: string }, file: string): Error {
  if (error.code === 'ENOENT') return new StartRefusal(`There is no file ${file}.`);
  if (error.code === 'Z_DATA_ERROR')
    return new StartRefusal(`${file} is not a backup of Tandem, or it is damaged. Nothing was changed.`);
  if (error.code === 'Z_BUF_ERROR')
    return new StartRefusal(`${file} is not whole: it ends too early. Nothing was changed. Use another backup.`);
  return new StartRefusal(`${file} cannot be read (${error.code ?? error.message}).`);
}
