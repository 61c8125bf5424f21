import type { Language } from '../../../language/languages.js';

const units = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const teens = ['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'];
const tens = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const suffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** `fourth`, `forty-seventh`; figures from 100. */
function english(number: number): string {
  if (number <= 10) return units[number];
  if (number <= 17) return teens[number - 11];
  if (number < 20) return `${['eighteen', 'nineteen'][number - 18]}th`;
  if (number > 99) return `${number}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
  const ten = tens[Math.floor(number / 10)];
  return number % 10 === 0 ? ten.replace(/y$/, 'ieth') : `${ten}-${units[number % 10]}`;
}

const arabicUnits = [
  '',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];
const arabicTens = ['', '', 'العشرين', 'الثلاثين', 'الأربعين', 'الخمسين', 'الستين', 'السبعين', 'الثمانين', 'التسعين'];

/** Of a feminine noun after a preposition, as sessions and cycles are: `السابعة والأربعين`; figures from 100. */
function arabic(number: number): string {
  if (number <= 10) return arabicUnits[number];
  if (number > 99) return String(number);
  const unit = number % 10 === 1 ? 'الحادية' : arabicUnits[number % 10];
  if (number < 20) return `${unit} عشرة`;
  const ten = arabicTens[Math.floor(number / 10)];
  return number % 10 === 0 ? ten : `${unit} و${ten}`;
}

const swahili = ['', 'kwanza', 'pili', 'tatu', 'nne', 'tano', 'sita', 'saba', 'nane', 'tisa', 'kumi'];

const ways: Readonly<Record<Language, (number: number) => string>> = {
  en: english,
  fr: (number) => (number === 1 ? '1re' : `${number}e`),
  es: (number) => `${number}.º`,
  ar: arabic,
  sw: (number) => swahili[number] ?? String(number),
};

/** Which one of several, as the sessions of the Working Group are counted: `forty-seventh`, `47e`, `47.º`. */
export const ordinal = (number: number, language: Language): string => ways[language](number);

const arabicLetters = ['ألف', 'باء', 'جيم', 'دال', 'هاء', 'واو', 'زاي'];

/** What stands for the annex of this number, counted from 1: `A`; in Arabic the name of the letter. */
export const annexLetter = (number: number, language: Language): string =>
  language === 'ar' ? arabicLetters[number - 1] : String.fromCharCode('A'.charCodeAt(0) + number - 1);
