import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { joiningKey } from './text-likeness.js';

/**
 * How a name looks, without regard to case, to signs that nobody sees (joiners among them), and to other shapes of the
 * same letter, as wide, circled or mathematical ones (compatibility decomposition, NFKC). Names with one look are one to
 * the eye.
 */
export const lookOf = (name: string): string =>
  joiningKey(name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')).normalize('NFKC');

/** Alphabets with letters of the same look: whoever means a word honestly writes it in one of them. */
const alphabets = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
const word = /[\p{L}\p{M}]+/gu;

/**
 * A word whose letters are of two alphabets that look alike, as “Justiсe” with a Cyrillic “с”; null where there is none.
 * Unicode's “highly restrictive” level (Technical Standard 39, section 5.2) for the alphabets that matter.
 */
export const mixedWord = (name: string): string | null =>
  (name.normalize('NFKC').match(word) ?? []).find(
    (letters) => alphabets.filter((alphabet) => alphabet.test(letters)).length > 1,
  ) ?? null;

/** Why a name with such a word is not taken. */
export const mixedLetters = (mixed: string): Refusal =>
  new Refusal('NAME_MIXED', say('names.mixed', { word: mixed }), 'name');

/**
 * Why a person cannot be called so among those who would read the name: somebody else's looks the same and is written
 * otherwise. The very same name is no deceit: two people may share it.
 */
export function checkPersonLook(name: string, others: readonly string[]): Refusal | null {
  const mixed = mixedWord(name);
  if (mixed) return mixedLetters(mixed);
  const look = lookOf(name);
  const like = others.find((other) => other !== name && lookOf(other) === look);
  if (like === undefined) return null;
  return new Refusal('NAME_TAKEN', say('names.taken', { name: like }), 'name');
}
