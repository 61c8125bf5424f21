import { Injectable } from '@nestjs/common';
import type { SharedAudience } from '../../domain/sharing-rules.js';
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

/** Writes the versions others read: with ids, numbers and times of their own, before everybody without a writer. */
@Injectable()
export class SharedVersionsService {
  constructor(
    private readonly copies: SharedCopiesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Adds what stands of an own assessment to what those people read of it, or of its side, on a row that is locked. */
  async add(entry: MatrixEntryEntity, toShare: ToShare, audience: SharedAudience): Promise<AssessmentVersionEntity> {
    const own = await db().findOneByOrFail(AssessmentVersionEntity, { id: toShare.versionId });
    const evidenceIds = await this.copies.copy(own.ownerOrganisationId!, toShare.evidenceIds, audience);
    const id = this.ids.next();
    const head = await this.head(own, id, audience);
    const now = this.clock.now();
    const version = db().create(AssessmentVersionEntity, {
      ...own,
      id,
      assessmentId: head.id,
      audience,
      number: head.version,
      evidenceIds,
      sharedFromId: own.id,
      version: 1,
      writtenBy: audience === Audience.JOINT ? null : own.writtenBy,
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

  /** The head of what those people read, the side's before everybody, pointed at its next version; made when there is none. */
  private async head(
    own: AssessmentVersionEntity,
    currentVersionId: string,
    audience: SharedAudience,
  ): Promise<AssessmentEntity> {
    const { entryId, side, ownerOrganisationId, ownerSide, workspaceId } = own;
    const now = this.clock.now();
    const whose = audience === Audience.JOINT ? { side } : { ownerOrganisationId: ownerOrganisationId! };
    const head = await db().findOneBy(AssessmentEntity, { entryId, audience, ...whose });
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
      audience,
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
      action: subject.audience === Audience.JOINT ? 'assessment.share' : 'content.shareInside',
      subjectType: 'Assessment',
      subject,
      entryId,
      reviewId,
      before: before && told(before),
      after: told(shown),
    });
  }
}
