import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal } from '../../domain/refusal.js';
import { checkRelease } from '../../domain/report-rules.js';
import { checkStep, type SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { factsOf, ownerOf } from '../sharing/owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from '../sharing/shareable.js';
import { ShareablesService } from '../sharing/shareables.service.js';
import { OwnReportsService } from './own-reports.service.js';
import { digestOf, type ReleaseContent } from './release-content.js';
import { ReleaseContents } from './release-contents.service.js';
import type { ReleaseEntity } from './release.entity.js';
import type { ReportEntity } from './report.entity.js';
import { ReportReleases, wordsIn } from './report-releases.service.js';
import { ReportsService } from './reports.service.js';

/**
 * How a report is released: as a frozen document, never wider than it was written for. What one person began alone comes
 * to the organisation as a draft.
 */
@Injectable()
export class ReportKindService implements ShareableKind {
  readonly kind = ShareKind.REPORT;
  readonly permission = 'report.release';
  readonly inside = 'report.write';
  readonly isStepwise = true;
  /** What was offered, by the subject it was offered for: the very same is released, not one read again. */
  private readonly offered = new WeakMap<Subject, ReleaseContent>();

  constructor(
    private readonly reports: ReportsService,
    private readonly releases: ReportReleases,
    private readonly contents: ReleaseContents,
    private readonly own: OwnReportsService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string): Promise<Subject> {
    const thing = await this.reports.one(actor, id);
    return { thing, entryId: null, reviewId: thing.reviewId };
  }

  async offer(_reader: Reader, subject: Subject, audience: SharedAudience): Promise<Offer> {
    const report = subject.thing as ReportEntity;
    if (audience === Audience.ORGANISATION) return this.offerInside(report);
    const to = audience;
    const content = await this.contents.of(report, to);
    this.offered.set(subject, content);
    const isOwnerWithheld = report.withheldIds.includes(report.ownerOrganisationId!);
    const { document } = content;
    const { cutOffOn } = report;
    const shown = {
      ...(await ownerOf(report)),
      status: null,
      text: document.cover.title,
      facts: factsOf({ cutOffOn, words: String(wordsIn(document)), digest: digestOf(content) }),
      evidence: [],
    };
    const refusal = checkStep(report.audience, to) ?? checkRelease({ readAs: report.readAs, isOwnerWithheld }, to);
    return { shown, before: null, makesOutdated: false, refusal, document };
  }

  private async offerInside(report: ReportEntity): Promise<Offer> {
    const facts = factsOf(await this.own.facts(report));
    const shown = { ...(await ownerOf(report)), status: null, text: report.title, facts, evidence: [] };
    return { shown, before: null, makesOutdated: false, refusal: null };
  }

  async share(_actor: Actor, subject: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>> {
    const report = subject.thing as ReportEntity;
    if (audience === Audience.ORGANISATION) {
      const given = await this.own.toOrganisation(report);
      return isRefusal(given) ? given : { id: given.id, madeOutdated: false };
    }
    const content = this.offered.get(subject);
    if (!content) throw new Error('a report is released as it was offered, in the same transaction');
    const release = await this.releases.add(report, audience, content);
    return { id: release.id, madeOutdated: false };
  }

  async findShared(actor: Actor, id: string, audience: SharedAudience): Promise<Subject> {
    const thing = await this.releases.one(actor, id);
    if (thing.audience !== audience) throw new NotFound();
    return { thing, entryId: null, reviewId: thing.reviewId };
  }

  takeBack(_actor: Actor, { thing }: Subject): Promise<void> {
    return this.releases.takeBack(thing as ReleaseEntity);
  }
}
