import { Refusal } from './refusal.js';

export const PASSWORD_LENGTH = { least: 12, most: 128 };

/** Beginnings that most guessing lists start with. */
const COMMON = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'qwerty',
  'azerty',
  'letmein',
  '123456',
  'iloveyou',
  'welcome',
  'admin',
];

const squeeze = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * Refuses a password that is too short or long, common, of few different characters, or made of the words around it
 * (name, e-mail, product). No rules about kinds of characters (OWASP ASVS 5.0, 6.2).
 */
export function checkPassword(password: string, around: readonly string[]): Refusal | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) {
    return refusal(`Use ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters; a short sentence works well.`);
  }
  const plain = squeeze(password);
  if (new Set(plain).size < 5) return refusal('Use more different characters.');
  if (COMMON.some((common) => plain.startsWith(common)))
    return refusal('This is among the first passwords people guess.');
  const rest = around
    .flatMap((text) => text.split(/[\s@.]+/))
    .map(squeeze)
    .filter((word) => word.length > 3)
    .reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < 6 ? refusal('Use words other than your name, e-mail address or the product.') : null;
}

const refusal = (message: string) => new Refusal('PASSWORD_TOO_WEAK', message, 'password');

/** The address as it is compared and looked up: composed, trimmed, lower case. */
export const emailKey = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
