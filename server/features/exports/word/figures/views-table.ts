import type { Paragraph, Table } from 'docx';
import type { Side } from '../../../../domain/vocabulary.js';
import type { ViewedRow, ViewsFigure } from '../../report-document.js';
import { houseTable, type Cell } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { muted, strong, styled, styledText, textRuns } from '../text-runs.js';
import { numberCell, numberColumn } from './chapter-tables.js';
import { joined, jointRuns, lengthOf, standRuns, standToPrint, viewParagraphs } from './view-paragraphs.js';

/** The sides' views beside each other. The joint status has a column where both sides that it stands between are shown. */
export function viewsTable(printing: Printing, { sides, rows }: ViewsFigure, place: Place): Table {
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
    : [styledText(printing, 'TableText', printing.labels.words.notAssessedYet, muted)];
  return { children: [...paragraphs, ...standParagraphs(printing, row, side)] };
}

/** What the side stands for in the dispute, under its view. */
function standParagraphs(printing: Printing, row: ViewedRow, side: Side): Paragraph[] {
  const stand = standToPrint(row, side);
  if (!stand) return [];
  const [value, reason] = standRuns(printing, stand);
  const lead = textRuns(printing, printing.labels.words.inDispute, strong);
  return [
    styled('TableText', joined(printing, [lead, value]), { spacing: { before: 60, after: 30 } }),
    styled('TableText', reason),
  ];
}

function jointCell(printing: Printing, { joint }: ViewedRow): Cell {
  if (!joint || joint.state === 'NONE') {
    return { children: [styledText(printing, 'TableText', printing.labels.jointStates.NONE, muted)] };
  }
  return { children: jointRuns(printing, joint).map((runs) => styled('TableText', runs)) };
}
