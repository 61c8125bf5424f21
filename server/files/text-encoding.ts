import { wideEncoding } from './file-kind.js';

/** A text taken from bytes, and how. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'macintosh' | 'windows-1252';
  /** False when the bytes named their encoding or could be nothing else; true when the likeliest was chosen. */
  readonly isGuess: boolean;
}

/**
 * Decodes a text file: byte order mark first, then strict UTF-8, then whichever of Mac Roman, windows-1252 and
 * damaged UTF-8 gives the most plausible letters. Never throws; bytes without meaning become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, isGuess: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuess: false };
  } catch {
    return likeliest(bytes);
  }
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Every byte has a letter. Node’s own decoder reads 80–9F as Latin-1 in several of its versions, so it is not asked. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

function likeliest(bytes: Uint8Array): DecodedText {
  const hasOnlyReturns = bytes.includes(0x0d) && !bytes.includes(0x0a);
  // Earlier wins a tie: a file whose lines end in a bare carriage return was written on an old Mac.
  const eightBit = hasOnlyReturns ? (['macintosh', 'windows-1252'] as const) : (['windows-1252', 'macintosh'] as const);
  const candidates = (['utf-8', ...eightBit] as const).map((encoding) => {
    const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
    return { text, encoding, isGuess: true, score: plausibility(text) };
  });
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one));
  return { text: best.text, encoding: best.encoding, isGuess: true };
}

const PLAUSIBLE_LETTER = /[àâäáãåçéèêëíìîïñóòôöõøúùûüýÿæœßÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÆŒ]/;
const PLAUSIBLE_SIGN = /[’‘“”«»–—…•°§º½\u00A0]/;
const SIGN_BEFORE_SPACE = /[\s"')\].,;:]/;

/** `children’s`, `d’Ivoire`: nobody writes the í that Mac Roman has in its place there. */
const APOSTROPHE = /^(?:[b-df-hj-np-tv-ze]’s(?:\P{L}|$)|\p{Ll}’\p{Lu})/u;

const MOST_LETTERS_WEIGHED = 20_000;

/** Higher is more like a text that people write: letters inside words, signs at their edges, nothing broken. */
function plausibility(text: string): number {
  let score = 0;
  let left = MOST_LETTERS_WEIGHED;
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7F]/g)) {
    if (left-- === 0) break;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    if (character === '\uFFFD' || /[\u0080-\u009F]/.test(character)) score -= 4;
    else if (PLAUSIBLE_LETTER.test(character)) score += letterScore(character, before, after);
    else if (character === '’' && APOSTROPHE.test(text.slice(Math.max(0, index - 1), index + 3))) score += 3;
    else if (PLAUSIBLE_SIGN.test(character)) score += SIGN_BEFORE_SPACE.test(before + after) ? 1 : 0.5;
    else score -= 2;
  }
  return score;
}

function letterScore(letter: string, before: string, after: string): number {
  const isUpper = letter !== letter.toLowerCase();
  if (isUpper && /\p{Ll}/u.test(before)) return -2;
  if (isQuotationMark(letter, before, after)) return -2;
  if (!isUpper && before === ' ' && after === ' ') return letter === 'à' ? 1 : -1;
  return /\p{L}/u.test(before + after) ? 2 : 0;
}

/** Letters that stand for quotation marks in the other encoding, where no word has them: `ìequalî`, `ëequal`. */
const isQuotationMark = (letter: string, before: string, after: string): boolean =>
  ('ìë'.includes(letter) && !/\p{L}/u.test(before)) || (letter === 'î' && !/\p{L}/u.test(after));
