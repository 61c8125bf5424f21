/** Gives the canary of a column. */
type Word = (column: string) => string;

/** What a plan says, joint or proposed; `who` are its partners. */
export const planned = (word: Word, who: string) => ({
  expected_result: word('expected_result'),
  challenges: word('challenges'),
  next_steps: word('next_steps'),
  budget: word('budget'),
  partner_ids: [who],
  starts_on: '2024-06-15',
  deadline: '2024-09-01',
});

/** A piece of evidence as it is shown before it is shared. */
export const shownEvidence = (word: Word) => ({
  citation: word('shown.citation'),
  url: word('shown.url'),
  datedOn: '2024-06-15',
  fileName: word('shown.fileName'),
  fileKind: 'TXT',
  fileBytes: 24,
});

/** A file as an import read it. */
export const parsedFile = (word: Word) => ({
  source: 'UPR_INFO_CSV',
  reviews: [
    {
      stateLabel: word('parsed.state'),
      session: 47,
      cycle: 4,
      fileRows: 1,
      rows: [
        {
          where: { kind: 'row', row: 2 },
          fromRows: [2],
          kind: 'RECOMMENDATION',
          number: word('parsed.number'),
          text: word('parsed.text'),
          parts: [{ text: 'text', states: ['Norway'] }],
          recommendingStates: [word('parsed.recommendingState')],
          positionVerbatim: word('parsed.position'),
          sourceSymbol: null,
          sourceParagraph: null,
          sourceVerbatim: null,
          actionCategory: null,
          themes: [],
          groups: [],
          sdgs: [],
        },
      ],
    },
  ],
  problems: [
    { code: 'X', message: word('parsed.problem'), row: 2, column: word('parsed.column'), value: word('parsed.value') },
  ],
});

/** A spreadsheet of the matrix as it was read: headings, and a row that finds no place. */
export const parsedMatrix = (word: Word) => ({
  sheets: [
    {
      name: word('parsed.sheet'),
      rows: [
        { row: 1, cells: ['No.', 'Challenges', word('parsed.heading')] },
        { row: 2, cells: [word('parsed.number'), word('parsed.cell'), null] },
      ],
    },
  ],
  exported: null,
});
