import { randomUUID } from 'node:crypto';

/** Random ids by what they are for, so that rows made apart point at each other: `of('entry', '142.1')`. */
export class KeyedIds {
  private readonly ids: Map<string, string>;

  /** `known`: ids that stay what they are, by the same names. */
  constructor(known: Readonly<Record<string, string>> = {}) {
    this.ids = new Map(Object.entries(known));
  }

  /** The id of this kind and key; the same one each time it is asked for. */
  of(kind: string, ...key: readonly string[]): string {
    const name = [kind, ...key].join(' ');
    const known = this.ids.get(name);
    if (known) return known;
    const made = randomUUID();
    this.ids.set(name, made);
    return made;
  }
}
