import type { CalendarDate } from '../../domain/calendar-date.js';
import { ReportStep } from '../../domain/status-scale.js';
import type { Side, Status } from '../../domain/vocabulary.js';
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
import { say, type SentenceId } from '../../domain/sentence.js';
import { stepInWords, statusInText } from './writing/status-words.js';
import { ReportWords } from './writing/words.js';
import type { Language } from '../../language/languages.js';

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

/** The figure as a plain table in the report's language; the document draws the same data with all its care. */
export function previewOf(key: string, figure: ReportFigure, language: Language): PreviewTable {
  const words = new ReportWords(language);
  const drawn = new PreviewDrawing(words).drawn(figure);
  return { key, kind: figure.kind, caption: figure.caption ?? null, ...drawn };
}

type FollowUp = Exclude<
  ReportFigure,
  { kind: 'steps' | 'progressChart' | 'statusDefinitions' | 'recommendations' | 'measures' | 'indicators' | 'views' }
>;

const stepsInOrder = Object.keys(ReportStep) as ReportStep[];

/** Draws figures as plain tables, in the words of one language. */
class PreviewDrawing {
  constructor(private readonly words: ReportWords) {}

  drawn(figure: ReportFigure): Drawn {
    const { columns, statuses, actionStates } = this.words.labels;
    switch (figure.kind) {
      case 'steps':
      case 'progressChart':
        return this.steps(figure.groupedBy, figure.groups);
      case 'statusDefinitions':
        return {
          columns: [columns.status, columns.meaning],
          rows: figure.definitions.map(({ status, definition }) => [
            status === 'NOT_ASSESSED' ? cell(statuses.NOT_ASSESSED) : this.status(status),
            cell(definition),
          ]),
        };
      case 'recommendations':
        return {
          columns: [columns.number, columns.recommendation, this.head('report.column.states'), columns.position],
          rows: figure.rows.map((row) => this.recommendation(row)),
        };
      case 'measures':
        return {
          columns: [columns.number, columns.measure, columns.responsible, columns.due, columns.state],
          rows: figure.rows.map((row) => [
            cell(row.number),
            cell(row.title),
            cell(row.responsible),
            this.date(row.dueOn),
            cell(actionStates[row.state]),
          ]),
        };
      case 'indicators':
        return {
          columns: [
            columns.number,
            columns.indicator,
            this.head('report.column.kind'),
            columns.baseline,
            columns.now,
            columns.target,
            columns.progress,
          ],
          rows: figure.rows.map((one) => this.indicator(one)),
        };
      case 'views':
        return {
          columns: [columns.number, ...this.sides(figure.sides), columns.jointStatus],
          rows: figure.rows.map((row) => this.viewed(row, figure.sides)),
        };
      default:
        return this.followUp(figure);
    }
  }

  private followUp(figure: FollowUp): Drawn {
    const { columns, sides } = this.words.labels;
    switch (figure.kind) {
      case 'gaps':
        return {
          columns: [columns.number, columns.challenges, columns.nextSteps],
          rows: figure.rows.map((row) => [cell(row.number), cell(row.challenges), cell(row.nextSteps)]),
        };
      case 'commitments':
        return {
          columns: [columns.commitment, columns.owner, columns.serves, columns.due, columns.state],
          rows: figure.rows.map((row) => this.commitment(row)),
        };
      case 'matrix':
        return {
          columns: [
            columns.number,
            columns.recommendation,
            columns.position,
            ...this.sides(figure.sides),
            columns.jointStatus,
          ],
          rows: figure.groups.flatMap(({ rows }) =>
            rows.map((row) => {
              const [number, ...views] = this.viewed(row, figure.sides);
              return [number, cell(row.text), this.position(row), ...views];
            }),
          ),
        };
      case 'disagreements':
        return {
          columns: [columns.number, columns.recommendation, sides.GOVERNMENT, sides.CSO],
          rows: figure.rows.map((row) => [
            cell(row.number),
            cell(row.text),
            ...row.stands.map((stand) => this.stand(stand)),
          ]),
        };
      case 'participants':
        return {
          columns: [this.head('report.column.side'), this.head('report.column.organisation')],
          rows: figure.groups.flatMap((group) => [
            ...group.names.map((name) => [cell(sides[group.side]), cell(name)]),
            ...(group.withheldCount
              ? [
                  [
                    cell(sides[group.side]),
                    cell(this.words.tell(say('report.notNamed', { count: group.withheldCount }))),
                  ],
                ]
              : []),
          ]),
        };
      case 'sources':
        return {
          columns: [
            columns.number,
            this.head('report.column.source'),
            this.head('report.column.dated'),
            this.head('report.column.address'),
          ],
          rows: figure.sources.map((one) => [
            cell(one.number),
            cell(one.citation),
            this.date(one.datedOn),
            cell(one.url),
          ]),
        };
    }
  }

  private head(id: SentenceId): string {
    return this.words.tell(say(id));
  }

  private sides(sides: readonly Side[]): string[] {
    return sides.map((side) => this.words.labels.sides[side]);
  }

  private date(on: CalendarDate | null): PreviewCell {
    return cell(on && this.words.day(on));
  }

  private status(status: Status | null): PreviewCell {
    return status === null ? cell(null) : { text: this.words.labels.statuses[status], status };
  }

  private steps(groupedBy: string, groups: readonly StepGroup[]): Drawn {
    const { words } = this;
    const { columns, steps, sides } = words.labels;
    return {
      columns: [groupedBy, columns.view, ...stepsInOrder.map((step) => words.tell(stepInWords(step))), steps.total],
      rows: groups.flatMap((group) =>
        group.views.map(({ side, counts }) => [
          cell(group.label),
          cell(sides[side]),
          ...stepsInOrder.map((step) => cell(counts.steps[step])),
          cell(group.total),
        ]),
      ),
    };
  }

  private position({ position }: PrintedRecommendation): PreviewCell {
    return cell(position && this.words.labels.positions[position]);
  }

  private recommendation(row: PrintedRecommendation): PreviewCell[] {
    return [cell(row.number), cell(row.text), cell(row.states.join(this.words.comma)), this.position(row)];
  }

  private indicator(one: PrintedIndicator): PreviewCell[] {
    const title = one.kind === 'STRUCTURAL' || !one.unit ? one.title : `${one.title} (${one.unit})`;
    return [
      cell(one.number),
      cell(title),
      cell(this.words.labels.indicatorKinds[one.kind]),
      this.value(one.baseline),
      this.value(one.last),
      this.value(one.target),
      cell(this.terms(one.progress)),
    ];
  }

  private value(at: PrintedIndicator['last']): PreviewCell {
    const { words } = this;
    return cell(at && `${words.figure(at.value)}${at.on ? ` (${words.day(at.on)})` : ''}`);
  }

  private terms(progress: PrintedIndicator['progress']): string | null {
    const { words } = this;
    if (!progress) return null;
    if ('reached' in progress) {
      return words.tell(say('report.milestones', { reached: progress.reached, count: progress.total }));
    }
    const [last, baseline, target] = [progress.last, progress.baseline, progress.target].map((one) =>
      words.figure(one),
    );
    return `${words.share(progress.progress)}: (${last} − ${baseline}) / (${target} − ${baseline})`;
  }

  private commitment(row: Extract<ReportFigure, { kind: 'commitments' }>['rows'][number]): PreviewCell[] {
    const { labels, comma } = this.words;
    const status = labels.commitmentStatuses[row.status];
    return [
      cell(row.reason ? `${row.text} (${row.reason})` : row.text),
      cell(row.owner),
      cell(row.numbers.join(comma)),
      this.date(row.dueOn),
      cell(row.isLate ? [status, labels.words.late].join(comma) : status),
    ];
  }

  private viewed(row: ViewedRow, sides: readonly PrintedView['side'][]): PreviewCell[] {
    const of = (side: PrintedView['side']) => row.views.find((view) => view.side === side)?.status ?? null;
    return [cell(row.number), ...sides.map((side) => this.status(of(side))), this.joint(row.joint)];
  }

  private joint(status: PrintedJointStatus | null): PreviewCell {
    if (!status || status.state === 'NONE') return cell(null);
    const state = this.words.labels.jointStates[status.state];
    return { text: status.value ? `${state}: ${this.words.tell(statusInText(status.value))}` : state };
  }

  private stand({ status, reason }: DisputedStand): PreviewCell {
    const value = status === null ? NOTHING : this.words.labels.statuses[status];
    return { text: [value, reason?.trim()].filter(Boolean).join('. '), status };
  }
}
