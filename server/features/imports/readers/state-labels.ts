import { tidyText } from '../../../domain/text-likeness.js';
import { States } from '../../cycles/reference/states.js';

/** What a parenthesis holds: States known to the product, something that looks like their names, or plain text. */
export interface StateLabels {
  readonly labels: readonly string[];
  readonly verdict: 'STATES' | 'NAMES' | 'TEXT';
}

/** No list of States in a Working Group report is longer; longer parentheses are text and not looked into. */
const LONGEST_LIST = 3_000;
const LONGEST_LABEL = 150;

/** Reads the inside of a parenthesis as a list of States: `A`, `A, B`, `A and B`, `Iran, Islamic Republic of, Cuba`. */
export function readStateLabels(inner: string): StateLabels {
  if (inner.length > LONGEST_LIST) return { labels: [], verdict: 'TEXT' };
  const labels = labelsOf(tidyText(inner));
  const known = labels.filter(isKnownState).length;
  if (labels.length === 0 || !labels.every((label) => isKnownState(label) || looksLikeName(label))) {
    return { labels: [], verdict: 'TEXT' };
  }
  return { labels, verdict: known > 0 ? 'STATES' : 'NAMES' };
}

/** Reads a cell that holds nothing but States: one a line, in a row, or each in parentheses. */
export function readStatesCell(lines: readonly string[]): readonly string[] {
  const list = lines.join('; ').replace(/\)[ ;,]*\(/g, '; ');
  return readStateLabels(list.startsWith('(') ? list.replace(/^\(|\)$/g, '') : list).labels;
}

/** True for a State's name in any spelling the product knows, also with `on behalf of …` after it. */
export function isKnownState(label: string): boolean {
  if (label.length > LONGEST_LABEL) return false;
  return States.find(label) !== null || States.find(label.replace(/[\s,(]*\bon behalf of\b.*$/i, '')) !== null;
}

/** Labels without repetitions; case and accents do not make a difference. The first spelling stays. */
export function distinctLabels(labels: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const label of labels) {
    const key = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (!seen.has(key)) seen.set(key, label);
  }
  return [...seen.values()];
}

function labelsOf(list: string): string[] {
  if (isKnownState(list)) return [list];
  const labels: string[] = [];
  for (const piece of atOuterCommas(list)) {
    const before = labels.at(-1);
    const [own, ...others] = before === undefined ? [null] : partsAfter(before, piece);
    if (own === null) labels.push(...atConjunction(piece));
    else labels.splice(-1, 1, `${before}, ${own}`, ...others);
  }
  return labels;
}

/** A piece that goes on the label before it (`Islamic Republic of and Cuba`): its own part, then others; or null. */
function partsAfter(before: string, piece: string): [string | null, ...string[]] {
  if (belongsToLabelBefore(piece) || isKnownState(`${before}, ${piece}`)) return [piece];
  if (piece.length > 2 * LONGEST_LABEL) return [null];
  for (const { 0: word, index } of piece.matchAll(/\s(?:and|&)\s/gi)) {
    const own = piece.slice(0, index);
    if (isKnownState(`${before}, ${own}`)) return [own, ...atConjunction(piece.slice(index + word.length))];
  }
  return [null];
}

/** The second half of `Iran, Islamic Republic of` or of `Denmark, on behalf of …` is no State of its own. */
const belongsToLabelBefore = (piece: string) => /\bof(?: the)?$/i.test(piece) || /^on behalf of\b/i.test(piece);

function atOuterCommas(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    const sign = list[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === undefined || (depth === 0 && (sign === ',' || sign === ';' || sign === '/'))) {
      pieces.push(list.slice(from, at).trim());
      from = at + 1;
    }
  }
  return pieces.filter((piece) => piece !== '');
}

/** `France and Germany` are two, `Bosnia and Herzegovina` is one: both sides must be States for it to part them. */
function atConjunction(piece: string): string[] {
  const plain = piece.replace(/^and\s/i, '').trim();
  if (plain.length > 2 * LONGEST_LABEL || isKnownState(plain)) return [plain];
  for (const { 0: word, index } of plain.matchAll(/\s(?:and|&)\s/gi)) {
    const before = plain.slice(0, index);
    const after = plain.slice(index + word.length);
    const others = isKnownState(before) ? atConjunction(after) : [];
    if (others.length > 0 && others.every(isKnownState)) return [before, ...others];
  }
  return [plain];
}

const MINOR_WORDS = new Set('of the and for on behalf de du la le les des da do'.split(' '));

/** Capitalised words without digits that are more than an acronym (`ICRMW`, `OP-CAT`). */
function looksLikeName(label: string): boolean {
  if (label.length > LONGEST_LABEL || /[\d;:]/.test(label) || label === label.toUpperCase()) return false;
  const words = label.split(/[\s()’'-]+/).filter((word) => word !== '');
  return words.length <= 10 && words.every((word) => /^\p{Lu}/u.test(word) || MINOR_WORDS.has(word));
}
