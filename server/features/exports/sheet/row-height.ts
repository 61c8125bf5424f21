import { textWidth, wrappedLines } from '../text-width.js';

/** Points; a spreadsheet's row is never higher than 409. */
const LINE = 13.4;
const PADDING = 5;
const LOWEST = 18;
const HIGHEST = 409;
/** A character of width, in points, at the size of the default text. */
const CHARACTER = 5.25;
const SIZE = 10;
/** Room the grid's line and the cell's own padding take. */
const SIDES = 8;

/** The height at which the fullest of these cells shows all its lines; spreadsheets do not reckon it themselves. */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(
    ({ text, width }) => wrappedLines(text, width * CHARACTER - SIDES, (part) => textWidth(part, SIZE)).length,
  );
  return Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(Math.max(1, ...lines) * LINE + PADDING)));
}
