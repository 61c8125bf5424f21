import { fieldsOfGroup } from './matrix-groups.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';

type Fields = Readonly<Record<string, unknown>>;

/** What of a thing can be put back as it stood, by the kind of thing. All else has a life of its own, or is only added to. */
const fieldsToPutBack: Readonly<Record<string, readonly string[]>> = {
  MatrixEntry: Object.values(fieldsOfGroup).flat(),
  Assessment: ['status', 'rationale', 'noEvidenceReason', 'evidenceIds', 'asOf'],
  Commitment: ['text', 'dueOn', 'partnerIds', 'entryIds'],
};

/** An event as the record has it. */
interface Change {
  readonly subjectType: string;
  readonly audience: string;
  readonly before: Fields | null;
}

/**
 * The fields that putting back what stood before a change would write, with their values; empty where there are none. An
 * assessment that everybody has is a version of its own and is not taken back by this: only the own draft is.
 */
export function whatStoodBefore({ subjectType, audience, before }: Change): Fields {
  if (!before || (subjectType === 'Assessment' && audience !== 'ORGANISATION')) return {};
  const fields = fieldsToPutBack[subjectType] ?? [];
  return Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field)));
}

/** Refuses to put back what would change nothing. */
export const checkPutBack = (changes: object): Refusal | null =>
  Object.keys(changes).length > 0 ? null : new Refusal('NOTHING_TO_PUT_BACK', say('record.nothingToPutBack'));
