import type english from './en.json';

/** The languages the program speaks, by their own names. */
export const LANGUAGES = { en: 'English', ar: 'العربية' } as const;

export type Language = keyof typeof LANGUAGES;

/** Every message of the program. */
export type Messages = Readonly<Record<keyof typeof english, string>>;

/** Messages are loaded with the language that is used. */
export const loadMessages: Readonly<Record<Language, () => Promise<Partial<Messages>>>> = {
  en: async () => (await import('./en.json')).default,
  ar: async () => (await import('./ar.json')).default,
};
