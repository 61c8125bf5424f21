import { mixedLetters, mixedWord } from './name-look.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { joiningKey } from './text-likeness.js';
import { Audience } from './vocabulary.js';

/** Who may read a saved view: whoever saved it, or their organisation. Beyond it a view goes as a link. */
export type SavedViewAudience = Extract<Audience, 'PERSONAL' | 'ORGANISATION'>;
export const savedViewAudiences: readonly SavedViewAudience[] = [Audience.PERSONAL, Audience.ORGANISATION];

/** Longest name of a view, and longest state, in characters. */
const viewNameMaxLength = 60;
const viewStateMaxLength = 4000;

/** Most views one organisation shares, and most one person keeps in a workspace: more nobody finds again. */
const viewsMax = 40;

/** What of the matrix's address makes a view: filters, search, grouping, order, columns, height of rows. */
const known = new Set([
  ...['theme', 'tag', 'position', 'kind', 'cso', 'government', 'joint', 'lead', 'sdg', 'cluster'],
  ...['late', 'old', 'mine', 'named', 'apart', 'draft', 'look', 'q'],
  ...['group', 'sort', 'rows', 'hide', 'move', 'width', 'pin'],
]);

/** A name on one line, without signs that nobody sees. */
export const tidyViewName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Two views with one name, whatever the case of its letters, are told apart by nobody. */
const isSame = (one: string, other: string) => joiningKey(one) === joiningKey(other);

/**
 * Refuses a tidied name that is none (`NAME_NEEDED`), too long (`TOO_LONG`), in letters of two alphabets (`NAME_MIXED`) or
 * another view's among the same readers (`NAME_TAKEN`); null when the view may be called so.
 */
export function checkViewName(name: string, others: readonly string[]): Refusal | null {
  if (name === '') return new Refusal('NAME_NEEDED', say('views.nameNeeded'), 'name');
  if (name.length > viewNameMaxLength) {
    const message = say('views.nameTooLong', { length: name.length, allowed: viewNameMaxLength });
    return new Refusal('TOO_LONG', message, 'name');
  }
  const mixed = mixedWord(name);
  if (mixed) return mixedLetters(mixed);
  if (!others.some((other) => isSame(other, name))) return null;
  return new Refusal('NAME_TAKEN', say('views.nameTaken', { name }), 'name');
}

/**
 * Refuses a state that is too long (`TOO_LONG`) or says what no view says (`VIEW_UNKNOWN`); null when it may be kept. It
 * is the query of the matrix's address; what its values mean is read where it is shown, under the reader's own rights.
 */
export function checkViewState(state: string): Refusal | null {
  if (state.length > viewStateMaxLength) {
    return new Refusal('TOO_LONG', say('views.tooManyFilters'), 'state');
  }
  const strange = [...new URLSearchParams(state).keys()].some((key) => !known.has(key));
  return strange ? new Refusal('VIEW_UNKNOWN', say('views.notOfMatrix'), 'state') : null;
}

/** Refuses one view more than anybody finds again (`TOO_MANY`); `count` are those the same readers have. */
export function checkRoomForView(count: number): Refusal | null {
  if (count < viewsMax) return null;
  return new Refusal('TOO_MANY', say('views.tooMany', { most: viewsMax }));
}
