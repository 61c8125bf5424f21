import { categoryOfWords, type ActionCategory } from './action-verbs.js';
import { tidyText } from './text-likeness.js';

const paragraphNumber = /^(?:(\d+(?:\.\d+)+)\.?\s*(?=\P{N})|(\d+)\.\s+)/u;

/** The paragraph number before a recommendation's text, which stays text: `140.7 Ratify …`; null where there is none. */
export function readNumber(text: string): { readonly number: string | null; readonly text: string } {
  const tidied = tidyText(text);
  const [before = '', numbered, plain] = paragraphNumber.exec(tidied) ?? [];
  return { number: numbered ?? plain ?? null, text: tidied.slice(before.length) };
}

/** What may stand before the first verb without changing what is asked. */
const leadIn =
  /^(as a matter of (priority|urgency)|as soon as possible|without( further| any)? delay|where(ver)? (appropriate|possible|necessary)|if (appropriate|necessary)|in particular|once again|in order to|to|also|again|further|better|duly|please|and),?\s+/i;
/** `Urgently`, `Effectively`; verbs that merely end like an adverb stay. */
const adverb = /^(?!(apply|comply|reply|multiply|supply|rely|imply|ally|rally)\b)[a-z]+ly,?\s+/i;
/** "Continue and intensify its efforts" asks for the second. */
const continueAnd = /^continue\s+(and\/or|and|or)\s+(to\s+)?/i;
/** "Take all necessary measures", "make every effort", "adopt further steps": action with a general element. */
const generalMeasures =
  /^(take|make|adopt|undertake)\s+([\w'’-]+,?\s+(and\s+)?){0,4}(measures?|steps?|actions?|efforts?|initiatives?)\b/i;
const givenConsideration = /^give\s+([\w-]+\s+){0,3}consideration\b/i;
/** "Seek to end", "call into question" ask for no assistance. */
const notAsked = /^(seek\s+to|call\s+into)\b/i;
const intoLine = /^bring\s+.{0,120}\b(in|into)\s+(line|conformity|compliance|accordance)\b/i;

function withoutLeadIn(text: string): string {
  let rest = readNumber(text).text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(leadIn, '').replace(adverb, '').replace(continueAnd, '');
  }
  return rest;
}

/**
 * UPR Info's action category of a recommendation, suggested from its first English verb for a person to confirm; null
 * when the verb does not tell (another language, an opening clause, a verb coded now one way and now the other).
 */
export function suggestActionCategory(text: string): ActionCategory | null {
  const asked = withoutLeadIn(text).toLowerCase();
  if (givenConsideration.test(asked)) return 3;
  if (generalMeasures.test(asked)) return 4;
  if (notAsked.test(asked)) return null;
  if (intoLine.test(asked)) return 5;
  const words = asked.split(/[\s,;:.]+/, 3);
  for (let length = words.length; length > 0; length -= 1) {
    const category = categoryOfWords.get(words.slice(0, length).join(' '));
    if (category) return category;
  }
  return null;
}

/** A part of a recommendation and the States that made it. */
export interface RecommendationClause {
  readonly text: string;
  readonly states: readonly string[];
}

/** A recommendation's wording apart from the States named in it. */
export interface StatesInText {
  /** Every State named, as written, once, in the order of the text. */
  readonly states: readonly string[];
  /** The text without its States and the punctuation after them. */
  readonly text: string;
  /** More than one where the text reads `one thing (A); another thing (B);`. */
  readonly clauses: readonly RecommendationClause[];
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly inside: string;
}

/** The outermost parentheses of a text; `(Iran (Islamic Republic of))` is one. */
function outerGroups(text: string): Group[] {
  const groups: Group[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' && ++depth === 1) start = at;
    if (text[at] === ')' && depth > 0 && --depth === 0) {
      groups.push({ start, end: at + 1, inside: text.slice(start + 1, at).trim() });
    }
  }
  return groups;
}

/** The formal part that follows a State's short name after a comma: `Iran, Islamic Republic of`. */
const formalPart =
  /^(the )?(former )?(islamic|plurinational|bolivarian|federated|democratic|people|united|yugoslav|lao|republic|state|states|kingdom)\b.*\bof( the)?$/i;

/** Starts with a capital (perhaps after an article), has no digit, is no mere abbreviation and not a whole sentence. */
const looksLikeState = (name: string) =>
  /^(the |la |el |les )?(former )?[\p{Lu}\p{Lo}]/u.test(name) &&
  /[\p{Ll}\p{Lo}]/u.test(name) &&
  !/\d/.test(name) &&
  name.split(' ').length <= 9;

type IsKnown = (name: string) => boolean;

/** The States inside one pair of parentheses; empty when it holds something else, like `(ICRMW)`. */
function statesInside(inside: string, isKnown: IsKnown): string[] {
  if (isKnown(inside)) return [inside];
  const parts: string[] = [];
  for (const part of inside.split(/\s*[,;/]\s*/)) {
    const before = parts.at(-1);
    if (before !== undefined && formalPart.test(part)) parts[parts.length - 1] = `${before}, ${part}`;
    else if (part !== '') parts.push(part);
  }
  const names = parts.flatMap((part) => {
    const halves = part.split(/\s+(?:and|&|et|y|e)\s+/);
    return !isKnown(part) && halves.length > 1 && halves.every(isKnown) ? halves : [part];
  });
  return names.every((name) => isKnown(name) || looksLikeState(name)) ? names : [];
}

/** Groups that stand side by side, `(A) (B)`, with the States in them. */
interface Chain {
  start: number;
  end: number;
  readonly states: string[];
}

function chainsOfStates(text: string, isKnown: IsKnown): Chain[] {
  const chains: Chain[] = [];
  for (const { start, end, inside } of outerGroups(text)) {
    const states = statesInside(inside, isKnown);
    if (states.length === 0) continue;
    const before = chains.at(-1);
    if (before && text.slice(before.end, start).trim() === '') {
      before.states.push(...states);
      before.end = end;
    } else chains.push({ start, end, states });
  }
  return chains;
}

const bare = (wording: string) => wording.replace(/^[\s.,;:]+|[\s,;:]+$/g, '');
const unique = (names: readonly string[]) => [...new Set(names)];

/**
 * Takes the recommending States off the text: `(A) (B)` or `(A, B)` at its end, and before every `;` of
 * `text (A); other text (B);`. `isKnown` tells the names of States; without it only the end is read. There, where only
 * States stand, a name it does not know counts too, so that a misspelt State comes to light instead of being lost.
 */
export function readStates(text: string, isKnown: IsKnown = () => false): StatesInText {
  const tidied = tidyText(text);
  const clauses: RecommendationClause[] = [];
  let clauseStart = 0;
  for (const { start, end, states } of chainsOfStates(tidied, isKnown)) {
    const rest = tidied.slice(end);
    const isLast = /^[\s.,;:*]*$/.test(rest);
    if (!isLast && !(/^\s*[;.]/.test(rest) && states.some(isKnown))) continue;
    clauses.push({ text: bare(tidied.slice(clauseStart, start)), states: unique(states) });
    clauseStart = end;
  }
  const rest = bare(tidied.slice(clauseStart)).replace(/^\*+$/, '');
  if (rest !== '' || clauses.length === 0) clauses.push({ text: rest, states: [] });
  return {
    states: unique(clauses.flatMap((clause) => clause.states)),
    text: clauses.map((clause) => clause.text).join('; '),
    clauses,
  };
}

const digits = /(\d+)/;

/** Paragraph numbers in the order of the document: 50.2 before 50.10, 96.1 before 96.1.1. For `Array.sort`. */
export function compareNumbers(a: string, b: string): number {
  const partsA = a.split(digits);
  const partsB = b.split(digits);
  for (let at = 0; at < Math.min(partsA.length, partsB.length); at += 1) {
    const [one = '', other = ''] = [partsA[at], partsB[at]];
    const difference = at % 2 === 1 ? Number(one) - Number(other) : Number(one > other) - Number(one < other);
    if (difference !== 0) return difference;
  }
  return partsA.length - partsB.length;
}

/** A text that sorts, byte by byte, as the numbers do: `50.10` gives `000050.000010`. For the database. */
export const numberSortKey = (number: string): string =>
  number
    .trim()
    .replace(/\d+/g, (run) => run.padStart(6, '0'))
    .toLowerCase();

/** The workspace's own reference for a row of a source without numbers: session 8, first row is `8-001`. */
export const ownReference = (session: number, ordinal: number): string =>
  `${session}-${String(ordinal).padStart(3, '0')}`;
