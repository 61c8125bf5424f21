import type { GridValue } from '../../design/grid/grid-types.js';

const list = (value: GridValue): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []));

/** Both people's additions stay, and what either took out is out. */
export function mergeLists(base: GridValue, mine: GridValue, theirs: GridValue): readonly string[] {
  const [before, one, other] = [list(base), list(mine), list(theirs)];
  const removed = new Set(before.filter((value) => !one.includes(value) || !other.includes(value)));
  return [...new Set([...other, ...one])].filter((value) => !removed.has(value));
}

/** The one stretch of words in which a text differs from what it was. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** Words together with the space after them, so that joining them gives the text back. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

function changeOf(base: readonly string[], next: readonly string[]): Change {
  const most = Math.min(base.length, next.length);
  let start = 0;
  while (start < most && base[start] === next[start]) start += 1;
  let end = 0;
  while (end < most - start && base[base.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  return { from: start, to: base.length - end, words: next.slice(start, next.length - end) };
}

/**
 * A text that holds both people's changes, where they changed different stretches of it; else both texts, one below the
 * other, for a person to make one of. `isClean` tells which.
 */
export function mergeTexts(base: string | null, mine: string, theirs: string): { text: string; isClean: boolean } {
  const both = { text: [theirs, mine].filter(Boolean).join('\n\n'), isClean: false };
  if (base === null) return both;
  const words = wordsOf(base);
  const [first, second] = [changeOf(words, wordsOf(mine)), changeOf(words, wordsOf(theirs))].sort(
    (one, other) => one.from - other.from || one.to - other.to,
  );
  if (first.to >= second.from) return both;
  const parts = [
    words.slice(0, first.from),
    first.words,
    words.slice(first.to, second.from),
    second.words,
    words.slice(second.to),
  ];
  return { text: parts.flat().join('').trim(), isClean: true };
}
