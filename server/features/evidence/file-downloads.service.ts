import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { mediaTypeOf } from '../../domain/evidence-file.js';
import { canRead } from '../../domain/permissions.js';
import { Audience } from '../../domain/vocabulary.js';
import { db, WithActor } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { EvidenceEntity } from './evidence.entity.js';
import { FileBytes } from './file-bytes.service.js';

/** A file as it is handed out: what a browser must be told, and its pieces. */
export interface FileDownload {
  readonly name: string;
  readonly type: string;
  readonly byteSize: number;
  readonly pieces: AsyncIterable<Buffer>;
}

/** Hands out the bytes of files to whom they may be read by. */
@Injectable()
export class FileDownloads {
  constructor(
    private readonly bytes: FileBytes,
    private readonly withActor: WithActor,
  ) {}

  /**
   * A file to be downloaded. Missing, withdrawn from these eyes, or another's: NOT_FOUND alike. Each piece is read in a
   * transaction of its own, so that a right that ends meanwhile ends the download, and a slow reader holds nothing.
   */
  async download(actor: Actor, id: string): Promise<FileDownload> {
    const file = await this.withActor.read(actor, () => this.readable(actor, id));
    const reader = readerOrNotFound(actor, file.workspaceId);
    return {
      name: file.name,
      type: mediaTypeOf(file.kind),
      byteSize: file.byteSize,
      pieces: this.piecesOf(actor, reader, id),
    };
  }

  private async readable(actor: Actor, id: string): Promise<EvidenceFileEntity> {
    const file = await db().findOneBy(EvidenceFileEntity, { id });
    if (!file || !canRead(actor, file)) throw new NotFound();
    const evidence = await db().findOneBy(EvidenceEntity, { id: file.evidenceId });
    if (!evidence || !canRead(actor, evidence)) throw new NotFound();
    // What was shared and withdrawn is gone for everybody; the own organisation keeps what assessments named.
    const isKept = evidence.audience === Audience.ORGANISATION || evidence.audience === Audience.PERSONAL;
    if (evidence.withdrawnAt && !isKept) throw new NotFound();
    return file;
  }

  private async *piecesOf(actor: Actor, reader: Reader, id: string): AsyncGenerator<Buffer> {
    for (let ordinal = 0; ; ordinal++) {
      const piece = await this.withActor.read(actor, () => this.bytes.piece(reader, id, ordinal));
      if (piece === null) return;
      yield piece;
    }
  }
}
