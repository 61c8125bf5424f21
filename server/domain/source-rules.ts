import { Refusal } from './refusal.js';
import { say } from './sentence.js';

/** Who gave a source, as a person writes it down. */
export interface SourceWords {
  readonly name: string;
  readonly contact: string;
  readonly consent: string;
}

/** Most characters of each. */
export const sourceMaxLength: Readonly<Record<keyof SourceWords, number>> = { name: 200, contact: 500, consent: 2000 };

/** Refuses a source without a name (`NAME_NEEDED`) and what is too long (`TOO_LONG`); null when it may be kept. */
export function checkSource(words: SourceWords): Refusal | null {
  if (words.name === '') return new Refusal('NAME_NEEDED', say('sources.nameNeeded'), 'name');
  for (const field of ['name', 'contact', 'consent'] as const) {
    const [length, most] = [words[field].length, sourceMaxLength[field]];
    if (length > most) return new Refusal('TOO_LONG', say('sources.tooLong', { length, allowed: most }), field);
  }
  return null;
}
