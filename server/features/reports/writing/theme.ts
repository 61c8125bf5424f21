import { say, type Sentence } from '../../../domain/sentence.js';
import { JointState, Side, Status } from '../../../domain/vocabulary.js';
import type { ReportedIndicator, ReportRow } from '../facts/report-facts.js';
import { comparedSides, isNoted, isSupported, viewOf } from '../facts/reckoning.js';
import { jointFigures, positionsInWords, stepFigures, viewsInWords } from './counts.js';
import { indicatorsDrawn, measuresDrawn, progressOf, recommendationsDrawn, viewsDrawn } from './drawings.js';
import { measureFigures } from './framework.js';
import { bold, bullets, drawing, heading, paragraphs, type RichBlock } from './rich-text.js';
import { sentence } from './text.js';
import type { ReportWords } from './words.js';
import { annexIn, count, FigureGroup, type Figure, type SectionDraft, type Writing } from './writing.js';

/** One theme: its recommendations, measures, indicators, both views, gaps and next steps. */
export function writeTheme(writing: Writing, rows: readonly ReportRow[]): SectionDraft {
  const { words } = writing;
  const sides = comparedSides(rows);
  const headed = (said: Sentence) => heading(words.tell(said));
  const has = {
    measures: rows.some((row) => row.actions.length > 0),
    indicators: rows.some((row) => row.indicators.length > 0),
    views: rows.some((row) => row.views.length > 0),
  };
  return {
    content: [
      ...paragraphs(opening(words, rows), ...viewsInWords(words, rows, sides, 'ALL')),
      headed(say('report.theme.concerned')),
      drawing('recommendations'),
      ...(has.measures ? [headed(say('report.theme.measures')), drawing('measures')] : []),
      ...(has.indicators ? [headed(say('report.theme.indicators')), drawing('indicators')] : []),
      ...(has.views
        ? [headed(say('report.theme.views')), ...paragraphs(disputes(writing, rows)), drawing('views')]
        : []),
      ...gaps(writing, rows),
      ...nextSteps(words, rows),
    ],
    drawings: {
      recommendations: recommendationsDrawn(writing, rows),
      ...(has.measures && { measures: measuresDrawn(writing, rows) }),
      ...(has.indicators && { indicators: indicatorsDrawn(writing, rows) }),
      ...(has.views && { views: viewsDrawn(writing, rows) }),
    },
    figures: themeFigures(writing, rows),
  };
}

function opening(words: ReportWords, rows: readonly ReportRow[]): string {
  const answers = positionsInWords(rows, rows.length === 1);
  const inTurn = [say('report.theme.concerns', { count: rows.length }), say('report.theme.answered', { answers })];
  return inTurn.map((one) => words.tell(one)).join(' ');
}

function disputes(writing: Writing, rows: readonly ReportRow[]): string | null {
  const references = rows.filter((row) => row.joint?.state === JointState.DISPUTED).map((row) => row.reference);
  if (!references.length) return null;
  const annex = annexIn(writing, 'annexDisagreements');
  return writing.words.tell(say('report.theme.disputed', { count: references.length, references, annex }));
}

/** What stands in the way, as the plan says it, and what the data themselves show to be missing. */
function gaps({ brief, words }: Writing, rows: readonly ReportRow[]): RichBlock[] {
  const told = rows.filter((row) => row.challenges.trim());
  const missing = missingInWords(words, rows, brief.cutOffOn);
  if (!told.length && !missing) return [];
  return [
    heading(words.tell(say('report.theme.gaps'))),
    ...(told.length ? [bullets(told.map((row) => [bold(row.reference), ` ${sentence(row.challenges)}`]))] : []),
    ...paragraphs(missing),
  ];
}

function missingInWords(words: ReportWords, rows: readonly ReportRow[], cutOffOn: string): string | null {
  const some = (of: readonly ReportRow[]) => ({ count: of.length, references: of.map((row) => row.reference) });
  const unseen = rows.filter((row) => !viewOf(row, Side.CSO) && !viewOf(row, Side.GOVERNMENT));
  const unplanned = rows.filter((row) => isSupported(row) && row.actions.length === 0);
  const isAll = unplanned.length === rows.filter(isSupported).length && unplanned.length > 1;
  const late = rows.filter((row) => isRowLate(row, cutOffOn));
  const said = [
    ...(late.length ? [say('report.theme.late', some(late))] : []),
    ...(unplanned.length
      ? [isAll ? say('report.theme.allUnplanned') : say('report.theme.unplanned', some(unplanned))]
      : []),
    ...(unseen.length && unseen.length < rows.length ? [say('report.theme.unseen', some(unseen))] : []),
  ];
  return said.map((one) => words.tell(one)).join(' ') || null;
}

const isRowLate = (row: ReportRow, cutOffOn: string) =>
  row.deadline !== null &&
  row.deadline < cutOffOn &&
  !(row.joint?.state === JointState.AGREED && row.joint.value === Status.FULLY_IMPLEMENTED);

function nextSteps(words: ReportWords, rows: readonly ReportRow[]): RichBlock[] {
  const told = rows.filter((row) => row.nextSteps.trim());
  if (!told.length) return [];
  const item = (row: ReportRow) => {
    const text = row.nextSteps.trim();
    const dated =
      row.deadline &&
      `${text.replace(/[.\s]+$/, '')} (${words.tell(say('report.theme.deadline', { day: words.day(row.deadline) }))}).`;
    return [bold(row.reference), ` ${dated ?? sentence(text)}`];
  };
  return [heading(words.tell(say('report.theme.nextSteps'))), bullets(told.map(item))];
}

function themeFigures(writing: Writing, rows: readonly ReportRow[]): Figure[] {
  const { words } = writing;
  return [
    count(writing, 'recommendations', say('report.recommendations'), rows.length),
    count(writing, 'supported', say('report.figure.supported'), rows.filter(isSupported).length),
    count(writing, 'noted', say('report.figure.noted'), rows.filter(isNoted).length),
    ...stepFigures(writing, rows, comparedSides(rows), ''),
    ...jointFigures(writing, rows),
    ...measureFigures(words, rows, 'theme'),
    ...rows.flatMap((row) => [...viewFigures(words, row), ...indicatorFigures(writing, row)]),
  ];
}

const viewFigures = (words: ReportWords, row: ReportRow): Figure[] =>
  row.views.map((view) => ({
    key: `view:${row.id}:${view.side}`,
    group: FigureGroup.VIEW,
    label: [row.reference, words.labels.sides[view.side]].join(words.comma),
    value: `${words.labels.statuses[view.status]} (${words.day(view.asOf)})`,
  }));

const indicatorFigures = ({ words, brief }: Writing, row: ReportRow): Figure[] =>
  row.indicators.map((one) => ({
    key: `indicator:${one.id}`,
    group: FigureGroup.INDICATOR,
    label: [row.reference, one.title].join(words.comma),
    value: whereItStands(words, one, brief.cutOffOn),
  }));

function whereItStands(words: ReportWords, one: ReportedIndicator, cutOffOn: string): string {
  const progress = progressOf(one, cutOffOn);
  if (progress && 'reached' in progress) {
    return words.tell(say('report.milestones', { reached: progress.reached, count: progress.total }));
  }
  const last =
    one.lastValue === null
      ? words.tell(say('report.notMeasured'))
      : `${words.figure(one.lastValue)} ${one.unit}`.trim();
  return one.lastOn ? `${last} (${words.day(one.lastOn)})` : last;
}
