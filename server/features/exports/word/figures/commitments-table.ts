import type { CommitmentsFigure } from '../../report-document.js';
import { houseTable, type HouseTable, textCell, type Cell } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellLine, cellParagraph, cellRuns } from '../cell-text.js';
import { filled } from '../wording.js';

type Commitment = CommitmentsFigure['rows'][number];

/** Who undertook what by when; what is late says so. */
export function commitmentsTable(printing: Printing, { rows }: CommitmentsFigure, place: Place): HouseTable {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      { label: columns.commitment, share: 40 },
      { label: columns.owner, share: 20 },
      { label: columns.serves, share: 12 },
      { label: columns.due, share: 14 },
      { label: columns.state, share: 14, holds: Object.values(printing.labels.commitmentStatuses) },
    ],
    rows.map((row) => ({
      cells: [
        whatCell(printing, row),
        textCell(printing, row.owner),
        textCell(printing, row.numbers.join(', ')),
        dueCell(printing, row),
        textCell(printing, printing.labels.commitmentStatuses[row.status]),
      ],
    })),
  );
}

function whatCell(printing: Printing, { text, partners, reason }: Commitment): Cell {
  const names = partners.join(', ');
  const { words } = printing.labels;
  return {
    children: [
      cellLine(printing, 'TableText', text),
      ...(names ? [cellLine(printing, 'TableSmall', filled(words.with, { names }), 'Muted')] : []),
      ...(reason?.trim() ? [cellLine(printing, 'TableSmall', reason.trim(), 'Muted')] : []),
    ],
  };
}

function dueCell(printing: Printing, { dueOn, isLate }: Commitment): Cell {
  const day = cellRuns(printing, printing.wording.shortDay(dueOn));
  return {
    children: [
      cellParagraph(
        'TableText',
        isLate ? [...day, ...cellRuns(printing, ` ${printing.labels.words.late}`, 'Late')] : day,
      ),
    ],
  };
}
