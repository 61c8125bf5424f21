import { describe, expect, it } from '@jest/globals';
import { inEnglish } from '../../../server/language/spoken.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile, ParsedRow } from '../../../server/features/imports/readers/parsed-file.js';
import { problemCodes, rowsOf } from '../../support/parsed-rows.js';
import { exportFile, textFile, type ExportForm, type ExportRow } from '../../support/upr-info-file.js';

const read = (rows: readonly ExportRow[], form?: ExportForm): Promise<ParsedFile> =>
  parseFile(exportFile(rows, form), 'export.csv');

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
    expect(inEnglish(file.problems[0]!.message)).toContain('“Supported” in row 2, “Noted” in row 3');
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
    expect(problemCodes(file)).toEqual(problems);
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
    expect(problemCodes(file)).toEqual(['COLUMN_ABSENT', 'COLUMN_ABSENT']);
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
    expect(file.problems.map(({ code, message }) => [code, inEnglish(message).includes('left out')])).toEqual([
      ['QUOTATION_MARKS', true],
      ['QUOTATION_MARKS', false],
    ]);
  });
});
