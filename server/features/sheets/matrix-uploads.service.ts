import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readerIn, type Actor } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, WithActor } from '../../database/with-actor.js';
import { authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { MatrixFileEntity } from './matrix-file.entity.js';
import { readMatrixFileInWorker } from './readers/read-matrix-file.js';

/** Longest file name that is kept. */
const NAME = 200;

/** Takes spreadsheets in: read and kept, nothing laid yet. */
@Injectable()
export class MatrixUploads {
  constructor(
    private readonly withActor: WithActor,
    private readonly reviews: ReviewsService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Reads a file outside any transaction and keeps what it holds for preview. Throws a FileRefusal that says why not. */
  async upload(actor: Actor, workspaceId: string, file: { name: string; bytes: Buffer }): Promise<MatrixFileEntity> {
    const membership = authorizeIn(actor, 'matrix.import', workspaceId);
    const parsed = await readMatrixFileInWorker(file.bytes, file.name);
    const now = this.clock.now();
    const entity: MatrixFileEntity = {
      id: this.ids.next(),
      workspaceId,
      audience: Audience.ORGANISATION,
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      reviewId: null,
      fileName: file.name.slice(-NAME),
      fileSha256: createHash('sha256').update(file.bytes).digest('hex'),
      parsed,
      changes: null,
      appliedAt: null,
      undoneAt: null,
    };
    return this.withActor.write(actor, async () => {
      const reviewId = await this.reviewIn(actor, entity);
      await db().insert(MatrixFileEntity, { ...entity, reviewId } as object);
      return { ...entity, reviewId };
    });
  }

  /** The review a file says it was exported from, where it is of this workspace and the actor may read it. */
  private async reviewIn(actor: Actor, { parsed, workspaceId }: MatrixFileEntity): Promise<string | null> {
    if (!parsed.exported || !readerIn(actor, workspaceId)) return null;
    try {
      const review = await this.reviews.one(actor, parsed.exported.reviewId);
      return review.workspaceId === workspaceId ? review.id : null;
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
