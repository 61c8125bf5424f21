import { say } from '../../domain/sentence.js';
import { spokenLanguage } from '../../language/languages.js';
import { spoken } from '../../language/spoken.js';

/** What waits for somebody in one review. */
export interface WaitingPlace {
  readonly workspaceName: string;
  /** How many rows and questions wait. */
  readonly count: number;
  readonly link: string;
}

/** A reminder says that something waits, how much and where; never what. `preference` is where it is turned off. */
export function reminderLetter(
  language: string,
  waiting: readonly WaitingPlace[],
  preference: string,
): { subject: string; text: string } {
  const own = spokenLanguage(language);
  const places = waiting.map(({ workspaceName: workspace, count, link }) =>
    spoken(say('letters.reminderPlace', { workspace, count, link }), own),
  );
  const text = say('letters.reminderText', { places: places.join('\n\n'), preference });
  return { subject: spoken(say('letters.reminder'), own), text: spoken(text, own) };
}
