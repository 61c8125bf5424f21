import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import { may, type Permission } from '../../domain/permissions.js';
import { Audience } from '../../domain/vocabulary.js';
import { db } from '../../database/with-actor.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { OrganisationEntity } from '../workspaces/workspace.entity.js';
import type { WithheldNames } from './facts/withheld-names.js';
import { previewOf } from './preview-tables.js';
import { ReportEntity, ReportSectionEntity } from './report.entity.js';
import type { ReportFigure, ReportParticipant, ReportTable } from './report.model.js';
import { isEditable } from './report-sections.service.js';
import { ReportTexts } from './report-texts.service.js';
import { compareFigures, hasChanged } from './writing/figure-changes.js';
import { plainText } from './writing/rich-text.js';
import type { WrittenSection } from './writing/write-sections.js';
import { namesOf } from './writing/writing.js';

/** What stands around the kept text: what the data say now, and who takes part. Read once an operation. */
@Injectable()
export class ReportReading {
  constructor(private readonly texts: ReportTexts) {}

  viewerCan(actor: Actor, report: ReportEntity) {
    const facts = { governmentHasJoined: true };
    const can = (permission: Permission) => may(actor, permission, report, facts);
    const isOwn = report.audience === Audience.PERSONAL;
    const releaseTo = [
      ...(can('report.write') ? [Audience.SIDE] : []),
      ...(can('report.release') ? [Audience.JOINT] : []),
    ];
    return {
      write: can('report.write'),
      export: can('report.export'),
      shareWithOrganisation: isOwn && can('report.write'),
      releaseTo: isOwn ? [] : releaseTo,
    };
  }

  async participants(report: ReportEntity): Promise<ReportParticipant[]> {
    const known = await db().findBy(OrganisationEntity, { id: In(report.organisationIds) });
    return report.organisationIds.flatMap((id) => {
      const organisation = known.find((one) => one.id === id);
      return organisation ? [{ organisation, isWithheld: report.withheldIds.includes(id) }] : [];
    });
  }

  async isEditable(context: OperationContext, section: ReportSectionEntity): Promise<boolean> {
    return isEditable(await this.report(context, section), section);
  }

  /** The figures of a section, as its text has them and as the data have them now. */
  async figures(context: OperationContext, section: ReportSectionEntity): Promise<ReportFigure[]> {
    const written = await this.writtenNow(context, section);
    const compared = compareFigures(section.figures, written?.figures ?? []);
    return compared.map((figure) => ({ ...figure, hasChanged: hasChanged(figure) }));
  }

  async hasChangedFigures(context: OperationContext, section: ReportSectionEntity): Promise<boolean> {
    const written = await this.writtenNow(context, section);
    return compareFigures(section.figures, written?.figures ?? []).some(hasChanged);
  }

  async tables(context: OperationContext, section: ReportSectionEntity): Promise<ReportTable[]> {
    const { language } = await this.report(context, section);
    const written = await this.writtenNow(context, section);
    return Object.entries(written?.drawings ?? {}).map(([key, figure]) => previewOf(key, figure, language));
  }

  /** Whether the text tells a name that is withheld; it is then left out of the document, but better said otherwise. */
  async tellsWithheldName(context: OperationContext, section: ReportSectionEntity): Promise<boolean> {
    const names = await context
      .loader('report-withheld-names', (ids) => inTurn(ids, (id) => this.withheldNames(context, id)))
      .load(section.reportId);
    return names.isToldIn(plainText(section.body));
  }

  private async withheldNames(context: OperationContext, reportId: string): Promise<WithheldNames> {
    const report = await this.report(context, { reportId });
    const withheld = await db().findBy(OrganisationEntity, { id: In(report.withheldIds) });
    return namesOf(report, { organisations: withheld });
  }

  private report(
    context: OperationContext,
    { reportId }: Pick<ReportSectionEntity, 'reportId'>,
  ): Promise<ReportEntity> {
    const load = async (ids: readonly string[]) => {
      const reports = await db().findBy(ReportEntity, { id: In([...ids]) });
      return ids.map((id) => reports.find((report) => report.id === id)!);
    };
    return context.loader('report', load).load(reportId);
  }

  private async writtenNow(
    context: OperationContext,
    section: ReportSectionEntity,
  ): Promise<WrittenSection | undefined> {
    const write = async (reportId: string) => this.texts.written(await this.report(context, { reportId }));
    const written = await context.loader('report-written', (ids) => inTurn(ids, write)).load(section.reportId);
    return written.find(({ key }) => key === section.key);
  }
}

/** One after another: they share one connection. */
async function inTurn<Value>(ids: readonly string[], read: (id: string) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (const id of ids) values.push(await read(id));
  return values;
}
