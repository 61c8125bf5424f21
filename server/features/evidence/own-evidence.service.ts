import { Injectable } from '@nestjs/common';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceEntity } from './evidence.entity.js';

/** How a source that one person kept for themselves comes to their organisation. */
@Injectable()
export class OwnEvidenceService {
  constructor(
    private readonly files: EvidenceFilesService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The name under which the organisation would get the file; null without one. */
  async fileName(piece: EvidenceEntity): Promise<string | null> {
    return (await this.files.formsOf(piece.id, 'ORIGINAL'))[0]?.name ?? null;
  }

  /**
   * Gives the organisation the source with its file, as a piece of its own that begins now; what its writer had alone
   * leaves their list. A Refusal when it changed meanwhile.
   */
  async toOrganisation(piece: EvidenceEntity): Promise<EvidenceEntity | Refusal> {
    const now = this.clock.now();
    const row = { id: piece.id, expected: piece.version };
    const isSame = await updateIfUnchanged(EvidenceEntity, row, { withdrawnAt: now, changedAt: now });
    if (!isSame) return new Refusal('CHANGED_SINCE', say('sharing.changedSince'));
    const given = db().create(EvidenceEntity, {
      ...piece,
      id: this.ids.next(),
      audience: Audience.ORGANISATION,
      version: 1,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(EvidenceEntity, given);
    await this.giveFiles(piece, given);
    return given;
  }

  /** The bytes stay where they lie: they go over to the new rows before the old ones go. */
  private async giveFiles(from: EvidenceEntity, to: EvidenceEntity): Promise<void> {
    const files = await this.files.formsOf(from.id, 'ORIGINAL', 'CLEANED');
    for (const { id, form, contentId, name, kind, byteSize, sha256, removed, remaining } of files) {
      const what = { form, contentId, name, kind, byteSize, sha256, removed, remaining };
      await db().insert(EvidenceFileEntity, this.files.rowOf(to, what));
      await db().delete(EvidenceFileEntity, { id });
    }
  }
}
