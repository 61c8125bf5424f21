/** Named entities that occur in the field's exports, beyond those that are an accented letter or written as a number. */
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  deg: '°',
  sect: '§',
  euro: '€',
  iquest: '¿',
  iexcl: '¡',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
};

/** `eacute`, `Ccedil`, `ntilde` …: a letter and the mark it carries. */
const accentedLetter = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/;
const combiningMarks: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};

/** The HTML standard reads the numbers 128–159 as characters of Windows-1252, whatever Unicode has there. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The character of a number as HTML reads it; null for what is none: NUL, half of a surrogate pair, beyond Unicode. */
export function characterOf(code: number): string | null {
  if (code >= 128 && code <= 159) return windows1252[code - 128] ?? null;
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function entityOf(name: string): string | null {
  if (name.startsWith('#')) {
    const isHexadecimal = name[1] === 'x' || name[1] === 'X';
    return characterOf(parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10));
  }
  const [, letter, mark] = accentedLetter.exec(name) ?? [];
  if (letter && mark) return `${letter}${combiningMarks[mark] ?? ''}`;
  return namedEntities[name] ?? null;
}

const entity = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/g;

/** The text with HTML's entities read, by number and by name. Those that nobody knows stay as written. */
export const readEntities = (text: string): string =>
  text.replace(entity, (written, name: string) => entityOf(name) ?? written);
