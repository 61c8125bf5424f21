import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { checkReply, checkResolving, type CommentAudience } from '../../domain/comment-rules.js';
import { canRead, may } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience, CommentKind } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { OPEN_COMMENTS } from '../../database/sql/comment-threads.js';
import { readerValues } from '../../database/visible.js';
import { db, statement } from '../../database/with-actor.js';
import { authorize, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { CommentEntity } from './comment.entity.js';
import type { OpenComments } from './comment.model.js';

/** A reply that is about to be written. */
interface Reply {
  readonly repliesToId?: string | null;
  readonly audience: CommentAudience;
}

/** Threads of comments: what may be replied to, what is done with, and how many wait on a cell. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly reviews: ReviewsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** How many comments of open threads the actor finds, by cell; cells without any are left out. */
  async open(actor: Actor, reviewId: string): Promise<OpenComments[]> {
    const review = await this.reviews.one(actor, reviewId);
    const values = [...readerValues(readerOrNotFound(actor, review.workspaceId)), review.id];
    return statement<OpenComments>('open-comments', OPEN_COMMENTS, values);
  }

  /** The answers to questions with these ids; questions and answers are read by everybody. */
  answersTo(questionIds: readonly string[]): Promise<CommentEntity[]> {
    return db().findBy(CommentEntity, { answersId: In([...questionIds]), audience: Audience.JOINT });
  }

  /** Refuses a reply the thread does not take; null for one it does, and for what replies to nothing. */
  async checkReplying(actor: Actor, entry: MatrixEntryEntity, reply: Reply): Promise<Refusal | null> {
    if (!reply.repliesToId) return null;
    if (!(await this.began(actor, entry, reply.repliesToId))) throw new NotFound();
    await this.lock(reply.repliesToId);
    // It may have been withdrawn, shared or resolved while this waited.
    const thread = await this.began(actor, entry, reply.repliesToId);
    if (!thread) throw new NotFound();
    if (thread.sharedAt) return new Refusal('SHARED_ALREADY', say('comments.sharedAlready'));
    return checkReply(thread, reply.audience);
  }

  /** Says that a thread is done with, or that it is not. */
  async resolve(actor: Actor, id: string, isResolved: boolean): Promise<Outcome<CommentEntity>> {
    const thread = await db().findOneBy(CommentEntity, { id });
    if (!thread || !canRead(actor, thread)) throw new NotFound();
    const { reviewId } = await this.matrices.entry(actor, thread.entryId);
    authorize(actor, 'comment.resolve', thread);
    await this.lock(id);
    const now = await db().findOneByOrFail(CommentEntity, { id });
    if (now.sharedAt) return new Refusal('SHARED_ALREADY', say('comments.sharedAlready'));
    const refusal = checkResolving(now, isResolved);
    if (refusal) return refusal;
    const at = this.clock.now();
    const by = membershipIn(actor, thread.workspaceId)!.organisationId;
    const resolved = { resolvedAt: isResolved ? at : null, resolvedByOrganisationId: isResolved ? by : null };
    await db().update(CommentEntity, { id }, { ...resolved, changedAt: at });
    this.journal.record({
      action: 'comment.resolve',
      subjectType: 'Comment',
      subject: now,
      entryId: now.entryId,
      reviewId,
      after: { command: isResolved ? 'RESOLVE' : 'REOPEN' },
    });
    return Object.assign(now, resolved);
  }

  /** What the actor may do with the thread a comment begins. */
  mayGoOn(actor: Actor, comment: CommentEntity): { reply: boolean; resolve: boolean } {
    const begins = comment.repliesToId === null && comment.kind !== CommentKind.ANSWER;
    const stands = begins && comment.removedAt === null && comment.sharedAt === null;
    const facts = { governmentHasJoined: true };
    return {
      reply: stands && comment.resolvedAt === null && may(actor, 'comment.write', comment, facts),
      resolve: stands && comment.kind === CommentKind.REMARK && may(actor, 'comment.resolve', comment, facts),
    };
  }

  /** One after the other: nobody answers or replies to what is being taken back, shared or resolved. */
  async lock(id: string): Promise<void> {
    const lock = `select pg_advisory_xact_lock(hashtextextended('answers to ' || $1, 0))`;
    await statement('lock-thread', lock, [id]);
  }

  private async began(actor: Actor, entry: MatrixEntryEntity, id: string): Promise<CommentEntity | null> {
    const thread = await db().findOneBy(CommentEntity, { id, entryId: entry.id });
    return thread && canRead(actor, thread) ? thread : null;
  }
}
