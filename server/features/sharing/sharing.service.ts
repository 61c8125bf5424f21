import { Injectable } from '@nestjs/common';
import type { Actor, Membership } from '../../domain/actor.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { AssessmentKindService } from './assessment-kind.service.js';
import { ReleaseRequestsService } from './release-requests.service.js';
import { ReleasesService } from './releases.service.js';
import type { ShareAssessmentsInput, SharedAssessments } from './share.model.js';
import { SharePreviewsService } from './share-previews.service.js';
import { togetherRefused, type RowRefusal } from './together.js';

/** A row to share, with who shares it. */
interface Sharing {
  readonly entry: MatrixEntryEntity;
  readonly membership: Membership;
  readonly expectedVersion: number;
}

/** Puts the own organisation's assessments before everybody, as snapshots of their own. */
@Injectable()
export class SharingService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly previews: SharePreviewsService,
    private readonly assessments: AssessmentKindService,
    private readonly releases: ReleasesService,
    private readonly requests: ReleaseRequestsService,
  ) {}

  /**
   * Shares the rows named, all or none. What is shared is what the preview showed, for the version expected; an agreed
   * joint status is outdated by it in the same transaction. Where four eyes are asked for, it is asked instead.
   */
  async share(actor: Actor, { rows }: ShareAssessmentsInput): Promise<Outcome<SharedAssessments>> {
    const entryIds = rows.map(({ entryId }) => entryId);
    if (new Set(entryIds).size < entryIds.length) return new Refusal('NAMED_TWICE', say('sharing.namedTwice'), 'rows');
    const sharings: Sharing[] = [];
    for (const { entryId, expectedVersion } of rows) {
      const entry = await this.matrices.entry(actor, entryId);
      const membership = authorizeIn(actor, 'assessment.share', entry.workspaceId);
      sharings.push({ entry, membership, expectedVersion });
    }
    await this.releases.lock(entryIds);
    const refused: RowRefusal[] = [];
    const outdatedEntryIds: string[] = [];
    const requestedEntryIds: string[] = [];
    for (const sharing of sharings) {
      const shared = await this.one(actor, sharing);
      const entryId = sharing.entry.id;
      if (isRefusal(shared) || shared instanceof Conflict) refused.push({ entryId, why: shared });
      else if (shared.isOutdated) outdatedEntryIds.push(entryId);
      else if (shared.isRequested) requestedEntryIds.push(entryId);
    }
    const [first] = refused;
    if (!first) return { entryIds, outdatedEntryIds, requestedEntryIds };
    return rows.length === 1 ? first.why : togetherRefused(refused);
  }

  private async one(actor: Actor, sharing: Sharing): Promise<Outcome<{ isOutdated: boolean; isRequested: boolean }>> {
    const { entry, membership, expectedVersion } = sharing;
    const reader = readerOrNotFound(actor, entry.workspaceId);
    const [toShare] = await this.previews.read(reader, entry.reviewId, [entry.id]);
    if (!toShare) return new Refusal('NOT_ASSESSED', say('assessments.notAssessedYet'));
    if (toShare.expectedVersion !== expectedVersion) return this.releases.conflict(toShare, expectedVersion);
    if (toShare.refusal) return toShare.refusal;
    if (!(await this.requests.isNeeded(entry.workspaceId, membership.side))) {
      const { isOutdated } = await this.releases.release(entry, toShare, Audience.JOINT);
      return { isOutdated, isRequested: false };
    }
    const subject = await this.assessments.find(actor, toShare.assessmentId);
    await this.requests.ask(
      actor,
      ShareKind.ASSESSMENT,
      subject,
      await this.assessments.offer(reader, subject, Audience.JOINT),
    );
    return { isOutdated: false, isRequested: true };
  }
}
