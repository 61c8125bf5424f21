import { Refusal } from './refusal.js';
import { CommentKind, Side, type Audience } from './vocabulary.js';

/** Longest comment, in characters. */
export const commentMaxLength = 4000;

/** Who may read a comment when it is written: never the public. */
export type CommentAudience = Exclude<Audience, 'PUBLIC'>;

/** The sides that can be asked: an observer speaks for nobody. */
const answering: readonly Side[] = [Side.CSO, Side.GOVERNMENT, Side.NHRI];

/** Refuses a comment that says nothing (`BODY_NEEDED`) or too much (`TOO_LONG`); null when it may be written. */
export function checkComment(body: string): Refusal | null {
  const said = body.trim();
  if (said === '') return new Refusal('BODY_NEEDED', 'Write something first.', 'body');
  if (said.length <= commentMaxLength) return null;
  const message = `The comment has ${said.length} characters; ${commentMaxLength} are allowed. Please shorten it.`;
  return new Refusal('TOO_LONG', message, 'body');
}

/** Refuses a question to the own side or to one that does not answer; null when `own` may ask `asked`. */
export function checkAsking(own: Side | null, asked: Side): Refusal | null {
  if (own === asked) return new Refusal('OWN_SIDE', 'This is your own side: write a comment instead.', 'side');
  if (answering.includes(asked)) return null;
  return new Refusal('NOT_ASKABLE', 'Observers follow the work and answer no questions.', 'side');
}

/** Refuses an answer to what is no question, or by another side than the one asked; null when `own` may answer. */
export function checkAnswering(
  own: Side | null,
  question: { readonly kind: CommentKind; readonly askedSide: Side | null },
): Refusal | null {
  if (question.kind !== CommentKind.QUESTION) return new Refusal('NO_QUESTION', 'Only a question can be answered.');
  if (question.askedSide === own) return null;
  return new Refusal('NOT_YOUR_TURN', 'The question waits for the other side to answer.');
}
