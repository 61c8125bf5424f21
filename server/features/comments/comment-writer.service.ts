import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { CommentEntity } from './comment.entity.js';

type Said = Pick<CommentEntity, 'kind' | 'audience' | 'body'> &
  Partial<Pick<CommentEntity, 'askedSide' | 'answersId' | 'cell' | 'repliesToId'>>;

/** What a comment begins without. */
export const BLANK = {
  askedSide: null,
  answersId: null,
  cell: null,
  repliesToId: null,
  sharedAt: null,
  sharedAsId: null,
  resolvedAt: null,
  resolvedByOrganisationId: null,
  removedAt: null,
};

/** Writes comments down, each in the name it is read under. */
@Injectable()
export class CommentWriter {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A new comment on a row; what everybody reads is the organisation's. */
  async insert(actor: Actor, entry: MatrixEntryEntity, said: Said): Promise<CommentEntity> {
    const { workspaceId } = entry;
    const membership = membershipIn(actor, workspaceId)!;
    const now = this.clock.now();
    const comment = db().create(CommentEntity, {
      ...BLANK,
      ...said,
      id: this.ids.next(),
      workspaceId,
      entryId: entry.id,
      body: said.body.trim(),
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      version: 1,
      // What everybody reads is the organisation's word; the journal knows who wrote it.
      writtenBy: said.audience === Audience.JOINT ? null : actor.personId,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(CommentEntity, comment);
    const { kind, askedSide, body } = comment;
    this.journal.record({
      action: said.audience === Audience.JOINT ? 'comment.writeToAll' : 'comment.write',
      subjectType: 'Comment',
      subject: comment,
      entryId: entry.id,
      reviewId: entry.reviewId,
      after: { kind, ...(askedSide && { askedSide }), body },
    });
    return comment;
  }
}
