import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { Audience, CommentKind, Side } from './vocabulary.js';

/** Longest comment, in characters. */
export const commentMaxLength = 4000;

/** Who may read a comment when it is written: never the public. */
export type CommentAudience = Exclude<Audience, 'PUBLIC'>;

/** The sides that can be asked: an observer speaks for nobody. */
const answering: readonly Side[] = [Side.CSO, Side.GOVERNMENT, Side.NHRI];

/** Refuses a comment that says nothing (`BODY_NEEDED`) or too much (`TOO_LONG`); null when it may be written. */
export function checkComment(body: string): Refusal | null {
  const said = body.trim();
  if (said === '') return new Refusal('BODY_NEEDED', say('comments.bodyNeeded'), 'body');
  if (said.length <= commentMaxLength) return null;
  const message = say('comments.tooLong', { length: said.length, allowed: commentMaxLength });
  return new Refusal('TOO_LONG', message, 'body');
}

/** Refuses a question to the own side or to one that does not answer; null when `own` may ask `asked`. */
export function checkAsking(own: Side | null, asked: Side): Refusal | null {
  if (own === asked) return new Refusal('OWN_SIDE', say('comments.ownSide'), 'side');
  if (answering.includes(asked)) return null;
  return new Refusal('NOT_ASKABLE', say('comments.notAskable'), 'side');
}

/** Refuses an answer to what is no question, or by another side than the one asked; null when `own` may answer. */
export function checkAnswering(
  own: Side | null,
  question: { readonly kind: CommentKind; readonly askedSide: Side | null },
): Refusal | null {
  if (question.kind !== CommentKind.QUESTION) return new Refusal('NO_QUESTION', say('comments.noQuestion'));
  if (question.askedSide === own) return null;
  return new Refusal('NOT_YOUR_TURN', say('comments.notYourTurn'));
}

/** The cells of a row that a remark can stand on: the columns of the matrix. */
export const commentCells = [
  'reference',
  'text',
  'states',
  'position',
  'expectedResult',
  'leadInstitutionId',
  'deadline',
  'assessmentCSO',
  'assessmentGOVERNMENT',
  'joint',
  'assessmentNHRI',
  'actions',
  'supportingInstitutionIds',
  'partnerIds',
  'indicators',
  'commitments',
  'challenges',
  'nextSteps',
  'budget',
  'startsOn',
  'clusterId',
  'themes',
  'sdg',
] as const;
export type CommentCell = (typeof commentCells)[number];

/** From the narrowest audience to the widest, as one organisation sees them. */
const widths: readonly Audience[] = [Audience.PERSONAL, Audience.ORGANISATION, Audience.SIDE, Audience.JOINT];

/** What a thread is: what began it. */
export interface Thread {
  readonly kind: CommentKind;
  readonly audience: Audience;
  readonly repliesToId: string | null;
  readonly resolvedAt: Date | null;
  readonly removedAt: Date | null;
}

/** Refuses a reply to a reply, to what is done with or taken away, and to more people than read the thread. */
export function checkReply(thread: Thread, audience: CommentAudience): Refusal | null {
  if (thread.repliesToId !== null || thread.kind === CommentKind.ANSWER) {
    return new Refusal('A_REPLY', say('comments.replyToTheFirst'));
  }
  if (thread.resolvedAt) return new Refusal('RESOLVED', say('comments.resolved'));
  if (thread.removedAt) return new Refusal('REMOVED', say('comments.removed'));
  if (widths.indexOf(audience) <= widths.indexOf(thread.audience)) return null;
  return new Refusal('WIDER_THAN_THREAD', say('comments.widerThanThread'), 'audience');
}

/** Refuses to resolve or reopen what begins no thread, or stands so already. Questions are done with by their answer. */
export function checkResolving(thread: Thread, isResolved: boolean): Refusal | null {
  if (thread.kind !== CommentKind.REMARK || thread.repliesToId !== null || thread.removedAt) {
    return new Refusal('NO_THREAD', say('comments.notAThread'));
  }
  if (isResolved === (thread.resolvedAt !== null)) {
    return isResolved
      ? new Refusal('RESOLVED', say('comments.resolvedAlready'))
      : new Refusal('NOT_RESOLVED', say('comments.openAlready'));
  }
  return null;
}

/** What a writer may still change of their own words: as long as nobody outside the organisation has read them. */
export function checkChanging(comment: Thread): Refusal | null {
  if (comment.removedAt) return new Refusal('REMOVED', say('comments.removed'));
  const isNear = comment.audience === Audience.PERSONAL || comment.audience === Audience.ORGANISATION;
  if (comment.kind === CommentKind.REMARK && isNear) return null;
  return new Refusal('SHARED', say('comments.stays'));
}
