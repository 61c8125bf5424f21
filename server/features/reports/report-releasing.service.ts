import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { ShareKind } from '../../domain/vocabulary.js';
import { authorize } from '../../graphql/authorize.js';
import { BadInput } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import type { ReportDocument } from '../exports/report-document.js';
import type { WithdrawalEntity } from '../sharing/release-request.entity.js';
import { spokenLanguage } from '../../language/languages.js';
import { ReleaseRequestsService } from '../sharing/release-requests.service.js';
import type { SharedThing } from '../sharing/share-thing.model.js';
import { ShareThingsService } from '../sharing/share-things.service.js';
import { WithdrawalsService } from '../sharing/withdrawals.service.js';
import { previewOf } from './preview-tables.js';
import type { ReleasedTo, ReleaseEntity } from './release.entity.js';
import type { ReleasedSection, ReleasePreview, ReleaseReportInput } from './release.model.js';
import { ReportReleases } from './report-releases.service.js';
import { ReportsService } from './reports.service.js';
import { say } from '../../domain/sentence.js';

/** The sections of a document as a screen shows them. */
export function sectionsOf({ sections, locale }: ReportDocument): ReleasedSection[] {
  const language = spokenLanguage(locale);
  return sections.map(({ key, heading, place, text, figures }) => ({
    key,
    heading,
    language,
    isAnnex: place === 'ANNEX',
    body: text,
    tables: Object.entries(figures).map(([name, figure]) => previewOf(name, figure, language)),
  }));
}

/** Releasing a report: what would be read, then the release itself, and taking it back. */
@Injectable()
export class ReportReleasing {
  constructor(
    private readonly reports: ReportsService,
    private readonly releases: ReportReleases,
    private readonly things: ShareThingsService,
    private readonly requests: ReleaseRequestsService,
    private readonly withdrawals: WithdrawalsService,
  ) {}

  /** What releasing it would show to those people; for whoever writes it. */
  async preview(actor: Actor, id: string, audience: ReleasedTo): Promise<ReleasePreview> {
    if (audience !== 'SIDE' && audience !== 'JOINT') throw new BadInput(say('reports.audienceOfRelease'));
    authorize(actor, 'report.write', await this.reports.one(actor, id));
    const { shown, document, ...offer } = await this.things.preview(actor, ShareKind.REPORT, id, audience);
    const released = document as ReportDocument;
    const changed = released.sections.filter(({ hasChangedFigures }) => hasChangedFigures);
    return {
      ...offer,
      audience,
      title: shown.text,
      organisation: shown.organisation,
      sections: sectionsOf(released),
      changedSections: changed.map(({ heading }) => heading),
    };
  }

  /** Releases what was shown, or asks another coordinator of the side where two look. */
  release(actor: Actor, input: ReleaseReportInput): Promise<Outcome<SharedThing>> {
    return this.things.share(actor, { ...input, kind: ShareKind.REPORT });
  }

  /** Takes a release back from those it was released to. */
  async withdraw(actor: Actor, input: { id: string; mutationId: string }): Promise<Outcome<WithdrawalEntity>> {
    const { releasedTo: audience } = await this.releases.one(actor, input.id);
    return this.withdrawals.withdraw(actor, { ...input, kind: ShareKind.REPORT, audience });
  }

  /** What is in a release. */
  async sections(release: ReleaseEntity): Promise<ReleasedSection[]> {
    return sectionsOf((await this.releases.content(release)).document);
  }

  /** The report another coordinator of the side is to decide about, whole. */
  async asked(actor: Actor, requestId: string): Promise<ReleasedSection[]> {
    return sectionsOf((await this.requests.document(actor, requestId)) as ReportDocument);
  }
}
