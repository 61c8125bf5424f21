import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audience } from '../../domain/vocabulary.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { EvidenceEntity } from './evidence.entity.js';
import { saysTheSame } from './same-evidence.js';
import { handsOutTheSame, SharedFilesService, type CleanedFiles } from './shared-files.service.js';

/** Makes the copies of evidence that others read. What was private stays private, with its dates and its writer. */
@Injectable()
export class SharedCopiesService {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly files: SharedFilesService,
  ) {}

  /**
   * The ids under which these pieces are read by that audience, in their order. A piece they have already, word for word,
   * is not copied again; a copy that its piece no longer bears out leaves the lists. Withdrawn pieces have none, and
   * neither has what another organisation shared with fewer: it is not ours to hand on.
   */
  async copy(organisationId: string, pieceIds: readonly string[], audience: SharedAudience): Promise<string[]> {
    const named = await db().findBy(EvidenceEntity, { id: In([...pieceIds]) });
    const pieces = named.filter((piece) => piece.ownerOrganisationId === organisationId || reach(piece, audience));
    const copies = await this.standingCopies(pieceIds, audience);
    const files = await this.files.cleanedOf([...pieceIds, ...copies.map(({ id }) => id)]);
    const outdated = copies.filter((copy) => {
      const piece = pieces.find(({ id }) => id === copy.sharedFromId);
      return (
        !piece || piece.withdrawnAt !== null || !saysTheSame(copy, piece) || !handsOutTheSame(files, copy.id, piece.id)
      );
    });
    await this.withdraw(outdated);
    const standing = copies.filter((copy) => !outdated.includes(copy));
    const shared: string[] = [];
    for (const id of pieceIds) {
      const piece = pieces.find((one) => one.id === id);
      if (piece?.withdrawnAt === null) shared.push(await this.sharedId(piece, standing, { audience, files }));
    }
    return shared;
  }

  /** The copies that stand of these pieces for one audience. */
  standingCopies(pieceIds: readonly string[], audience: SharedAudience): Promise<EvidenceEntity[]> {
    return db()
      .createQueryBuilder(EvidenceEntity, 'copy')
      .where('copy.sharedFromId = any(:pieceIds)', { pieceIds })
      .andWhere('copy.withdrawnAt is null')
      .andWhere('copy.audience = :audience', { audience })
      .getMany();
  }

  private async withdraw(copies: readonly EvidenceEntity[]): Promise<void> {
    await this.files.forget(copies.map(({ id }) => id));
    const now = this.clock.now();
    for (const { id, version } of copies) {
      await db().update(EvidenceEntity, { id }, { withdrawnAt: now, changedAt: now, version: version + 1 });
    }
  }

  /** Takes a copy back: nobody outside its organisation reads it any more, and it is in no list. */
  async takeBack(copy: EvidenceEntity): Promise<void> {
    await this.files.forget([copy.id]);
    const now = this.clock.now();
    const back = { audience: Audience.ORGANISATION, withdrawnAt: now, changedAt: now, version: copy.version + 1 };
    await db().update(EvidenceEntity, { id: copy.id }, back);
  }

  private async sharedId(
    piece: EvidenceEntity,
    standing: readonly EvidenceEntity[],
    { audience, files }: { audience: SharedAudience; files: CleanedFiles },
  ): Promise<string> {
    if (reach(piece, audience)) return piece.id;
    const known = standing.find(({ sharedFromId }) => sharedFromId === piece.id);
    if (known) return known.id;
    const now = this.clock.now();
    const copy = db().create(EvidenceEntity, {
      ...piece,
      id: this.ids.next(),
      audience,
      sharedFromId: piece.id,
      version: 1,
      writtenBy: null,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(EvidenceEntity, copy);
    const file = files.get(piece.id);
    if (file) await this.files.handOn(file, copy);
    return copy.id;
  }
}

/** Whether a piece is read by that audience as it is. */
const reach = (piece: EvidenceEntity, audience: SharedAudience): boolean =>
  piece.audience === Audience.JOINT || piece.audience === audience;
