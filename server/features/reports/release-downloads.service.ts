import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { WithActor } from '../../database/with-actor.js';
import { authorize, requireConfirmed } from '../../graphql/authorize.js';
import { prepareToWrite, writeMatrixXlsx, writeReportDocx } from '../exports/document-jobs.js';
import type { ReportDocument } from '../exports/report-document.js';
import { spokenLanguage } from '../../language/languages.js';
import { printed } from '../../language/printed.js';
import { DocumentDelivery, type Download } from './document-delivery.js';
import type { ReleaseContent } from './release-content.js';
import type { ReleaseEntity } from './release.entity.js';
import { ReportReleases } from './report-releases.service.js';
import type { Standing } from './standing.js';

/** Hands out the two files of a release: of its frozen content, whatever became of the data. */
@Injectable()
export class ReleaseDownloads {
  constructor(
    private readonly withActor: WithActor,
    private readonly releases: ReportReleases,
    private readonly delivery: DocumentDelivery,
  ) {}

  /** The released report as a Word document. */
  async report(standing: Standing, id: string): Promise<Download> {
    const [release, { document }] = await this.read(standing, id);
    return this.deliver(standing, release, {
      kind: 'report',
      document,
      format: 'docx',
      bytes: await writeReportDocx(document),
    });
  }

  /** The matrix that was released with it, as a workbook. */
  async matrix(standing: Standing, id: string): Promise<Download> {
    const [release, { document, matrix }] = await this.read(standing, id);
    return this.deliver(standing, release, {
      kind: 'matrix',
      document,
      format: 'xlsx',
      bytes: await writeMatrixXlsx(matrix),
    });
  }

  private async read(standing: Standing, id: string): Promise<[ReleaseEntity, ReleaseContent]> {
    prepareToWrite();
    const actor = await standing();
    return this.withActor.read(actor, async () => {
      const release = await this.readable(actor, id);
      if (release.audience !== Audience.JOINT) requireConfirmed(actor);
      return [release, await this.releases.content(release)];
    });
  }

  private async readable(actor: Actor, id: string): Promise<ReleaseEntity> {
    const release = await this.releases.one(actor, id);
    authorize(actor, 'report.export', release);
    return release;
  }

  private deliver(standing: Standing, release: ReleaseEntity, file: WrittenFile): Promise<Download> {
    const { id, reviewId, number, cutOffOn, title, releasedTo: audience } = release;
    const { kind, document, format, bytes } = file;
    const state = document.cover.stateName;
    const name = say('report.file.release', { kind, state, number: String(number), day: cutOffOn });
    return this.delivery.deliver(standing, {
      fileName: `${printed(name, spokenLanguage(document.locale))}.${format}`,
      bytes,
      check: (now) => this.readable(now, id),
      taken: { subjectType: 'Release', of: release, reviewId, after: { format, audience, cutOffOn, title, number } },
    });
  }
}

interface WrittenFile {
  readonly kind: 'report' | 'matrix';
  readonly document: ReportDocument;
  readonly format: 'docx' | 'xlsx';
  readonly bytes: Buffer;
}
