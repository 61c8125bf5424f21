/** Words that differ between two spellings of one label without changing what is meant. */
const NOISE = new Set(['the', 'of', 'and']);

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['rep', 'republic'],
  ['dem', 'democratic'],
]);

/** Articles that French and Spanish put before a State's name; only a leading one is dropped, "El Salvador" included. */
const LEADING_ARTICLES = new Set(['le', 'la', 'les', 'l', 'el', 'los', 'las']);

/** Arabic writes many States both with and without the article. */
const ARABIC_ARTICLE = /^ال(?=\p{L}{3})/u;

/** Combining marks, soft hyphens, tatweel, zero-width and direction marks, byte order mark: seen by nobody who types a label. */
const UNSEEN = /[\p{M}\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

const NOT_A_WORD = /[^\p{L}\p{N}]+/u;

/**
 * The words of a label without case, accents, apostrophes, hyphens, ampersands and invisible characters.
 * Arabic's final letters that are written for one another count as one.
 * "Côte d’Ivoire" and "COTE D'IVOIRE" give the same words; a label of signs only gives none.
 */
export function labelWords(label: string): string[] {
  return label
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .toLowerCase()
    .split(NOT_A_WORD)
    .filter((word) => word !== '' && !NOISE.has(word));
}

/** One key for every spelling of a theme or an affected group, empty when the label holds no word. */
export const labelKey = (label: string): string => labelWords(label).join('');

/**
 * One key for every spelling of a State, empty when the label holds no word.
 * The part after a comma or in parentheses comes first, as in speech: "Iran, Islamic Republic of",
 * "Iran (Islamic Republic of)" and "the Islamic Republic of Iran" are the same key.
 */
export function stateKey(label: string): string {
  const cut = label.search(/[,(]/);
  const spoken = cut > 0 ? `${label.slice(cut + 1)} ${label.slice(0, cut)}` : label;
  const words = labelWords(spoken).map((word) => SHORT_FORMS.get(word) ?? word.replace(ARABIC_ARTICLE, ''));
  if (words.length > 1 && LEADING_ARTICLES.has(words[0] ?? '')) words.shift();
  return words.join('');
}
