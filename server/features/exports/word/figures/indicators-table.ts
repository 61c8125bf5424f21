import type { IndicatorsFigure, MeasuredValue, PrintedIndicator } from '../../report-document.js';
import { houseTable, type HouseTable, type Cell } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellLine, cellParagraph, cellRuns } from '../cell-text.js';
import { filled, type Wording } from '../wording.js';
import { numberCell, numberColumn } from './chapter-tables.js';

/** Indicators from baseline over the newest value to the target, with progress and the terms it is computed from. */
export function indicatorsTable(printing: Printing, { rows }: IndicatorsFigure, place: Place): HouseTable {
  const { columns } = printing.labels;
  return houseTable(
    printing,
    place,
    [
      numberColumn(printing),
      { label: columns.indicator, share: 34 },
      { label: columns.baseline, share: 12 },
      { label: columns.now, share: 12 },
      { label: columns.target, share: 12 },
      { label: columns.progress, share: 22 },
    ],
    rows.map((row) => ({
      cells: [
        numberCell(printing, row.number),
        nameCell(printing, row),
        valueCell(printing, row.baseline),
        valueCell(printing, row.last),
        valueCell(printing, row.target),
        progressCell(printing, row.progress),
      ],
    })),
  );
}

function nameCell(printing: Printing, { title, kind, unit, sourceOfVerification }: PrintedIndicator): Cell {
  const { labels } = printing;
  const kindAndUnit = [labels.indicatorKinds[kind], unit.trim()].filter(Boolean).join(', ');
  const source = sourceOfVerification.trim();
  return {
    children: [
      cellLine(printing, 'TableText', title),
      cellLine(printing, 'TableSmall', kindAndUnit, 'Muted'),
      ...(source ? [cellLine(printing, 'TableSmall', filled(labels.words.source, { source }), 'Muted')] : []),
    ],
  };
}

function valueCell(printing: Printing, measured: MeasuredValue | null): Cell {
  if (!measured) return { children: [cellLine(printing, 'TableText', '–')] };
  const { wording } = printing;
  return {
    children: [
      cellLine(printing, 'TableText', wording.number(measured.value)),
      ...(measured.on ? [cellLine(printing, 'TableSmall', wording.shortDay(measured.on), 'Muted')] : []),
    ],
  };
}

function progressCell(printing: Printing, progress: PrintedIndicator['progress']): Cell {
  if (!progress) return { children: [cellLine(printing, 'TableText', '–')] };
  return {
    children: [
      cellParagraph('TableText', cellRuns(printing, printing.wording.share(progress.progress), 'StrongText')),
      cellLine(printing, 'TableSmall', termsOf(printing, progress), 'Muted'),
    ],
  };
}

function termsOf({ wording, labels }: Printing, progress: NonNullable<PrintedIndicator['progress']>): string {
  if ('reached' in progress) {
    return wording.counted(labels.milestones, progress.total, { reached: wording.number(progress.reached) });
  }
  const { baseline, last, target } = progress;
  return `(${term(wording, last)} − ${term(wording, baseline)}) / (${term(wording, target)} − ${term(wording, baseline)})`;
}

/** A negative term stands in parentheses of its own. */
const term = (wording: Wording, value: number) => (value < 0 ? `(${wording.number(value)})` : wording.number(value));
