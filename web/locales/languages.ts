import ar from './ar.json?parts';
import en from './en.json?parts';
import es from './es.json?parts';
import fr from './fr.json?parts';
import sw from './sw.json?parts';
import type { Part } from './parts.js';

/** The languages the program speaks, by their own names. */
export const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  sw: 'Kiswahili',
} as const;

export type Language = keyof typeof LANGUAGES;

/** Messages by id. */
export type Messages = Readonly<Record<string, string>>;

/** What loads each part of a language. */
export type LoadParts = Readonly<Record<Part, () => Promise<{ readonly default: Messages }>>>;

/** The parts of every language: each is loaded with the language that is used, when it is used. */
export const loadParts: Readonly<Record<Language, LoadParts>> = { en, fr, es, ar, sw };
