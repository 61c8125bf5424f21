import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { words } from '../../domain/joint-status-record.js';
import { Audience } from '../../domain/vocabulary.js';
import { Clock } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { AssessmentEntity, AssessmentVersionEntity } from '../assessments/assessment.entity.js';
import { EvidenceEntity } from '../evidence/evidence.entity.js';
import { SharedCopiesService } from '../evidence/shared-copies.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { ReleasesService } from './releases.service.js';

/** The words an event of the joint status took from a version that is withdrawn. */
const FORGET = `
  update joint_status_event set reason = null
  where entry_id = $1 and side = $2 and btrim(reason, E' \\t\\r\\n') = $3`;

/** Takes shared versions of assessments back to the organisation they are of. */
@Injectable()
export class RecalledVersionsService {
  constructor(
    private readonly copies: SharedCopiesService,
    private readonly releases: ReleasesService,
    private readonly clock: Clock,
  ) {}

  /** Takes a version back on a row that is locked, with the sources nothing else shared rests on; an earlier one stands again. */
  async takeBack(entry: MatrixEntryEntity, version: AssessmentVersionEntity): Promise<void> {
    const { id, audience, assessmentId, side, status, rationale, ownerOrganisationId } = version;
    const now = this.clock.now();
    await db().update(AssessmentVersionEntity, { id }, { audience: Audience.ORGANISATION, changedAt: now });
    const [earlier] = await db().find(AssessmentVersionEntity, {
      where: { assessmentId, audience },
      order: { number: 'DESC' },
      take: 1,
    });
    const currentVersionId = earlier?.id ?? id;
    await db().update(AssessmentEntity, { id: assessmentId }, { currentVersionId, changedAt: now });
    await this.takeSourcesBack(version);
    if (audience !== Audience.JOINT) return;
    const said = words(rationale);
    if (said !== null) await statement('forget-words', FORGET, [entry.id, side, said]);
    const move = { command: 'RECALL', side, version: { id, status, rationale } } as const;
    await this.releases.tell(entry, move, ownerOrganisationId!);
  }

  private async takeSourcesBack({ evidenceIds, audience, ownerOrganisationId }: AssessmentVersionEntity) {
    const named = await db().findBy(EvidenceEntity, {
      id: In(evidenceIds),
      audience,
      ownerOrganisationId: ownerOrganisationId!,
    });
    for (const piece of named) {
      const isNamedElsewhere = await db()
        .createQueryBuilder(AssessmentVersionEntity, 'version')
        .where('version.entryId = :entryId', { entryId: piece.entryId })
        .andWhere(':id = any(version.evidenceIds)', { id: piece.id })
        .andWhere('version.audience = :audience and version.ownerOrganisationId = :owner', {
          audience,
          owner: ownerOrganisationId,
        })
        .getExists();
      if (!isNamedElsewhere && piece.withdrawnAt === null) await this.copies.takeBack(piece);
    }
  }
}
