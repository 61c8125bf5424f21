import { createHash } from 'node:crypto';
import { tidyText } from '../../../domain/text-likeness.js';

/** Long enough to tell by chance alike cells apart, short enough for a hidden cell: it guards against slips, not deceit. */
const LENGTH = 6;

const mark = (text: string) => createHash('sha256').update(tidyText(text)).digest('hex').slice(0, LENGTH);

/** What a cell that may not be changed is known by when the workbook comes back: its heading and its words, shortened. */
export const lockOf = (heading: string, text: string): string => `${mark(heading)}:${mark(text)}`;

/** The cells of a row that may not be changed, as the hidden column keeps them. */
export class CellLocks {
  private readonly byHeading: ReadonlyMap<string, string>;

  constructor(written: string) {
    const pairs = written.matchAll(/\b([0-9a-f]{6}):([0-9a-f]{6})\b/g);
    this.byHeading = new Map([...pairs].map(([, heading, text]) => [heading, text]));
  }

  /** Whether the column was written by this program as one that is not to be changed. */
  has = (heading: string): boolean => this.byHeading.has(mark(heading));

  /** Whether such a cell no longer says what was exported. */
  isBroken(heading: string, text: string): boolean {
    const kept = this.byHeading.get(mark(heading));
    return kept !== undefined && kept !== mark(text);
  }
}
