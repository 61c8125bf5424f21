import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { ReportEntity, ReportSectionEntity } from './report.entity.js';
import { ReportTexts } from './report-texts.service.js';
import { ReportsService } from './reports.service.js';
import { wordCount } from './writing/rich-text.js';

/** How a report that one person began for themselves comes to their organisation. */
@Injectable()
export class OwnReportsService {
  constructor(
    private readonly reports: ReportsService,
    private readonly texts: ReportTexts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** How long the draft is, and what its text is known by. */
  async facts({ id, cutOffOn }: ReportEntity): Promise<{ cutOffOn: string; words: string; digest: string }> {
    const sections = await this.texts.kept(id);
    const chapters = sections.filter(({ key }) => !key.startsWith('annex'));
    const words = chapters.reduce((sum, { body }) => sum + wordCount(body), 0);
    const written = JSON.stringify(sections.map(({ key, heading, body }) => [key, heading, body]));
    return { cutOffOn, words: String(words), digest: createHash('sha256').update(written).digest('hex') };
  }

  /**
   * Gives the organisation the draft as it stands, as a report of its own with a first version: how often it was written
   * over in private is nobody's business. The writer's own is gone then. A Refusal when it changed meanwhile.
   */
  async toOrganisation(report: ReportEntity): Promise<ReportEntity | Refusal> {
    const { id, version } = report;
    const isSame = await updateIfUnchanged(ReportEntity, { id, expected: version }, {});
    if (!isSame) return new Refusal('CHANGED_SINCE', say('sharing.changedSince'));
    // What the writer's other window sends from now on finds the report gone, and is not taken with it unread.
    await db().query('select from report_section where report_id = $1 for update', [id]);
    const sections = await this.texts.kept(id);
    const given = db().create(ReportEntity, { ...report, ...this.anew() });
    await db().insert(ReportEntity, given);
    await db().insert(
      ReportSectionEntity,
      sections.map((section) => db().create(ReportSectionEntity, { ...section, ...this.anew(), reportId: given.id })),
    );
    await db().delete(ReportSectionEntity, { reportId: id });
    await db().delete(ReportEntity, { id });
    this.reports.recordBegun(given);
    return given;
  }

  private anew() {
    const now = this.clock.now();
    return { id: this.ids.next(), audience: Audience.ORGANISATION, version: 1, writtenAt: now, changedAt: now };
  }
}
