import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { checkChanging, checkComment } from '../../domain/comment-rules.js';
import { canRead, may } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { authorize } from '../../graphql/authorize.js';
import { NotFound, Refused } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { CommentEntity } from './comment.entity.js';
import type { ChangeCommentInput, RemoveCommentInput } from './comment.model.js';
import { ThreadsService } from './threads.service.js';

/** Changes one's own words, as long as nobody outside the organisation has read them. */
@Injectable()
export class CommentChangesService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly threads: ThreadsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Writes a remark anew. */
  change(actor: Actor, input: ChangeCommentInput): Promise<Outcome<CommentEntity>> {
    return this.write(actor, input, { body: input.body.trim() });
  }

  /** Takes the words of a remark away; where somebody replied to it, that it stood there stays. */
  remove(actor: Actor, input: RemoveCommentInput): Promise<Outcome<CommentEntity>> {
    return this.write(actor, input, { body: '', removedAt: this.clock.now() });
  }

  /** Whether the actor may change or remove it. */
  mayChange(actor: Actor, comment: CommentEntity): boolean {
    const isMine = comment.writtenBy === actor.personId && comment.sharedAt === null;
    const isOpen = isMine && checkChanging(comment) === null;
    return isOpen && may(actor, 'comment.change', comment, { governmentHasJoined: true });
  }

  private async write(
    actor: Actor,
    { id, expectedVersion }: RemoveCommentInput,
    changes: { readonly body: string; readonly removedAt?: Date },
  ): Promise<Outcome<CommentEntity>> {
    const seen = await db().findOneBy(CommentEntity, { id });
    if (!seen || !canRead(actor, seen)) throw new NotFound();
    const { reviewId } = await this.matrices.entry(actor, seen.entryId);
    authorize(actor, 'comment.change', seen);
    if (seen.writtenBy !== actor.personId) {
      throw new Refused(new Refusal('NOT_ALLOWED', say('comments.notYourWords')));
    }
    await this.threads.lock(id);
    const comment = await db().findOneByOrFail(CommentEntity, { id });
    if (comment.sharedAt) return new Refusal('SHARED_ALREADY', say('comments.sharedAlready'));
    const refusal = checkChanging(comment) ?? (changes.removedAt ? null : checkComment(changes.body));
    if (refusal) return refusal;
    if (comment.version !== expectedVersion) return lostRace(comment, expectedVersion, { body: changes.body });
    const stamped = { ...changes, changedAt: this.clock.now() };
    const isSaved = await updateIfUnchanged(CommentEntity, { id, expected: expectedVersion }, stamped);
    const now = await db().findOneByOrFail(CommentEntity, { id });
    if (!isSaved) return lostRace(now, expectedVersion, { body: changes.body });
    this.record(comment, now, reviewId);
    return now;
  }

  private record(before: CommentEntity, now: CommentEntity, reviewId: string) {
    const of = {
      action: 'comment.change',
      subjectType: 'Comment',
      subject: now,
      entryId: now.entryId,
      reviewId,
    } as const;
    const was = { version: before.version };
    if (now.removedAt) {
      // The record keeps that it was written and removed; what it said is gone for good.
      this.journal.purge('Comment', now);
      this.journal.record({ ...of, before: was, after: { command: 'REMOVE', version: now.version } });
      return;
    }
    this.journal.record({
      ...of,
      before: { ...was, body: before.body },
      after: { body: now.body, version: now.version },
    });
  }
}
