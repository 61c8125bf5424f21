/** The plain tables of a chapter: a few columns of text. */
import type {
  GapsFigure,
  MeasuresFigure,
  PrintedRecommendation,
  RecommendationsFigure,
  StatusDefinitionsFigure,
} from '../../report-document.js';
import { houseTable, type HouseTable, textCell, type Cell, type Column } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellLine, cellParagraph, cellRuns, statusChip } from '../cell-text.js';

/** The paragraph number in bold: what a reader looks for first. */
export const numberCell = (printing: Printing, number: string): Cell => ({
  children: [cellParagraph('TableText', cellRuns(printing, number, 'StrongText'))],
});

export const numberColumn = (printing: Printing, share = 10): Column => ({
  label: printing.labels.columns.number,
  share,
});

/** `Supported`, with what the State added in small; a pledge is called that. */
export function positionCell(printing: Printing, row: PrintedRecommendation): Cell {
  const { positions, words } = printing.labels;
  const word = row.position === null ? words.pledge : positions[row.position];
  const note = row.positionNote ? [cellLine(printing, 'TableSmall', row.positionNote, 'Muted')] : [];
  return { children: [cellLine(printing, 'TableText', word), ...note] };
}

/** The text followed by the recommending States in parentheses, as outcome documents print it. */
export const attributed = ({ text, states }: Pick<PrintedRecommendation, 'text' | 'states'>): string =>
  states.length > 0 ? `${text.trim()} (${states.join(', ')})` : text.trim();

/** The words of the column of positions. */
export const positionWords = ({ labels: { positions, words } }: Printing): string[] => [
  ...Object.values(positions),
  words.pledge,
];

export function recommendationsTable(printing: Printing, { rows }: RecommendationsFigure, place: Place): HouseTable {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      numberColumn(printing),
      { label: columns.recommendation, share: 70 },
      { label: columns.position, share: 20, holds: positionWords(printing) },
    ],
    rows.map((row) => ({
      cells: [numberCell(printing, row.number), textCell(printing, attributed(row)), positionCell(printing, row)],
    })),
  );
}

export function measuresTable(printing: Printing, { rows }: MeasuresFigure, place: Place): HouseTable {
  const { labels, wording } = printing;
  const { columns } = labels;
  return houseTable(
    printing,
    place,
    [
      numberColumn(printing),
      { label: columns.measure, share: 42 },
      { label: columns.responsible, share: 22 },
      { label: columns.due, share: 14 },
      { label: columns.state, share: 12, holds: Object.values(labels.actionStates) },
    ],
    rows.map((row) => ({
      cells: [
        numberCell(printing, row.number),
        textCell(printing, row.title),
        textCell(printing, row.responsible),
        textCell(printing, wording.shortDay(row.dueOn)),
        textCell(printing, labels.actionStates[row.state]),
      ],
    })),
  );
}

export function gapsTable(printing: Printing, { rows }: GapsFigure, place: Place): HouseTable {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [numberColumn(printing), { label: columns.challenges, share: 45 }, { label: columns.nextSteps, share: 45 }],
    rows.map((row) => ({
      cells: [numberCell(printing, row.number), textCell(printing, row.challenges), textCell(printing, row.nextSteps)],
      length: Math.max(row.challenges.length, row.nextSteps.length),
    })),
  );
}

export function statusDefinitionsTable(
  printing: Printing,
  { definitions }: StatusDefinitionsFigure,
  place: Place,
): HouseTable {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      { label: columns.status, share: 27 },
      { label: columns.meaning, share: 73 },
    ],
    definitions.map(({ status, definition }) => ({
      cells: [{ children: [cellParagraph('TableText', statusChip(printing, status))] }, textCell(printing, definition)],
    })),
  );
}
