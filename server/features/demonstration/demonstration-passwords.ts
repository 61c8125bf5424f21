/** Letters and digits that nobody takes for one another, read aloud or copied by hand. */
const CONSONANTS = 'bdfghkmnprstvz';
const VOWELS = 'aeiou';
const DIGITS = '23456789';

/** Gives a whole number from 0 up to, but not, `below`; must come from a source nobody can foresee. */
export type Chance = (below: number) => number;

/**
 * A password a person can read and type: three words of two syllables with two digits each, `kamo47-rive82-tuso39`.
 * There are about 2^54 of them.
 */
export function readablePassword(chance: Chance): string {
  const one = (letters: string) => letters[chance(letters.length)];
  const syllable = () => one(CONSONANTS) + one(VOWELS);
  const group = () => syllable() + syllable() + one(DIGITS) + one(DIGITS);
  return [group(), group(), group()].join('-');
}
