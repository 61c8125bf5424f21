import type { MatrixSheet, MatrixSheetRow } from '../../server/features/exports/matrix-sheet.js';
import { englishSheetLabels } from '../../server/features/exports/sheet-labels.js';
import { sampleRow } from './report-row.js';

/** What a test may ask of the sample; the rest is as it is. */
export interface SheetOptions extends Partial<Omit<MatrixSheet, 'rows'>> {
  readonly count?: number;
  /** Replaces fields of row 1. */
  readonly first?: Partial<MatrixSheetRow>;
}

/** Row `number` of the invented matrix, from 1, as the workbook takes it. */
export function sampleSheetRow(number: number): MatrixSheetRow {
  const { views, joint, text, states, position, themes, ...row } = sampleRow(number);
  return {
    entryId: `entry-${number}`,
    versions: { PLAN: (number % 4) + 1, RESPONSIBILITY: 1, TIME: 2, MONEY: 1, TAGS: 1 },
    number: row.number,
    text,
    states,
    position,
    joint,
    theme: themes[0],
    expectedResult: number % 3 === 0 ? '' : 'A complaints body established by law that reports to Parliament each year',
    actions: [
      {
        title: 'Draft the bill with civil society',
        state: 'DONE',
        dueOn: '2026-03-31',
        responsible: 'Ministry of Justice',
      },
      {
        title: 'Train officers in all districts',
        state: 'UNDER_WAY',
        dueOn: null,
        responsible: 'Ministry of Interior',
      },
    ],
    lead: number % 5 === 0 ? null : 'Ministry of Justice',
    supporting: ['Ministry of Interior', 'Bureau of Statistics & Census'],
    partners: ['Velandia Legal Network'],
    startsOn: null,
    deadline: number % 4 === 0 ? null : '2027-06-30',
    budget: '',
    own: null,
    views: views.map((view) => ({ ...view, evidenceCount: view.sources.length })),
    indicators: [{ title: 'Share of detainees who await trial', unit: '%', baseline: 42, last: 33.5, target: 25 }],
    commitments:
      number % 6 === 0
        ? [
            {
              text: 'Publish the summaries',
              owner: 'Ministry of Interior',
              dueOn: '2026-09-30',
              status: 'MADE',
              isLate: true,
            },
          ]
        : [],
    challenges: 'No data are kept by sex, age or disability.',
    nextSteps: '',
  };
}

/** An invented State's matrix with so many rows. */
export function sampleSheet({ count = 42, first, ...options }: SheetOptions = {}): MatrixSheet {
  const rows = Array.from({ length: count }, (_, at) => sampleSheetRow(at + 1));
  if (first && rows[0]) rows[0] = { ...rows[0], ...first };
  return {
    locale: 'en-GB',
    direction: 'ltr',
    labels: englishSheetLabels,
    title: 'Republic of Velandia, fourth cycle',
    audience: 'JOINT',
    exportedOn: '2026-11-22',
    exportId: 'export-1',
    reviewId: 'review-1',
    isDemonstration: true,
    author: 'Coalition for the UPR in Velandia',
    sides: ['GOVERNMENT', 'CSO'],
    governmentHasJoined: true,
    changeable: ['expectedResult', 'challenges', 'nextSteps', 'ownStatus'],
    assessorId: null,
    institutions: ['Ministry of Justice', 'Ministry of Interior', 'Bureau of Statistics & Census'],
    partners: ['Velandia Legal Network', 'Women’s Forum of Velandia'],
    rows,
    ...options,
  };
}
