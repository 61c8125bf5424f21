import { Injectable } from '@nestjs/common';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Ids } from '../../database/sources.js';
import { currentActor, WithActor } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { prepareToWrite, writeMatrixXlsx, writeReportDocx } from '../exports/document-jobs.js';
import type { MatrixSheet } from '../exports/matrix-sheet.js';
import type { PrintedRecord, ReportDocument } from '../exports/report-document.js';
import type { ReviewEntity } from '../recommendations/review.entity.js';
import { DownloadSources, type SheetAudience } from './download-sources.service.js';
import { DocumentDelivery, type Download } from './document-delivery.js';
import type { ReleaseEntity } from './release.entity.js';
import type { ReportEntity } from './report.entity.js';
import type { Standing } from './standing.js';

/** The two files of a release. */
export type ReleaseFormat = 'docx' | 'xlsx';

/** Writes documents: the data in one read, the writing outside any transaction, the event when it is handed out. */
@Injectable()
export class ReportDownloads {
  constructor(
    private readonly withActor: WithActor,
    private readonly sources: DownloadSources,
    private readonly delivery: DocumentDelivery,
    private readonly journal: Journal,
    private readonly ids: Ids,
  ) {}

  /** The report as a Word document. */
  async report(standing: Standing, id: string): Promise<Download> {
    prepareToWrite();
    const actor = await standing();
    const [report, document] = await this.withActor.read(actor, () => this.sources.report(actor, id));
    return this.delivery.deliver(standing, {
      fileName: `${document.cover.stateName}, mid-term report, draft ${report.cutOffOn}.docx`,
      bytes: await writeReportDocx(document),
      check: (now) => this.sources.readable(now, id),
      record: () => this.recordReport(report, document),
    });
  }

  /** The matrix of a review as a workbook. */
  async matrix(standing: Standing, reviewId: string, audience: SheetAudience): Promise<Download> {
    const wanted = { reviewId, audience, exportId: this.ids.next() };
    prepareToWrite();
    const actor = await standing();
    const [review, sheet] = await this.withActor.read(actor, () => this.sources.matrix(actor, wanted));
    return this.delivery.deliver(standing, {
      fileName: `${review.stateName}, matrix, ${sheet.exportedOn}.xlsx`,
      bytes: await writeMatrixXlsx(sheet),
      check: (now) => this.sources.readableMatrix(now, reviewId, actor),
      record: () => this.recordMatrix(review, sheet),
    });
  }

  /** A released report, or its matrix, exactly as it was released. */
  async release(standing: Standing, id: string, format: ReleaseFormat): Promise<Download> {
    prepareToWrite();
    const actor = await standing();
    const [release, { document, matrix }] = await this.withActor.read(actor, () => this.sources.release(actor, id));
    const { number, cutOffOn, title, releasedTo: audience } = release;
    const what = format === 'docx' ? 'mid-term report' : 'matrix';
    return this.delivery.deliver(standing, {
      fileName: `${document.cover.stateName}, ${what}, release ${number} of ${cutOffOn}.${format}`,
      bytes: format === 'docx' ? await writeReportDocx(document) : await writeMatrixXlsx(matrix),
      check: (now) => this.sources.readableRelease(now, id),
      record: () => this.record('Release', release, { format, audience, cutOffOn, title, number }),
    });
  }

  private recordReport(report: ReportEntity, { record }: ReportDocument): void {
    const { readAs: audience, cutOffOn, title } = report;
    this.record('Report', report, { format: 'docx', audience, cutOffOn, title, ...stood(record) });
  }

  private recordMatrix(review: ReviewEntity, { exportId, audience, title, record }: MatrixSheet): void {
    this.record('Review', review, { format: 'xlsx', audience, exportId, title, ...stood(record) });
  }

  /** Taking a file away concerns the own organisation; the other side does not learn of it. */
  private record(subjectType: 'Report' | 'Release' | 'Review', of: Taken, after: object): void {
    const actor = currentActor()!;
    const { organisationId, side } = readerOrNotFound(actor, of.workspaceId);
    this.journal.record({
      action: subjectType === 'Review' ? 'matrix.export' : 'report.export',
      subjectType,
      subject: {
        id: of.id,
        workspaceId: of.workspaceId,
        audience: Audience.ORGANISATION,
        ownerOrganisationId: organisationId,
        ownerSide: side,
        writtenBy: actor.personId,
      },
      reviewId: 'reviewId' in of ? of.reviewId : of.id,
      after,
    });
  }
}

type Taken = ReportEntity | ReleaseEntity | ReviewEntity;

const stood = (record: PrintedRecord | null | undefined) => ({
  recordNumber: record?.events ?? null,
  recordHead: record?.head ?? null,
});
