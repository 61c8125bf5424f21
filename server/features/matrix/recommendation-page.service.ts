import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { may, type Permission } from '../../domain/permissions.js';
import { NEIGHBOURS } from '../../database/sql/recommendation-page.js';
import { readerValues, visibleTo } from '../../database/visible.js';
import { db, statement } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { PositionEntity } from '../recommendations/recommendation.entity.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { MatrixService } from './matrix.service.js';
import type { Neighbours, RecommendationPage, RecommendationViewerCan } from './recommendation-page.model.js';

/** What the recommendation's own page shows besides the row. */
@Injectable()
export class RecommendationPageService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly workspaces: WorkspacesService,
  ) {}

  /** The page of one entry the actor may read; NOT_FOUND otherwise. */
  async page(actor: Actor, entryId: string): Promise<RecommendationPage> {
    const { id, workspaceId, reviewId, recommendationId, clusterId } = await this.matrices.entry(actor, entryId);
    return { id, workspaceId, reviewId, recommendationId, clusterId };
  }

  /** The State's positions, the newest first. */
  positions(actor: Actor, page: RecommendationPage): Promise<PositionEntity[]> {
    const query = db()
      .createQueryBuilder(PositionEntity, 'position')
      .where('position.recommendationId = :recommendationId', { recommendationId: page.recommendationId });
    return visibleTo(query, readerOrNotFound(actor, page.workspaceId))
      .orderBy('position.writtenAt', 'DESC')
      .addOrderBy('position.id', 'DESC')
      .getMany();
  }

  /** The rows before and after it in the whole review. */
  async neighbours(actor: Actor, page: RecommendationPage): Promise<Neighbours> {
    const values = readerValues(readerOrNotFound(actor, page.workspaceId));
    const [found] = await statement<Neighbours>('neighbours', NEIGHBOURS, [...values, page.reviewId, page.id]);
    return { ...found, place: Number(found.place), count: Number(found.count) };
  }

  async governmentHasJoined(page: RecommendationPage): Promise<boolean> {
    return (await this.workspaces.facts(page.workspaceId)).governmentHasJoined;
  }

  /** What the actor may do on the page. */
  async viewerCan(actor: Actor, { workspaceId, clusterId }: RecommendationPage): Promise<RecommendationViewerCan> {
    const facts = await this.workspaces.facts(workspaceId);
    const { organisationId, side } = readerOrNotFound(actor, workspaceId);
    const thing = {
      workspaceId,
      audience: 'JOINT' as const,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      writtenBy: null,
    };
    const can = (permission: Permission) => may(actor, permission, thing, facts);
    return {
      ...this.matrices.viewerCan(actor, workspaceId, facts, clusterId),
      comment: can('comment.write'),
      commentToAll: can('comment.writeToAll'),
      addEvidence: can('evidence.add'),
      proposePlan: can('proposedPlan.write'),
    };
  }
}
