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
import type { Standing } from './standing.js';

/** A finished file under the name a person keeps it by. */
export interface Download {
  readonly fileName: string;
  readonly byteSize: number;
  readonly pieces: AsyncIterable<Buffer>;
}

/** What is checked before a piece of a document leaves: throws when the person may not have it any more. */
type Check = (actor: Actor) => Promise<unknown>;

/** So much of a document is sent between two looks at whether it still may be. */
const PIECE = 256 * 1024;

/**
 * Writes documents: the data in one read, the writing outside any transaction. Then the person’s right is asked for
 * anew, and the event written: a document that was being written while its person was removed is not handed out.
 */
@Injectable()
export class ReportDownloads {
  constructor(
    private readonly withActor: WithActor,
    private readonly sources: DownloadSources,
    private readonly journal: Journal,
    private readonly ids: Ids,
  ) {}

  /** The report as a Word document. */
  async report(standing: Standing, id: string): Promise<Download> {
    prepareToWrite();
    const actor = await standing();
    const [report, document] = await this.withActor.read(actor, () => this.sources.report(actor, id));
    const bytes = await writeReportDocx(document);
    const check: Check = (now) => this.sources.readable(now, id);
    await this.conclude(standing, check, () => this.recordReport(report, document));
    const fileName = `${document.cover.stateName}, mid-term report, draft ${report.cutOffOn}.docx`;
    return { fileName, byteSize: bytes.length, pieces: this.pieces(standing, check, bytes) };
  }

  /** The matrix of a review as a workbook. */
  async matrix(standing: Standing, reviewId: string, audience: SheetAudience): Promise<Download> {
    const wanted = { reviewId, audience, exportId: this.ids.next() };
    prepareToWrite();
    const actor = await standing();
    const [review, sheet] = await this.withActor.read(actor, () => this.sources.matrix(actor, wanted));
    const bytes = await writeMatrixXlsx(sheet);
    const check: Check = (now) => this.sources.readableMatrix(now, reviewId, actor);
    await this.conclude(standing, check, () => this.recordMatrix(review, sheet));
    const fileName = `${review.stateName}, matrix, ${sheet.exportedOn}.xlsx`;
    return { fileName, byteSize: bytes.length, pieces: this.pieces(standing, check, bytes) };
  }

  private async conclude(standing: Standing, check: Check, record: () => void): Promise<void> {
    const actor = await standing();
    await this.withActor.write(actor, async () => {
      await check(actor);
      record();
    });
  }

  private async *pieces(standing: Standing, check: Check, bytes: Buffer): AsyncGenerator<Buffer> {
    for (let from = 0; from < bytes.length; from += PIECE) {
      if (from > 0) {
        const actor = await standing();
        await this.withActor.read(actor, () => check(actor));
      }
      yield bytes.subarray(from, from + PIECE);
    }
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
