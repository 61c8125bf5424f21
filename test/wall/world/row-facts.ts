import { createHash } from 'node:crypto';
import type { Audience, Owned } from '../oracle.js';

/** Columns of text that hold no words of people: keys, codes and the like. */
export const NO_WORDS: ReadonlySet<string> = new Set([
  'review.state_code', // a country's code
  'recommendation.archive_reason', // only of what is archived, which nobody is shown
  'recommendation.sort_key', // an order
  'recommendation.text_key', // made from the text
  'import.file_sha256', // a hash, never sent
  'import.summary', // counts
  'report_section.key', // a fixed word
  'draft.place', // a fixed word
  'draft.about', // a column’s name, or an id
  'joint_status_event.command', // a fixed word
  'comment.cell', // the name of a column
]);

/** Tables whose rows have one audience only. */
export const ONLY: Readonly<Record<string, readonly Audience[]>> = {
  source_identity: ['ORGANISATION'],
  caretaker: ['ORGANISATION'],
  mention: ['ORGANISATION'],
  saved_view: ['PERSONAL', 'ORGANISATION'],
  draft: ['PERSONAL'],
  release_request: ['SIDE'],
};

/** Tables whose rows fewer people may read than their audience says; see the oracle. */
export const KINDS: Readonly<Record<string, Owned['kind']>> = {
  source_identity: 'SOURCE',
  release_request: 'REQUEST',
};

/** The event by which a thing came to stand as it does, and which can be taken back. */
export function eventOf(id: string): string {
  const hex = createHash('sha256').update(`event of ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
