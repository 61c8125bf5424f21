import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ALL_PARTS, placeOf, type Part } from '../web/locales/parts.js';

/** What a module of the sources brings with it, and what it may say. */
interface Module {
  /** The modules it imports at once. */
  readonly imports: readonly string[];
  /** The modules it loads later. */
  readonly later: readonly string[];
  /** Every text in it that may be an id of a message, or the end of one. */
  readonly texts: readonly string[];
  /** The beginnings of ids that it completes, as in `matrix.${name}`. */
  readonly beginnings: readonly string[];
}

const IMPORT = /\b(?:import|export)\s[^'"`;()]*?from\s*'(\.[^']+\.js)'|\bimport\s*'(\.[^']+\.js)'/g;
/** Where the sources load a module later. */
export const LATER = /(?<!typeof )\bimport\(\s*'(\.[^']+\.js)'\s*\)/g;
const TEXT = /'([\w.]+)'|"([\w.]+)"|`([\w.]+)`/g;
const BEGINNING = /`([\w.]*\.[\w.]*|\w+)\$\{/g;
const TYPES_ONLY = /^(?:import|export) type\b/;

/** Reads the modules of the client: what they import, and which messages they name. */
export class Sources {
  private readonly modules = new Map<string, Module>();

  /** @param ids of all messages */
  constructor(private readonly ids: readonly string[]) {}

  /** The source that an import names, as a path; none when it is no source of ours. */
  find(importer: string, name: string): string | null {
    const base = path.join(path.dirname(importer), name.replace(/\.js$/, ''));
    return [`${base}.tsx`, `${base}.ts`].find((one) => existsSync(one)) ?? null;
  }

  /** Forgets a source that was changed. */
  forget(file: string): void {
    this.modules.delete(file);
  }

  /** The module and every other that comes with it. */
  closureOf(file: string): ReadonlySet<string> {
    const found = new Set([file]);
    for (const one of found) for (const other of this.read(one).imports) found.add(other);
    return found;
  }

  /** The modules that a module loads later. */
  laterOf(file: string): readonly string[] {
    return this.read(file).later;
  }

  /** The parts of a language that a module and what comes with it may speak from: rather too many than too few. */
  partsOf(file: string): readonly Part[] {
    const named = this.namedBy(file);
    return ALL_PARTS.filter((part) => part !== 'door' && named.has(part));
  }

  private namedBy(file: string): ReadonlySet<Part> {
    const modules = [...this.closureOf(file)].map((one) => this.read(one));
    const beginnings = ['', ...new Set(modules.flatMap((one) => one.beginnings))];
    const texts = new Set(modules.flatMap((one) => one.texts));
    const completed = beginnings.flatMap((one) => beginnings.map((other) => one + other)).filter((one) => one !== '');
    const isNamed = (id: string, inPart: string) =>
      beginnings.some((one) => id.startsWith(one) && texts.has(id.slice(one.length))) ||
      // `matrix.${name}` is not yet a word of a part that begins with `matrix.paste.`.
      completed.some((one) => one.length >= inPart.length && id.startsWith(one));
    const named = new Set<Part>();
    for (const id of this.ids) {
      const { part, beginning } = placeOf(id);
      if (!named.has(part) && isNamed(id, beginning)) named.add(part);
    }
    return named;
  }

  private read(file: string): Module {
    const known = this.modules.get(file);
    if (known) return known;
    const code = readFileSync(file, 'utf8');
    const all = (pattern: RegExp) => [...code.matchAll(pattern)];
    const found = (names: readonly string[]) =>
      names.flatMap((name) => (name.includes('generated') ? [] : (this.find(file, name) ?? [])));
    const module = {
      imports: found(all(IMPORT).flatMap(([text, name, bare]) => (TYPES_ONLY.test(text) ? [] : [name ?? bare]))),
      later: found(all(LATER).map(([, name]) => name)),
      texts: all(TEXT).map(([, ...texts]) => texts.find((text) => text !== undefined) ?? ''),
      beginnings: all(BEGINNING).map(([, text]) => text),
    };
    this.modules.set(file, module);
    return module;
  }
}
