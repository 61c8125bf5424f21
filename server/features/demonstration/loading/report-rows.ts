import { readerAs } from '../../../domain/actor.js';
import { reportFrameSql, reportRowsSql } from '../../../database/sql/report-facts.js';
import { readerValues } from '../../../database/visible.js';
import type { ReportFacts, ReportFrame } from '../../reports/facts/report-facts.js';
import { paragraph } from '../../reports/writing/rich-text.js';
import { writeSections, type WrittenSection } from '../../reports/writing/write-sections.js';
import { DEFAULT_LANGUAGE } from '../../../language/languages.js';
import { insertRows, type Row, type Statements } from './insert-rows.js';
import type { Making } from './making.js';
import { momentOn, plusDays } from './moments.js';

/** The coalition's draft: written from the rows that are there by now, then edited in some sections. */
export async function insertReport(client: Statements, making: Making): Promise<void> {
  const { report } = making.content;
  const id = making.ids.of('report');
  const at = momentOn(plusDays(report.cutOffOn, 2), 'report');
  const owned = { audience: 'ORGANISATION', owner: report.owner, at } as const;
  const brief = {
    language: DEFAULT_LANGUAGE,
    type: report.type,
    readAs: report.readAs,
    ownerSide: making.sideOf(report.owner),
    title: report.title,
    cutOffOn: report.cutOffOn,
    contact: report.contact,
    organisationIds: making.organisations(report.organisations),
    withheldIds: making.organisations(report.withheld),
  };
  await insertRows(client, 'report', [
    {
      ...making.columns(id, owned),
      written_by: making.person(report.writer),
      review_id: making.reviewId,
      type: brief.type,
      read_as: brief.readAs,
      language: brief.language,
      title: brief.title,
      cut_off_on: brief.cutOffOn,
      contact: brief.contact,
      organisation_ids: brief.organisationIds,
      withheld_ids: brief.withheldIds,
    },
  ]);
  const sections = writeSections(brief, await factsOf(client, making));
  await insertRows(
    client,
    'report_section',
    sections.map((section) => ({
      ...making.columns(making.ids.of('report section', section.key), owned),
      written_by: making.person(report.writer),
      report_id: id,
      ...textOf(making, section),
    })),
  );
}

/** What the report's readers may know, by its cut-off date. */
async function factsOf(client: Statements, making: Making): Promise<ReportFacts> {
  const { report } = making.content;
  const reader = readerAs(making.workspaceId, report.readAs, making.sideOf(report.owner));
  const values = [...readerValues(reader), making.reviewId, report.cutOffOn];
  const { rows } = (await client.query(reportRowsSql, values)).rows[0] as unknown as Pick<ReportFacts, 'rows'>;
  const frame = (await client.query(reportFrameSql, values)).rows[0] as unknown as ReportFrame;
  return { ...frame, rows };
}

/** A section as the program writes it, or with what a person has written there above what is drawn from the data. */
function textOf(making: Making, { key, ordinal, heading, body, figures }: WrittenSection): Row {
  const edited = making.content.report.sections.find((section) => section.key === key);
  const drawn = body.content.filter(({ type }) => type === 'reportTable');
  const content = edited && [...edited.paragraphs.map((text) => paragraph(text)), ...drawn];
  return {
    key,
    ordinal,
    heading,
    body: content ? { type: 'doc', content } : body,
    figures,
    is_edited: edited !== undefined,
  };
}
