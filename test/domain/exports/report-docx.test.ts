import { beforeAll, describe, expect, it } from '@jest/globals';
import { sampleReport } from '../../support/report-model.js';
import { sampleRow } from '../../support/report-row.js';
import { all, elementsOf, first, isOn, wordsOf, xmlOf, type XmlNode } from '../../support/read-office.js';
import { rowsUnder, styleOf, valueOf, writtenReport, type ReadReport } from '../../support/word-report.js';
import { themes } from '../../support/report-recommendations.js';

const ROWS = 30;
const rows = Array.from({ length: ROWS }, (_, at) => sampleRow(at + 1));
const MATRIX = 'Annex A. Matrix of recommendations';

/** Headers or footers, by the file they stand in. */
const running = (report: ReadReport, kind: 'header' | 'footer') =>
  [...report.parts].filter(([name]) => name.startsWith(`word/${kind}`)).map(([, part]) => xmlOf(part));

describe('a report as a Word document', () => {
  let report: ReadReport;
  beforeAll(async () => {
    report = await writtenReport(sampleReport({ rows: ROWS }));
  });

  it('is a sound package without macros, whose only outside addresses are web links', () => {
    for (const [name, part] of report.parts) if (/\.(xml|rels)$/.test(name)) expect(() => xmlOf(part)).not.toThrow();
    expect([...report.parts.keys()].join()).not.toMatch(/vba|\.bin/i);
    const outside = [...report.parts]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([, part]) => all(xmlOf(part), 'Relationship'))
      .filter(({ attributes }) => attributes.TargetMode === 'External');
    expect(outside.length).toBeGreaterThan(0);
    for (const { attributes } of outside) expect(attributes.Target).toMatch(/^https:\/\//);
  });

  it('names the State, the review, the organisations and how many withhold their name on its cover', () => {
    const cover = report.words.slice(0, report.words.indexOf('Contents'));
    expect(cover).toContain('Republic of Velandia\nMid-term report\nImplementation of the recommendations');
    expect(cover).toContain('Submitted by\nVelandia Legal Network\n');
    expect(cover).toContain('\n2 organisations whose names are withheld\n');
    expect(cover).toContain('DRAFT. Not yet released. Data as of 31 October 2026.');
  });

  it('counts its paragraphs through from 1 in one list, and its chapters in another', () => {
    const numbered = report.paragraphs.filter((one) => styleOf(one) === 'NumberedParagraph');
    const texts = numbered.map(wordsOf);
    expect(texts[0]).toBe(
      `Of ${ROWS} recommendations, ${rows.filter((row) => row.position === 'SUPPORTED').length} were supported.`,
    );
    expect(texts.at(-1)).toContain('The coalition asks the Government');
    expect(new Set(numbered.map((one) => valueOf(one, 'w:numId'))).size).toBe(1);
    const chapters = report.paragraphs.filter((one) => styleOf(one) === 'Heading1');
    const lists = chapters.map((one) => valueOf(one, 'w:numId'));
    expect(new Set(lists.filter(Boolean)).size).toBe(1);
    expect(chapters.filter((_, at) => !lists[at]).map(wordsOf)).toEqual([
      MATRIX,
      'Annex B. Statistics',
      'Annex C. Participating organisations',
      'Annex D. Unresolved disagreements',
      'Annex E. Sources',
    ]);
  });

  it('has a field of contents that Word shows at once, with every chapter and its page', () => {
    const contents = first(report.body, 'w:sdtContent');
    const entries = elementsOf(contents!).map(wordsOf).filter(Boolean);
    const chapters = report.paragraphs.filter((one) => styleOf(one) === 'Heading1').map(wordsOf);
    expect(entries[0]).toMatch(/^I\.\tExecutive summary\t3$/);
    expect(entries.map((entry) => entry.split('\t').at(-2))).toEqual(chapters);
    const pages = entries.map((entry) => Number(entry.split('\t').at(-1)));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages.every((page) => page >= 3)).toBe(true);
    expect(
      all(contents!, 'w:instrText').map((one) => wordsOf({ ...one, name: '' }) || one.children.join(''))[0],
    ).toContain('TOC');
    expect(all(report.body, 'w:fldChar').filter(({ attributes }) => attributes['w:dirty'])).toEqual([]);
  });

  it('says on every page that it is a draft and that its State is invented, and which page of how many it is', () => {
    const heads = running(report, 'header').map(wordsOf);
    expect(heads.length).toBeGreaterThanOrEqual(4);
    for (const head of heads) expect(head).toContain('Demonstration: invented State');
    expect(heads.filter((head) => head.includes('DRAFT'))).toHaveLength(heads.length - 1);
    const feet = running(report, 'footer').map((foot) =>
      all(foot, 'w:instrText').map(({ children }) => children.join('').trim()),
    );
    expect(feet.filter((fields) => fields.join() === 'PAGE,NUMPAGES')).toHaveLength(heads.length - 1);
  });

  it('lays the matrix across, the rest upright', () => {
    const sizes = all(report.body, 'w:pgSz').map(({ attributes }) => attributes['w:orient']);
    expect(sizes).toEqual(['portrait', 'landscape', 'portrait']);
  });

  it('prints every row of the matrix in the order of OHCHR’s columns', () => {
    const [head, ...printed] = rowsUnder(report, MATRIX);
    expect(head).toEqual([
      'Recommendation and recommending State',
      'Position',
      'Themes and groups of persons, SDGs',
      'Assessment/comments on level of implementation',
    ]);
    const ofThemes = printed.filter((cells) => cells.length === 1).map(([theme]) => theme);
    expect(ofThemes).toEqual(themes.map(({ label }) => `Theme: ${label}`));
    const matrix = printed.filter((cells) => cells.length === 4);
    expect(matrix.map(([text]) => text.split(' ')[0]).sort()).toEqual(rows.map(({ number }) => number).sort());
    const [text, position, tags, assessment] = matrix.find(([one]) => one.startsWith('142.13 '))!;
    const row = sampleRow(13);
    expect(text).toBe(`142.13 ${row.text} (${row.states.join(', ')})\nSource of position: ${row.positionSource}`);
    expect(position).toBe('Supported\nConsidered already implemented');
    expect(tags).toBe(`- ${row.themes[0]}\nGroups of persons:\n- ${row.groups[0]}\nSDGs:\n- ${row.sdgs[0]}`);
    expect(assessment).toContain(`Government: \u00a0`);
    expect(assessment).toContain(row.views[1].rationale);
  });

  it('repeats the head of every table and keeps rows whole', () => {
    for (const table of report.tables) {
      const [head, ...body] = elementsOf(table).filter(({ name }) => name === 'w:tr');
      expect(first(head, 'w:tblHeader')).toBeDefined();
      for (const row of [head, ...body]) expect(isOn(first(row, 'w:cantSplit'))).toBe(true);
    }
  });

  it('lets a row break that would fill a page', async () => {
    const sample = sampleReport({ rows: 1 });
    const long = sampleRow(1);
    const views = long.views.map((view) => ({ ...view, rationale: 'word '.repeat(700) }));
    const matrix = {
      kind: 'matrix' as const,
      sides: ['CSO' as const],
      groups: [{ heading: null, rows: [{ ...long, views }] }],
    };
    const section = { ...sample.sections[0], figures: { only: matrix } };
    const text = { type: 'doc', content: [{ type: 'reportTable', attrs: { table: 'only' } }] };
    const { tables } = await writtenReport({ ...sample, sections: [{ ...section, text }] });
    const [, row] = elementsOf(tables[0]).filter(({ name }) => name === 'w:tr');
    expect(isOn(first(row, 'w:cantSplit'))).toBe(false);
  });

  it('names an organisation as its author and no person', () => {
    const core = xmlOf(report.parts.get('docProps/core.xml'));
    const property = (name: string) => first(core, name)?.children.join('');
    expect(property('dc:creator')).toBe('Coalition for the UPR in Velandia');
    expect(property('cp:lastModifiedBy')).toBe('Coalition for the UPR in Velandia');
    expect(property('dc:title')).toBe('Republic of Velandia: Mid-term report');
  });

  it('shows progress by theme as a picture that says what it shows', () => {
    const picture = first(report.body, 'wp:docPr') as XmlNode;
    expect(picture.attributes.descr).toMatch(/^Stacked bars .* by theme/i);
    expect(picture.attributes.descr).toMatch(/Government: Fully implemented \d+/);
    const [png] = [...report.parts].filter(([name]) => name.startsWith('word/media/')).map(([, part]) => part);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('is in the language it says', () => {
    const language = first(xmlOf(report.parts.get('word/styles.xml')), 'w:lang');
    expect(language?.attributes['w:val']).toBe('en-GB');
  });
});
