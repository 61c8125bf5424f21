import { describe, expect, it } from '@jest/globals';
import { inEnglish } from '../../../server/language/spoken.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile } from '../../../server/features/imports/readers/parsed-file.js';
import {
  cell,
  docxFile,
  LIST_HEADER,
  listTable,
  paragraph,
  recommendation,
  row,
  SOURCE_LINE,
  table,
  type DocxParts,
  type ListRow,
} from '../../support/docx-file.js';
import { problemCodes, rowsOf } from '../../support/parsed-rows.js';

const parse = (parts: DocxParts): Promise<ParsedFile> => parseFile(docxFile(parts), 'list.docx');
const list = (cycle: 2 | 3 | 4, rows: readonly ListRow[], header = LIST_HEADER) =>
  parse({ body: listTable(cycle, rows), header });

describe('a thematic list of the 2nd cycle', () => {
  it('gives each recommendation as printed, with coded themes', async () => {
    const file = await list(
      2,
      [
        { theme: 'A12 Acceptance of international norms' },
        {
          recommendation: ['50.10 Ratify the treaty on work (ILO 189) (Spain, Tunisia); ', SOURCE_LINE],
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
              sourceVerbatim: SOURCE_LINE,
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
    expect(inEnglish(file.problems[0]!.message)).toContain('2 rows');
  });
});

describe('a thematic list of the 3rd cycle', () => {
  it('finds themes, SDGs and persons in one cell, and never parts a label at its comma', async () => {
    const file = await list(3, [
      { theme: 'Legal, institutional & policy framework' },
      {
        recommendation: ['121.4 Adopt a plan (France) (Lithuania);', SOURCE_LINE],
        position: 'Noted',
        themes: [
          '- Legal, institutional & policy framework',
          '- Children: definition; general principles; protection',
          'SDGs:',
          '- 10 - REDUCED INEQUALITIES',
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
    expect(problemCodes(file)).toEqual(['SDG_NOT_UNDERSTOOD']);
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
    expect(problemCodes(file)).toEqual(problems);
  });

  it('may stand in the title instead of the page header', async () => {
    const body =
      paragraph('Universal Periodic Review of Ruritania') +
      paragraph('3rd cycle, 34th session') +
      listTable(3, [recommendation('1.1')]);
    expect((await parse({ body })).reviews).toMatchObject([{ stateLabel: 'Ruritania', cycle: 3, session: 34 }]);
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
