import type { Side } from '../../../../domain/vocabulary.js';
import type { MatrixAnnexRow, MatrixFigure } from '../../report-document.js';
import { houseTable, type HouseTable, type Cell, type Row } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellLine, cellParagraph, cellRuns, type CellParagraph } from '../cell-text.js';
import { filled } from '../wording.js';
import { attributed, positionCell, positionWords } from './chapter-tables.js';
import {
  joined,
  jointRuns,
  lengthOf,
  noEvidence,
  reasonRuns,
  standRuns,
  standToPrint,
  statusAndDay,
} from './view-paragraphs.js';

const STYLE = 'TableSmall';
/** The paler of the two grounds: a theme's row is no second head. */
const THEME_GROUND = 'F4F7FA';

/**
 * Every row in the four columns of the matrix of recommendations that the Office of the High Commissioner publishes for
 * each State, with its last column, which it leaves blank for comments, filled in by the sides.
 */
export function matrixTable(printing: Printing, { sides, groups }: MatrixFigure, place: Place): HouseTable {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      { label: columns.matrixRecommendation, share: 32 },
      { label: columns.matrixPosition, share: 8, holds: positionWords(printing) },
      { label: columns.matrixThemes, share: 24 },
      { label: columns.matrixAssessment, share: 36 },
    ],
    groups.flatMap(({ heading, rows }) => [
      ...(heading ? [themeRow(printing, heading)] : []),
      ...rows.map((row) => matrixRow(printing, row, sides)),
    ]),
  );
}

const themeRow = (printing: Printing, heading: string): Row => ({
  cells: [
    {
      children: [cellParagraph('TableText', cellRuns(printing, heading, 'StrongText'), { keepNext: true })],
      columns: 4,
      fill: THEME_GROUND,
    },
  ],
});

const matrixRow = (printing: Printing, row: MatrixAnnexRow, sides: readonly Side[]): Row => ({
  cells: [
    recommendationCell(printing, row),
    positionCell(printing, row),
    themesCell(printing, row),
    assessmentCell(printing, row, sides),
  ],
  length: Math.max(
    row.text.length,
    row.views.reduce((sum, { rationale }) => sum + rationale.length, lengthOf(row)),
  ),
});

function recommendationCell(printing: Printing, row: MatrixAnnexRow): Cell {
  const { words } = printing.labels;
  return {
    children: [
      cellParagraph('TableText', [
        ...cellRuns(printing, `${row.number} `, 'StrongText'),
        ...cellRuns(printing, attributed(row)),
      ]),
      ...(row.positionSource
        ? [cellLine(printing, STYLE, filled(words.sourceOfPosition, { source: row.positionSource }), 'Muted')]
        : []),
    ],
  };
}

function themesCell(printing: Printing, { themes, sdgs, groups }: MatrixAnnexRow): Cell {
  const { words } = printing.labels;
  const listed = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const part = (heading: string, items: readonly string[]) =>
    items.length > 0
      ? [
          cellParagraph(STYLE, [
            ...cellRuns(printing, heading, 'StrongText'),
            ...cellRuns(printing, `\n${listed(items)}`),
          ]),
        ]
      : [];
  return {
    children: [
      ...(themes.length > 0 ? [cellLine(printing, STYLE, listed(themes))] : []),
      ...part(words.groups, groups),
      ...part(words.sdgs, sdgs),
    ],
  };
}

/** Each side in its own words, then the joint status; of a dispute each side says its value and its reason. */
function assessmentCell(printing: Printing, row: MatrixAnnexRow, sides: readonly Side[]): Cell {
  return {
    children: [...sides.flatMap((side) => sidePart(printing, row, side)), ...jointPart(printing, row)],
  };
}

function sidePart(printing: Printing, row: MatrixAnnexRow, side: Side): CellParagraph[] {
  const view = row.views.find((one) => one.side === side);
  const stand = standToPrint(row, side);
  const name = cellRuns(printing, `${printing.side(side)}: `, 'StrongText');
  const inDispute = cellRuns(printing, printing.labels.words.inDispute, 'StrongText');
  const said = view
    ? [...statusAndDay(printing, view, '. '), ...reasonRuns(printing, view)]
    : cellRuns(printing, printing.labels.words.notAssessedYet, 'Muted');
  return [
    cellParagraph(STYLE, [...name, ...said]),
    ...(view ? noEvidence(printing, view, STYLE) : []),
    ...(stand ? [cellParagraph(STYLE, joined(printing, [inDispute, ...standRuns(printing, stand)]))] : []),
  ];
}

function jointPart(printing: Printing, { joint }: MatrixAnnexRow): CellParagraph[] {
  if (!joint || joint.state === 'NONE') return [];
  const name = cellRuns(printing, `${printing.labels.columns.jointStatus}:`, 'StrongText');
  return [cellParagraph(STYLE, joined(printing, [name, ...jointRuns(printing, joint)]))];
}
