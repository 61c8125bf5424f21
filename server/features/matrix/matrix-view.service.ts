import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { may, type Facts } from '../../domain/permissions.js';
import { oldAfterMonths } from '../../domain/review-calendar.js';
import type { ThemeScheme } from '../../domain/vocabulary.js';
import { themeSchemeSql } from '../../database/sql/theme-scheme.js';
import { statement, WithActor } from '../../database/with-actor.js';
import { readerValues } from '../../database/visible.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { Live, type Behind, type ChangeBatch } from '../../graphql/live.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { standingClusters } from './standing-clusters.js';
import type { Cluster, Matrix } from './matrix-view.model.js';
import { MatrixService } from './matrix.service.js';

/** What is known of a matrix before its rows are read. */
export type MatrixAround = Partial<Matrix> & { readonly id: string; readonly workspaceId: string };

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

  /** The matrix without its rows; only the parts asked for are read. NOT_FOUND for a review the actor may not read. */
  async matrix(actor: Actor, reviewId: string, fields: ReadonlySet<string>): Promise<MatrixAround> {
    const known = isOfRowsAlone(fields) ? this.reviews.workspaceKnown(actor, reviewId) : null;
    if (known) return { id: reviewId, workspaceId: known }; // the rows ask whether the review may be read
    const review = await this.reviews.one(actor, reviewId);
    const { workspaceId } = review;
    const needsFacts = ['viewerCan', 'governmentHasJoined', 'clusters'].some((field) => fields.has(field));
    const facts = needsFacts ? await this.workspaces.facts(workspaceId) : null;
    return {
      id: reviewId,
      workspaceId,
      review,
      ...(fields.has('organisations') && {
        organisations: await this.workspaces.organisations.known(actor, workspaceId),
      }),
      oldAfterMonths,
      ...(fields.has('clusters') && { clusters: await clustersFor(actor, workspaceId, facts!) }),
      ...(fields.has('themeScheme') && { themeScheme: await this.themeScheme(actor, review) }),
      ...(facts && {
        governmentHasJoined: facts.governmentHasJoined,
        viewerCan: this.matrices.viewerCan(actor, workspaceId, facts),
      }),
    };
  }

  /** The live changes of a review the actor may read, from where they are behind; NOT_FOUND otherwise. */
  async changes(actor: Actor, reviewId: string, behind: Behind): Promise<AsyncIterableIterator<ChangeBatch>> {
    const { workspaceId } = await this.withActor.read(actor, () => this.reviews.one(actor, reviewId));
    return this.live.changesOf(actor, { id: reviewId, workspaceId }, behind);
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
}

/** A page that reads changed rows again asks for nothing else; this is what a workshop does all day. */
const isOfRowsAlone = (fields: ReadonlySet<string>) =>
  fields.has('rows') && [...fields].every((field) => field === 'rows' || field === 'id');

/** The groups in order, each with whether the actor is one of those its rows are left to. */
async function clustersFor(actor: Actor, workspaceId: string, facts: Facts): Promise<Cluster[]> {
  const standing = await standingClusters(actor, workspaceId);
  return standing.map((cluster) => ({
    ...cluster,
    viewerRevises: may(actor, 'matrixEntry.revisePlan', { ...cluster, clusterId: cluster.id }, facts),
  }));
}
