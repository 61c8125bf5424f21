import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tidyText } from '../../../server/domain/text-likeness.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile } from '../../../server/features/imports/readers/parsed-file.js';
import { problemCodes, rowsOf } from '../../support/parsed-rows.js';
import { encode, exportFile, RESAVED_HEADER, type ExportForm, type ExportRow } from '../../support/upr-info-file.js';

const read = (rows: readonly ExportRow[], form?: ExportForm): Promise<ParsedFile> =>
  parseFile(exportFile(rows, form), 'export.csv');

describe('an export of UPR Info', () => {
  it('gives reviews by State and session, with the cycle of the session', async () => {
    const { source, reviews, problems } = await read([
      { sur: 'Ruritania', text: 'One', session: '12' },
      { sur: 'Ruritania', text: 'Two', session: '13' },
      { sur: 'Kenya', text: 'Three', session: '27' },
      { sur: ' Ruritania\r\n', text: 'Four', session: '12' },
      { sur: 'Kenya', text: 'Five', session: '41' },
      { sur: 'Kenya', text: 'Six', session: '55' },
    ]);
    expect(source).toBe('UPR_INFO_CSV');
    expect(reviews.map(({ stateLabel, session, cycle, rows }) => [stateLabel, session, cycle, rows.length])).toEqual([
      ['Ruritania', 12, 1, 2],
      ['Ruritania', 13, 2, 1],
      ['Kenya', 27, 3, 1],
      ['Kenya', 41, 4, 1],
      ['Kenya', 55, 5, 1],
    ]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([['STATE_NOT_KNOWN', 'Ruritania']]);
  });

  it('reads every column of a row', async () => {
    const file = await read([
      {
        sur: 'Kenya',
        text: ' Consider ratifying ICRMW ',
        rs: 'Bosnia and Herzegovina\r\n',
        response: 'Noted',
        action: '3',
        issue: 'International instruments,Labour, Migrants',
        session: '8',
      },
    ]);
    expect(rowsOf(file)).toEqual([
      {
        where: { row: 2 },
        fromRows: [2],
        kind: 'RECOMMENDATION',
        number: null,
        text: 'Consider ratifying ICRMW',
        parts: [{ text: 'Consider ratifying ICRMW', states: ['Bosnia and Herzegovina'] }],
        recommendingStates: ['Bosnia and Herzegovina'],
        positionVerbatim: 'Noted',
        sourceSymbol: null,
        sourceParagraph: null,
        sourceVerbatim: null,
        actionCategory: 3,
        themes: [
          { scheme: 'UPR_INFO', label: 'International instruments', code: null },
          { scheme: 'UPR_INFO', label: 'Labour', code: null },
          { scheme: 'UPR_INFO', label: 'Migrants', code: null },
        ],
        groups: [],
        sdgs: [],
      },
    ]);
    expect(file.problems).toEqual([]);
  });

  const forms: ExportForm[] = [';', ',', '\t'].flatMap((delimiter) =>
    ['\r\n', '\n', '\r'].flatMap((lineEnd) =>
      (['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'macintosh', 'windows-1252'] as const).map((encoding) => ({
        delimiter,
        lineEnd,
        encoding,
      })),
    ),
  );
  it.each(forms)('comes out the same in every form: $delimiter $lineEnd $encoding', async (form) => {
    const rows = [
      {
        sur: 'Kenya',
        text: 'Protect talibés; vis-à-vis, "all" of\nthem',
        rs: 'Côte d’Ivoire',
        issue: 'Justice,Labour',
      },
      { sur: 'Kenya', text: 'Act on Länder', rs: 'France' },
    ];
    const file = await read(rows, form);
    expect(rowsOf(file).map(({ text, recommendingStates }) => [text, recommendingStates])).toEqual([
      ['Protect talibés; vis-à-vis, "all" of them', ['Côte d’Ivoire']],
      ['Act on Länder', ['France']],
    ]);
    expect(problemCodes(file)).toEqual(
      form.encoding === 'macintosh' || form.encoding === 'windows-1252' ? ['ENCODING_GUESSED'] : [],
    );
  });

  it('reads the headings of a copy saved again on a Mac', async () => {
    const rows = [{ sur: 'Kenya', text: 'Act, now', rs: 'France', response: 'Accepted' }];
    const file = await read(rows, { header: RESAVED_HEADER, delimiter: ',', lineEnd: '\r', encoding: 'macintosh' });
    expect(rowsOf(file)).toMatchObject([
      { text: 'Act, now', recommendingStates: ['France'], positionVerbatim: 'Accepted' },
    ]);
  });

  it('finds the headings below a title and a blank line, and counts rows as a spreadsheet does', async () => {
    const table = exportFile(
      [
        { sur: 'Kenya', text: 'One' },
        { sur: 'Kenya', text: '' },
      ],
      { encoding: 'utf-8' },
    );
    const file = await parseFile(Buffer.concat([Buffer.from('sep=;\r\nRecommendations\r\n\r\n'), table]), 'x.csv');
    expect(rowsOf(file)[0]?.where.row).toBe(5);
    expect(file.problems).toMatchObject([{ code: 'TEXT_MISSING', row: 6, column: 'Recommendation' }]);
  });

  it('tidies entities, no-break spaces, soft hyphens and damaged letters', async () => {
    const file = await read([
      {
        sur: 'Kenya',
        text: '&quot;Con\u00ADsider&quot;&nbsp;the \u00A0 women&#39;s  rights in CÃ´te d’Ivoire\u200B',
        rs: 'Kenya&#13;',
      },
    ]);
    expect(rowsOf(file)[0]?.text).toBe('"Consider" the women\'s rights in Côte d’Ivoire');
    expect(file.problems).toMatchObject([{ code: 'CHARACTERS_MENDED', row: 2, column: 'Recommendation' }]);
  });
});

describe('any export', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aé; ,"\t\n\r=’|&x'), minLength: 1, maxLength: 40 });
  const row = fc.record({ text: letters.map((text) => `T${text}`), response: fc.constantFrom('Supported', 'Noted') });

  it('gives back the texts that were written, in every form', async () => {
    const form = fc.record({
      delimiter: fc.constantFrom(';', ',', '\t'),
      lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
      encoding: fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'utf-16le' as const, 'utf-16be' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), form, async (rows, chosen) => {
        const file = await read(
          rows.map((one, at) => ({ ...one, sur: 'Kenya', text: `${at} ${one.text}` })),
          chosen,
        );
        expect(rowsOf(file).map(({ text }) => text)).toEqual(rows.map(({ text }, at) => tidyText(`${at} ${text}`)));
      }),
      { numRuns: 300 },
    );
  });

  it('of 20,000 rows is read whole', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      sur: `State ${at % 100}`,
      text: `Recommendation ${at % 15_000}: ensure that the rights of every child are respected, with “quotes”; and more`,
      issue: "Women's rights,Rights of the Child,Justice",
    }));
    const bytes = exportFile(rows);
    const file = await parseFile(bytes, 'x.csv');
    expect(file.reviews.reduce((sum, { fileRows }) => sum + fileRows, 0)).toBe(20_000);
  });

  it('of more than 20,000 rows is refused with the limit named', async () => {
    const line = 'Kenya;;;Act;Chad;;;Noted;5;Justice;21\n';
    const bytes = Buffer.concat([exportFile([]), encode(line.repeat(20_001), 'utf-8')]);
    await expect(parseFile(bytes, 'x.csv')).rejects.toMatchObject({
      code: 'TOO_MANY_ROWS',
      message: expect.stringContaining('20,000'),
    });
  });
});
