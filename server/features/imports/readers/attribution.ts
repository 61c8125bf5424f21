import { tidyText } from '../../../domain/text-likeness.js';
import type { RecommendationPart } from './parsed-file.js';
import { distinctLabels, isKnownState, readStateLabels } from './state-labels.js';

/** A recommendation's text taken apart by who recommends it. */
export interface Attribution {
  /** Without the States at its end; with them in place where several texts are united. */
  readonly text: string;
  readonly parts: readonly RecommendationPart[];
  /** Every State once, in order. */
  readonly states: readonly string[];
  /** Labels taken for States by their place and look, though no State is known by them. */
  readonly unknown: readonly string[];
}

/**
 * Finds the recommending States of a paragraph in the forms Working Group reports print: `text (A)`, `text (A, B)`,
 * `text (A) (B)`, `text (A); (B)`, `text (A); other text (B)`. A parenthesis belongs to the text unless it stands before
 * a semicolon, a slash, a full stop or the end, and names States: acronyms, years and explanations stay.
 */
export function attribute(paragraph: string): Attribution {
  const text = tidyText(paragraph);
  const parts: RecommendationPart[] = [];
  let from = 0;
  for (const { start, end, states } of clustersOf(text)) {
    const own = withoutSigns(text.slice(from, start), ';,./ ', ' ');
    if (own !== '') parts.push({ text: own, states });
    from = end;
  }
  const rest = withoutSigns(text.slice(from), ';,./ ', '; ');
  if (rest !== '') parts.push({ text: rest, states: [] });
  const states = distinctLabels(parts.flatMap((part) => part.states));
  const whole = parts.length === 1 ? (parts[0]?.text ?? '') : withoutSigns(text, '', ';. ');
  return { text: whole, parts, states, unknown: states.filter((label) => !isKnownState(label)) };
}

/** Takes signs off the two ends. */
function withoutSigns(text: string, leading: string, trailing: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && leading.includes(text.charAt(from))) from++;
  while (to > from && trailing.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

interface Parenthesis {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly states: readonly string[];
}

/** Each place where States are named: neighbouring parentheses that end a text. */
function clustersOf(text: string): Cluster[] {
  const clusters: Cluster[] = [];
  let neighbours: Parenthesis[] = [];
  const all = parenthesesOf(text);
  all.forEach((one, order) => {
    neighbours.push(one);
    const next = all[order + 1];
    const after = text.slice(one.end, next?.start);
    if (next && /^[ ,;/]*(and)? *$/i.test(after)) return;
    const cluster = clusterOf(neighbours, after);
    if (cluster) clusters.push(cluster);
    neighbours = [];
  });
  return clusters;
}

/** Unclosed parentheses that are looked behind; a text with more is no text that people wrote. */
const MOST_UNCLOSED = 20;

/** Parentheses at the outermost level with what they hold, inner parentheses included; one never closed opens none. */
function parenthesesOf(text: string, from = 0, unclosed = 0): Parenthesis[] {
  const { found, open } = balancedFrom(text, from);
  if (open === null || unclosed === MOST_UNCLOSED) return found;
  const inner = withoutSigns(text.slice(open + 1), ' ', ';. ');
  if (readStateLabels(inner).verdict === 'STATES') return [...found, { start: open, end: text.length, inner }];
  return [...found, ...parenthesesOf(text, open + 1, unclosed + 1)];
}

function balancedFrom(text: string, from: number): { found: Parenthesis[]; open: number | null } {
  const found: Parenthesis[] = [];
  let depth = 0;
  let start = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(' && depth++ === 0) start = at;
    if (text[at] === ')' && depth > 0 && --depth === 0) {
      found.push({ start, end: at + 1, inner: text.slice(start + 1, at) });
    }
  }
  return { found, open: depth > 0 ? start : null };
}

const NOTHING_BUT_A_MARK = /^[ .,;]*(?:\*+|\d{1,3})?[ .,;]*$/;
const NEXT_TEXT = /^ ?[.,]? ?[;./] ?/;

/**
 * The States named at the end of some neighbouring parentheses, given what follows them: from the first known State
 * on, as long as nothing but names comes after it. At the end of the paragraph (but for the mark of a footnote), where
 * the recommending State always stands, a name nobody knows is taken for a State too.
 */
function clusterOf(neighbours: readonly Parenthesis[], after: string): Cluster | null {
  const isAtEnd = NOTHING_BUT_A_MARK.test(after);
  if (!isAtEnd && !NEXT_TEXT.test(after)) return null;
  const read = neighbours.map((one) => ({ ...one, ...readStateLabels(one.inner) }));
  const names = read.slice(read.findLastIndex(({ verdict }) => verdict === 'TEXT') + 1);
  const firstKnown = names.findIndex(({ verdict }) => verdict === 'STATES');
  const named = firstKnown >= 0 ? names.slice(firstKnown) : isAtEnd ? names.slice(-1) : [];
  const [first] = named;
  if (!first) return null;
  const end = (named.at(-1)?.end ?? 0) + (isAtEnd ? after.length : 0);
  return { start: first.start, end, states: named.flatMap(({ labels }) => labels) };
}
