/** Named characters of HTML that exports of web databases leave in their texts. Numeric ones are computed. */
const SIGNS = `
  amp & lt < gt > quot " apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo »
  hellip … bull • middot · deg ° ordm º ordf ª sect § para ¶ copy © reg ® trade ™ euro € pound £ frac12 ½ times ×
  iexcl ¡ iquest ¿`;
const LETTERS = `
  agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì
  iacute í icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø oelig œ ugrave ù uacute ú
  ucirc û uuml ü yacute ý yuml ÿ szlig ß scaron š Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ
  Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô
  Otilde Õ Ouml Ö Oslash Ø OElig Œ Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý Scaron Š`;
const SPACES = ['nbsp', 'ensp', 'emsp', 'thinsp'];
const INVISIBLE = ['shy', 'zwj', 'zwnj', 'lrm', 'rlm'];

const NAMED = new Map<string, string>([
  ...SPACES.map((name) => [name, ' '] as const),
  ...INVISIBLE.map((name) => [name, ''] as const),
]);
const words = `${SIGNS} ${LETTERS}`.trim().split(/\s+/);
for (let at = 0; at + 1 < words.length; at += 2) NAMED.set(words[at] ?? '', words[at + 1] ?? '');

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

/** Replaces HTML entities by their characters, twice-encoded ones too; what is not an entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = text.replace(ENTITY, characterOf);
  return once.includes('&') ? once.replace(ENTITY, characterOf) : once;
}

function characterOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED.get(name) ?? whole;
  const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : whole;
}
