import type { Table } from 'docx';
import type { CommitmentsFigure } from '../../report-document.js';
import { houseTable, textCell, type Cell } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { late, muted, styled, styledText, textRuns } from '../text-runs.js';
import { filled } from '../wording.js';

type Commitment = CommitmentsFigure['rows'][number];

/** Who undertook what by when; what is late says so. */
export function commitmentsTable(printing: Printing, { rows }: CommitmentsFigure, place: Place): Table {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      { label: columns.commitment, share: 40 },
      { label: columns.owner, share: 20 },
      { label: columns.serves, share: 12 },
      { label: columns.due, share: 14 },
      { label: columns.state, share: 14 },
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
      styledText(printing, 'TableText', text),
      ...(names ? [styledText(printing, 'TableSmall', filled(words.with, { names }), muted)] : []),
      ...(reason?.trim() ? [styledText(printing, 'TableSmall', reason.trim(), muted)] : []),
    ],
  };
}

function dueCell(printing: Printing, { dueOn, isLate }: Commitment): Cell {
  const day = textRuns(printing, printing.wording.shortDay(dueOn));
  return {
    children: [
      styled('TableText', isLate ? [...day, ...textRuns(printing, ` ${printing.labels.words.late}`, late)] : day),
    ],
  };
}
