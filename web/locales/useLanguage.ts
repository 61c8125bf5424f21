import { usePreference } from '../lib/usePreference.js';
import { LANGUAGES, type Language } from './languages.js';

const all = Object.keys(LANGUAGES) as [Language, ...Language[]];
const browsers = navigator.language.split('-')[0] as Language;

/** The language this person chose on this device; at first the browser's, where the program speaks it. */
export const useLanguage = () =>
  usePreference('language', all.includes(browsers) ? [browsers, ...all.filter((one) => one !== browsers)] : all);
