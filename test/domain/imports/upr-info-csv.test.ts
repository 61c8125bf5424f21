import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tidyText } from '../../../server/domain/text-likeness.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile, ParsedRow } from '../../../server/features/imports/readers/parsed-file.js';
import {
  encode,
  exportFile,
  RESAVED_HEADER,
  textFile,
  type ExportForm,
  type ExportRow,
} from '../../support/upr-info-file.js';

const read = (rows: readonly ExportRow[], form?: ExportForm): Promise<ParsedFile> =>
  parseFile(exportFile(rows, form), 'export.csv');
const rowsOf = (file: ParsedFile): readonly ParsedRow[] => file.reviews.flatMap(({ rows }) => rows);
const codes = (file: ParsedFile) => file.problems.map(({ code }) => code);

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
    expect(codes(file)).toEqual(
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

describe('rows of one recommendation', () => {
  it('are united over their States, with the rows they came from', async () => {
    const file = await read([
      { sur: 'Kenya', text: 'Abolish the death penalty', rs: 'Austria', issue: 'Death penalty' },
      { sur: 'Kenya', text: 'Something else', rs: 'Chad' },
      { sur: 'Kenya', text: ' Abolish the death  penalty.', rs: 'Germany', issue: 'Death penalty,Justice' },
      { sur: 'Kenya', text: 'Abolish the death penalty', rs: 'Ireland', session: '8' },
    ]);
    expect(file.reviews.map(({ session, fileRows, rows }) => [session, fileRows, rows.length])).toEqual([
      [21, 3, 2],
      [8, 1, 1],
    ]);
    expect(rowsOf(file)[0]).toMatchObject({
      text: 'Abolish the death penalty',
      fromRows: [2, 4],
      recommendingStates: ['Austria', 'Germany'],
      parts: [{ states: ['Austria', 'Germany'] }],
      themes: [{ label: 'Death penalty' }, { label: 'Justice' }],
    });
    expect(file.problems).toEqual([]);
  });

  it('stay apart when their positions differ, and a problem says so', async () => {
    const file = await read([
      { sur: 'Kenya', text: 'Ratify CEDAW', rs: 'Chad' },
      { sur: 'Kenya', text: 'Ratify CEDAW', rs: 'Peru', response: 'Noted' },
    ]);
    expect(rowsOf(file)).toHaveLength(2);
    expect(file.problems).toMatchObject([{ code: 'SAME_TEXT_OTHER_POSITION', row: 2, value: 'Ratify CEDAW' }]);
    expect(file.problems[0]?.message).toContain('“Supported” in row 2, “Noted” in row 3');
  });

  it('stay apart when upper and lower case differ: the source has two paragraphs', async () => {
    const file = await read([
      { sur: 'Kenya', text: 'End Cruel treatment' },
      { sur: 'Kenya', text: 'End cruel treatment' },
    ]);
    expect(rowsOf(file)).toHaveLength(2);
  });

  it('name a State once, and say which row repeats it', async () => {
    const file = await read([
      { sur: 'Kenya', text: 'Act', rs: 'Moldova' },
      { sur: 'Kenya', text: 'Act', rs: 'Moldova ' },
    ]);
    expect(rowsOf(file)).toMatchObject([{ recommendingStates: ['Moldova'], fromRows: [2, 3] }]);
    expect(file.problems).toMatchObject([{ code: 'ROW_REPEATED', row: 3 }]);
  });

  it('keep the first action category when they disagree, and say so', async () => {
    const file = await read([
      { sur: 'Kenya', text: 'Act', rs: 'Chad', action: '4' },
      { sur: 'Kenya', text: 'Act', rs: 'Peru', action: '2' },
    ]);
    expect(rowsOf(file)[0]?.actionCategory).toBe(4);
    expect(file.problems).toMatchObject([{ code: 'UNITED_ROWS_DIFFER', row: 2 }]);
  });
});

describe('odd rows of an export', () => {
  it.each<[string, ExportRow, Partial<ParsedRow>, string[]]>([
    ['Accepted stays as printed', { text: 'Act', response: 'Accepted' }, { positionVerbatim: 'Accepted' }, []],
    ['an empty response is kept', { text: 'Act', response: '' }, { positionVerbatim: '' }, ['POSITION_MISSING']],
    [
      'an unknown State is none',
      { text: 'Act', rs: '&#40;Unknown&#41;' },
      { recommendingStates: [] },
      ['STATE_MISSING'],
    ],
    [
      'a misspelt State is kept',
      { text: 'Act', rs: 'Frence' },
      { recommendingStates: ['Frence'] },
      ['STATE_NOT_KNOWN'],
    ],
    ['an old spelling is known', { text: 'Act', rs: 'Macedonia FYR' }, { recommendingStates: ['Macedonia FYR'] }, []],
    ['a number as a fraction', { text: 'Act', action: '4.0', session: '21.0' }, { actionCategory: 4 }, []],
    ['a named category', { text: 'Act', action: '5 - Specific action' }, { actionCategory: 5 }, []],
    ['an unknown category', { text: 'Act', action: '7' }, { actionCategory: null }, ['ACTION_NOT_UNDERSTOOD']],
    ['no issue', { text: 'Act', issue: '' }, { themes: [] }, []],
    [
      'a pledge has no recommending State',
      { text: 'Build schools', rs: 'Kenya', response: 'Voluntary Pledge' },
      { kind: 'PLEDGE', recommendingStates: [], positionVerbatim: 'Voluntary Pledge' },
      [],
    ],
  ])('%s', async (_, row, expected, problems) => {
    const file = await read([{ sur: 'Kenya', ...row }]);
    expect(rowsOf(file)).toMatchObject([expected]);
    expect(codes(file)).toEqual(problems);
  });

  it.each(['', 'spring', '99', '0', '8.5'])(
    'the session “%s” is none: the row becomes a review without session',
    async (session) => {
      const file = await read([
        { sur: 'Kenya', text: 'Act', session },
        { sur: 'Kenya', text: 'Act' },
      ]);
      expect(file.reviews.map(({ session: found, cycle }) => [found, cycle])).toEqual([
        [null, null],
        [21, 2],
      ]);
      expect(file.problems).toMatchObject([{ code: 'SESSION_NOT_UNDERSTOOD', row: 2, column: 'Session' }]);
    },
  );

  it('leaves out rows that cannot be told apart, and names them', async () => {
    const text = [
      'SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session',
      'Kenya;;;Act; now;Chad;;;Supported;5;Justice;21',
      'Kenya;;;Begun but',
      'not ended;Chad;;;Supported;5;Justice;21',
      ';;;Act;Chad;;;Supported;5;Justice;21',
      'Kenya;;;Act well;Chad;;;Supported;5;Justice;21;;;',
    ].join('\n');
    const file = await parseFile(Buffer.from(text), 'x.csv');
    expect(rowsOf(file).map((row) => row.text)).toEqual(['Act well']);
    expect(file.problems.map(({ code, row }) => [code, row])).toEqual([
      ['CELL_COUNT', 2],
      ['CELL_COUNT', 3],
      ['CELL_COUNT', 4],
      ['STATE_MISSING', 5],
    ]);
  });

  it('reads on without the columns it can do without', async () => {
    const file = await parseFile(
      textFile([
        ['SuR', 'Recommendation', 'RS', 'Response', 'Session'],
        ['Kenya', 'Act', 'Chad', 'Noted', '8'],
      ]),
      'x.csv',
    );
    expect(rowsOf(file)).toMatchObject([{ text: 'Act', actionCategory: null, themes: [] }]);
    expect(codes(file)).toEqual(['COLUMN_ABSENT', 'COLUMN_ABSENT']);
  });

  it('names the columns that are missing, and those that are there', async () => {
    const reading = parseFile(
      textFile([
        ['SuR', 'Recommendation', 'Comment'],
        ['Kenya', 'Act', 'x'],
      ]),
      'x.csv',
    );
    await expect(reading).rejects.toMatchObject({
      code: 'COLUMNS_MISSING',
      message: expect.stringMatching(
        /columns “RS \(recommending State\)”, “Response”, “Session” are missing.*“Comment”/,
      ),
    });
  });

  it('refuses an export without a single row', async () => {
    await expect(read([])).rejects.toMatchObject({ code: 'NO_RECOMMENDATIONS' });
  });

  it('says in which row a quotation is never closed', async () => {
    const file = Buffer.concat([
      exportFile([{ text: 'One' }]),
      Buffer.from('Kenya;;;"Act;Chad;;;Noted;5;Justice;21\r\nKenya;;\r\n'),
    ]);
    await expect(parseFile(file, 'x.csv')).rejects.toMatchObject({
      code: 'DAMAGED_FILE',
      message: expect.stringContaining('row 3'),
    });
  });

  it('leaves out rows that ran together at a quotation mark out of place, and notes the harmless ones', async () => {
    const text = [
      'Kenya;;;One;Chad;;;Noted;5;Justice;21',
      'Kenya;;;"Act" well;Chad;;;Noted;5;Justice;21',
      'Kenya;;;"Act ""better""";Chad;;;Noted;5;Justice;21',
      'Kenya;;;"An "act" of good";Chad;;;Noted;5;Justice;21',
      'Kenya;;;Two;Chad;;;Noted;5;Justice;21',
    ];
    const file = await parseFile(Buffer.concat([exportFile([]), Buffer.from(text.join('\r\n'))]), 'x.csv');
    expect(rowsOf(file).map((row) => row.text)).toEqual(['One', 'An "act" of good', 'Two']);
    expect(file.problems.map(({ code, message }) => [code, message.includes('left out')])).toEqual([
      ['QUOTATION_MARKS', true],
      ['QUOTATION_MARKS', false],
    ]);
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

  it('is read at 2,000 rows a second or faster', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      sur: `State ${at % 100}`,
      text: `Recommendation ${at % 15_000}: ensure that the rights of every child are respected, with “quotes”; and more`,
      issue: "Women's rights,Rights of the Child,Justice",
    }));
    const bytes = exportFile(rows);
    const start = performance.now();
    const file = await parseFile(bytes, 'x.csv');
    const seconds = (performance.now() - start) / 1_000;
    expect(file.reviews.reduce((sum, { fileRows }) => sum + fileRows, 0)).toBe(20_000);
    expect(20_000 / seconds).toBeGreaterThan(2_000);
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
