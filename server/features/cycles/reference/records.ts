import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '../../../language/languages.js';

/** A text in the languages in which the United Nations have it and the program speaks. */
export type FourLanguages = Readonly<Record<'en' | 'fr' | 'es' | 'ar', string>>;

/** A text in every language the program speaks. */
export type EveryLanguage = Readonly<Record<Language, string>>;

const textOf = (file: string): string => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8');

/** The content of one reference file of this folder; the tests hold its shape to `Content`. */
export const readReference = <Content>(file: string): Content => JSON.parse(textOf(file)) as Content;

/** A fingerprint of the given reference files, 16 hexadecimal digits: it changes when any of them does. */
export function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(textOf(file));
  return hash.digest('hex').slice(0, 16);
}
