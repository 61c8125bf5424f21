import { indicatorProgress, milestoneProgress } from '../../server/domain/indicator-progress.js';
import { statusDefinitions } from '../../server/domain/report-outline.js';
import { say } from '../../server/domain/sentence.js';
import { printed } from '../../server/language/printed.js';
import type { MatrixAnnexRow, PrintedIndicator, ReportSection } from '../../server/features/exports/report-document.js';
import { heading, list, paragraph, place, section, text } from './report-nodes.js';
import { challenges } from './report-recommendations.js';
import { pick, scale, sides } from './report-row.js';

const indicators = (rows: readonly MatrixAnnexRow[]): PrintedIndicator[] => [
  {
    number: rows[0].number,
    kind: 'OUTCOME',
    title: 'Share of detainees who await trial',
    unit: 'per cent',
    baseline: { value: 42, on: '2024-12-31' },
    last: { value: 33.5, on: '2026-06-30' },
    target: { value: 25, on: '2027-12-31' },
    progress: indicatorProgress({ baseline: 42, last: 33.5, target: 25 }),
    sourceOfVerification: 'Prison service, quarterly statistics',
  },
  {
    number: rows[0].number,
    kind: 'STRUCTURAL',
    title: 'Complaints body established by law',
    unit: '',
    baseline: null,
    last: null,
    target: null,
    progress: milestoneProgress(
      [{ reachedOn: '2025-04-02' }, { reachedOn: '2026-03-01' }, { reachedOn: null }],
      '2026-10-31',
    ),
    sourceOfVerification: '',
  },
];

/** The chapter of one theme, with every figure that thematic chapters have. */
export function themeSection(label: string, rows: readonly MatrixAnnexRow[]): ReportSection {
  const content = [
    heading('Recommendations concerned'),
    paragraph(`This chapter treats ${rows.length} recommendations. Both sides assessed most of them during 2026.`),
    place('recommendations'),
    heading('Measures taken'),
    paragraph('Measures were taken by several institutions; those with a date are listed below.'),
    place('measures'),
    heading('Indicators'),
    place('indicators'),
    heading('Views of the Government and of civil society'),
    paragraph('Each view is that of the side named above it and is dated.'),
    place('views'),
    heading('Gaps and next steps'),
    place('gaps'),
  ];
  return section(`theme:${label}`, label, content, {
    recommendations: { kind: 'recommendations', rows },
    measures: { kind: 'measures', rows: rows.slice(0, 6).map(measureOf) },
    indicators: { kind: 'indicators', rows: indicators(rows) },
    views: { kind: 'views', sides, rows },
    gaps: {
      kind: 'gaps',
      rows: rows.slice(0, 4).map((row, at) => ({
        number: row.number,
        challenges: pick(challenges, at),
        nextSteps: 'Adopt the regulation and publish it in all languages of the country.',
      })),
    },
  });
}

const measureOf = ({ number }: MatrixAnnexRow, at: number) => ({
  number,
  title: 'Train magistrates and officers on the amended Act, and publish how many were trained in each district',
  responsible: 'Ministry of Justice',
  dueOn: at % 3 === 0 ? null : '2026-12-31',
  state: pick(['PLANNED', 'UNDER_WAY', 'DONE'] as const, at),
});

/** Definitions and commitments, the same in every sample. */
export const methodology = section(
  'methodology',
  'Methodology',
  [
    paragraph(
      'The coalition held ',
      text('two national workshops', 'bold'),
      ' and nine county consultations between March 2025 and September 2026. The following principles were agreed:',
    ),
    list('orderedList', [
      'Each side records its own assessment and neither can change the other’s.',
      'Every status is dated.',
      'Where the sides differ, both values and both reasons are printed.',
    ]),
    heading('What each status means'),
    place('definitions'),
    { type: 'blockquote', content: [paragraph('Silence is never consent.')] },
  ],
  {
    definitions: {
      kind: 'statusDefinitions',
      definitions: [...scale, 'NOT_ASSESSED' as const].map((status) => ({
        status,
        definition: printed(say(statusDefinitions[status]), 'en'),
      })),
    },
  },
);

export const framework = section(
  'framework',
  'Framework for implementation and dialogue',
  [
    paragraph(
      'Commitments were made at the bilateral dialogue of 12 March 2026, described in the ',
      { ...text('minutes'), marks: [{ type: 'link', attrs: { href: 'https://coalition.example/minutes' } }] },
      '.',
    ),
    list('bulletList', ['12 March 2026: bilateral dialogue in the capital.', '4 June 2026: district forum.']),
    place('commitments'),
  ],
  {
    commitments: {
      kind: 'commitments',
      rows: [
        {
          text: 'Hold children in separate wings in all remand centres',
          owner: 'Ministry of Interior',
          partners: ['Legal Network'],
          numbers: ['142.3'],
          dueOn: '2026-09-30',
          status: 'IN_PROGRESS',
          isLate: true,
          reason: null,
        },
        {
          text: 'Publish the summaries of six closed inquiries',
          owner: 'Ministry of Interior',
          partners: [],
          numbers: ['142.2', '142.9'],
          dueOn: '2026-12-31',
          status: 'CHANGED',
          isLate: false,
          reason: 'Due in June at first; two files had to be cleared of names.',
        },
      ],
    },
  },
);
