import { Refusal } from './refusal.js';
import { say, type Sentence } from './sentence.js';

export const PASSWORD_LENGTH = { least: 12, most: 128 };

/** More is not hashed at all: a hash of a megabyte would cost everybody else their turn. */
export const LONGEST_HASHED = 256;

/** Beginnings that most guessing lists start with, as `squeeze` writes them. */
const COMMON =
  'password passw0rd passwort motdepasse contrasena senha parola kennwort qwerty qwertz azerty asdf zxcvb qazwsx 1q2w3e letmein abc123 abcabc 123456 111111 iloveyou welcome admin administrator changeme changethis trustno1 monkey dragon football baseball superman batman sunshine princess master login secret default guest temp test'.split(
    ' ',
  );

/** Words of the trade: on every list made for a program like this. */
const OF_THE_TRADE = ['tandem', 'upr', 'human', 'rights', 'humanrights', 'coalition', 'government', 'ministry'];

const YEAR = /(19|20)\d\d/g;

const squeeze = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const SWAPPED: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** What somebody meant who wrote digits and signs for letters. */
const unswapped = (password: string) =>
  squeeze(password.replaceAll('@', 'a').replaceAll('$', 's')).replace(/[013457]/g, (digit) => SWAPPED[digit]);

/** `abcdefgh`, `987654`: each the neighbour of the one before. */
function isRun(plain: string): boolean {
  const steps = [...plain].slice(1).map((letter, at) => letter.codePointAt(0)! - plain.codePointAt(at)!);
  return steps.filter((step) => Math.abs(step) === 1).length > steps.length * 0.7;
}

/** One short piece written again and again. */
const isRepeated = (plain: string) => /^(.{1,4})\1+.{0,3}$/u.test(plain);

/**
 * Refuses a password that is too short or long, common, of few different characters, or made of the words around it
 * (name, e-mail, workspace, organisation, product). No rules about kinds of characters (OWASP ASVS 5.0, 6.2).
 */
export function checkPassword(password: string, around: readonly string[]): Refusal | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) {
    return refusal(say('accounts.passwordLength', PASSWORD_LENGTH));
  }
  const readings = [squeeze(password), unswapped(password)];
  if (new Set(readings[0]).size < 5 || readings.some(isRepeated)) return refusal(say('accounts.passwordSame'));
  const isCommon = (plain: string) => COMMON.some((common) => plain.startsWith(common)) || isRun(plain);
  if (readings.some(isCommon)) return refusal(say('accounts.passwordGuessed'));
  const words = around.flatMap((text) => text.split(/[\s@.\-_,()]+/)).map(squeeze);
  const known = [...words, ...OF_THE_TRADE].filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
  const without = (plain: string) => known.reduce((left, word) => left.replaceAll(word, ''), plain);
  const isMade = (plain: string) => without(plain).replace(YEAR, '').length < 6;
  return readings.some(isMade) ? refusal(say('accounts.passwordOfWords')) : null;
}

const refusal = (message: Sentence) => new Refusal('PASSWORD_TOO_WEAK', message, 'password');

/** The address as it is compared and looked up: composed, trimmed, lower case. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
