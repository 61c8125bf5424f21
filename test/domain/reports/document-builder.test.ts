import { describe, expect, it } from '@jest/globals';
import { buildReportDocument } from '../../../server/features/reports/report-document-builder.js';
import type { ReportSectionEntity } from '../../../server/features/reports/report.entity.js';
import { contentDisposition } from '../../../server/files/content-disposition.js';
import { writeSections } from '../../../server/features/reports/writing/write-sections.js';
import { brief, facts, row, view } from '../../support/report-facts.js';

const rows = [row('142.1', { views: [view('CSO', 'IN_PROGRESS')] })];

/** The sections as they would be kept, one of them with other text. */
const keep = (of: ReturnType<typeof brief>, body: object | null = null) =>
  writeSections(of, facts(rows)).map(
    (section) =>
      ({
        ...section,
        isEdited: false,
        ...(section.key === 'summary' && body && { body, isEdited: true }),
      }) as unknown as ReportSectionEntity,
  );

const built = (of: ReturnType<typeof brief>, body: object | null = null) =>
  buildReportDocument(
    { brief: of, ownerOrganisationId: 'coalition', kept: keep(of, body), facts: facts(rows) },
    '2026-11-22',
  );

describe('the report as it is printed', () => {
  it('carries its marks: draft, cut-off date, invented State, and the organisation as author', () => {
    const { cover, author } = built(brief({ contact: 'report@coalition.example' }));
    expect(cover).toMatchObject({
      stateName: 'Republic of Testland',
      title: 'Half-way',
      isDraft: true,
      isDemonstration: true,
      cutOffDate: '2026-10-31',
      date: '2026-11-22',
      contact: 'report@coalition.example',
      organisations: ['Testland Coalition', 'River Watch'],
      withheldCount: 0,
    });
    expect(author).toBe('Testland Coalition');
  });

  it('names neither on the cover nor as author who asked to be left out', () => {
    const { cover, author } = built(brief({ withheldIds: ['coalition'] }));
    expect([cover.organisations, cover.withheldCount, author]).toEqual([
      ['River Watch'],
      1,
      'Submitting organisations',
    ]);
  });

  it('finds a withheld name that changes its type half-way, and leaves out places of tables that are gone', () => {
    const body = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'So says River ' },
            { type: 'text', text: 'Watch', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'reportTable', attrs: { table: 'nowhere' } },
        { type: 'reportTable', attrs: { table: 'status' } },
      ],
    };
    const summary = built(brief({ withheldIds: ['watch'] }), body).sections.find(({ key }) => key === 'summary')!;
    expect(summary.text.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'So says [name withheld]' }] },
      { type: 'reportTable', attrs: { table: 'status' } },
    ]);
  });
});

describe('the name of a file', () => {
  it('is plain for every program and in its own letters for those that read them', () => {
    expect(contentDisposition('Côte d’Ivoire, matrix.xlsx')).toBe(
      `attachment; filename="Cote d_Ivoire, matrix.xlsx"; filename*=UTF-8''C%C3%B4te%20d%E2%80%99Ivoire%2C%20matrix.xlsx`,
    );
  });

  it('cannot leave its folder or end the header', () => {
    expect(contentDisposition('../a\r\nSet-Cookie: x"b.docx')).toBe(
      `attachment; filename=".. a Set-Cookie x b.docx"; filename*=UTF-8''..%20a%20Set-Cookie%20x%20b.docx`,
    );
  });
});
