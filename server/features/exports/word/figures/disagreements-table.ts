import type { NegotiatingSide } from '../../../../domain/vocabulary.js';
import type { DisagreementsFigure } from '../../report-document.js';
import { houseTable, type HouseTable, type Cell } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellLine, cellParagraph, cellRuns } from '../cell-text.js';
import { filled } from '../wording.js';
import { numberCell, numberColumn } from './chapter-tables.js';
import { standRuns } from './view-paragraphs.js';

type Disagreement = DisagreementsFigure['rows'][number];

const sides: readonly NegotiatingSide[] = ['GOVERNMENT', 'CSO'];

/** What the sides could not settle: both values and both reasons, side by side, and since when. */
export function disagreementsTable(printing: Printing, { rows }: DisagreementsFigure, place: Place): HouseTable {
  const { columns, sides: names } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      numberColumn(printing, 9),
      { label: columns.recommendation, share: 31 },
      ...sides.map((side) => ({ label: names[side], share: 30 })),
    ],
    rows.map((row) => ({
      cells: [
        numberCell(printing, row.number),
        textOf(printing, row),
        ...sides.map((side) => standCell(printing, row, side)),
      ],
      length: Math.max(row.text.length, ...row.stands.map(({ reason }) => reason?.length ?? 0)),
    })),
  );
}

function textOf(printing: Printing, { text, since }: Disagreement): Cell {
  const { words, jointStates } = printing.labels;
  const noted = since
    ? `${jointStates.DISPUTED} ${filled(words.since, { date: printing.wording.shortDay(since) })}`
    : '';
  return {
    children: [
      cellParagraph('TableText', cellRuns(printing, text)),
      ...(noted ? [cellLine(printing, 'TableSmall', noted, 'Muted')] : []),
    ],
  };
}

function standCell(printing: Printing, { stands }: Disagreement, side: NegotiatingSide): Cell {
  const stand = stands.find((one) => one.side === side) ?? { side, status: null, reason: null };
  return { children: standRuns(printing, stand).map((runs) => cellParagraph('TableText', runs)) };
}
