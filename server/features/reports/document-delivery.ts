import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import type { ContentEntity } from '../../database/content.entity.js';
import { Journal } from '../../database/journal.js';
import { currentActor, WithActor } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { Standing } from './standing.js';

/** A finished file under the name a person keeps it by. */
export interface Download {
  readonly fileName: string;
  readonly byteSize: number;
  readonly pieces: AsyncIterable<Buffer>;
}

/** What is taken away, for the list of files that were. */
export interface Taken {
  readonly subjectType: 'Report' | 'Release' | 'Review';
  readonly of: Pick<ContentEntity, 'id' | 'workspaceId' | 'audience'>;
  readonly reviewId: string;
  /** What of it is told. */
  readonly after: object;
}

/** A file that was written, and what is yet to be asked and told before it leaves. */
export interface Written {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Throws when the person may not have it any more. */
  readonly check: (actor: Actor) => Promise<unknown>;
  readonly taken: Taken;
}

/** So much of a document is sent between two looks at whether it still may be. */
const PIECE = 256 * 1024;

/** Hands out documents: the right is asked for again when one is finished, and with every further piece of it. */
@Injectable()
export class DocumentDelivery {
  constructor(
    private readonly withActor: WithActor,
    private readonly journal: Journal,
  ) {}

  /** Refuses a document that was being written while its person lost the right to it; then nothing is recorded. */
  async deliver(standing: Standing, written: Written): Promise<Download> {
    const actor = await standing();
    await this.withActor.write(actor, async () => {
      await written.check(actor);
      this.record(written.taken);
    });
    const { fileName, bytes } = written;
    return { fileName, byteSize: bytes.length, pieces: this.pieces(standing, written) };
  }

  private async *pieces(standing: Standing, { bytes, check }: Written): AsyncGenerator<Buffer> {
    for (let from = 0; from < bytes.length; from += PIECE) {
      if (from > 0) {
        const actor = await standing();
        await this.withActor.read(actor, () => check(actor));
      }
      yield bytes.subarray(from, from + PIECE);
    }
  }

  /**
   * Taking a file away concerns the own organisation, or the writer of what they alone read; the other side does not learn
   * of it.
   */
  private record({ subjectType, of: { id, workspaceId, audience }, reviewId, after }: Taken): void {
    const actor = currentActor()!;
    const { organisationId, side } = readerOrNotFound(actor, workspaceId);
    this.journal.record({
      action: subjectType === 'Review' ? 'matrix.export' : 'report.export',
      subjectType,
      subject: {
        id,
        workspaceId,
        audience: audience === Audience.PERSONAL ? audience : Audience.ORGANISATION,
        ownerOrganisationId: organisationId,
        ownerSide: side,
        writtenBy: actor.personId,
      },
      reviewId,
      after,
    });
  }
}
