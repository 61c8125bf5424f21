/**
 * The locale to hand to react-intl for an interface language. English dates are day first and Arabic keeps Latin
 * digits, as in the documents of the United Nations; every other language is formatted as it is.
 */
export function intlLocale(language: string): string {
  if (language === 'en') return 'en-GB';
  if (language === 'ar') return 'ar-u-nu-latn';
  return language;
}

/** The language of a locale, as the server takes it: `ar` for `ar-u-nu-latn`. */
export const languageOfLocale = (locale: string): string => locale.split('-')[0];
