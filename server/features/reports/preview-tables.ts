import type { CalendarDate } from '../../domain/calendar-date.js';
import { ReportStep } from '../../domain/status-scale.js';
import type { Status } from '../../domain/vocabulary.js';
import type {
  DisputedStand,
  PrintedIndicator,
  PrintedJointStatus,
  PrintedRecommendation,
  PrintedView,
  ReportFigure,
  StepGroup,
  ViewedRow,
} from '../exports/report-document.js';
import { day, figure as written } from './writing/english.js';
import {
  actionWords,
  commitmentWords,
  jointWords,
  kindWords,
  positionWords,
  sideWords,
  statusWords,
  stepWords,
} from './writing/status-words.js';

/** One cell; a status is shown with its mark. */
export interface PreviewCell {
  readonly text: string;
  readonly status?: Status | null;
}

/** What the program draws at one place of a section, as the editor shows it. */
export interface PreviewTable {
  readonly key: string;
  readonly kind: ReportFigure['kind'];
  readonly caption: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PreviewCell[])[];
}

type Drawn = Pick<PreviewTable, 'columns' | 'rows'>;

const NOTHING = '–';
const cell = (text: string | number | null | undefined): PreviewCell => ({
  text: String(text ?? '').trim() || NOTHING,
});
const date = (on: CalendarDate | null) => cell(on && day(on));
const statusCell = (status: Status | null): PreviewCell =>
  status === null ? cell(null) : { text: statusWords[status], status };

/** The figure as a plain table; the document draws the same data with all its care. */
export function previewOf(key: string, figure: ReportFigure): PreviewTable {
  return { key, kind: figure.kind, caption: figure.caption ?? null, ...drawn(figure) };
}

function drawn(figure: ReportFigure): Drawn {
  switch (figure.kind) {
    case 'steps':
    case 'progressChart':
      return steps(figure.groupedBy, figure.groups);
    case 'statusDefinitions':
      return {
        columns: ['Status', 'Meaning'],
        rows: figure.definitions.map(({ status, definition }) => [
          status === 'NOT_ASSESSED' ? cell(stepWords.NOT_ASSESSED) : statusCell(status),
          cell(definition),
        ]),
      };
    case 'recommendations':
      return { columns: ['No.', 'Recommendation', 'States', 'Position'], rows: figure.rows.map(recommendation) };
    case 'measures':
      return {
        columns: ['No.', 'Measure', 'Responsible', 'Due', 'State'],
        rows: figure.rows.map((row) => [
          cell(row.number),
          cell(row.title),
          cell(row.responsible),
          date(row.dueOn),
          cell(actionWords[row.state]),
        ]),
      };
    case 'indicators':
      return {
        columns: ['No.', 'Indicator', 'Kind', 'Baseline', 'Now', 'Target', 'Progress'],
        rows: figure.rows.map(indicator),
      };
    case 'views':
      return {
        columns: ['No.', ...figure.sides.map((side) => sideWords[side]), 'Joint status'],
        rows: figure.rows.map((row) => viewed(row, figure.sides)),
      };
    default:
      return followUp(figure);
  }
}

type FollowUp = Exclude<
  ReportFigure,
  { kind: 'steps' | 'progressChart' | 'statusDefinitions' | 'recommendations' | 'measures' | 'indicators' | 'views' }
>;

function followUp(figure: FollowUp): Drawn {
  switch (figure.kind) {
    case 'gaps':
      return {
        columns: ['No.', 'Challenges', 'Next steps'],
        rows: figure.rows.map((row) => [cell(row.number), cell(row.challenges), cell(row.nextSteps)]),
      };
    case 'commitments':
      return {
        columns: ['Commitment', 'Undertaken by', 'Serves', 'Due', 'State'],
        rows: figure.rows.map((row) => [
          cell(row.reason ? `${row.text} (${row.reason})` : row.text),
          cell(row.owner),
          cell(row.numbers.join(', ')),
          date(row.dueOn),
          cell(row.isLate ? `${commitmentWords[row.status]}, late` : commitmentWords[row.status]),
        ]),
      };
    case 'matrix':
      return {
        columns: ['No.', 'Recommendation', 'Position', ...figure.sides.map((side) => sideWords[side]), 'Joint status'],
        rows: figure.groups.flatMap(({ rows }) =>
          rows.map((row) => {
            const [number, ...views] = viewed(row, figure.sides);
            return [number, cell(row.text), position(row), ...views];
          }),
        ),
      };
    case 'disagreements':
      return {
        columns: ['No.', 'Recommendation', 'Government', 'Civil society'],
        rows: figure.rows.map((row) => [cell(row.number), cell(row.text), ...row.stands.map(stand)]),
      };
    case 'participants':
      return {
        columns: ['Side', 'Organisation'],
        rows: figure.groups.flatMap((group) => [
          ...group.names.map((name) => [cell(sideWords[group.side]), cell(name)]),
          ...(group.withheldCount ? [[cell(sideWords[group.side]), cell(`${group.withheldCount} not named`)]] : []),
        ]),
      };
    case 'sources':
      return {
        columns: ['No.', 'Source', 'Dated', 'Address'],
        rows: figure.sources.map((one) => [cell(one.number), cell(one.citation), date(one.datedOn), cell(one.url)]),
      };
  }
}

const stepsInOrder = Object.keys(ReportStep) as ReportStep[];

const steps = (groupedBy: string, groups: readonly StepGroup[]): Drawn => ({
  columns: [groupedBy, 'Seen by', ...stepsInOrder.map((step) => stepWords[step]), 'Total'],
  rows: groups.flatMap((group) =>
    group.views.map(({ side, counts }) => [
      cell(group.label),
      cell(sideWords[side]),
      ...stepsInOrder.map((step) => cell(counts.steps[step])),
      cell(group.total),
    ]),
  ),
});

const position = (row: PrintedRecommendation) => cell(row.position && positionWords[row.position]);

const recommendation = (row: PrintedRecommendation): PreviewCell[] => [
  cell(row.number),
  cell(row.text),
  cell(row.states.join(', ')),
  position(row),
];

function indicator(one: PrintedIndicator): PreviewCell[] {
  const value = (at: PrintedIndicator['last']) => cell(at && `${written(at.value)}${at.on ? ` (${day(at.on)})` : ''}`);
  const { progress } = one;
  const inTerms =
    progress &&
    ('reached' in progress
      ? `${progress.reached} of ${progress.total} milestones`
      : `${Math.round(progress.progress * 100)} %: (${written(progress.last)} − ${written(progress.baseline)}) / (${written(progress.target)} − ${written(progress.baseline)})`);
  const title = one.kind === 'STRUCTURAL' || !one.unit ? one.title : `${one.title} (${one.unit})`;
  return [
    cell(one.number),
    cell(title),
    cell(kindWords[one.kind]),
    value(one.baseline),
    value(one.last),
    value(one.target),
    cell(inTerms),
  ];
}

function viewed(row: ViewedRow, sides: readonly PrintedView['side'][]): PreviewCell[] {
  const of = (side: PrintedView['side']) => row.views.find((view) => view.side === side)?.status ?? null;
  return [cell(row.number), ...sides.map((side) => statusCell(of(side))), joint(row.joint)];
}

function joint(status: PrintedJointStatus | null): PreviewCell {
  if (!status || status.state === 'NONE') return cell(null);
  const state = jointWords[status.state];
  return status.value ? { text: `${state}: ${statusWords[status.value].toLowerCase()}` } : { text: state };
}

const stand = ({ status, reason }: DisputedStand): PreviewCell => ({
  text: [status === null ? NOTHING : statusWords[status], reason?.trim()].filter(Boolean).join('. '),
  status,
});
