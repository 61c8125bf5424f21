import { beforeAll, describe, expect, it } from '@jest/globals';
import { reportLabelsOf } from '../../../server/features/exports/labels/report-labels-of.js';
import type { ReportFacts } from '../../../server/features/reports/facts/report-facts.js';
import { previewOf } from '../../../server/features/reports/preview-tables.js';
import { buildReportDocument } from '../../../server/features/reports/report-document-builder.js';
import { plainText } from '../../../server/features/reports/writing/rich-text.js';
import { writeSections, type WrittenSection } from '../../../server/features/reports/writing/write-sections.js';
import type { ReportBrief } from '../../../server/features/reports/writing/writing.js';
import { LANGUAGES, type Language } from '../../../server/language/languages.js';
import { richFacts } from '../../support/rich-report-facts.js';
import { brief, facts, row } from '../../support/report-facts.js';
import { all, first, wordsOf, xmlOf } from '../../support/read-office.js';
import { writtenReport, type ReadReport } from '../../support/word-report.js';

/** Everything that people wrote or recommended is in these letters, so that what remains is the program's own. */
const OWN_LETTERS = /[\u2800-\u28ff]/;

const reports: readonly (readonly [string, Partial<ReportBrief>, ReportFacts])[] = [
  ['of civil society, on much', { withheldIds: ['watch'], contact: '⠉' }, richFacts()],
  ['of the State, for its own side', { type: 'STATE', readAs: 'SIDE', ownerSide: 'GOVERNMENT' }, richFacts()],
  ['of an NHRI, to be published', { type: 'NHRI', readAs: 'PUBLIC', ownerSide: 'NHRI' }, richFacts()],
  ['on nothing', { organisationIds: [] }, facts([])],
  ['just after an import', {}, facts([row('142.1', { text: '⠞', states: [], themes: [], sdgs: [] })])],
];

/** What a reader sees of a section: heading, text, tables and figures, line by line. */
const linesOf = (sections: readonly WrittenSection[], language: Language): string[] =>
  sections.flatMap(({ heading, body, drawings, figures }) => [
    heading,
    ...plainText(body).split('\n'),
    ...Object.entries(drawings).flatMap(([key, figure]) => {
      const { caption, columns, rows } = previewOf(key, figure, language);
      return [caption ?? '', ...columns, ...rows.flatMap((cells) => cells.map(({ text }) => text))];
    }),
    ...figures.flatMap(({ label, value }) => [label, value]),
  ]);

const written = (language: Language, of: Partial<ReportBrief>, from: ReportFacts) =>
  linesOf(writeSections(brief({ ...of, language }), from), language);

/** Without names, symbols and numbers there is nothing left to translate. */
const hasWords = (line: string) =>
  /\p{L}{3}/u.test(
    line.replace(/UPR Info|A\/HRC\/[\w/.]+|Republic of Testland|Testland Coalition|River Watch|https?:\S+/g, ''),
  );

/** Words that two languages share. */
const SHARED = /^(Position|Total)$/;

describe.each(LANGUAGES.filter((language) => language !== 'en'))('a report in %s', (language) => {
  it.each(reports)('%s says nothing in English', (_, of, from) => {
    const english = new Set(written('en', of, from).filter(hasWords));
    const own = written(language, of, from);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((line) => english.has(line) && !OWN_LETTERS.test(line) && !SHARED.test(line))).toEqual([]);
    expect(own.filter((line) => /\b(the|and|was|has|were|recommendations?)\b/.test(line))).toEqual([]);
  });

  it.each(reports)('%s leaves no place of a sentence open, and joins none without a space', (_, of, from) => {
    const own = written(language, of, from);
    expect(own.filter((line) => /[{}]|undefined|null|NaN| {2}|\.\.(?!\.)| [.,،](\s|$)/.test(line))).toEqual([]);
  });

  it.each(reports)('%s has the chapters, tables and figures of the English one', (_, of, from) => {
    const shapeOf = (one: Language) =>
      writeSections(brief({ ...of, language: one }), from).map(({ key, drawings, figures }) => [
        key,
        Object.keys(drawings),
        figures.map((figure) => figure.key),
      ]);
    expect(shapeOf(language)).toEqual(shapeOf('en'));
  });

  it('keeps the text of recommendations and what people wrote as it is', () => {
    const own = written(language, {}, richFacts()).join('\n');
    for (const { text, challenges, views } of richFacts().rows) {
      expect(own).toContain(text);
      if (challenges) expect(own).toContain(challenges);
      expect(views.every(({ rationale }) => rationale !== '')).toBe(true);
    }
  });

  it('has every label of a document, none of them English, and the same places to fill in', () => {
    const textsOf = (labels: object, path = ''): [string, string][] =>
      Object.entries(labels).flatMap(([key, value]) =>
        typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value as object, `${path}${key}.`),
      );
    const english = new Map(textsOf(reportLabelsOf.en));
    const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [path, text] of textsOf(reportLabelsOf[language])) {
      if (/^(organisationsWithheld|milestones)\./.test(path)) continue;
      expect([path, placesIn(text)]).toEqual([path, placesIn(english.get(path)!)]);
      if (/\p{L}/u.test(text.replace(/\{\w+\}/g, '')) && !SHARED.test(text) && text !== 'Figure') {
        expect([path, text]).not.toEqual([path, english.get(path)]);
      }
    }
  });
});

describe.each(LANGUAGES)('a document in %s', (language) => {
  let report: ReadReport;
  const from = richFacts();
  const of = brief({ language, withheldIds: ['watch'] });
  const document = () => {
    const kept = writeSections(of, from);
    return buildReportDocument({ brief: of, ownerOrganisationId: 'coalition', kept, facts: from }, '2026-11-01');
  };

  beforeAll(async () => {
    report = await writtenReport(document());
  });

  it('is marked with its language', () => {
    const styles = xmlOf(report.parts.get('word/styles.xml'));
    const marked = first(first(styles, 'w:docDefaults')!, 'w:lang')!.attributes;
    const tags = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA', sw: 'sw-KE' };
    expect(marked['w:bidi']).toBe(tags[language]);
    expect(marked['w:val']).toBe(language === 'ar' ? 'en-GB' : tags[language]);
  });

  it('says all of the draft, its marks and the days of its language', () => {
    const { labels } = document();
    expect(report.words).toContain(labels.words.contents);
    expect(report.words).toContain(labels.words.draft);
    expect(report.words).toContain(labels.columns.matrixAssessment);
    for (const { heading } of writeSections(of, from)) expect(report.words).toContain(heading);
    const day = { en: '31 October 2026', fr: '31 octobre 2026', es: '31 de octubre de 2026', ar: '31 أكتوبر 2026' };
    expect(report.words).toContain(language === 'sw' ? '31 Oktoba 2026' : day[language]);
  });

  it('runs from right to left where its language does, tables and words too', () => {
    const isArabic = language === 'ar';
    expect(report.tables.every((table) => Boolean(first(table, 'w:bidiVisual')) === isArabic)).toBe(true);
    const styles = xmlOf(report.parts.get('word/styles.xml'));
    const normal = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Normal')!;
    expect(Boolean(first(normal, 'w:bidi'))).toBe(isArabic);
    const runs = all(report.body, 'w:r').filter((run) => /\p{Script=Arabic}/u.test(wordsOf(run)));
    expect(runs.length > 0).toBe(isArabic);
    expect(runs.every((run) => first(run, 'w:rtl')?.attributes['w:val'] !== 'false')).toBe(true);
  });

  it('describes its chart in its own words', () => {
    const picture = first(report.body, 'wp:docPr')!;
    expect(picture.attributes.descr).toContain(document().labels.sides.GOVERNMENT);
    const hasKey = report.words.includes('Σ');
    expect(hasKey).toBe(language === 'ar');
  });
});
