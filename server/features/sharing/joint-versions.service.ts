import { Injectable } from '@nestjs/common';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import type { Conflict } from '../../graphql/result.js';
import { AssessmentEntity, AssessmentVersionEntity } from '../assessments/assessment.entity.js';
import { lostAssessment } from '../assessments/lost-assessment.js';
import { SharedCopiesService } from '../evidence/shared-copies.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import type { ToShare } from './share-previews.service.js';

/** Writes the versions everybody reads: with ids, numbers and times of their own, and no writer. */
@Injectable()
export class JointVersionsService {
  constructor(
    private readonly copies: SharedCopiesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Adds what stands of an own assessment to what its side has shared on a row that is locked. */
  async add(entry: MatrixEntryEntity, toShare: ToShare): Promise<AssessmentVersionEntity> {
    const evidenceIds = await this.copies.copy(toShare.evidenceIds);
    const own = await db().findOneByOrFail(AssessmentVersionEntity, { id: toShare.versionId });
    const id = this.ids.next();
    const head = await this.head(own, id);
    const now = this.clock.now();
    const version = db().create(AssessmentVersionEntity, {
      ...own,
      id,
      assessmentId: head.id,
      audience: Audience.JOINT,
      number: head.version,
      evidenceIds,
      sharedFromId: own.id,
      version: 1,
      writtenBy: null,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(AssessmentVersionEntity, version);
    this.record(entry, version, toShare);
    return version;
  }

  /** The conflict when a colleague has recorded anew since the preview. */
  async conflict(toShare: ToShare, expected: number): Promise<Conflict> {
    const head = await db().findOneByOrFail(AssessmentEntity, { id: toShare.assessmentId });
    const { status, rationale, noEvidenceReason, evidenceIds, asOf } = await db().findOneByOrFail(
      AssessmentVersionEntity,
      { id: head.currentVersionId },
    );
    const seen = await db().findOneBy(AssessmentVersionEntity, { assessmentId: head.id, number: expected });
    const mine = seen ?? { status, rationale, noEvidenceReason, evidenceIds, asOf };
    return lostAssessment(head, expected, {
      status: mine.status,
      rationale: mine.rationale,
      noEvidenceReason: mine.noEvidenceReason,
      evidenceIds: mine.evidenceIds,
      asOf: mine.asOf,
    });
  }

  /** The side's head in the joint space, pointed at its next version; made when there is none. */
  private async head(own: AssessmentVersionEntity, currentVersionId: string): Promise<AssessmentEntity> {
    const { entryId, side, ownerOrganisationId, ownerSide, workspaceId } = own;
    const now = this.clock.now();
    const head = await db().findOneBy(AssessmentEntity, { entryId, side, audience: Audience.JOINT });
    const changes = { currentVersionId, ownerOrganisationId, ownerSide, changedAt: now };
    if (head) {
      const isSaved = await updateIfUnchanged(AssessmentEntity, { id: head.id, expected: head.version }, changes);
      if (!isSaved) throw new Error('an assessment was shared without the lock on its row');
      return { ...head, ...changes, version: head.version + 1 };
    }
    const first = db().create(AssessmentEntity, {
      ...changes,
      id: this.ids.next(),
      workspaceId,
      entryId,
      side,
      audience: Audience.JOINT,
      lookedOverAt: null,
      version: 1,
      writtenBy: null,
      writtenAt: now,
    });
    await db().insert(AssessmentEntity, first);
    return first;
  }

  private record({ id: entryId, reviewId }: MatrixEntryEntity, subject: AssessmentVersionEntity, toShare: ToShare) {
    const { shown, before } = toShare;
    const told = (of: ToShare['shown']) => ({ status: of.status, asOf: of.asOf, rationale: of.rationale });
    this.journal.record({
      action: 'assessment.share',
      subjectType: 'Assessment',
      subject,
      entryId,
      reviewId,
      before: before && told(before),
      after: told(shown),
    });
  }
}
