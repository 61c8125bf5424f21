import type { CalendarDate } from '../../../domain/calendar-date.js';

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const units = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const teens = ['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'];
const tens = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};
const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number in running text: in words up to nine, in figures from 10, as United Nations documents write them. */
export const numeral = (count: number): string => small[count] ?? decimals.format(count);

/** A number in a table or a formula. */
export const figure = (value: number): string => decimals.format(value);

/** `one recommendation`, `12 recommendations`, `no recommendations`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count === 0 ? 'no' : numeral(count)} ${count === 1 ? one : many}`;

/** The verb's form for so many. */
export const is = (count: number): string => (count === 1 ? 'is' : 'are');
export const has = (count: number): string => (count === 1 ? 'has' : 'have');
export const was = (count: number): string => (count === 1 ? 'was' : 'were');

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** The text with a capital first letter, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `fourth`, `forty-seventh`; figures from 100. */
export function ordinal(number: number): string {
  if (number <= 10) return units[number];
  if (number <= 17) return teens[number - 11];
  if (number < 20) return `${['eighteen', 'nineteen'][number - 18]}th`;
  if (number > 99) return `${number}${suffixes[ordinals.select(number)]}`;
  const ten = tens[Math.floor(number / 10)];
  return number % 10 === 0 ? ten.replace(/y$/, 'ieth') : `${ten}-${units[number % 10]}`;
}

/** Names of States that take the article in running text. */
const withArticle =
  /^(republic|kingdom|united|state of|federal|federated|islamic|russian federation|netherlands|philippines|gambia|bahamas|maldives|marshall|solomon|comoros|democratic|lao people|central african|dominican|syrian arab|holy see|congo|czech republic|plurinational)/i;

/** A State in running text: `Kenya`, `the Republic of Moldova`. */
export const stateInText = (name: string): string => (withArticle.test(name) ? `the ${name}` : name);

/** `31 October 2026`. */
export function day(date: CalendarDate): string {
  const [year, month, of] = date.split('-').map(Number);
  return `${of} ${months[month - 1]} ${year}`;
}

/** At most so many characters, cut between words and marked as cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:.]+$/, '')} …`;
}

/** The text as a sentence: with a full stop unless it ends in a mark of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…][’”"]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
