import type { IncomingMessage } from 'node:http';
import type { Actor } from '../domain/actor.js';
import { acceptedLanguage, DEFAULT_LANGUAGE, languageOf, type Language } from '../language/languages.js';

/** The header in which the program's own client says which language its person chose. */
export const LANGUAGE_HEADER = 'tandem-language';

/** A request as far as it tells a language: its headers, and on HTTP the session's person. */
type Asking = Pick<IncomingMessage, 'headers'> & { readonly session?: { readonly actor?: Actor | null } };

/**
 * The language to answer in: the one chosen on the device, else the account's, else the first the browser accepts, else
 * English. The account stands before the browser because a download by a link carries only the browser's own wish.
 */
export function languageOfRequest(
  { headers, session }: Asking,
  { actor = session?.actor, asked }: { readonly actor?: Actor | null; readonly asked?: unknown } = {},
): Language {
  const chosen = asked ?? headers[LANGUAGE_HEADER];
  return (
    languageOf(typeof chosen === 'string' ? chosen : null) ??
    languageOf(actor?.language) ??
    acceptedLanguage(headers['accept-language']) ??
    DEFAULT_LANGUAGE
  );
}
