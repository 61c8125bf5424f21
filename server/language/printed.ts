import type { Sentence } from '../domain/sentence.js';
import { languageOf, type Language } from './languages.js';
import { madeOnce } from './made-once.js';
import { listsOf, spoken, type Manner } from './spoken.js';

/**
 * Numbers that United Nations documents write in words, by the number. A language is missing where figures are usual,
 * or where the word changes with what is counted; French and Spanish say "one" by its gender, in the sentence itself.
 */
const inWords: Readonly<Partial<Record<Language, readonly string[]>>> = {
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fr: ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  es: ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};

/** Numbers in running text: in words up to nine where a language has them so, in figures from 10. */
class TextNumbers extends Intl.NumberFormat {
  private readonly words: readonly string[];
  private readonly figures: Intl.NumberFormat;

  constructor(locale: string) {
    super(locale, { maximumFractionDigits: 2, numberingSystem: 'latn' });
    this.words = inWords[languageOf(locale) ?? 'ar'] ?? [];
    this.figures = new Intl.NumberFormat(this.resolvedOptions().locale);
  }

  override format(value: number | bigint): string {
    return this.words[Number(value)] || this.figures.format(value);
  }
}

const numbersOf = madeOnce((locale: string) => new TextNumbers(locale));

const pluralsOf = {
  cardinal: madeOnce((locale: string) => new Intl.PluralRules(locale)),
  ordinal: madeOnce((locale: string) => new Intl.PluralRules(locale, { type: 'ordinal' })),
};

const localeIn = (locales: Intl.LocalesArgument) => String([locales].flat()[0]);

/** As a document prints a sentence: names without marks of direction, things in a row joined by "and". */
const onPaper: Manner = {
  name: 'paper',
  words: (text) => text,
  list: listsOf({ type: 'conjunction', style: 'long' }),
  formatters: {
    getNumberFormat: (locales) => numbersOf(localeIn(locales)),
    getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
    getPluralRules: (locale, options) => pluralsOf[options?.type ?? 'cardinal'](localeIn(locale)),
  },
};

/** The sentence as a document in a language prints it. */
export const printed = (sentence: Sentence, language: Language): string => spoken(sentence, language, onPaper);
