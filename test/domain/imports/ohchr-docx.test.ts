import { describe, expect, it } from '@jest/globals';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile, ParsedRow } from '../../../server/features/imports/readers/parsed-file.js';
import {
  cell,
  docxFile,
  LIST_HEADINGS,
  listRow,
  listTable,
  paragraph,
  row,
  run,
  table,
  type DocxParts,
  type ListRow,
} from '../../support/docx-file.js';

const SOURCE = 'Source of position: A/HRC/28/15/Add.1 - Para. 3';
const HEADER = 'UPR of Ruritania (3rd Cycle – 34th session) Thematic list of recommendations';

const parse = (parts: DocxParts): Promise<ParsedFile> => parseFile(docxFile(parts), 'list.docx');
const list = (cycle: 2 | 3 | 4, rows: readonly ListRow[], header = HEADER) =>
  parse({ body: listTable(cycle, rows), header });
const rowsOf = (file: ParsedFile): readonly ParsedRow[] => file.reviews.flatMap(({ rows }) => rows);
const codes = (file: ParsedFile) => file.problems.map(({ code }) => code);

const recommendation = (number: string, more: Partial<Exclude<ListRow, { theme: string }>> = {}): ListRow => ({
  recommendation: [`${number} Protect the children of number ${number} (Peru);`, SOURCE],
  position: 'Supported',
  themes: ['- Right to education', 'Affected persons:', '- children'],
  ...more,
});

describe('a thematic list of the 2nd cycle', () => {
  it('gives each recommendation as printed, with coded themes', async () => {
    const file = await list(
      2,
      [
        { theme: 'A12 Acceptance of international norms' },
        {
          recommendation: ['50.10 Ratify the treaty on work (ILO 189) (Spain, Tunisia); ', SOURCE],
          position: 'Supported',
          themes: [
            'A12 Acceptance of international norms',
            'E32 Right to just and favourable conditions of work',
            'Affected persons: ',
            '- general',
            '- minorities/ racial, ethnic, linguistic, religious or descent-based groups',
          ],
        },
      ],
      'UPR of Ruritania (2nd Cycle – 20th session) Thematic list of recommendations Page 1 of 2',
    );
    expect(file).toEqual({
      source: 'OHCHR_DOCX',
      reviews: [
        {
          stateLabel: 'Ruritania',
          cycle: 2,
          session: 20,
          fileRows: 1,
          rows: [
            {
              where: { row: 3 },
              fromRows: [3],
              kind: 'RECOMMENDATION',
              number: '50.10',
              text: 'Ratify the treaty on work (ILO 189)',
              parts: [{ text: 'Ratify the treaty on work (ILO 189)', states: ['Spain', 'Tunisia'] }],
              recommendingStates: ['Spain', 'Tunisia'],
              positionVerbatim: 'Supported',
              sourceSymbol: 'A/HRC/28/15/Add.1',
              sourceParagraph: '3',
              sourceVerbatim: SOURCE,
              actionCategory: null,
              themes: [
                { scheme: 'OHCHR_2', label: 'Acceptance of international norms', code: 'A12' },
                { scheme: 'OHCHR_2', label: 'Right to just and favourable conditions of work', code: 'E32' },
              ],
              groups: ['general', 'minorities/ racial, ethnic, linguistic, religious or descent-based groups'],
              sdgs: [],
            },
          ],
        },
      ],
      problems: [],
    });
  });

  it('says that filled-in comments are not imported', async () => {
    const file = await list(2, [
      recommendation('1.1', { last: ['done'] }),
      recommendation('1.2', { last: ['partly'] }),
    ]);
    expect(file.problems).toMatchObject([
      { code: 'COMMENTS_NOT_IMPORTED', row: 2, column: 'Assessment/comments on level of implementation' },
    ]);
    expect(file.problems[0]?.message).toContain('2 rows');
  });
});

describe('a thematic list of the 3rd cycle', () => {
  it('finds themes, SDGs and persons in one cell, and never parts a label at its comma', async () => {
    const file = await list(3, [
      { theme: 'Legal, institutional & policy framework' },
      {
        recommendation: ['121.4 Adopt a plan (France) (Lithuania);', SOURCE],
        position: 'Noted',
        themes: [
          '- Legal, institutional & policy framework',
          '- Children: definition; general principles; protection',
          'SDGs:',
          '- 10 - REDUCED INEQUALITIES',
          '- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS',
          'Affected persons:',
          '- Judges, lawyers and prosecutors',
        ],
      },
    ]);
    expect(file.reviews).toMatchObject([{ stateLabel: 'Ruritania', cycle: 3, session: 34 }]);
    expect(rowsOf(file)).toMatchObject([
      {
        number: '121.4',
        text: 'Adopt a plan',
        recommendingStates: ['France', 'Lithuania'],
        positionVerbatim: 'Noted',
        themes: [
          { scheme: 'OHCHR_3', label: 'Legal, institutional & policy framework', code: null },
          { scheme: 'OHCHR_3', label: 'Children: definition; general principles; protection', code: null },
        ],
        sdgs: [
          { goal: 10, label: '10 - REDUCED INEQUALITIES' },
          { goal: 16, label: '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS' },
        ],
        groups: ['Judges, lawyers and prosecutors'],
      },
    ]);
    expect(file.problems).toEqual([]);
  });
});

describe('a thematic list of the 4th cycle', () => {
  it('takes the SDGs from their own column', async () => {
    const file = await list(
      4,
      [
        recommendation('140.7', {
          themes: [
            '- Equality & non-discrimination',
            'Groups of Persons: ',
            '- Public officials',
            '- Roma, Gypsies, Sinti & Travellers',
          ],
          last: ['- 5 - GENDER EQUALITY', '- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS', '- Life on Mars'],
        }),
      ],
      'UPR of Ruritania (4th Cycle - 48th Session)',
    );
    expect(file.reviews).toMatchObject([{ stateLabel: 'Ruritania', cycle: 4, session: 48 }]);
    expect(rowsOf(file)).toMatchObject([
      {
        themes: [{ scheme: 'OHCHR_4', label: 'Equality & non-discrimination' }],
        groups: ['Public officials', 'Roma, Gypsies, Sinti & Travellers'],
        sdgs: [
          { goal: 5, label: '5 - GENDER EQUALITY' },
          { goal: 16, label: '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS' },
          { goal: null, label: 'Life on Mars' },
        ],
      },
    ]);
    expect(codes(file)).toEqual(['SDG_NOT_UNDERSTOOD']);
  });
});

describe('which review a list is of', () => {
  it.each<[string, string | null, number | null, number | null, string[]]>([
    [
      'UPR of Ruritania (2nd Cycle – 20th session)Thematic list of recommendations Page 3 of 27',
      'Ruritania',
      2,
      20,
      [],
    ],
    ['UPR of Ruritania (4th Cycle - 48th Session)', 'Ruritania', 4, 48, []],
    [
      'UPR of Bolivia (Plurinational State of) (3rd Cycle – 34th session)',
      'Bolivia (Plurinational State of)',
      3,
      34,
      [],
    ],
    ['UPR of Guinea-Bissau (2nd Cycle – 21st session)', 'Guinea-Bissau', 2, 21, []],
    ['UPR of the Netherlands (Third Cycle, 27th session)', 'Netherlands', 3, 27, []],
    ['Universal Periodic Review of Bosnia and Herzegovina – 34th session', 'Bosnia and Herzegovina', 3, 34, []],
    ['UPR of Ruritania (3rd Cycle)', 'Ruritania', 3, null, []],
    ['UPR of Ruritania', 'Ruritania', null, null, []],
    ['UPR of Ruritania (2nd Cycle – 34th session)', 'Ruritania', 3, 34, ['CYCLE_AND_SESSION_DISAGREE']],
    ['Thematic list, 20th session', null, 2, 20, ['REVIEW_NOT_NAMED']],
    ['', null, null, null, ['REVIEW_NOT_NAMED']],
  ])('“%s”', async (header, stateLabel, cycle, session, problems) => {
    const file = await list(3, [recommendation('1.1')], header);
    expect(file.reviews).toMatchObject([{ stateLabel, cycle, session }]);
    expect(codes(file)).toEqual(problems);
  });

  it('may stand in the title instead of the page header', async () => {
    const body =
      paragraph('Universal Periodic Review of Ruritania') +
      paragraph('3rd cycle, 34th session') +
      listTable(3, [recommendation('1.1')]);
    expect((await parse({ body })).reviews).toMatchObject([{ stateLabel: 'Ruritania', cycle: 3, session: 34 }]);
  });
});

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
    ['the source in the same paragraph', [`50.1 Act (Peru); ${SOURCE}`], '50.1', 'Act'],
    ['no number', ['Act (Peru);'], null, 'Act'],
  ];
  it.each(cases)('with %s', async (_, lines, number, text) => {
    const file = await list(3, [recommendation('', { recommendation: lines })]);
    expect(rowsOf(file)).toMatchObject([{ number, text, recommendingStates: ['Peru'] }]);
    expect(codes(file)).toEqual(number === null ? ['NUMBER_MISSING'] : []);
  });

  it.each<[string, string | null, string | null, boolean]>([
    ['Source of position: A/HRC/28/15/Add.1 - Para. 3', 'A/HRC/28/15/Add.1', '3', true],
    ['Source of Position: A/HRC/59/15/Add.1 - Para.3', 'A/HRC/59/15/Add.1', '3', true],
    ['Source of position: A/HRC/28/15/Add.1, para. 3 - Para. 3', 'A/HRC/28/15/Add.1', '3', true],
    ['Source of Position: A/HRC/59/15/Add.1 - Para.3vv', 'A/HRC/59/15/Add.1', '3', false],
    ['Source of position: A/HRC/28/15 - Para. 121.4', 'A/HRC/28/15', '121.4', true],
    ['Source of position: the addendum', null, null, false],
  ])('with “%s”', async (line, symbol, paragraphNumber, isRegular) => {
    const file = await list(3, [recommendation('', { recommendation: ['50.1 Act (Peru);', line] })]);
    expect(rowsOf(file)).toMatchObject([
      { text: 'Act', sourceSymbol: symbol, sourceParagraph: paragraphNumber, sourceVerbatim: line },
    ]);
    expect(codes(file)).toEqual(isRegular ? [] : ['SOURCE_NOT_UNDERSTOOD']);
  });

  it('may be numbered by Word itself', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="140.%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = (text: string) => paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const rows = ['Act (Peru);', 'Act well (Chad);'].map((text) =>
      recommendation('', { recommendation: [numbered(text), SOURCE] }),
    );
    const file = await parse({ body: listTable(3, rows), numbering, header: HEADER });
    expect(rowsOf(file).map(({ number, text }) => [number, text])).toEqual([
      ['140.1', 'Act'],
      ['140.2', 'Act well'],
    ]);
  });

  it('keep other States’ texts of one paragraph together', async () => {
    const file = await list(3, [
      recommendation('', {
        recommendation: ['50.1 Comply (Egypt); go on (2009–2014) (Peru);act (Chad, Egypt);', SOURCE],
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
      listRow(recommendation('', { recommendation: ['1.2 Act', SOURCE] })),
      listRow(recommendation('', { recommendation: ['1.3 Act (Frence);', SOURCE] })),
      row([cell('Recommendations that enjoy support', '<w:gridSpan w:val="4"/>')]),
      row([cell(''), cell('')]),
    ]);
    const file = await parse({ body, header: HEADER });
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
    expect(codes(file)).toEqual([]);
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
    const file = await parse({ body: first + paragraph('') + second + third, header: HEADER });
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
    const start = performance.now();
    const file = await list(4, many);
    expect(rowsOf(file)).toHaveLength(1_500);
    expect(new Set(rowsOf(file).map(({ number }) => number)).size).toBe(1_500);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('a Word file that is no thematic list', () => {
  it.each([
    ['has no table', paragraph('Dear colleague')],
    ['has another table', table([row([cell('Name'), cell('Date')]), row([cell('x'), cell('y')])])],
    ['has headings only', listTable(3, [])],
  ])('is refused when it %s', async (_, body) => {
    await expect(parse({ body })).rejects.toMatchObject({
      code: 'NO_RECOMMENDATIONS',
      message: expect.stringContaining('“Recommendation”, “Position”'),
    });
  });
});
