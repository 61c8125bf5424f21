import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
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
import type { ReportEntity } from './report.entity.js';

/** A finished file under the name a person keeps it by. */
export interface Download {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Writes documents: the data in one read, the writing outside any transaction, the event when it is done. */
@Injectable()
export class ReportDownloads {
  constructor(
    private readonly withActor: WithActor,
    private readonly sources: DownloadSources,
    private readonly journal: Journal,
    private readonly ids: Ids,
  ) {}

  /** The report as a Word document. */
  async report(actor: Actor, id: string): Promise<Download> {
    prepareToWrite();
    const [report, document] = await this.withActor.read(actor, () => this.sources.report(actor, id));
    const bytes = await writeReportDocx(document);
    await this.withActor.write(actor, () => this.recordReport(report, document));
    return { fileName: `${document.cover.stateName}, mid-term report, draft ${report.cutOffOn}.docx`, bytes };
  }

  /** The matrix of a review as a workbook. */
  async matrix(actor: Actor, reviewId: string, audience: SheetAudience): Promise<Download> {
    const wanted = { reviewId, audience, exportId: this.ids.next() };
    prepareToWrite();
    const [review, sheet] = await this.withActor.read(actor, () => this.sources.matrix(actor, wanted));
    const bytes = await writeMatrixXlsx(sheet);
    await this.withActor.write(actor, () => this.recordMatrix(review, sheet));
    return { fileName: `${review.stateName}, matrix, ${sheet.exportedOn}.xlsx`, bytes };
  }

  private recordReport(report: ReportEntity, { record }: ReportDocument): void {
    const { readAs: audience, cutOffOn, title } = report;
    this.record('report.export', report, { format: 'docx', audience, cutOffOn, title, ...stood(record) });
  }

  private recordMatrix(review: ReviewEntity, { exportId, audience, title, record }: MatrixSheet): void {
    this.record('matrix.export', review, { format: 'xlsx', audience, exportId, title, ...stood(record) });
  }

  /** Taking a file away concerns the own organisation; the other side does not learn of it. */
  private record(action: 'report.export' | 'matrix.export', of: Taken, after: object): void {
    const actor = currentActor()!;
    const { organisationId, side } = readerOrNotFound(actor, of.workspaceId);
    this.journal.record({
      action,
      subjectType: action === 'report.export' ? 'Report' : 'Review',
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

type Taken = ReportEntity | ReviewEntity;

const stood = (record: PrintedRecord | null | undefined) => ({
  recordNumber: record?.events ?? null,
  recordHead: record?.head ?? null,
});
