import { Injectable } from '@nestjs/common';
import { Ids } from '../../database/sources.js';
import { WithActor } from '../../database/with-actor.js';
import { prepareToWrite, writeMatrixXlsx, writeReportDocx } from '../exports/document-jobs.js';
import type { MatrixSheet } from '../exports/matrix-sheet.js';
import { say } from '../../domain/sentence.js';
import { spokenLanguage } from '../../language/languages.js';
import { printed } from '../../language/printed.js';
import { filled } from '../exports/word/wording.js';
import type { ReviewEntity } from '../recommendations/review.entity.js';
import type { PrintedRecord } from '../exports/report-document.js';
import { DocumentDelivery, type Download } from './document-delivery.js';
import { DownloadSources, type WantedSheet } from './download-sources.service.js';
import type { Standing } from './standing.js';
import { stateName } from './writing/state-names.js';

/** Writes documents: the data in one read, the writing outside any transaction, the event when it is handed out. */
@Injectable()
export class ReportDownloads {
  constructor(
    private readonly withActor: WithActor,
    private readonly sources: DownloadSources,
    private readonly delivery: DocumentDelivery,
    private readonly ids: Ids,
  ) {}

  /** The report as a Word document. */
  async report(standing: Standing, id: string): Promise<Download> {
    prepareToWrite();
    const actor = await standing();
    const [report, document] = await this.withActor.read(actor, () => this.sources.report(actor, id));
    const { readAs: audience, cutOffOn, title, reviewId } = report;
    const after = { format: 'docx', audience, cutOffOn, title, ...stood(document.record) };
    return this.delivery.deliver(standing, {
      fileName: `${printed(say('report.file.draft', { state: document.cover.stateName, day: cutOffOn }), report.language)}.docx`,
      bytes: await writeReportDocx(document),
      check: (now) => this.sources.readable(now, id),
      taken: { subjectType: 'Report', of: report, reviewId, after },
    });
  }

  /** The matrix of a review as a workbook, whole or some of its rows. */
  async matrix(standing: Standing, asked: Omit<WantedSheet, 'exportId'>): Promise<Download> {
    const { reviewId } = asked;
    const wanted = { ...asked, exportId: this.ids.next() };
    prepareToWrite();
    const actor = await standing();
    const [review, sheet] = await this.withActor.read(actor, () => this.sources.matrix(actor, wanted));
    const { exportId, title } = sheet;
    const part = sheet.rowsOfReview ? { rows: sheet.rows.length, rowsOfReview: sheet.rowsOfReview } : {};
    const after = { format: 'xlsx', audience: sheet.audience, exportId, title, ...part, ...stood(sheet.record) };
    return this.delivery.deliver(standing, {
      fileName: `${fileNameOf(sheet, review)}.xlsx`,
      bytes: await writeMatrixXlsx(sheet),
      check: (now) => this.sources.readableMatrix(now, reviewId, actor),
      taken: { subjectType: 'Review', of: review, reviewId, after },
    });
  }
}

/** `Kenya, matrix, 2026-11-22`, in the words of the workbook. */
const fileNameOf = ({ labels, locale, exportedOn: day }: MatrixSheet, review: ReviewEntity): string => {
  const state = stateName({ code: review.stateCode, label: review.stateName }, spokenLanguage(locale));
  return filled(labels.words.fileName, { state, day });
};

const stood = (record: PrintedRecord | null | undefined) => ({
  recordNumber: record?.events ?? null,
  recordHead: record?.head ?? null,
});
