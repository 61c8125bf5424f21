import { Injectable } from '@nestjs/common';
import { isNegotiating, type JointMove } from '../../domain/joint-status-record.js';
import { moveJointStatus } from '../../domain/joint-status.js';
import { isRefusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import type { Conflict } from '../../graphql/result.js';
import type { AssessmentVersionEntity } from '../assessments/assessment.entity.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { JointRecordsService, recordOf } from './joint-records.service.js';
import { SharedVersionsService } from './shared-versions.service.js';
import type { ToShare } from './share-previews.service.js';

/** Puts versions of assessments before others, and tells the joint status what came and what went. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly versions: SharedVersionsService,
    private readonly records: JointRecordsService,
  ) {}

  /** Keeps everybody else from moving these rows until the transaction ends. */
  lock(entryIds: readonly string[]): Promise<void> {
    return this.records.lock(entryIds);
  }

  /** The conflict when a colleague has recorded anew since the preview. */
  conflict(toShare: ToShare, expected: number): Promise<Conflict> {
    return this.versions.conflict(toShare, expected);
  }

  /** Makes the version those people read, on a row that is locked; whether an agreed joint status is outdated by it. */
  async release(
    entry: MatrixEntryEntity,
    toShare: ToShare,
    audience: SharedAudience,
  ): Promise<{ version: AssessmentVersionEntity; isOutdated: boolean }> {
    const version = await this.versions.add(entry, toShare, audience);
    const { side, ownerOrganisationId } = version;
    if (audience !== Audience.JOINT) return { version, isOutdated: false };
    return { version, isOutdated: await this.tell(entry, { command: 'RELEASE', side }, ownerOrganisationId!) };
  }

  /** Tells the rules of the joint status; whether its state is another one since. */
  async tell(entry: MatrixEntryEntity, move: JointMove, organisationId: string): Promise<boolean> {
    if (!isNegotiating(move.side)) return false;
    const standing = await this.records.standing(entry);
    const next = moveJointStatus(recordOf(standing), move, standing.context);
    if (isRefusal(next) || next === recordOf(standing)) return false;
    await this.records.write(standing, { move, next, organisationId });
    return next.state !== recordOf(standing).state;
  }
}
