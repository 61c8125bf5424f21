import { readFileSync } from 'node:fs';
import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { isSentence, type SaidValue, type Sentence, type SentenceId } from '../domain/sentence.js';
import { localeOf, type Language } from './languages.js';
import { madeOnce } from './made-once.js';

type Catalogue = Readonly<Record<SentenceId, string>>;

/** How a sentence is said: as a screen shows it, or otherwise. */
export interface Manner {
  readonly name: string;
  /** Words of others inside a sentence. */
  readonly words: (text: string, language: Language) => string;
  /** The list that several things make. */
  readonly list: (language: Language) => Intl.ListFormat;
  readonly formatters?: Formatters;
}

/** Lists of one kind, in every language. */
export const listsOf = (kind: Intl.ListFormatOptions) =>
  madeOnce((language: Language) => new Intl.ListFormat(localeOf(language), kind));

const compiled = new Map<string, IntlMessageFormat>();

/** All sentences of a language; read when the language is first spoken. */
const catalogueOf = madeOnce((language: Language) => {
  const file = new URL(`../domain/locales/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
});

function messageOf(id: SentenceId, language: Language, { name, formatters }: Manner): IntlMessageFormat {
  const key = `${name} ${language} ${id}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(catalogueOf(language)[id], localeOf(language), undefined, {
    ignoreTag: true,
    ...(formatters && { formatters }),
  });
  compiled.set(key, made);
  return made;
}

/** The sentence in words of a language. */
export function spoken({ id, values }: Sentence, language: Language, manner: Manner = onScreen): string {
  const filled = Object.entries(values).map(([name, value]) => [name, filledIn(value, language, manner)]);
  return String(messageOf(id, language, manner).format(Object.fromEntries(filled) as Record<string, string | number>));
}

/** In English: for the log, and for whoever reads an error where no person's language is known. */
export const inEnglish = (sentence: Sentence): string => spoken(sentence, 'en');

function filledIn(value: SaidValue, language: Language, manner: Manner): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return manner.words(value, language);
  if (isSentence(value)) return spoken(value, language, manner);
  if ('inTurn' in value) return value.inTurn.map((one) => spoken(one, language, manner)).join(' ');
  if ('moment' in value) return writtenMoment(value.moment, language);
  if ('day' in value) return writtenDay(value.day, language);
  const each = value.map((one) => String(filledIn(one, language, manner)));
  return manner.list(language).format(each);
}

/**
 * Words of another script keep their own direction inside an Arabic sentence (Unicode Standard Annex 9: FSI, PDI). The
 * name of a case is not said but chosen by, and an address must stay one to be followed.
 */
const isolated = (words: string, language: Language) =>
  language !== 'ar' || /^[A-Z_]*$|:\/\//.test(words) ? words : `\u2068${words}\u2069`;

const onScreen: Manner = { name: 'screen', words: isolated, list: listsOf({ type: 'unit', style: 'short' }) };

const writtenIn = (options: Intl.DateTimeFormatOptions) =>
  madeOnce((language: Language) => new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }));
const momentsIn = writtenIn({ dateStyle: 'long', timeStyle: 'short' });
const daysIn = writtenIn({ dateStyle: 'long' });

const writtenMoment = (moment: string, language: Language) => momentsIn(language).format(new Date(moment));

/** A calendar day in a language’s words; what is no day stays as it is. */
function writtenDay(day: string, language: Language): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return day;
  return daysIn(language).format(moment);
}
