import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { oldAfterMonths } from '../../domain/review-calendar.js';
import type { ThemeScheme } from '../../domain/vocabulary.js';
import { themeSchemeSql } from '../../database/sql/theme-scheme.js';
import { db, statement, WithActor } from '../../database/with-actor.js';
import { readerValues, visibleTo } from '../../database/visible.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { Live, type ChangeBatch } from '../../graphql/live.js';
import { ClusterEntity } from '../recommendations/matrix-entry.entity.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { Matrix } from './matrix-view.model.js';
import { MatrixService } from './matrix.service.js';

/** What stands around the rows. */
@Injectable()
export class MatrixViewService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly workspaces: WorkspacesService,
    private readonly matrices: MatrixService,
    private readonly live: Live,
    private readonly withActor: WithActor,
  ) {}

  /** The matrix without its rows; only the parts asked for are read. */
  async matrix(actor: Actor, reviewId: string, fields: ReadonlySet<string>): Promise<Partial<Matrix>> {
    const review = await this.reviews.one(actor, reviewId);
    const { workspaceId } = review;
    const needsFacts = fields.has('viewerCan') || fields.has('governmentHasJoined');
    const facts = needsFacts ? await this.workspaces.facts(workspaceId) : null;
    return {
      id: reviewId,
      review,
      ...(fields.has('organisations') && {
        organisations: await this.workspaces.organisations.known(actor, workspaceId),
      }),
      oldAfterMonths,
      ...(fields.has('clusters') && { clusters: await this.clusters(actor, workspaceId) }),
      ...(fields.has('themeScheme') && { themeScheme: await this.themeScheme(actor, review) }),
      ...(facts && {
        governmentHasJoined: facts.governmentHasJoined,
        viewerCan: this.matrices.viewerCan(actor, workspaceId, facts),
      }),
    };
  }

  /** The live changes of a review the actor may read; NOT_FOUND otherwise. */
  async changes(actor: Actor, reviewId: string): Promise<AsyncIterableIterator<ChangeBatch>> {
    const { workspaceId } = await this.withActor.read(actor, () => this.reviews.one(actor, reviewId));
    return this.live.changesOf(actor, { id: reviewId, workspaceId });
  }

  private async themeScheme(actor: Actor, review: { id: string; workspaceId: string }): Promise<ThemeScheme | null> {
    const values = [...readerValues(readerOrNotFound(actor, review.workspaceId)), review.id];
    const [{ scheme }] = await statement<{ scheme: ThemeScheme | null }>(
      'matrix-theme-scheme',
      `select ${themeSchemeSql} as scheme`,
      values,
    );
    return scheme;
  }

  private clusters(actor: Actor, workspaceId: string): Promise<ClusterEntity[]> {
    const query = db().createQueryBuilder(ClusterEntity, 'cluster');
    return visibleTo(query, readerOrNotFound(actor, workspaceId)).orderBy('cluster.ordinal').getMany();
  }
}
