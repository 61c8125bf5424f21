import { FileChild, type IXmlableObject, type Paragraph } from 'docx';
import { cellLine, cellParagraph, cellRuns, keptWithNext, type CellParagraph } from './cell-text.js';
import type { Place, Printing } from './printing.js';
import { styled } from './text-runs.js';
import { textWidth } from '../text-width.js';
import { colours, styleMeasures, type StyleId } from './typography.js';
import { withValue, type XmlElement } from './xml-elements.js';

export interface Column {
  readonly label: string;
  /** Its part of the width; all parts together are the whole. */
  readonly share: number;
  /** Numbers are set at the end side, so that their digits stand under each other. */
  readonly isNumber?: boolean;
  /** Short texts of its cells whose words should not break either. */
  readonly holds?: readonly string[];
}

/** A cell: its paragraphs, over how many columns and rows it reaches, and its ground. */
export interface Cell {
  readonly children: readonly CellParagraph[];
  readonly columns?: number;
  readonly rows?: number;
  readonly fill?: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** About how many characters its fullest cell holds: a row that would fill most of a page may break. */
  readonly length?: number;
}

const LONGEST_WHOLE_ROW = 2_400;
/** Between the text of a cell and its side, in twips. */
const SIDE_PADDING = 85;
const TWIPS_PER_HALF_POINT = 10;

const width = (name: string, twips: number): XmlElement => ({ [name]: { _attr: { 'w:type': 'dxa', 'w:w': twips } } });
const border = (name: string, size: number, color: string): XmlElement => ({
  [name]: { _attr: { 'w:val': size ? 'single' : 'none', 'w:color': color, 'w:sz': size } },
});

const borders: XmlElement = {
  'w:tblBorders': [
    border('w:top', 12, colours.blue),
    border('w:left', 0, 'auto'),
    border('w:bottom', 8, colours.blue),
    border('w:right', 0, 'auto'),
    border('w:insideH', 4, colours.hairline),
    border('w:insideV', 0, 'auto'),
  ],
};
const padding: XmlElement = {
  'w:tblCellMar': [
    width('w:top', 50),
    width('w:left', SIDE_PADDING),
    width('w:bottom', 40),
    width('w:right', SIDE_PADDING),
  ],
};

/** A finished table among the blocks of a report. */
export class HouseTable extends FileChild {
  constructor(private readonly content: readonly XmlElement[]) {
    super('w:tbl');
  }

  override prepForXml(): IXmlableObject {
    return { 'w:tbl': this.content };
  }
}

/** Whole twips for each column, together exactly the width; where a word would break, the others give way. */
function columnWidths(columns: readonly Column[], width: number): number[] {
  const least = columns.map(leastWidth);
  let widths = sharedOut(
    columns,
    width,
    columns.map(() => null),
  );
  // Whoever gives way may fall short in turn; each round settles at least one column.
  for (const _ of columns) {
    const settled = widths.map((one, at) => (one <= least[at] ? least[at] : null));
    widths = sharedOut(columns, width, settled);
  }
  widths[widths.length - 1] += width - widths.reduce((total, one) => total + one, 0);
  return widths;
}

/** Settled columns have their width, the others share what is left. */
function sharedOut(columns: readonly Column[], width: number, settled: readonly (number | null)[]): number[] {
  const left = width - settled.reduce<number>((total, one) => total + (one ?? 0), 0);
  const shares = columns.reduce((total, { share }, at) => total + (settled[at] === null ? share : 0), 0);
  return columns.map(({ share }, at) => Math.floor(settled[at] ?? (share / shares) * left));
}

/** So wide that no word of the head breaks, nor of what the column says it must hold. */
function leastWidth({ label, holds = [] }: Column): number {
  const head = widestWord(label, styleMeasures.TableHead.size * TWIPS_PER_HALF_POINT, true);
  const held = Math.max(
    0,
    ...holds.map((text) => widestWord(text, styleMeasures.TableText.size * TWIPS_PER_HALF_POINT)),
  );
  return Math.max(head, held) + 2 * SIDE_PADDING;
}

const widestWord = (text: string, size: number, isBold = false) =>
  Math.max(0, ...text.split(/[\s/]+/).map((word) => textWidth(word, size, isBold)));

/** The house's table: a heavy blue rule above, a pale head that repeats, hairlines between rows, no upright lines. */
export function houseTable(
  printing: Printing,
  place: Place,
  columns: readonly Column[],
  rows: readonly Row[],
): HouseTable {
  const widths = columnWidths(columns, place.width);
  return new HouseTable([
    {
      'w:tblPr': [
        ...(printing.isRightToLeft ? [{ 'w:bidiVisual': {} }] : []),
        width('w:tblW', place.width),
        borders,
        { 'w:tblLayout': { _attr: { 'w:type': 'fixed' } } },
        padding,
      ],
    },
    { 'w:tblGrid': widths.map((one) => ({ 'w:gridCol': { _attr: { 'w:w': one } } })) },
    headRow(printing, columns, widths),
    ...bodyRows(rows, widths),
  ]);
}

const WHOLE: XmlElement = { 'w:cantSplit': {} };

const headRow = (printing: Printing, columns: readonly Column[], widths: readonly number[]): XmlElement => ({
  'w:tr': [
    { 'w:trPr': [WHOLE, { 'w:tblHeader': {} }] },
    ...columns.map(({ label, isNumber }, at) => ({
      'w:tc': [
        { 'w:tcPr': [width('w:tcW', widths[at]), ground(colours.paleBlue), withValue('w:vAlign', 'bottom')] },
        cellParagraph('TableHead', cellRuns(printing, label), { isNumber }),
      ],
    })),
  ],
});

const ground = (fill: string): XmlElement => ({ 'w:shd': { _attr: { 'w:val': 'clear', 'w:fill': fill } } });

/** A cell that reaches over rows takes its columns from the rows below, each of which goes on with it. */
function bodyRows(rows: readonly Row[], widths: readonly number[]): XmlElement[] {
  const taken = widths.map(() => 0);
  return rows.map((row, place) => {
    // A table does not begin at the foot of a page with its head and a single row.
    const keepNext = place === 0 && rows.length > 1 && (row.length ?? 0) < LONGEST_WHOLE_ROW / 4;
    const cells: XmlElement[] = [];
    let at = 0;
    const passOver = () => {
      for (; taken[at] > 0; at++) cells.push(continued(widths[at]));
    };
    for (const cell of row.cells) {
      passOver();
      const reach = widths.slice(at, at + (cell.columns ?? 1));
      taken.fill(cell.rows ?? 1, at, at + reach.length);
      at += reach.length;
      cells.push(
        tableCell(
          keepNext ? { ...cell, children: cell.children.map(keptWithNext) } : cell,
          reach.reduce((total, one) => total + one, 0),
        ),
      );
    }
    passOver();
    for (const column of taken.keys()) taken[column] -= 1;
    const isWhole = (row.length ?? 0) < LONGEST_WHOLE_ROW;
    return { 'w:tr': [...(isWhole ? [{ 'w:trPr': [WHOLE] }] : []), ...cells] };
  });
}

/** The part of a cell that reaches down from a row above. */
const continued = (twips: number): XmlElement => ({
  'w:tc': [{ 'w:tcPr': [width('w:tcW', twips), { 'w:vMerge': {} }] }, cellParagraph('TableText', [])],
});

const tableCell = ({ children, columns, rows, fill }: Cell, twips: number): XmlElement => ({
  'w:tc': [
    {
      'w:tcPr': [
        width('w:tcW', twips),
        ...(columns ? [withValue('w:gridSpan', columns)] : []),
        ...(rows && rows > 1 ? [withValue('w:vMerge', 'restart')] : []),
        ...(fill ? [ground(fill)] : []),
      ],
    },
    ...(children.length > 0 ? children : [cellParagraph('TableText', [])]),
  ],
});

/** A cell of plain text; an en dash when there is none. */
export const textCell = (printing: Printing, text: string, style: StyleId = 'TableText'): Cell => ({
  children: [cellLine(printing, style, text || '–')],
});

/** The small gap that keeps a table apart from what follows. */
export const afterTable = (): Paragraph => styled('AfterTable', []);
