import { createHash } from 'node:crypto';
import type { Owned } from '../oracle.js';

/** Every canary is this word and 18 letters and digits: 24 characters that stand nowhere else. */
export const CANARY = /kanari[0-9a-z]{18}/g;

/** What a canary, or the id of a thing, was put into. */
export interface Mark {
  /** The table and column, or `id`. */
  readonly where: string;
  readonly of: Owned;
}

/** All that must not be seen by the wrong eyes, by its text: canaries in lower case, and ids. */
export class Marks {
  private readonly marks = new Map<string, Mark>();
  private readonly ids = new Set<string>();

  constructor(private readonly seed: string) {}

  /** A new canary that stands for this column of this thing. */
  canary(where: string, of: Owned): string {
    const hash = createHash('sha256').update(`${this.seed}/${where}/${this.marks.size}`).digest('hex');
    const digits = BigInt(`0x${hash}`).toString(36).slice(0, 18);
    const canary = `kanari${digits}`;
    this.marks.set(canary, { where, of });
    return canary;
  }

  /** An id that follows from the seed; with `of`, only who may read that thing may be told it. */
  id(where: string, of?: Owned): string {
    const hex = createHash('sha256').update(`${this.seed}/id/${where}`).digest('hex');
    const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
    const text = id.join('-');
    this.ids.add(text);
    if (of) this.marks.set(text, { where: `${where.split('/')[0]}.id`, of });
    return text;
  }

  get(text: string): Mark | undefined {
    return this.marks.get(text);
  }

  /** Whether the text stands in this world and nowhere else: a canary, or any of its ids. */
  isOurs(text: string): boolean {
    return this.marks.has(text) || this.ids.has(text);
  }

  get size(): number {
    return this.marks.size;
  }
}
