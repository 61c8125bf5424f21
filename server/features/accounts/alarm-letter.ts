import { say } from '../../domain/sentence.js';
import { spokenLanguage } from '../../language/languages.js';
import { spoken } from '../../language/spoken.js';

/** What is needed to write it. */
export interface AlarmLetterFacts {
  readonly language: string;
  /** The page of one's own account. */
  readonly link: string;
}

/** The letter to somebody at whose account a day's measure of wrong passwords or codes was tried. */
export function alarmLetter({ language, link }: AlarmLetterFacts): { subject: string; text: string } {
  const own = spokenLanguage(language);
  return { subject: spoken(say('letters.alarm'), own), text: spoken(say('letters.alarmText', { link }), own) };
}
