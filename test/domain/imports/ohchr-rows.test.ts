import { describe, expect, it } from '@jest/globals';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile } from '../../../server/features/imports/readers/parsed-file.js';
import {
  cell,
  docxFile,
  LIST_HEADER,
  LIST_HEADINGS,
  listRow,
  listTable,
  paragraph,
  recommendation,
  row,
  run,
  SOURCE_LINE,
  table,
  type DocxParts,
  type ListRow,
} from '../../support/docx-file.js';
import { problemCodes, rowsOf } from '../../support/parsed-rows.js';

const parse = (parts: DocxParts): Promise<ParsedFile> => parseFile(docxFile(parts), 'list.docx');
const list = (cycle: 2 | 3 | 4, rows: readonly ListRow[], header = LIST_HEADER) =>
  parse({ body: listTable(cycle, rows), header });

describe('the rows of a list', () => {
  const cases: [string, readonly string[], string | null, string][] = [
    ['a number of three parts', ['129.1.2 Act (Peru);'], '129.1.2', 'Act'],
    ['50.1 and 50.10 apart', ['50.10 Act (Peru);'], '50.10', 'Act'],
    ['a full stop after the number', ['50.1. Act (Peru);'], '50.1', 'Act'],
    ['a space within the number', ['50. 12 Act (Peru);'], '50.12', 'Act'],
    ['no space after the number', ['50.1Act (Peru);'], '50.1', 'Act'],
    ['a no-break space after the number', ['50.1\u00A0Act (Peru);'], '50.1', 'Act'],
    ['a year after the number', ['50.1 2030 Agenda: act (Peru);'], '50.1', '2030 Agenda: act'],
    ['a plain number', ['7. Act (Peru)'], '7', 'Act'],
    ['the number in a paragraph of its own', ['50.1', 'Act (Peru);'], '50.1', 'Act'],
    [
      'a text over several paragraphs',
      ['50.1 Act:', '(a) soon;', '(b) well (Peru);'],
      '50.1',
      'Act: (a) soon; (b) well',
    ],
    ['the source in the same paragraph', [`50.1 Act (Peru); ${SOURCE_LINE}`], '50.1', 'Act'],
    ['no number', ['Act (Peru);'], null, 'Act'],
  ];
  it.each(cases)('with %s', async (_, lines, number, text) => {
    const file = await list(3, [recommendation('', { recommendation: lines })]);
    expect(rowsOf(file)).toMatchObject([{ number, text, recommendingStates: ['Peru'] }]);
    expect(problemCodes(file)).toEqual(number === null ? ['NUMBER_MISSING'] : []);
  });

  it.each<[string, string | null, string | null, boolean]>([
    ['Source of position: A/HRC/28/15/Add.1 - Para. 3', 'A/HRC/28/15/Add.1', '3', true],
    ['Source of Position: A/HRC/59/15/Add.1 - Para.3', 'A/HRC/59/15/Add.1', '3', true],
    ['Source of position: A/HRC/28/15/Add.1, para. 3 - Para. 3', 'A/HRC/28/15/Add.1', '3', true],
    ['Source of Position: A/HRC/59/15/Add.1 - Para.3vv', 'A/HRC/59/15/Add.1', '3', false],
    ['Source of Position: A/HRC/43/15 - Para 121', 'A/HRC/43/15', '121', true],
    ['Source of position: A/HRC/28/15 - Para. 121.4', 'A/HRC/28/15', '121.4', true],
    ['Source of position: the addendum', null, null, false],
  ])('with “%s”', async (line, symbol, paragraphNumber, isRegular) => {
    const file = await list(3, [recommendation('', { recommendation: ['50.1 Act (Peru);', line] })]);
    expect(rowsOf(file)).toMatchObject([
      { text: 'Act', sourceSymbol: symbol, sourceParagraph: paragraphNumber, sourceVerbatim: line },
    ]);
    expect(problemCodes(file)).toEqual(isRegular ? [] : ['SOURCE_NOT_UNDERSTOOD']);
  });

  it('may be numbered by Word itself', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="140.%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = (text: string) => paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const rows = ['Act (Peru);', 'Act well (Chad);'].map((text) =>
      recommendation('', { recommendation: [numbered(text), SOURCE_LINE] }),
    );
    const file = await parse({ body: listTable(3, rows), numbering, header: LIST_HEADER });
    expect(rowsOf(file).map(({ number, text }) => [number, text])).toEqual([
      ['140.1', 'Act'],
      ['140.2', 'Act well'],
    ]);
  });

  it('keep other States’ texts of one paragraph together', async () => {
    const file = await list(3, [
      recommendation('', {
        recommendation: ['50.1 Comply (Egypt); go on (2009–2014) (Peru);act (Chad, Egypt);', SOURCE_LINE],
      }),
    ]);
    expect(rowsOf(file)).toMatchObject([
      {
        text: 'Comply (Egypt); go on (2009–2014) (Peru);act (Chad, Egypt)',
        recommendingStates: ['Egypt', 'Peru', 'Chad'],
        parts: [
          { text: 'Comply', states: ['Egypt'] },
          { text: 'go on (2009–2014)', states: ['Peru'] },
          { text: 'act', states: ['Chad', 'Egypt'] },
        ],
      },
    ]);
  });

  it('take the theme they stand under only when they name none themselves', async () => {
    const file = await list(3, [
      { theme: 'Right to health' },
      recommendation('1.1'),
      recommendation('1.2', { themes: [] }),
    ]);
    expect(rowsOf(file).map(({ themes }) => themes.map(({ label }) => label))).toEqual([
      ['Right to education'],
      ['Right to health'],
    ]);
  });

  it('printed under two themes become one with both', async () => {
    const file = await list(3, [
      recommendation('1.1'),
      recommendation('1.2'),
      recommendation('1.1', { themes: ['- Right to health', 'Affected persons:', '- women'] }),
    ]);
    expect(file.reviews[0]?.fileRows).toBe(3);
    expect(rowsOf(file)).toMatchObject([
      {
        number: '1.1',
        fromRows: [2, 4],
        themes: [{ label: 'Right to education' }, { label: 'Right to health' }],
        groups: ['children', 'women'],
      },
      { number: '1.2' },
    ]);
    expect(file.problems).toEqual([]);
  });

  it('printed twice with a misprint in one of them become one, and a problem says so', async () => {
    const file = await list(3, [
      recommendation('', { recommendation: ['1.1 Protect the rights of all children and their families (Peru);'] }),
      recommendation('', { recommendation: ['1.1 Protect the rights of all childrens and their families (Peru);'] }),
    ]);
    expect(rowsOf(file)).toMatchObject([
      { text: 'Protect the rights of all children and their families', fromRows: [2, 3] },
    ]);
    expect(file.problems).toMatchObject([{ code: 'NUMBER_REPEATED', row: 3 }]);
  });

  it('may have their States in a column of their own', async () => {
    const headings = ['Recommendation', 'Recommending state/s', 'Position', 'Full list of themes'];
    const body = table([
      row(headings.map((heading) => cell(heading))),
      row([cell('Right or area: 2.1 Acceptance of international norms', '<w:gridSpan w:val="4"/>')]),
      row([cell('166. The following enjoy support:', '<w:gridSpan w:val="4"/>')]),
      row([cell('166.6. Act'), cell(['Kenya', 'Iran (Islamic Republic of)']), cell('Supported/Noted'), cell('')]),
      row([
        cell('166.7. Act well'),
        cell('(Chad) (Peru)'),
        cell('Noted'),
        cell('A12 Acceptance of international norms'),
      ]),
      row([cell('166.8. Act soon (Mali);'), cell(''), cell('Noted'), cell('')]),
    ]);
    const file = await parse({ body, header: LIST_HEADER });
    expect(rowsOf(file).map(({ number, text, recommendingStates }) => [number, text, recommendingStates])).toEqual([
      ['166.6', 'Act', ['Kenya', 'Iran (Islamic Republic of)']],
      ['166.7', 'Act well', ['Chad', 'Peru']],
      ['166.8', 'Act soon', ['Mali']],
    ]);
    expect(rowsOf(file).map(({ positionVerbatim }) => positionVerbatim)).toEqual(['Supported/Noted', 'Noted', 'Noted']);
    expect(rowsOf(file)[0]?.themes).toMatchObject([{ label: 'Acceptance of international norms' }]);
    expect(file.problems).toMatchObject([{ code: 'ROW_NOT_READ', row: 3 }]);
  });

  it('with a number that another text has already are kept without it', async () => {
    const file = await list(3, [
      recommendation('1.1'),
      recommendation('', { recommendation: ['1.1 Another text (Chad);'] }),
    ]);
    expect(rowsOf(file).map(({ number }) => number)).toEqual(['1.1', null]);
    expect(file.problems).toMatchObject([{ code: 'NUMBER_REPEATED', row: 3, value: 'Another text' }]);
  });

  it('are named where position, State or sense are missing', async () => {
    const body = table([
      ...[LIST_HEADINGS[3].map((heading) => cell(heading))].map((headings) => row(headings)),
      listRow(recommendation('1.1', { position: '' })),
      listRow(recommendation('', { recommendation: ['1.2 Act', SOURCE_LINE] })),
      listRow(recommendation('', { recommendation: ['1.3 Act (Frence);', SOURCE_LINE] })),
      row([cell('Recommendations that enjoy support', '<w:gridSpan w:val="4"/>')]),
      row([cell(''), cell('')]),
    ]);
    const file = await parse({ body, header: LIST_HEADER });
    expect(rowsOf(file)).toHaveLength(3);
    expect(file.problems.map(({ code, row: at, value }) => [code, at, value])).toEqual([
      ['POSITION_MISSING', 2, null],
      ['STATE_MISSING', 3, 'Act'],
      ['STATE_NOT_KNOWN', 4, 'Frence'],
      ['ROW_NOT_READ', 5, 'Recommendations that enjoy support'],
    ]);
  });

  it('under voluntary pledges are pledges', async () => {
    const file = await list(3, [
      { theme: 'Voluntary pledges and commitments' },
      recommendation('', { recommendation: ['9.1 Build schools'] }),
    ]);
    expect(rowsOf(file)).toMatchObject([{ kind: 'PLEDGE', number: '9.1', recommendingStates: [] }]);
    expect(problemCodes(file)).toEqual([]);
  });

  it('are read over several tables, repeated headings, merged cells, deletions and content controls', async () => {
    const headings = row(
      LIST_HEADINGS[3].map((heading) => cell(heading)),
      '<w:tblHeader/>',
    );
    const supported = (number: string, merge: string, position: string) =>
      row([cell(`${number} Act (Peru);`), cell(position, merge), cell('- Right to health'), cell('')]);
    const first = table([
      headings,
      supported('1.1', '<w:vMerge w:val="restart"/>', 'Supported'),
      supported('1.2', '<w:vMerge/>', ''),
      row([cell('1.9 Gone (Peru);'), cell('Noted'), cell(''), cell('')], '<w:del w:id="3"/>'),
      headings,
      `<w:sdt><w:sdtContent>${listRow(recommendation('1.3'))}</w:sdtContent></w:sdt>`,
    ]);
    const second = table([listRow(recommendation('1.4', { position: 'Noted' }))]);
    const edited = `<w:p>${run('1.5 Act ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>${run('always ')}</w:ins>${run('(Peru);')}</w:p>`;
    const third = table([listRow(recommendation('', { recommendation: [edited] }))]);
    const file = await parse({ body: first + paragraph('') + second + third, header: LIST_HEADER });
    expect(rowsOf(file).map(({ number, positionVerbatim, text }) => [number, positionVerbatim, text])).toEqual([
      ['1.1', 'Supported', 'Act'],
      ['1.2', 'Supported', 'Act'],
      ['1.3', 'Supported', 'Protect the children of number 1.3'],
      ['1.4', 'Noted', 'Protect the children of number 1.4'],
      ['1.5', 'Supported', 'Act always'],
    ]);
    expect(file.problems).toEqual([]);
  });

  it('are all there in a list of 1,500', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => recommendation(`140.${at + 1}`));
    const file = await list(4, many);
    expect(rowsOf(file)).toHaveLength(1_500);
    expect(new Set(rowsOf(file).map(({ number }) => number)).size).toBe(1_500);
  });
});
