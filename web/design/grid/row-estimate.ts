import type { GridColumnView } from './grid-columns.js';
import type { GridRowHeight } from './grid-types.js';

/** Px of a 16 px root, as in grid.module.css. */
export const LINE_HEIGHT = 18;
const PADDING = 13;
const SIDEWAYS = 17;
/** Average advance of a letter of 13 px Noto Sans, and what is lost at the ends of lines. */
const LETTER = 6.7;
const RAGGED = 1.06;
export const GROUP_HEIGHT = 35;

/** How high a row of so many lines of text is. */
export const heightOfLines = (lines: number): number => lines * LINE_HEIGHT + PADDING;

const MOST_LINES: Record<GridRowHeight, number> = { one: 1, four: 4, full: Infinity };

const linesOf = (text: string, width: number) =>
  text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil((part.length * LETTER * RAGGED) / (width - SIDEWAYS))), 0);

/** How high a row will roughly be before it has been drawn: a good guess is what keeps a long list from jumping. */
export function estimateRow<Row>(row: Row, columns: readonly GridColumnView<Row>[], height: GridRowHeight): number {
  const most = MOST_LINES[height];
  let lines = 1;
  for (const { column, width } of columns) {
    if (lines >= most) break;
    if (!column.draw || column.long) lines = Math.max(lines, Math.min(most, linesOf(column.text(row), width)));
  }
  return heightOfLines(lines);
}

/** Estimates that are kept with their rows: each line that is measured has all below it asked for again. */
export function rowEstimates<Row>(columns: readonly GridColumnView<Row>[], height: GridRowHeight) {
  const known = new Map<Row, number>();
  return (row: Row): number => {
    const estimate = known.get(row) ?? estimateRow(row, columns, height);
    known.set(row, estimate);
    return estimate;
  };
}
