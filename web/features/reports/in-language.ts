import { directionOf } from '../../lib/direction.js';

/**
 * Marks what stands in a report's language, for voices, spelling and direction. A text from left to right goes by its
 * own letters: a person may write in it in another script.
 */
export const inLanguage = (language: string) =>
  ({ lang: language, dir: directionOf(language) === 'rtl' ? 'rtl' : 'auto' }) as const;
