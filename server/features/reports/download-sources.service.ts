import { Injectable } from '@nestjs/common';
import { mayRead, readerAs, type Actor, type Readable, type Reader } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { headOf } from '../../database/chain-heads.js';
import { Clock } from '../../database/sources.js';
import { matrixSheetExtrasSql } from '../../database/sql/report-facts.js';
import { readerValues } from '../../database/visible.js';
import { inEyesOf, statement } from '../../database/with-actor.js';
import { authorize, readerOrNotFound, requireConfirmed } from '../../graphql/authorize.js';
import { BadInput, NotFound } from '../../graphql/errors.js';
import type { MatrixSheet } from '../exports/matrix-sheet.js';
import type { ReportDocument } from '../exports/report-document.js';
import type { ReviewEntity } from '../recommendations/review.entity.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { Language } from '../../language/languages.js';
import { buildMatrixSheet, type SheetExtra } from './matrix-sheet-builder.js';
import { buildReportDocument } from './report-document-builder.js';
import type { ReportEntity } from './report.entity.js';
import { changeableColumns } from './changeable-columns.js';
import { briefOf, ReportTexts } from './report-texts.service.js';
import { ReportsService } from './reports.service.js';

/** What everybody in the workspace may read anyway needs no second look at who takes it away. */
const isShared = (audience: Audience) => audience === Audience.JOINT || audience === Audience.PUBLIC;

/** Whose eyes a workbook is read with: what everybody may see, or what the person may see. */
export type SheetAudience = 'joint' | 'mine';

/** Which workbook is wanted, and the name of this export. */
export interface WantedSheet {
  readonly reviewId: string;
  readonly audience: SheetAudience;
  readonly exportId: string;
  /** The language of its own words. */
  readonly language: Language;
  /** The matrix entries it is to hold, in this order; null: all, in the order of the document. */
  readonly entryIds: readonly string[] | null;
}

/** Only these rows of a workbook, in this order; those that are not there, or not for its readers, are left out. */
function rowsOnly(sheet: MatrixSheet, entryIds: readonly string[]): MatrixSheet {
  const rowOf = new Map(sheet.rows.map((row) => [row.entryId, row]));
  const rows = [...new Set(entryIds)].flatMap((id) => rowOf.get(id) ?? []);
  if (rows.length === 0) throw new BadInput(say('reports.noRowsOfSheet'));
  return { ...sheet, rows, rowsOfReview: rows.length < sheet.rows.length ? sheet.rows.length : null };
}

/** A thing of the reader's own, of which it is asked what they may do. */
const ownThing = ({ workspaceId, organisationId, side }: Reader): Readable => ({
  workspaceId,
  audience: Audience.JOINT,
  ownerOrganisationId: organisationId,
  ownerSide: side,
  writtenBy: null,
});

/** Reads what a document shows, in the eyes it is for; to be called inside a transaction. */
@Injectable()
export class DownloadSources {
  constructor(
    private readonly reports: ReportsService,
    private readonly reviews: ReviewsService,
    private readonly workspaces: WorkspacesService,
    private readonly texts: ReportTexts,
    private readonly clock: Clock,
  ) {}

  /** A report the actor may take away; NOT_FOUND or refused otherwise. */
  async readable(actor: Actor, id: string): Promise<ReportEntity> {
    const report = await this.reports.one(actor, id);
    authorize(actor, 'report.export', report);
    return report;
  }

  /** A review whose matrix the actor may still take away with the eyes it was read with; refused otherwise. */
  async readableMatrix(actor: Actor, reviewId: string, as: Actor): Promise<ReviewEntity> {
    const review = await this.reviews.one(actor, reviewId);
    authorize(actor, 'matrix.export', review);
    const [now, before] = [actor, as].map((one) => readerOrNotFound(one, review.workspaceId));
    if (now.organisationId !== before.organisationId || now.side !== before.side) throw new NotFound();
    return review;
  }

  /** A report with all that is printed of it. */
  async report(actor: Actor, id: string): Promise<[ReportEntity, ReportDocument]> {
    const report = await this.readable(actor, id);
    if (!isShared(report.audience)) requireConfirmed(actor);
    const { ownerOrganisationId } = report;
    const kept = await this.texts.kept(id);
    const facts = await this.texts.facts(report);
    const record = await headOf(readerAs(report.workspaceId, report.readAs, report.ownerSide), report.readAs);
    const source = { brief: briefOf(report), ownerOrganisationId, kept, facts, record };
    return [report, buildReportDocument(source, this.clock.today())];
  }

  /** Whether the actor may take the matrix of a review away as a workbook. */
  async mayTakeMatrix(actor: Actor, reviewId: string): Promise<boolean> {
    const review = await this.reviews.one(actor, reviewId);
    return may(actor, 'matrix.export', review, await this.workspaces.facts(review.workspaceId));
  }

  /** A review with its matrix as a workbook shows it. */
  async matrix(
    actor: Actor,
    { reviewId, audience, exportId, language, entryIds }: WantedSheet,
  ): Promise<[ReviewEntity, MatrixSheet]> {
    const review = await this.reviews.one(actor, reviewId);
    authorize(actor, 'matrix.export', review);
    if (audience === 'mine') requireConfirmed(actor);
    const { workspaceId } = review;
    const own = readerOrNotFound(actor, workspaceId);
    const reader: Reader = audience === 'mine' ? own : readerAs(workspaceId, 'JOINT', null);
    if (!mayRead(reader, review)) throw new NotFound();
    const today = this.clock.today();
    const facts = await this.texts.factsFor(reader, reviewId, today);
    const values = [...readerValues(reader), reviewId];
    const extras = await inEyesOf(reader, () =>
      statement<SheetExtra>('matrix-sheet-extras', matrixSheetExtrasSql, values),
    );
    const workspaceFacts = await this.workspaces.facts(workspaceId);
    const { governmentHasJoined } = workspaceFacts;
    const author = facts.organisations.find(({ id }) => id === own.organisationId)?.name ?? '';
    const eyes = audience === 'mine' ? Audience.ORGANISATION : Audience.JOINT;
    const sheet = buildMatrixSheet({
      language,
      reviewId,
      exportId,
      audience: eyes,
      record: await headOf(reader, eyes),
      today,
      author,
      assessorId: audience === 'mine' ? own.organisationId : null,
      changeable: changeableColumns((permission) => may(actor, permission, ownThing(own), workspaceFacts)),
      governmentHasJoined,
      facts,
      extras,
    });
    return [review, entryIds ? rowsOnly(sheet, entryIds) : sheet];
  }
}
