import { Sources } from '../../scripts/sources.js';
import type { Part } from '../../web/locales/parts.js';

const START = 'web/main.tsx';

/** What is in the page when a module has been loaded, by one way that leads to it. */
export interface Loaded {
  /** The modules that were loaded later one after another, the last one last. */
  readonly way: readonly string[];
  readonly files: ReadonlySet<string>;
  /** The parts of a language that have come with them. */
  readonly parts: ReadonlySet<Part>;
}

/** Every way to every module of the client that is loaded later, from the first page on; `ids` are all messages. */
export function waysToModules(ids: readonly string[]): readonly Loaded[] {
  const sources = new Sources(ids);
  const waysFrom = (from: Loaded): readonly Loaded[] => {
    const last = sources.closureOf(from.way.at(-1) ?? START);
    const next = new Set([...last].flatMap((file) => sources.laterOf(file)));
    const loaded = [...next]
      .filter((file) => !from.files.has(file))
      .map((file) => ({
        way: [...from.way, file],
        files: new Set([...from.files, ...sources.closureOf(file)]),
        parts: new Set([...from.parts, ...sources.partsOf(file)]),
      }));
    return [from, ...loaded.flatMap(waysFrom)];
  };
  return waysFrom({ way: [], files: sources.closureOf(START), parts: new Set<Part>(['door']) });
}
