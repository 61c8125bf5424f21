import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { canRead } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { chaptersOf } from '../../domain/report-outline.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { whoDidIt } from '../../database/sql/who-did-it.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { authorize } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { ReportEntity, ReportSectionEntity } from './report.entity.js';
import type { ReviseReportSectionInput } from './report-input.model.js';
import { ReportTexts } from './report-texts.service.js';
import { readRichText } from './writing/read-rich-text.js';

type Changed = Partial<Pick<ReportSectionEntity, 'body' | 'figures' | 'isEdited'>>;
type Change = { readonly id: string; readonly expectedVersion: number };

interface LaterChange {
  version: number;
  body: unknown;
  person: string | null;
  organisationId: string | null;
  organisation: string | null;
}

/** The text of a report, section by section. */
@Injectable()
export class ReportSectionsService {
  constructor(
    private readonly texts: ReportTexts,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** One section the actor may read; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<ReportSectionEntity> {
    const section = await db().findOneBy(ReportSectionEntity, { id });
    if (!section || !canRead(actor, section)) throw new NotFound();
    return section;
  }

  /** Keeps what a person wrote. From then on the program never replaces this text. */
  async revise(actor: Actor, input: ReviseReportSectionInput): Promise<Outcome<ReportSectionEntity>> {
    const [section, report] = await this.toChange(actor, input.id);
    if (!isEditable(report, section)) {
      return new Refusal('NOT_EDITABLE', say('reports.notEditable'), 'body');
    }
    const body = readRichText(input.body);
    if (isRefusal(body)) return body;
    return this.save(section, report, input, { body, isEdited: true });
  }

  /** Says that the text agrees with what the data say now: its figures are no longer marked. */
  async confirmFigures(actor: Actor, input: Change): Promise<Outcome<ReportSectionEntity>> {
    const [section, report] = await this.toChange(actor, input.id);
    const written = (await this.texts.written(report)).find(({ key }) => key === section.key);
    return this.save(section, report, input, { figures: [...(written?.figures ?? [])] });
  }

  /** Puts the program's draft in the place of what a person wrote; what stood there is kept in the journal. */
  async startAgain(actor: Actor, input: Change): Promise<Outcome<ReportSectionEntity>> {
    const [section, report] = await this.toChange(actor, input.id);
    const written = (await this.texts.written(report)).find(({ key }) => key === section.key);
    if (!written) {
      return new Refusal('NO_DRAFT', say('reports.noDraft'));
    }
    return this.save(section, report, input, { body: written.body, figures: [...written.figures], isEdited: false });
  }

  private async toChange(actor: Actor, id: string): Promise<[ReportSectionEntity, ReportEntity]> {
    const section = await this.one(actor, id);
    authorize(actor, 'report.write', section);
    return [section, await db().findOneByOrFail(ReportEntity, { id: section.reportId })];
  }

  private async save(
    section: ReportSectionEntity,
    report: ReportEntity,
    { expectedVersion }: Change,
    changes: Changed,
  ): Promise<ReportSectionEntity | Conflict> {
    const row = { id: section.id, expected: expectedVersion };
    const isSaved = await updateIfUnchanged(ReportSectionEntity, row, { ...changes, changedAt: this.clock.now() });
    const now = await db().findOneBy(ReportSectionEntity, { id: section.id });
    // Its writer gave the report to the organisation meanwhile: there it is another.
    if (!now) throw new NotFound();
    if (!isSaved) return this.lostRace(now, expectedVersion, changes);
    this.journal.record({
      action: 'report.write',
      subjectType: 'ReportSection',
      subject: now,
      reviewId: report.reviewId,
      before: { version: section.version, ...(changes.body && { body: section.body }) },
      after: { version: now.version, key: now.key, isEdited: now.isEdited },
    });
    return now;
  }

  private async lostRace(now: ReportSectionEntity, seen: number, mine: Changed): Promise<Conflict> {
    const later = await this.later(now, seen);
    const last = later.at(-1);
    return new Conflict({
      id: now.id,
      currentVersion: now.version,
      base: later[0]?.version === seen ? later[0].body : null,
      mine: mine.body ?? {},
      theirs: now.body,
      theirsBy: last ? this.name(now, last) : null,
    });
  }

  /** What stood before each change since the version the writer saw, oldest first, and who made it. */
  private later(section: ReportSectionEntity, seen: number): Promise<LaterChange[]> {
    return db().query<LaterChange[]>(
      `select (j.before->>'version')::int as version, j.before->'body' as body, p.name as person, m.organisation_id as "organisationId", o.name as organisation
       from journal j
       ${whoDidIt}
       where j.workspace_id = $1 and j.subject_id = $2 and (j.before->>'version')::int >= $3
       order by j.sequence`,
      [section.workspaceId, section.id, seen],
    );
  }

  /** Inside one organisation the person, outside it the organisation. */
  private name(section: ReportSectionEntity, { person, organisation, organisationId }: LaterChange): string | null {
    return organisationId === section.ownerOrganisationId ? person : organisation;
  }
}

/** Whether a person may write in the section: an annex of nothing but data has no text of its own. */
export function isEditable(report: ReportEntity, { key }: ReportSectionEntity): boolean {
  const chapter = chaptersOf(report.type).find((one) => one.key === key.split(':')[0]);
  return chapter !== undefined && chapter.content !== 'GENERATED';
}
