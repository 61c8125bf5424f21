import { atMoment, say } from '../../domain/sentence.js';
import { spokenLanguage } from '../../language/languages.js';
import { spoken } from '../../language/spoken.js';

/** What the letter of an invitation says. */
export interface LetterFacts {
  readonly language: string;
  readonly invitedBy: string;
  readonly workspaceName: string;
  readonly organisationName: string | null;
  readonly expiresAt: Date;
}

/** Subject and text; nothing of the work, nothing but who asks whom in. */
export function invitationLetter(facts: LetterFacts & { readonly link: string }): { subject: string; text: string } {
  const { invitedBy, workspaceName, organisationName, expiresAt, link } = facts;
  const own = spokenLanguage(facts.language);
  const text = say('letters.invitationText', {
    invitedBy,
    workspace: workspaceName,
    as: organisationName === null ? 'ADMINISTRATOR' : 'MEMBER',
    organisation: organisationName ?? '',
    until: atMoment(expiresAt),
    link,
  });
  return { subject: spoken(say('letters.invitation'), own), text: spoken(text, own) };
}
