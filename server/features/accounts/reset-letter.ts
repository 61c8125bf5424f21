import { say } from '../../domain/sentence.js';
import { spokenLanguage } from '../../language/languages.js';
import { spoken } from '../../language/spoken.js';

/** What is needed to write it. */
export interface ResetLetterFacts {
  readonly language: string;
  readonly link: string;
}

/** The letter with the link for a new password: nothing of the work, and no name. */
export function resetLetter({ language, link }: ResetLetterFacts): { subject: string; text: string } {
  const own = spokenLanguage(language);
  return { subject: spoken(say('letters.reset'), own), text: spoken(say('letters.resetText', { link }), own) };
}
