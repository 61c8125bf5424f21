import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { canRead, may } from '../../domain/permissions.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { currentActor, db, statement } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { ReportDocument } from '../exports/report-document.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { digestOf, stamped, type ReleaseContent } from './release-content.js';
import { ReleaseEntity, type ReleasedTo } from './release.entity.js';
import type { ReportEntity } from './report.entity.js';
import { wordCount, type RichText } from './writing/rich-text.js';

/** How many words the chapters of a report have; annexes do not count. */
export const wordsIn = ({ sections }: ReportDocument): number =>
  sections
    .filter(({ place }) => place === 'BODY')
    .reduce((sum, { text }) => sum + wordCount(text as unknown as RichText), 0);

/** Reports as they were handed out: frozen and numbered. */
@Injectable()
export class ReportReleases {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** One release the actor may read, without its content; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<ReleaseEntity> {
    const release = await db().findOneBy(ReleaseEntity, { id });
    if (!release || !canRead(actor, release)) throw new NotFound();
    return release;
  }

  /** What is in a release the actor has been given already. */
  async content({ id }: Pick<ReleaseEntity, 'id'>): Promise<ReleaseContent> {
    const { content } = await db().findOneOrFail(ReleaseEntity, { where: { id }, select: { id: true, content: true } });
    return content as ReleaseContent;
  }

  /** The releases of a review the actor may read, the newest first; of those withdrawn, the own organisation’s alone. */
  async ofReview(actor: Actor, reviewId: string): Promise<ReleaseEntity[]> {
    const { workspaceId } = await this.reviews.one(actor, reviewId);
    const query = db().createQueryBuilder(ReleaseEntity, 'release').where('release.reviewId = :reviewId', { reviewId });
    return visibleTo(query, readerOrNotFound(actor, workspaceId))
      .orderBy('release.writtenAt', 'DESC')
      .addOrderBy('release.id')
      .getMany();
  }

  /** Freezes what was shown under the next number for those people. */
  async add(report: ReportEntity, to: ReleasedTo, content: ReleaseContent): Promise<ReleaseEntity> {
    const now = this.clock.now();
    const id = this.ids.next();
    const { workspaceId, ownerOrganisationId, ownerSide, reviewId, type, cutOffOn } = report;
    const { document } = content;
    const release = db().create(ReleaseEntity, {
      id,
      workspaceId,
      audience: to,
      ownerOrganisationId,
      ownerSide,
      version: 1,
      // What everybody reads is the organisation’s; the journal knows who released it.
      writtenBy: to === Audience.JOINT ? null : (currentActor()?.personId ?? null),
      writtenAt: now,
      changedAt: now,
      reportId: report.id,
      reviewId,
      type,
      title: document.cover.title,
      cutOffOn,
      releasedTo: to,
      number: await this.nextNumber(report.id, to),
      words: wordsIn(document),
      digest: digestOf(content),
      withdrawnAt: null,
      content: stamped(content, { id, today: this.clock.today(), record: document.record ?? null }),
    });
    await db().insert(ReleaseEntity, release);
    const { title, number, digest } = release;
    this.record(release, { title, number, cutOffOn, releasedTo: to, digest });
    return release;
  }

  /** Takes a release back to its organisation, which goes on reading it; its number is not given again. */
  async takeBack(release: ReleaseEntity): Promise<void> {
    const now = this.clock.now();
    const back = { audience: Audience.ORGANISATION, withdrawnAt: now, changedAt: now, version: release.version + 1 };
    await db().update(ReleaseEntity, { id: release.id }, back);
  }

  /** What the actor may do with a release. */
  viewerCan(actor: Actor, release: ReleaseEntity) {
    const can = (permission: 'report.write' | 'report.release' | 'report.export') =>
      may(actor, permission, release, { governmentHasJoined: true });
    const mayWithdraw = can(release.releasedTo === Audience.JOINT ? 'report.release' : 'report.write');
    return { withdraw: release.withdrawnAt === null && mayWithdraw, export: can('report.export') };
  }

  /** Two released at once get two numbers. */
  private async nextNumber(reportId: string, to: ReleasedTo): Promise<number> {
    const lock = `select pg_advisory_xact_lock(hashtextextended('releases of ' || $1, 0))`;
    await statement('lock-releases', lock, [reportId]);
    const last = 'select coalesce(max(number), 0)::int as last from release where report_id = $1 and released_to = $2';
    const [{ last: number }] = await statement<{ last: number }>('last-release', last, [reportId, to]);
    return number + 1;
  }

  private record(subject: ReleaseEntity, after: object): void {
    this.journal.record({
      action: 'report.release',
      subjectType: 'Release',
      subject,
      reviewId: subject.reviewId,
      after,
    });
  }
}
