import { SequentialIdentifier, type Paragraph } from 'docx';
import type { ReportFigure } from '../report-document.js';
import { commitmentsTable } from './figures/commitments-table.js';
import { disagreementsTable } from './figures/disagreements-table.js';
import { gapsTable, measuresTable, recommendationsTable, statusDefinitionsTable } from './figures/chapter-tables.js';
import { indicatorsTable } from './figures/indicators-table.js';
import { matrixTable } from './figures/matrix-table.js';
import { participantBlocks } from './figures/participants.js';
import { chartPictures } from './figures/chart-pictures.js';
import { sourceBlocks } from './figures/sources.js';
import { stepsTable } from './figures/steps-table.js';
import { viewsTable } from './figures/views-table.js';
import { afterTable, type HouseTable } from './house-table.js';
import type { Place, Printing } from './printing.js';
import { styled, styledText, textRuns } from './text-runs.js';
import { filled } from './wording.js';

type Block = Paragraph | HouseTable;

/** A figure with its numbered caption above, or one sentence where it has nothing to show. */
export function figureBlocks(printing: Printing, figure: ReportFigure, place: Place): Block[] {
  if (isEmpty(figure)) return [styledText(printing, 'Normal', printing.labels.nothing[figure.kind])];
  return [...caption(printing, figure), ...drawn(printing, figure, place)];
}

function isEmpty(figure: ReportFigure): boolean {
  switch (figure.kind) {
    case 'steps':
    case 'progressChart':
      return figure.groups.every(({ views }) => views.length === 0);
    case 'statusDefinitions':
      return figure.definitions.length === 0;
    case 'matrix':
      return figure.groups.every(({ rows }) => rows.length === 0);
    case 'participants':
      return figure.groups.every(({ names, withheldCount }) => names.length + withheldCount === 0);
    case 'sources':
      return figure.sources.length === 0;
    default:
      return figure.rows.length === 0;
  }
}

function caption(printing: Printing, figure: ReportFigure): Paragraph[] {
  const { labels } = printing;
  const words: Record<string, string> = 'groupedBy' in figure ? { group: figure.groupedBy.toLowerCase() } : {};
  const text = figure.caption ?? filled(labels.captions[figure.kind], words);
  if (!text) return [];
  const isChart = figure.kind === 'progressChart';
  const word = isChart ? labels.words.figure : labels.words.table;
  return [
    styled('Caption', [
      ...textRuns(printing, `${word}\u00a0`),
      new SequentialIdentifier(isChart ? 'Figure' : 'Table'),
      ...textRuns(printing, `. ${text}`),
    ]),
  ];
}

function drawn(printing: Printing, figure: ReportFigure, place: Place): Block[] {
  switch (figure.kind) {
    case 'progressChart':
      return [...chartPictures(printing, figure, place), stepsTable(printing, figure, place), afterTable()];
    case 'participants':
      return participantBlocks(printing, figure);
    case 'sources':
      return sourceBlocks(printing, figure);
    default:
      return [tableOf(printing, figure, place), afterTable()];
  }
}

type TableFigure = Exclude<ReportFigure, { kind: 'progressChart' | 'participants' | 'sources' }>;

function tableOf(printing: Printing, figure: TableFigure, place: Place): HouseTable {
  switch (figure.kind) {
    case 'steps':
      return stepsTable(printing, figure, place);
    case 'statusDefinitions':
      return statusDefinitionsTable(printing, figure, place);
    case 'recommendations':
      return recommendationsTable(printing, figure, place);
    case 'measures':
      return measuresTable(printing, figure, place);
    case 'indicators':
      return indicatorsTable(printing, figure, place);
    case 'views':
      return viewsTable(printing, figure, place);
    case 'gaps':
      return gapsTable(printing, figure, place);
    case 'commitments':
      return commitmentsTable(printing, figure, place);
    case 'matrix':
      return matrixTable(printing, figure, place);
    case 'disagreements':
      return disagreementsTable(printing, figure, place);
  }
}
