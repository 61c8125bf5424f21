import { Injectable } from '@nestjs/common';
import { readerIn, type Actor } from '../../domain/actor.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, WithActor } from '../../database/with-actor.js';
import { authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { keptFile, type ChosenFile } from '../imports/kept-file.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { MatrixFileEntity } from './matrix-file.entity.js';
import { readMatrixFileInWorker } from './readers/read-matrix-file.js';

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
  async upload(actor: Actor, workspaceId: string, file: ChosenFile): Promise<MatrixFileEntity> {
    const membership = authorizeIn(actor, 'matrix.import', workspaceId);
    const parsed = await readMatrixFileInWorker(file.bytes, file.name);
    const made = { id: this.ids.next(), now: this.clock.now() };
    const kept = keptFile(actor, membership, file, made);
    const entity: MatrixFileEntity = { ...kept, workspaceId, reviewId: null, parsed };
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
