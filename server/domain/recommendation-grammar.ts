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
