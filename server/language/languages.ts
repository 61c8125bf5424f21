/** The languages the program speaks: its own list of the UN's languages, and Swahili. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'sw'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a person of whom nothing is known. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** The language a BCP 47 tag belongs to (`fr-SN` is French); null for one the program does not speak. */
export function languageOf(tag: string | null | undefined): Language | null {
  const primary = tag?.trim().split('-')[0].toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** The language of an account, by the tag that is kept; English for one the program does not speak. */
export const spokenLanguage = (tag: string): Language => languageOf(tag) ?? DEFAULT_LANGUAGE;

/** The first language the program speaks of those a browser asks for, by its own weights (RFC 9110, 12.5.4); or null. */
export function acceptedLanguage(header: string | undefined): Language | null {
  const wanted = (header ?? '').split(',', 20).map((part) => {
    const [tag, weight] = part.split(/;\s*q=/);
    return { language: languageOf(tag), weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const heard = wanted.filter(({ language, weight }) => language !== null && weight > 0);
  return heard.sort((one, other) => other.weight - one.weight)[0]?.language ?? null;
}

/**
 * The locale by which days, numbers and lists are written in a language: English days day first, Arabic with Latin
 * digits, as the documents of the United Nations have them and the screens too.
 */
export const localeOf = (language: Language): string =>
  language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language;

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
