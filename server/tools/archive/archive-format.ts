import { createHash } from 'node:crypto';
import type { Sequence } from './tables.js';

/**
 * A backup is one gzip file of lines. The first is the head; then each table: a line that names it, its rows as COPY
 * writes them (one a line; a line break in a value is written `\n`), and a line `\.`; the last is the tail. A file
 * without its tail was cut off.
 */
export const FORMAT = 1;

export const END_OF_ROWS = '\\.';

export interface Head {
  readonly tandemBackup: number;
  readonly program: string;
  readonly madeAt: string;
  readonly postgres: string;
  readonly migrations: readonly string[];
}

export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Of the rows of one table. */
export interface Sum {
  readonly rows: number;
  readonly sha256: string;
}

export interface Tail {
  readonly tables: Readonly<Record<string, Sum>>;
  readonly sequences: readonly Sequence[];
}

const LINE_BREAK = 10;

/** Counts and sums rows as they pass, in whatever pieces they come. */
export class RowSum {
  private readonly hash = createHash('sha256');
  private rows = 0;

  add(piece: Buffer): void {
    this.hash.update(piece);
    for (let at = piece.indexOf(LINE_BREAK); at >= 0; at = piece.indexOf(LINE_BREAK, at + 1)) this.rows += 1;
  }

  /** To be asked once, at the end. */
  total(): Sum {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

export const isSameSum = (one: Sum | undefined, other: Sum | undefined) =>
  one?.rows === other?.rows && one?.sha256 === other?.sha256;

export const allRows = (tables: Tail['tables']) => Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
