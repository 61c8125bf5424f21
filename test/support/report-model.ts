import { indicatorProgress, milestoneProgress } from '../../server/domain/indicator-progress.js';
import { countSteps } from '../../server/domain/status-scale.js';
import { statusDefinitions } from '../../server/domain/report-outline.js';
import type { Side, Status } from '../../server/domain/vocabulary.js';
import type {
  MatrixAnnexRow,
  PrintedIndicator,
  PrintedJointStatus,
  PrintedSource,
  ReportDocument,
  ReportFigure,
  ReportSection,
  RichTextNode,
  StepGroup,
} from '../../server/features/exports/report-document.js';
import { englishReportLabels } from '../../server/features/exports/report-labels.js';
import {
  challenges,
  coalitionSays,
  governmentSays,
  recommendationTexts,
  states,
  themes,
} from './report-recommendations.js';

/** What a test may ask of the sample; the rest is as it is. */
export interface SampleOptions {
  readonly rows?: number;
  readonly isDraft?: boolean;
  readonly isDemonstration?: boolean;
  readonly withheldCount?: number;
  readonly direction?: 'ltr' | 'rtl';
}

const scale: readonly Status[] = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
  'NO_INFORMATION',
];
const sides: readonly Side[] = ['GOVERNMENT', 'CSO'];

/** The same every time: a row's number decides what it holds. */
const pick = <Of>(from: readonly Of[], number: number): Of => from[number % from.length];

const jointOf = (number: number, government: Status, cso: Status): PrintedJointStatus | null => {
  const none = { value: null, proposedBy: null, since: null, stands: [] };
  if (number % 5 === 0) return null;
  if (number % 5 === 1) return { ...none, state: 'AGREED', value: cso, since: '2026-05-04' };
  if (number % 5 === 2) return { ...none, state: 'PROPOSED', value: cso, proposedBy: 'CSO', since: '2026-09-14' };
  if (number % 5 === 3) return { ...none, state: 'OUTDATED', value: government, since: '2025-11-20' };
  return {
    ...none,
    state: 'DISPUTED',
    since: '2026-08-01',
    stands: [
      {
        side: 'GOVERNMENT',
        status: government,
        reason: `The Act is in force since May. Dispute ${number} government.`,
      },
      { side: 'CSO', status: cso, reason: `No district applies it. Dispute ${number} coalition.` },
    ],
  };
};

/** Row `number` of the invented matrix, from 1. */
export function sampleRow(number: number): MatrixAnnexRow {
  const theme = pick(themes, number);
  const government = pick(scale, number * 5 + Math.floor(number / 6));
  const cso = pick(scale, number * 3 + Math.floor(number / 4));
  const isAssessed = number % 11 !== 0;
  return {
    number: `142.${number}`,
    text: pick(recommendationTexts, number * 5 + Math.floor(number / 14)),
    states: number % 6 === 0 ? [pick(states, number), pick(states, number + 3)] : [pick(states, number)],
    position: number % 7 === 0 ? 'NOTED' : 'SUPPORTED',
    positionNote: number % 13 === 0 ? 'Considered already implemented' : null,
    positionSource: `A/HRC/59/15/Add.1, para. ${(number % 9) + 2}`,
    themes: number % 4 === 0 ? [theme.label, 'Legal & institutional reform'] : [theme.label],
    groups: [theme.group],
    sdgs: [theme.sdg],
    views: [
      {
        side: 'GOVERNMENT',
        status: government,
        asOf: '2026-09-30',
        rationale: pick(governmentSays, number),
        noEvidenceReason: null,
        sources: [number * 2 - 1],
      },
      ...(isAssessed
        ? [
            {
              side: 'CSO' as const,
              status: cso,
              asOf: '2026-10-12',
              rationale: pick(coalitionSays, number),
              noEvidenceReason: number % 3 === 0 ? 'The witnesses asked not to be cited.' : null,
              sources: number % 3 === 0 ? [] : [number * 2 - 1, number * 2],
            },
          ]
        : []),
    ],
    joint: isAssessed ? jointOf(number, government, cso) : null,
  };
}

const groupOf = (label: string, rows: readonly MatrixAnnexRow[]): StepGroup => ({
  label,
  total: rows.length,
  views: sides.map((side) => ({
    side,
    counts: countSteps(rows.map((row) => row.views.find((view) => view.side === side)?.status ?? null)),
  })),
});

const sourcesOf = (rows: readonly MatrixAnnexRow[]): PrintedSource[] =>
  rows.flatMap((_, at): PrintedSource[] => [
    {
      number: at * 2 + 1,
      citation: 'Government Gazette, extraordinary issue',
      url: 'https://gazette.example/2026/5',
      datedOn: '2026-05-12',
    },
    { number: at * 2 + 2, citation: `County consultation ${at + 1}`, url: null, datedOn: '2026-02-20' },
  ]);

const text = (words: string, ...marks: readonly string[]): RichTextNode => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: readonly (string | RichTextNode)[]): RichTextNode => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
const heading = (words: string, level = 2): RichTextNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const place = (table: string): RichTextNode => ({ type: 'reportTable', attrs: { table } });
const list = (type: 'bulletList' | 'orderedList', items: readonly string[]): RichTextNode => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

type Figures = Readonly<Record<string, ReportFigure>>;
const section = (
  key: string,
  printed: string,
  content: readonly RichTextNode[],
  figures: Figures = {},
): ReportSection => ({
  key,
  heading: printed,
  place: 'BODY',
  text: { type: 'doc', content },
  figures,
  hasChangedFigures: false,
});

const annex = (
  key: string,
  printed: string,
  figure: ReportFigure,
  words: readonly RichTextNode[] = [],
): ReportSection => ({
  ...section(key, printed, [...words, place('only')], { only: figure }),
  place: figure.kind === 'matrix' ? 'LANDSCAPE_ANNEX' : 'ANNEX',
});

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

function themeSection(label: string, rows: readonly MatrixAnnexRow[]): ReportSection {
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
      rows: rows
        .slice(0, 4)
        .map((row, at) => ({
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
const methodology = section(
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
        definition: statusDefinitions[status].definition,
      })),
    },
  },
);

const framework = section(
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

/** An invented State's joint report with so many recommendations, two pledges and all kinds of figures. */
export function sampleReport(options: SampleOptions = {}): ReportDocument {
  const rows = Array.from({ length: options.rows ?? 42 }, (_, at) => sampleRow(at + 1));
  const byTheme = themes
    .map(({ label }) => ({ label, rows: rows.filter((row) => row.themes[0] === label) }))
    .filter((group) => group.rows.length > 0);
  return {
    locale: 'en-GB',
    direction: options.direction ?? 'ltr',
    labels: englishReportLabels,
    author: 'Coalition for the UPR in Velandia',
    cover: coverOf(options),
    sections: [...chapters(rows, byTheme), ...annexes(rows, byTheme)],
  };
}

const coverOf = (options: SampleOptions): ReportDocument['cover'] => ({
  title: 'Mid-term report',
  stateName: 'Republic of Velandia',
  subtitle: 'Implementation of the recommendations of the fourth cycle of the Universal Periodic Review',
  facts: [
    'Reviewed at the forty-seventh session of the Working Group, November 2024',
    'Outcome: A/HRC/58/12 and Add.1',
  ],
  organisations: ['Velandia Legal Network', 'Women’s Forum of Velandia', 'Federation of Persons with Disabilities'],
  withheldCount: options.withheldCount ?? 2,
  contact: 'secretariat@coalition.example',
  date: '2026-11-22',
  cutOffDate: '2026-10-31',
  isDraft: options.isDraft ?? true,
  isDemonstration: options.isDemonstration ?? true,
});

type ByTheme = readonly { readonly label: string; readonly rows: readonly MatrixAnnexRow[] }[];

function chapters(rows: readonly MatrixAnnexRow[], byTheme: ByTheme): ReportSection[] {
  const supported = rows.filter(({ position }) => position === 'SUPPORTED');
  const noted = rows.filter(({ position }) => position === 'NOTED');
  const summary: ReportFigure = {
    kind: 'steps',
    groupedBy: 'Recommendations',
    groups: [groupOf('All', rows), groupOf('Supported', supported), groupOf('Noted', noted)],
  };
  const chart: ReportFigure = {
    kind: 'progressChart',
    groupedBy: 'Theme',
    groups: byTheme.map((group) => groupOf(group.label, group.rows)),
  };
  const pledges = [1, 2].map((at) => ({
    number: `P-${at}`,
    text: 'Open the archives of the inquiry to the public',
    states: [],
    position: null,
  }));
  return [
    section(
      'summary',
      'Executive summary',
      [
        paragraph(`Of ${rows.length} recommendations, ${supported.length} were supported.`),
        place('steps'),
        paragraph('Progress differs by theme.'),
        place('chart'),
      ],
      { steps: summary, chart },
    ),
    section('introduction', 'Introduction', [
      paragraph('The Republic of Velandia was reviewed for the fourth time in November 2024.'),
      paragraph('The State has since changed its position on none of the recommendations.'),
    ]),
    methodology,
    framework,
    ...byTheme.map((group) => themeSection(group.label, group.rows)),
    section(
      'notedAndPledges',
      'Noted recommendations and voluntary pledges',
      [paragraph('Noted recommendations are followed up like the others.'), place('noted'), place('pledges')],
      {
        noted: { kind: 'recommendations', rows: noted },
        pledges: { kind: 'recommendations', caption: 'Voluntary pledges', rows: pledges },
      },
    ),
    section('conclusion', 'Conclusion and recommendations', [
      paragraph('The coalition asks the Government to publish the regulation before June 2027.'),
    ]),
  ];
}

function annexes(rows: readonly MatrixAnnexRow[], byTheme: ByTheme): ReportSection[] {
  const disputed = rows.filter(({ joint }) => joint?.state === 'DISPUTED');
  return [
    annex('annexMatrix', 'Annex A. Matrix of recommendations', {
      kind: 'matrix',
      sides,
      groups: byTheme.map((group) => ({ heading: `Theme: ${group.label}`, rows: group.rows })),
    }),
    annex('annexStatistics', 'Annex B. Statistics', {
      kind: 'steps',
      groupedBy: 'Theme',
      groups: byTheme.map((group) => groupOf(group.label, group.rows)),
    }),
    annex('annexParticipants', 'Annex C. Participating organisations', {
      kind: 'participants',
      groups: [
        { side: 'CSO', names: ['Velandia Legal Network', 'Women’s Forum of Velandia'], withheldCount: 2 },
        { side: 'GOVERNMENT', names: ['Ministry of Justice'], withheldCount: 0 },
      ],
    }),
    annex(
      'annexDisagreements',
      'Annex D. Unresolved disagreements',
      {
        kind: 'disagreements',
        rows: disputed.map(({ number, text: words, joint }) => ({
          number,
          text: words,
          since: joint?.since ?? null,
          stands: joint?.stands ?? [],
        })),
      },
      [
        paragraph(
          'The sides could not agree on the following recommendations. What each stands for is printed as it wrote it.',
        ),
      ],
    ),
    annex('annexSources', 'Annex E. Sources', { kind: 'sources', sources: sourcesOf(rows) }),
  ];
}
