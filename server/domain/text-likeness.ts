import { characterOf, readEntities } from './html-entities.js';

/** Soft hyphen, zero-width space, word joiner and byte order mark: invisible, and different from copy to copy. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
/** Where a file in Windows-1252 was read as Latin-1, its quotation marks and dashes have become these. */
const misreadWindows1252 = /[\u0080-\u009f]/g;
const control = /\p{Cc}/gu;

/**
 * The text as a person would have typed it: entities read, invisible characters gone, every run of white space (also
 * no-break) one space, none at the ends, letters composed. Quotation marks, dashes and case stay as they are.
 */
export const tidyText = (text: string): string =>
  readEntities(text)
    .replace(misreadWindows1252, (character) => characterOf(character.charCodeAt(0)) ?? '')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(control, '')
    .trim()
    .normalize('NFC');

const endingPunctuation = /[\s.,;:…]+$/u;

/**
 * What identifies a row that has no number: the tidied text without punctuation at its end. Case counts: States that
 * wrote "and Other" and "and other" made two recommendations in the source, and they are left two.
 */
export const textKey = (text: string): string => tidyText(text).replace(endingPunctuation, '');

const singleQuotationMarks = /[‘’‚‛′`´]/g;
const doubleQuotationMarks = /[“”„‟″«»]/g;
const dashes = /[‐‑‒–—―−]/g;

/**
 * What joins rows of two sources, one with numbers and one without: the key without regard to case and to the kind of
 * quotation marks and dashes. Several rows of one source may share it; then a person chooses.
 */
export const joiningKey = (text: string): string =>
  textKey(text)
    .toLowerCase()
    .replace(singleQuotationMarks, "'")
    .replace(doubleQuotationMarks, '"')
    .replace(dashes, '-');

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The sets of three letters of a text, as PostgreSQL's pg_trgm makes them: each word with two spaces before, one after. */
function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const [letters] of tidyText(text).toLowerCase().matchAll(word)) {
    const padded = [...`  ${letters} `];
    for (let at = 0; at + 2 < padded.length; at += 1) {
      trigrams.add(`${padded[at]}${padded[at + 1]}${padded[at + 2]}`);
    }
  }
  return trigrams;
}

const likeness = (shared: number, sizeA: number, sizeB: number) =>
  sizeA + sizeB === 0 ? 0 : shared / (sizeA + sizeB - shared);

/** From 0 (nothing in common) to 1 (the same words), as pg_trgm's `similarity`: shared trigrams over all trigrams. */
export function trigramLikeness(a: string, b: string): number {
  const trigramsA = trigramsOf(a);
  const trigramsB = trigramsOf(b);
  let shared = 0;
  for (const trigram of trigramsA) if (trigramsB.has(trigram)) shared += 1;
  return likeness(shared, trigramsA.size, trigramsB.size);
}

/**
 * From this likeness on, two different texts are proposed as one and its correction. Different recommendations of one
 * review seldom reach it, a mended word or an added half-sentence does. It is proposed to a person, never applied.
 */
export const correctionLikeness = 0.75;

/** True for texts that differ but so little that one is likely the other's correction. */
export const likelyCorrection = (a: string, b: string): boolean =>
  textKey(a) !== textKey(b) && trigramLikeness(a, b) >= correctionLikeness;

/** Texts prepared for many look-ups: which of them contain a trigram, and how many each has. */
export interface LikenessIndex<Of> {
  readonly candidates: readonly Of[];
  readonly sizes: readonly number[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

/** Prepares candidates for `mostAlike`: once for all look-ups, so that a thousand against a thousand take a moment. */
export function likenessIndex<Of>(candidates: readonly Of[], textOf: (candidate: Of) => string): LikenessIndex<Of> {
  const holders = new Map<string, number[]>();
  const sizes = candidates.map((candidate, place) => {
    const trigrams = trigramsOf(textOf(candidate));
    for (const trigram of trigrams) {
      const places = holders.get(trigram);
      if (places) places.push(place);
      else holders.set(trigram, [place]);
    }
    return trigrams.size;
  });
  return { candidates, sizes, holders };
}

/** The candidate found, and how alike it is. */
export interface Likeliest<Of> {
  readonly candidate: Of;
  readonly likeness: number;
}

/**
 * The candidate most like the text, of equals the first; null when none has a trigram in common or all are excluded
 * (`mayBe` answers false for those already taken).
 */
export function mostAlike<Of>(
  text: string,
  index: LikenessIndex<Of>,
  mayBe: (candidate: Of) => boolean = () => true,
): Likeliest<Of> | null {
  const trigrams = trigramsOf(text);
  const shared = new Uint32Array(index.candidates.length);
  for (const trigram of trigrams) {
    for (const place of index.holders.get(trigram) ?? []) shared[place] = (shared[place] ?? 0) + 1;
  }
  let best: Likeliest<Of> | null = null;
  index.candidates.forEach((candidate, place) => {
    const found = likeness(shared[place] ?? 0, trigrams.size, index.sizes[place] ?? 0);
    if (found > (best?.likeness ?? 0) && mayBe(candidate)) best = { candidate, likeness: found };
  });
  return best;
}
