import type { CalendarDate } from './calendar-date.js';
import type english from './locales/en.json';

/** The sentences the program can say, by the room they belong to: `evidence.citationNeeded`. */
export type SentenceId = keyof typeof english;

/** A day inside a sentence: written as the reader's language writes days. */
export interface SaidDay {
  readonly day: CalendarDate;
}

/** A moment inside a sentence: written as day and time of the universal clock (UTC). */
export interface SaidMoment {
  readonly moment: string;
}

/** Whole sentences, one after another. */
export interface InTurn {
  readonly inTurn: readonly Sentence[];
}

/** What fills a place of a sentence: words as they are, a number, a day, another sentence, or a list of these. */
export type SaidValue = string | number | SaidDay | SaidMoment | Sentence | InTurn | readonly SaidValue[];

/**
 * A sentence not yet said in any language. It becomes words where it leaves the program, in the language of whoever
 * reads it; until then it can be kept, sent between threads and compared.
 */
export interface Sentence {
  readonly id: SentenceId;
  readonly values: Readonly<Record<string, SaidValue>>;
}

/** The sentence of that name, with what its places hold. */
export const say = (id: SentenceId, values: Sentence['values'] = {}): Sentence => ({ id, values });

/** A day to be written as the reader's language writes days. */
export const onDay = (day: CalendarDate): SaidDay => ({ day });

/** A moment to be written as the reader's language writes them, in UTC. */
export const atMoment = (moment: Date): SaidMoment => ({ moment: moment.toISOString() });

/** Whole sentences to be said one after another. */
export const sentences = (inTurn: readonly Sentence[]): InTurn => ({ inTurn });

/** True for what `say` gives, also after it was kept as JSON. */
export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'id' in value && 'values' in value;
