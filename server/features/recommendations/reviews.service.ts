import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { canRead } from '../../domain/permissions.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { ReviewEntity } from './review.entity.js';

@Injectable()
export class ReviewsService {
  /** The reviews of a workspace, newest first. */
  ofWorkspace(actor: Actor, workspaceId: string): Promise<ReviewEntity[]> {
    const query = db().createQueryBuilder(ReviewEntity, 'review');
    return visibleTo(query, readerOrNotFound(actor, workspaceId))
      .orderBy('review.cycleNumber', 'DESC')
      .addOrderBy('review.sessionNumber', 'DESC')
      .getMany();
  }

  /** One review the actor may read; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<ReviewEntity> {
    const review = await db().findOneBy(ReviewEntity, { id });
    if (!review || !canRead(actor, review)) throw new NotFound();
    return review;
  }
}
