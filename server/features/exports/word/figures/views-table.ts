import type { Side } from '../../../../domain/vocabulary.js';
import type { ViewedRow, ViewsFigure } from '../../report-document.js';
import { houseTable, type HouseTable, type Cell } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellLine, cellParagraph, cellRuns, type CellParagraph } from '../cell-text.js';
import { numberCell, numberColumn } from './chapter-tables.js';
import { joined, jointRuns, lengthOf, standRuns, standToPrint, viewParagraphs } from './view-paragraphs.js';

/** The sides' views beside each other. The joint status has a column where both sides that it stands between are shown. */
export function viewsTable(printing: Printing, { sides, rows }: ViewsFigure, place: Place): HouseTable {
  const { labels } = printing;
  const hasJoint = sides.includes('CSO') && sides.includes('GOVERNMENT');
  const sideShare = (hasJoint ? 70 : 91) / sides.length;
  return houseTable(
    printing,
    place,
    [
      numberColumn(printing, 9),
      ...sides.map((side) => ({ label: labels.views[side], share: sideShare })),
      ...(hasJoint ? [{ label: labels.columns.jointStatus, share: 21 }] : []),
    ],
    rows.map((row) => ({
      cells: [
        numberCell(printing, row.number),
        ...sides.map((side) => viewCell(printing, row, side)),
        ...(hasJoint ? [jointCell(printing, row)] : []),
      ],
      length: lengthOf(row),
    })),
  );
}

function viewCell(printing: Printing, row: ViewedRow, side: Side): Cell {
  const view = row.views.find((one) => one.side === side);
  const paragraphs = view
    ? viewParagraphs(printing, view)
    : [cellLine(printing, 'TableText', printing.labels.words.notAssessedYet, 'Muted')];
  return { children: [...paragraphs, ...standParagraphs(printing, row, side)] };
}

/** What the side stands for in the dispute, under its view. */
function standParagraphs(printing: Printing, row: ViewedRow, side: Side): CellParagraph[] {
  const stand = standToPrint(row, side);
  if (!stand) return [];
  const [value, reason] = standRuns(printing, stand);
  const lead = cellRuns(printing, printing.labels.words.inDispute, 'StrongText');
  return [
    cellParagraph('TableText', joined(printing, [lead, value]), { isApart: true }),
    cellParagraph('TableText', reason),
  ];
}

function jointCell(printing: Printing, { joint }: ViewedRow): Cell {
  if (!joint || joint.state === 'NONE') {
    return { children: [cellLine(printing, 'TableText', printing.labels.jointStates.NONE, 'Muted')] };
  }
  return { children: jointRuns(printing, joint).map((runs) => cellParagraph('TableText', runs)) };
}
