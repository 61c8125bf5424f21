import { countSteps } from '../../server/domain/status-scale.js';
import type {
  MatrixAnnexRow,
  PrintedSource,
  ReportDocument,
  ReportFigure,
  ReportSection,
  StepGroup,
} from '../../server/features/exports/report-document.js';
import { englishReportLabels } from '../../server/features/exports/report-labels.js';
import { framework, methodology, themeSection } from './report-chapters.js';
import { annex, paragraph, place, section } from './report-nodes.js';
import { themes } from './report-recommendations.js';
import { sampleRow, sides } from './report-row.js';

/** What a test may ask of the sample; the rest is as it is. */
export interface SampleOptions {
  readonly rows?: number;
  readonly isDraft?: boolean;
  readonly isDemonstration?: boolean;
  readonly withheldCount?: number;
  readonly direction?: 'ltr' | 'rtl';
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
    sections: [...chapters(rows, byTheme), ...annexes(rows, byTheme, options.withheldCount ?? 2)],
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

function annexes(rows: readonly MatrixAnnexRow[], byTheme: ByTheme, withheldCount: number): ReportSection[] {
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
        { side: 'CSO', names: ['Velandia Legal Network', 'Women’s Forum of Velandia'], withheldCount },
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
