import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { canRead, may } from '../../domain/permissions.js';
import type { Refusal } from '../../domain/refusal.js';
import { checkReaders, checkReport, checkReportType, reportTypeOf } from '../../domain/report-rules.js';
import { Audience, type ReportType } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal, type JournalEvent } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { OrganisationEntity } from '../workspaces/workspace.entity.js';
import { ReportEntity, ReportSectionEntity } from './report.entity.js';
import type { ChangeReportInput, CreateReportInput, WithholdOrganisationInput } from './report-input.model.js';
import { spokenLanguage } from '../../language/languages.js';
import { ReportTexts } from './report-texts.service.js';

const CHANGEABLE = [
  'title',
  'cutOffOn',
  'readAs',
  'contact',
  'organisationIds',
] as const satisfies readonly (keyof ReportEntity)[];

/** The reports being written of a review. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly texts: ReportTexts,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The reports of a review the actor may read, the one changed last first. */
  async ofReview(actor: Actor, reviewId: string): Promise<ReportEntity[]> {
    const review = await this.reviews.one(actor, reviewId);
    const query = db().createQueryBuilder(ReportEntity, 'report').where('report.reviewId = :reviewId', { reviewId });
    return visibleTo(query, readerOrNotFound(actor, review.workspaceId))
      .orderBy('report.changedAt', 'DESC')
      .addOrderBy('report.id')
      .getMany();
  }

  /** One report the actor may read; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<ReportEntity> {
    const report = await db().findOneBy(ReportEntity, { id });
    if (!report || !canRead(actor, report)) throw new NotFound();
    return report;
  }

  /** The type of report the actor's side hands in, null when it hands in none or the actor writes none. */
  async typeFor(actor: Actor, reviewId: string): Promise<ReportType | null> {
    const { workspaceId } = await this.reviews.one(actor, reviewId);
    const reader = readerOrNotFound(actor, workspaceId);
    const thing = {
      workspaceId,
      audience: Audience.ORGANISATION,
      ownerOrganisationId: reader.organisationId,
      ownerSide: reader.side,
      writtenBy: null,
    };
    return may(actor, 'report.write', thing, { governmentHasJoined: true }) ? reportTypeOf(reader.side) : null;
  }

  /** Begins a report and writes its first draft. All organisations of the own side take part until told otherwise. */
  async create(actor: Actor, input: CreateReportInput): Promise<ReportEntity | Refusal> {
    const review = await this.reviews.one(actor, input.reviewId);
    const { organisationId, side } = authorizeIn(actor, 'report.write', review.workspaceId);
    const refusal = checkReport(input, this.clock.today()) ?? checkReportType(input.type, side);
    if (refusal) return refusal;
    const taking = await db().find(OrganisationEntity, {
      where: { workspaceId: review.workspaceId, side: side!, archivedAt: IsNull() },
      order: { name: 'ASC' },
    });
    const now = this.clock.now();
    const report = db().create(ReportEntity, {
      id: this.ids.next(),
      workspaceId: review.workspaceId,
      audience: input.audience ?? Audience.ORGANISATION,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      reviewId: review.id,
      type: input.type,
      readAs: input.readAs,
      language: spokenLanguage(input.language ?? actor.language),
      title: input.title.trim(),
      cutOffOn: input.cutOffOn,
      contact: '',
      organisationIds: taking.map(({ id }) => id),
      withheldIds: taking.filter(({ isWithheld }) => isWithheld).map(({ id }) => id),
    });
    await db().insert(ReportEntity, report);
    await this.texts.bringUpToDate(report);
    this.recordBegun(report);
    return report;
  }

  /** The first event of a report for those who read it from now on. */
  recordBegun(report: ReportEntity): void {
    const { type, title, cutOffOn, readAs, language } = report;
    this.record(report, { after: { type, title, cutOffOn, readAs, language } });
  }

  /** Changes what is said of a report; the sections nobody has edited are written anew. */
  async change(actor: Actor, input: ChangeReportInput): Promise<Outcome<ReportEntity>> {
    const report = await this.one(actor, input.id);
    authorize(actor, 'report.write', report);
    const given = Object.fromEntries(CHANGEABLE.map((field) => [field, input[field] ?? undefined]));
    const changes = changedPart<ReportEntity>(report, { ...given, ...(input.title && { title: input.title.trim() }) });
    const refusal =
      checkReport({ ...report, ...changes }, this.clock.today()) ??
      checkReaders(report.readAs, changes.readAs ?? report.readAs, await this.hasEditedText(report.id)) ??
      (await this.checkOrganisations(report.workspaceId, changes.organisationIds ?? []));
    return refusal ?? this.save(report, input.expectedVersion, changes);
  }

  /** Leaves an organisation's name out of the report, or prints it again. */
  async withhold(actor: Actor, input: WithholdOrganisationInput): Promise<Outcome<ReportEntity>> {
    const report = await this.one(actor, input.id);
    authorize(actor, 'report.write', report);
    if (!report.organisationIds.includes(input.organisationId)) throw new NotFound();
    const others = report.withheldIds.filter((id) => id !== input.organisationId);
    const withheldIds = input.isWithheld ? [...others, input.organisationId] : others;
    return this.save(report, input.expectedVersion, { withheldIds });
  }

  /** Writes the sections nobody has edited anew from the data; edited ones keep their text. */
  async regenerate(actor: Actor, input: { id: string; expectedVersion: number }): Promise<Outcome<ReportEntity>> {
    const report = await this.one(actor, input.id);
    authorize(actor, 'report.write', report);
    return this.save(report, input.expectedVersion, {});
  }

  private async save(
    report: ReportEntity,
    expected: number,
    changes: Partial<ReportEntity>,
  ): Promise<ReportEntity | Conflict> {
    const row = { id: report.id, expected };
    const isSaved = await updateIfUnchanged(ReportEntity, row, { ...changes, changedAt: this.clock.now() });
    const now = await db().findOneByOrFail(ReportEntity, { id: report.id });
    if (!isSaved) {
      const theirs = samePart(now, changes);
      return new Conflict({
        id: now.id,
        currentVersion: now.version,
        base: null,
        mine: changes,
        theirs,
        theirsBy: null,
      });
    }
    await this.texts.bringUpToDate(now);
    this.record(now, { before: samePart(report, changes), after: changes });
    return now;
  }

  private hasEditedText(reportId: string): Promise<boolean> {
    return db().existsBy(ReportSectionEntity, { reportId, isEdited: true });
  }

  /** Organisations of another workspace are not there for this one. */
  private async checkOrganisations(workspaceId: string, ids: readonly string[]): Promise<Refusal | null> {
    const known = ids.length ? await db().countBy(OrganisationEntity, { workspaceId, id: In([...ids]) }) : 0;
    if (known < new Set(ids).size) throw new NotFound();
    return null;
  }

  private record(report: ReportEntity, what: Pick<JournalEvent, 'before' | 'after'>): void {
    this.journal.record({
      action: 'report.write',
      subjectType: 'Report',
      subject: report,
      reviewId: report.reviewId,
      ...what,
    });
  }
}
