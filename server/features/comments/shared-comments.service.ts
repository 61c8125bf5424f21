import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { canRead, may, type Permission } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, CommentKind } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { CommentEntity } from './comment.entity.js';
import { BLANK } from './comment-writer.service.js';
import { ThreadsService } from './threads.service.js';

/** A remark with the row it stands on. */
export interface LoadedComment {
  readonly comment: CommentEntity;
  readonly entry: MatrixEntryEntity;
}

/** How a remark comes to be read by more people, and by fewer again. */
@Injectable()
export class SharedCommentsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly threads: ThreadsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What was shared with those people, to be taken back: a remark, or a question nobody has answered yet. */
  async toTakeBack(actor: Actor, id: string, audience: SharedAudience): Promise<LoadedComment | Refusal> {
    const comment = await db().findOneBy(CommentEntity, { id });
    if (comment?.kind !== CommentKind.QUESTION) {
      const loaded = await this.one(actor, id);
      if (!isRefusal(loaded) && loaded.comment.audience !== audience) throw new NotFound();
      // Nobody replies to it while it is taken back.
      await this.threads.lock(id);
      return loaded;
    }
    if (!canRead(actor, comment) || comment.audience !== audience) throw new NotFound();
    const entry = await this.matrices.entry(actor, comment.entryId);
    await this.threads.lock(id);
    const [answer] = await this.threads.answersTo([id]);
    if (!answer) return { comment, entry };
    return new Refusal('ANSWERED', say('comments.answered'));
  }

  /** A remark the actor may read, with its row; NOT_FOUND otherwise, a Refusal for what has been shared since. */
  async one(actor: Actor, id: string): Promise<LoadedComment | Refusal> {
    const comment = await db().findOneBy(CommentEntity, { id });
    if (!comment || !canRead(actor, comment)) throw new NotFound();
    const entry = await this.matrices.entry(actor, comment.entryId);
    if (comment.kind !== CommentKind.REMARK) {
      return new Refusal('ASKED', say('comments.asked'));
    }
    if (comment.sharedAt) return new Refusal('SHARED_ALREADY', say('comments.sharedAlready'));
    if (comment.removedAt) return new Refusal('REMOVED', say('comments.removed'));
    return { comment, entry };
  }

  /** A remark to be shared with more people. A reply is none: it stays with its thread. */
  async toShare(actor: Actor, id: string): Promise<LoadedComment | Refusal> {
    const loaded = await this.one(actor, id);
    if (isRefusal(loaded) || !loaded.comment.repliesToId) return loaded;
    return new Refusal('A_REPLY', say('comments.replyStays'));
  }

  /** Makes the copy that more people read; it takes the place of the narrower one. Gives the copy. */
  async share({ comment, entry }: LoadedComment, audience: SharedAudience): Promise<CommentEntity> {
    const now = this.clock.now();
    await this.threads.lock(comment.id);
    const copy = db().create(CommentEntity, {
      ...comment,
      ...BLANK,
      cell: comment.cell,
      id: this.ids.next(),
      audience,
      version: 1,
      writtenBy: audience === Audience.JOINT ? null : comment.writtenBy,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(CommentEntity, copy);
    await db().update(CommentEntity, { sharedAsId: comment.id }, { sharedAsId: copy.id });
    await db().update(CommentEntity, { id: comment.id }, { sharedAt: now, sharedAsId: copy.id });
    const { kind, body } = copy;
    const of = { entryId: entry.id, reviewId: entry.reviewId };
    this.journal.record({
      action: 'comment.share',
      subjectType: 'Comment',
      subject: copy,
      ...of,
      after: { kind, body },
    });
    return copy;
  }

  /** Takes a shared remark or question back to its organisation. */
  async takeBack(comment: CommentEntity): Promise<void> {
    const back = { audience: Audience.ORGANISATION, changedAt: this.clock.now(), version: comment.version + 1 };
    await db().update(CommentEntity, { id: comment.id }, back);
  }

  /** What the actor may do with a comment besides answering it; `isWaiting`: a question without an answer. */
  mayMove(actor: Actor, comment: CommentEntity, isWaiting: boolean): { share: boolean; withdraw: boolean } {
    const isRemark = comment.kind === CommentKind.REMARK && comment.sharedAt === null && comment.removedAt === null;
    const can = (permission: Permission) => may(actor, permission, comment, { governmentHasJoined: true });
    const { audience } = comment;
    const isNear = audience === Audience.SIDE && can('content.shareInside');
    return {
      share: isRemark && !comment.repliesToId && can('content.shareInside') && audience !== Audience.JOINT,
      withdraw: (isRemark || isWaiting) && (audience === Audience.JOINT ? can('comment.share') : isNear),
    };
  }
}
