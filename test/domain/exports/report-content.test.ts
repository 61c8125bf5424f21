import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReportDocument, ReportFigure } from '../../../server/features/exports/report-document.js';
import { sampleReport } from '../../support/report-model.js';
import { sampleRow } from '../../support/report-row.js';
import { all, cellsOf, first, isOn, wordsOf, xmlOf } from '../../support/read-office.js';
import { rowsUnder, writtenReport, type ReadReport } from '../../support/word-report.js';

const ROWS = 30;
const rows = Array.from({ length: ROWS }, (_, at) => sampleRow(at + 1));
const disputed = rows.filter(({ joint }) => joint?.state === 'DISPUTED');
const assessed = (status: string) => (one: { readonly status: string }) => one.status === status;

/** A report of one chapter that holds nothing but this figure. */
function reportOf(figure: ReportFigure, options: Partial<ReportDocument> = {}): ReportDocument {
  const sample = sampleReport({ rows: 1 });
  const text = { type: 'doc', content: [{ type: 'reportTable', attrs: { table: 'only' } }] };
  const section = { ...sample.sections[0], heading: 'Chapter', text, figures: { only: figure } };
  return { ...sample, sections: [section], ...options };
}

describe('what a report prints', () => {
  let report: ReadReport;
  beforeAll(async () => {
    report = await writtenReport(sampleReport({ rows: ROWS }));
  });

  it('counts the rows by the steps of a report, each side for itself', () => {
    const [head, government, cso] = rowsUnder(report, 'Executive summary');
    expect(head.slice(2, 5)).toEqual(['Total', 'Fully', 'Partially']);
    const views = (side: string) => rows.flatMap((row) => row.views.filter((view) => view.side === side));
    const counts = (side: string) => [
      String(ROWS),
      String(views(side).filter(assessed('FULLY_IMPLEMENTED')).length),
      String(views(side).filter(assessed('PARTIALLY_IMPLEMENTED')).length),
    ];
    expect(government.slice(0, 5)).toEqual(['All', 'Government', ...counts('GOVERNMENT')]);
    expect(cso.slice(1, 5)).toEqual(['Civil society', ...counts('CSO')]);
    expect(cso.at(-1)).toBe(String(ROWS - views('CSO').length));
    expect(cso[6]).toBe(String(views('CSO').filter(assessed('IN_PROGRESS')).length));
  });

  it('prints both values and both reasons of a dispute in the chapter, in the matrix and in the annex', () => {
    expect(disputed.length).toBeGreaterThan(3);
    const annex = rowsUnder(report, 'Annex D. Unresolved disagreements');
    const matrix = rowsUnder(report, 'Annex A. Matrix of recommendations');
    const chapters = report.tables
      .map(cellsOf)
      .filter(([head]) => head.includes('Joint status'))
      .flat();
    const { statuses } = sampleReport().labels;
    for (const { number, joint } of disputed) {
      const places = [
        annex.find(([one]) => one === number),
        matrix.find(([one]) => one.startsWith(`${number} `)),
        chapters.find(([one]) => one === number),
      ];
      for (const cells of places) {
        const printed = cells?.join('\n') ?? '';
        for (const { status, reason } of joint?.stands ?? []) {
          expect(printed).toContain(reason);
          expect(printed).toContain(statuses[status!]);
        }
      }
    }
    expect(annex).toHaveLength(disputed.length + 1);
  });

  it('does not say the same twice when a side disputes in the words of its assessment', async () => {
    const row = disputed[0];
    const stands = row.views.map(({ side, status, rationale }) => ({ side: side as 'CSO', status, reason: rationale }));
    const same = { ...row, joint: { ...row.joint!, stands } };
    const written = await writtenReport(reportOf({ kind: 'views', sides: ['GOVERNMENT', 'CSO'], rows: [same] }));
    expect(written.words.split(row.views[0].rationale)).toHaveLength(2);
    expect(written.words).not.toContain('In the dispute');
  });

  it('cites its sources by number and leads to them', () => {
    const anchors = all(report.body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
    const marks = new Set(all(report.body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    const cited = anchors.filter((anchor) => anchor.startsWith('source-'));
    expect(cited.length).toBeGreaterThan(ROWS);
    for (const anchor of cited) expect(marks).toContain(anchor);
    expect(report.words).toContain(
      '[1]\tGovernment Gazette, extraordinary issue, 12 May 2026. https://gazette.example/2026/5',
    );
  });

  it('prints an indicator with the terms of its progress', () => {
    const indicators = report.tables.map(cellsOf).find(([head]) => head.includes('Baseline'))!;
    expect(indicators[1].slice(2)).toEqual([
      '42\n31 Dec 2024',
      '33.5\n30 Jun 2026',
      '25\n31 Dec 2027',
      '50%\n(33.5 − 42) / (25 − 42)',
    ]);
    expect(indicators[2].at(-1)).toBe('67%\n2 of 3 milestones');
  });

  it('defines each status, and calls a late commitment late', () => {
    const definitions = rowsUnder(report, 'What each status means').map(([status]) => status.trim());
    expect(definitions.slice(1)).toEqual([
      'Fully implemented',
      'Partially implemented',
      'In progress',
      'Not started',
      'Regressed',
      'No information',
      'Not assessed',
    ]);
    expect(rowsUnder(report, 'Framework for implementation and dialogue')[1][3]).toBe('30 Sept 2026 late');
  });

  it('says so where there is nothing to show, and where the data of a table are gone', async () => {
    const empty = await writtenReport(reportOf({ kind: 'disagreements', rows: [] }));
    expect(empty.words).toContain('No recommendation is in dispute.');
    const gone = await writtenReport({
      ...reportOf({ kind: 'gaps', rows: [] }),
      sections: reportOf({ kind: 'gaps', rows: [] }).sections.map((section) => ({ ...section, figures: {} })),
    });
    expect(gone.words).toContain('A table stood here whose data no longer exist.');
  });

  it('leaves the joint status out where one side stands alone', async () => {
    const alone = await writtenReport(reportOf({ kind: 'views', sides: ['CSO'], rows: rows.slice(0, 2) }));
    expect(cellsOf(alone.tables[0])[0]).toEqual(['No.', 'Civil society’s view']);
  });

  it('carries no draft stamp and no mark of an invented State when it is neither', async () => {
    const final = await writtenReport(
      sampleReport({ rows: 2, isDraft: false, isDemonstration: false, withheldCount: 0 }),
    );
    const everything = [...final.parts]
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) => wordsOf(xmlOf(part)) + part.toString());
    expect(everything.join()).not.toMatch(/DRAFT|Demonstration: invented|withheld/);
    expect(final.words).not.toContain('organisations whose');
  });

  it('prints nothing of the mark that figures changed since the text was edited', async () => {
    const sample = sampleReport({ rows: 3 });
    const marked = { ...sample, sections: sample.sections.map((section) => ({ ...section, hasChangedFigures: true })) };
    const [one, other] = await Promise.all([writtenReport(sample), writtenReport(marked)]);
    expect(other.words).toBe(one.words);
  });

  it('keeps every character of what people wrote, but those that XML cannot carry', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '&', '>', '"', '=', '\u0001', '\ud800', 'é', 'ع', '中', ' ', '\n'),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, async (challenges) => {
        const figure: ReportFigure = {
          kind: 'gaps',
          rows: [{ number: '1.1', challenges: `a${challenges}z`, nextSteps: '' }],
        };
        const [, [, printed]] = cellsOf((await writtenReport(reportOf(figure))).tables[0]);
        const kept = (one: string) => one.replace(/[\u0000-\u001f\ufffd\ufffe\uffff\ud800-\udfff]/g, '');
        expect(kept(printed)).toBe(kept(`a${challenges}z`));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a report that reads from right to left', () => {
  let report: ReadReport;
  beforeAll(async () => {
    const sample = sampleReport({ rows: 6, direction: 'rtl' });
    const heading = 'موجز عن 142.23 وOPCAT';
    report = await writtenReport({ ...sample, locale: 'ar', sections: [{ ...sample.sections[0], heading }] });
  });

  it('turns its paragraphs and tables', () => {
    const styles = all(xmlOf(report.parts.get('word/styles.xml')), 'w:style');
    for (const id of ['Normal', 'NumberedParagraph', 'TableText', 'TOC1', 'RunningText']) {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
      expect(all(style!, 'w:bidi')).toHaveLength(1);
    }
    for (const table of report.tables) expect(all(table, 'w:bidiVisual')).toHaveLength(1);
  });

  it('lets Latin words and figures keep their own direction', () => {
    const heading = report.paragraphs.find((one) => wordsOf(one).startsWith('موجز'))!;
    const runs = all(heading, 'w:r').map((run) => [wordsOf(run), isOn(first(run, 'w:rtl'))]);
    expect(runs).toEqual([
      ['موجز عن ', true],
      ['142.23', false],
      [' و', true],
      ['OPCAT', false],
    ]);
  });
});
