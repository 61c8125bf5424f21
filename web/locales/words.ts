import { loadParts, type Language, type Messages } from './languages.js';
import type { Part } from './parts.js';

/** The words of each language that are here; more come into them as rooms are entered. */
const here = new Map<Language, Record<string, string>>();
const arrived = new Map<Language, Set<Part>>();
const wanted = new Set<Part>(['door']);
/** The language that is shown, and the one that is to be shown next. */
const spoken = new Set<Language>();

/**
 * All words of a language that are wanted so far. Words wanted later come into the same object: what says them is drawn
 * after they are here.
 */
export async function wordsIn(language: Language): Promise<Messages> {
  spoken.add(language);
  const words = here.get(language) ?? {};
  const had = arrived.get(language) ?? new Set();
  here.set(language, words);
  arrived.set(language, had);
  const bring = async (part: Part) => {
    Object.assign(words, (await loadParts[language][part]()).default);
    had.add(part);
  };
  for (let missing = lacking(had); missing.length > 0; missing = lacking(had)) await Promise.all(missing.map(bring));
  return words;
}

const lacking = (had: ReadonlySet<Part>) => [...wanted].filter((part) => !had.has(part));

/** From now on only this language is shown: what is wanted later is not brought in others. */
export function speakOnly(language: Language): void {
  for (const other of spoken) if (other !== language) spoken.delete(other);
}

/**
 * A module that is loaded later, with the parts of the language it speaks from. The build writes this around every
 * `import()` of the sources, and finds out itself which parts those are.
 * @public
 */
export async function withWords<Module>(parts: readonly Part[], load: () => Promise<Module>): Promise<Module> {
  for (const part of parts) wanted.add(part);
  const [module] = await Promise.all([load(), ...[...spoken].map(wordsIn)]);
  return module;
}
