import { Injectable } from '@nestjs/common';
import type { Actor, Membership } from '../../domain/actor.js';
import { isNegotiating } from '../../domain/joint-status-record.js';
import { moveJointStatus } from '../../domain/joint-status.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { JointRecordsService, recordOf } from './joint-records.service.js';
import { JointVersionsService } from './joint-versions.service.js';
import type { ShareAssessmentsInput, SharedAssessments } from './share.model.js';
import { SharePreviewsService, type ToShare } from './share-previews.service.js';
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
    private readonly versions: JointVersionsService,
    private readonly records: JointRecordsService,
  ) {}

  /**
   * Shares the rows named, all or none. What is shared is what the preview showed, for the version expected; an agreed
   * joint status is outdated by it in the same transaction.
   */
  async share(actor: Actor, { rows }: ShareAssessmentsInput): Promise<Outcome<SharedAssessments>> {
    const entryIds = rows.map(({ entryId }) => entryId);
    if (new Set(entryIds).size < entryIds.length) return new Refusal('NAMED_TWICE', 'A row is named twice.', 'rows');
    const sharings: Sharing[] = [];
    for (const { entryId, expectedVersion } of rows) {
      const entry = await this.matrices.entry(actor, entryId);
      const membership = authorizeIn(actor, 'assessment.share', entry.workspaceId);
      sharings.push({ entry, membership, expectedVersion });
    }
    await this.records.lock(entryIds);
    const refused: RowRefusal[] = [];
    const outdatedEntryIds: string[] = [];
    for (const sharing of sharings) {
      const shared = await this.one(actor, sharing);
      const entryId = sharing.entry.id;
      if (isRefusal(shared) || shared instanceof Conflict) refused.push({ entryId, why: shared });
      else if (shared.isOutdated) outdatedEntryIds.push(entryId);
    }
    const [first] = refused;
    if (!first) return { entryIds, outdatedEntryIds };
    return rows.length === 1 ? first.why : togetherRefused(refused);
  }

  private async one(actor: Actor, sharing: Sharing): Promise<Outcome<{ isOutdated: boolean }>> {
    const { entry, membership, expectedVersion } = sharing;
    const reader = readerOrNotFound(actor, entry.workspaceId);
    const [toShare] = await this.previews.read(reader, entry.reviewId, [entry.id]);
    if (!toShare) return new Refusal('NOT_ASSESSED', 'Your organisation has not assessed this row yet.');
    if (toShare.expectedVersion !== expectedVersion) return this.versions.conflict(toShare, expectedVersion);
    if (toShare.refusal) return toShare.refusal;
    await this.versions.add(entry, toShare);
    return { isOutdated: await this.release(entry, membership, toShare) };
  }

  /** Tells the rules that a side's new version has arrived; whether an agreed status is outdated by it. */
  private async release(
    entry: MatrixEntryEntity,
    membership: Membership,
    { shown: { side } }: ToShare,
  ): Promise<boolean> {
    if (!isNegotiating(side)) return false;
    const standing = await this.records.standing(entry);
    const move = { command: 'RELEASE', side } as const;
    const next = moveJointStatus(recordOf(standing), move, standing.context);
    if (isRefusal(next) || next === recordOf(standing)) return false;
    await this.records.write(standing, { move, next, organisationId: membership.organisationId! });
    return next.state !== recordOf(standing).state;
  }
}
