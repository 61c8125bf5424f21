import { Injectable } from '@nestjs/common';
import { readerAs, type Reader } from '../../domain/actor.js';
import type { CalendarDate } from '../../domain/calendar-date.js';
import { Clock, Ids } from '../../database/sources.js';
import { reportFrameSql, reportRowsSql } from '../../database/sql/report-facts.js';
import { readerValues } from '../../database/visible.js';
import { currentActor, db, inEyesOf, statement } from '../../database/with-actor.js';
import type { ReportFacts, ReportFrame, ReportRow } from './facts/report-facts.js';
import { ReportEntity, ReportSectionEntity } from './report.entity.js';
import { writeSections, type WrittenSection } from './writing/write-sections.js';
import type { ReportBrief } from './writing/writing.js';

/** Writes a report's sections from the data, in the eyes of its readers, and keeps them. */
@Injectable()
export class ReportTexts {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What the report rests on: only what its audience may read, never what its writer may. */
  facts(report: ReportEntity): Promise<ReportFacts> {
    const reader = readerAs(report.workspaceId, report.readAs, report.ownerSide);
    return this.factsFor(reader, report.reviewId, report.cutOffOn);
  }

  /** A review in these eyes; nothing dated after the cut-off date. */
  async factsFor(reader: Reader, reviewId: string, cutOffOn: CalendarDate): Promise<ReportFacts> {
    const values = [...readerValues(reader), reviewId, cutOffOn];
    const [[{ rows }], [frame]] = await inEyesOf(reader, () =>
      Promise.all([
        statement<{ rows: ReportRow[] }>('report-rows', reportRowsSql, values),
        statement<ReportFrame>('report-frame', reportFrameSql, values),
      ]),
    );
    return { ...frame, rows };
  }

  /** Every section as the program would write it now. */
  async written(report: ReportEntity): Promise<WrittenSection[]> {
    return writeSections(briefOf(report), await this.facts(report));
  }

  /** The sections as they are kept, in reading order. */
  kept(reportId: string): Promise<ReportSectionEntity[]> {
    return db().find(ReportSectionEntity, { where: { reportId }, order: { ordinal: 'ASC', key: 'ASC' } });
  }

  /**
   * Brings the kept sections up to the data: those nobody has edited are written anew, missing ones are added, those
   * whose theme is gone are removed. Edited ones keep their text and the figures it was written with.
   */
  async bringUpToDate(report: ReportEntity): Promise<void> {
    const written = await this.written(report);
    const kept = new Map((await this.kept(report.id)).map((section) => [section.key, section]));
    const isPlanned = new Set(written.map((section) => section.key));
    const stale = [...kept.values()].filter((section) => !isPlanned.has(section.key) && !section.isEdited);
    if (stale.length)
      await db().delete(
        ReportSectionEntity,
        stale.map(({ id }) => id),
      );
    const missing = written.filter((section) => !kept.has(section.key));
    if (missing.length)
      await db().insert(
        ReportSectionEntity,
        missing.map((section) => this.entity(report, section)),
      );
    for (const section of written) {
      const old = kept.get(section.key);
      if (old) await this.renew(old, section);
    }
  }

  private async renew(old: ReportSectionEntity, { heading, ordinal, body, figures }: WrittenSection): Promise<void> {
    const place = { heading, ordinal };
    const change: Partial<ReportSectionEntity> = old.isEdited ? place : { ...place, body, figures: [...figures] };
    const isSame = Object.entries(change).every(
      ([field, value]) => JSON.stringify(value) === JSON.stringify(old[field as keyof ReportSectionEntity]),
    );
    if (!isSame) await this.update(old, change);
  }

  private async update(section: ReportSectionEntity, change: Partial<ReportSectionEntity>): Promise<void> {
    await db()
      .createQueryBuilder()
      .update(ReportSectionEntity)
      .set({ ...change, version: () => 'version + 1', changedAt: this.clock.now() })
      .where({ id: section.id })
      .execute();
  }

  private entity(report: ReportEntity, section: WrittenSection): ReportSectionEntity {
    const now = this.clock.now();
    const { workspaceId, audience, ownerOrganisationId, ownerSide } = report;
    return db().create(ReportSectionEntity, {
      id: this.ids.next(),
      workspaceId,
      audience,
      ownerOrganisationId,
      ownerSide,
      reportId: report.id,
      ...textOf(section),
      isEdited: false,
      version: 1,
      writtenBy: currentActor()?.personId ?? null,
      writtenAt: now,
      changedAt: now,
    });
  }
}

const textOf = ({ key, ordinal, heading, body, figures }: WrittenSection) => ({
  key,
  ordinal,
  heading,
  body,
  figures: [...figures],
});

/** What a person said of the report, as its writers take it. */
export const briefOf = (report: ReportEntity): ReportBrief => ({
  language: report.language,
  type: report.type,
  readAs: report.readAs,
  ownerSide: report.ownerSide,
  title: report.title,
  cutOffOn: report.cutOffOn,
  contact: report.contact,
  organisationIds: report.organisationIds,
  withheldIds: report.withheldIds,
});
