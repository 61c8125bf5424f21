import { JointState, Side, Status } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import { comparedSides, isNoted, isSupported, statusOf, viewOf } from '../facts/reckoning.js';
import { jointFigures, positionsInWords, stepFigures, viewsInWords } from './counts.js';
import { indicatorsDrawn, measuresDrawn, progressOf, recommendationsDrawn, viewsDrawn } from './drawings.js';
import { counted, day, figure, listed, sentence } from './english.js';
import { measureFigures } from './framework.js';
import { bold, bullets, drawing, heading, paragraphs, type RichBlock } from './rich-text.js';
import { sideWords, statusWords } from './status-words.js';
import { annexIn, count, FigureGroup, type Figure, type SectionDraft, type Writing } from './writing.js';

/** One theme: its recommendations, measures, indicators, both views, gaps and next steps. */
export function writeTheme(writing: Writing, rows: readonly ReportRow[]): SectionDraft {
  const sides = comparedSides(rows);
  const has = {
    measures: rows.some((row) => row.actions.length > 0),
    indicators: rows.some((row) => row.indicators.length > 0),
    views: rows.some((row) => row.views.length > 0),
  };
  return {
    content: [
      ...paragraphs(opening(rows), ...viewsInWords(rows, sides, 'recommendation')),
      heading('Recommendations concerned'),
      drawing('recommendations'),
      ...(has.measures ? [heading('Measures'), drawing('measures')] : []),
      ...(has.indicators ? [heading('Indicators'), drawing('indicators')] : []),
      ...(has.views
        ? [heading('How each side sees implementation'), ...paragraphs(disputes(writing, rows)), drawing('views')]
        : []),
      ...gaps(writing, rows),
      ...nextSteps(rows),
    ],
    drawings: {
      recommendations: recommendationsDrawn(rows),
      ...(has.measures && { measures: measuresDrawn(writing, rows) }),
      ...(has.indicators && { indicators: indicatorsDrawn(writing, rows) }),
      ...(has.views && { views: viewsDrawn(writing, rows) }),
    },
    figures: themeFigures(writing, rows),
  };
}

function opening(rows: readonly ReportRow[]): string {
  const concerned = `This chapter concerns ${counted(rows.length, 'recommendation')}.`;
  return rows.length === 1
    ? `${concerned} The State ${positionsInWords(rows).replace(/ one\b/, ' it')}.`
    : `${concerned} The State ${positionsInWords(rows)}.`;
}

function disputes(writing: Writing, rows: readonly ReportRow[]): string | null {
  const disputed = rows.filter((row) => row.joint?.state === JointState.DISPUTED).map((row) => row.reference);
  if (!disputed.length) return null;
  const which = `recommendation${disputed.length === 1 ? '' : 's'} ${listed(disputed)}`;
  return `The status of ${which} is disputed. Both values and both reasons are set out below, and in ${annexIn(writing, 'annexDisagreements')}.`;
}

/** What stands in the way, as the plan says it, and what the data themselves show to be missing. */
function gaps({ brief }: Writing, rows: readonly ReportRow[]): RichBlock[] {
  const told = rows.filter((row) => row.challenges.trim());
  const missing = missingInWords(rows, brief.cutOffOn);
  if (!told.length && !missing) return [];
  return [
    heading('Gaps and challenges'),
    ...(told.length ? [bullets(told.map((row) => [bold(row.reference), ` ${sentence(row.challenges)}`]))] : []),
    ...paragraphs(missing),
  ];
}

function missingInWords(rows: readonly ReportRow[], cutOffOn: string): string | null {
  const references = (of: readonly ReportRow[]) => listed(of.map((row) => row.reference));
  const amount = (of: readonly ReportRow[]) => counted(of.length, 'recommendation');
  const unseen = rows.filter((row) => !viewOf(row, Side.CSO) && !viewOf(row, Side.GOVERNMENT));
  const unplanned = rows.filter((row) => isSupported(row) && row.actions.length === 0);
  const late = rows.filter((row) => isRowLate(row, cutOffOn));
  const said = [
    late.length ? `The deadline of ${amount(late)} had passed by the cut-off date (${references(late)}).` : null,
    unplanned.length ? unplannedInWords(rows, unplanned) : null,
    unseen.length && unseen.length < rows.length
      ? `Neither civil society nor the Government had assessed ${amount(unseen)} by the cut-off date (${references(unseen)}).`
      : null,
  ];
  return said.filter(Boolean).join(' ') || null;
}

function unplannedInWords(rows: readonly ReportRow[], unplanned: readonly ReportRow[]): string {
  const isAll = unplanned.length === rows.filter(isSupported).length && unplanned.length > 1;
  if (isAll) return 'No measure has been planned for any of the recommendations that the State supported.';
  const amount = counted(unplanned.length, 'recommendation');
  return `No measure has been planned for ${amount} that the State supported (${listed(unplanned.map((row) => row.reference))}).`;
}

const isRowLate = (row: ReportRow, cutOffOn: string) =>
  row.deadline !== null &&
  row.deadline < cutOffOn &&
  !(row.joint?.state === JointState.AGREED && row.joint.value === Status.FULLY_IMPLEMENTED);

function nextSteps(rows: readonly ReportRow[]): RichBlock[] {
  const told = rows.filter((row) => row.nextSteps.trim());
  if (!told.length) return [];
  const item = (row: ReportRow) => {
    const text = row.nextSteps.trim();
    const dated = row.deadline && `${text.replace(/[.\s]+$/, '')} (deadline ${day(row.deadline)}).`;
    return [bold(row.reference), ` ${dated ?? sentence(text)}`];
  };
  return [heading('Next steps'), bullets(told.map(item))];
}

function themeFigures(writing: Writing, rows: readonly ReportRow[]): Figure[] {
  return [
    count('recommendations', 'Recommendations', rows.length),
    count('supported', 'Supported recommendations', rows.filter(isSupported).length),
    count('noted', 'Noted recommendations', rows.filter(isNoted).length),
    ...stepFigures(rows, comparedSides(rows), ''),
    ...jointFigures(rows),
    ...measureFigures(rows, 'theme'),
    ...rows.flatMap((row) => [...viewFigures(row), ...indicatorFigures(row, writing.brief.cutOffOn)]),
  ];
}

const viewFigures = (row: ReportRow): Figure[] =>
  row.views.map((view) => ({
    key: `view:${row.id}:${view.side}`,
    group: FigureGroup.VIEW,
    label: `${row.reference}, ${sideWords[view.side]}`,
    value: `${statusWords[statusOf(row, view.side)!]} (${day(view.asOf)})`,
  }));

const indicatorFigures = (row: ReportRow, cutOffOn: string): Figure[] =>
  row.indicators.map((one) => {
    const progress = progressOf(one, cutOffOn);
    const milestones = progress && 'reached' in progress ? `${progress.reached} of ${progress.total} milestones` : null;
    const last = one.lastValue === null ? 'not measured' : `${figure(one.lastValue)} ${one.unit}`.trim();
    return {
      key: `indicator:${one.id}`,
      group: FigureGroup.INDICATOR,
      label: `${row.reference}, ${one.title}`,
      value: milestones ?? (one.lastOn ? `${last} (${day(one.lastOn)})` : last),
    };
  });
