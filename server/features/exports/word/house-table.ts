import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
  type Paragraph,
} from 'docx';
import type { Place, Printing } from './printing.js';
import { styled, styledText, textRuns } from './text-runs.js';
import { colours, type StyleId } from './typography.js';

export interface Column {
  readonly label: string;
  /** Its part of the width; all parts together are the whole. */
  readonly share: number;
  /** Numbers are set at the end side, so that their digits stand under each other. */
  readonly isNumber?: boolean;
}

/** A cell: its paragraphs, over how many columns and rows it reaches, and its ground. */
export interface Cell {
  readonly children: readonly Paragraph[];
  readonly columns?: number;
  readonly rows?: number;
  readonly fill?: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** About how many characters its fullest cell holds: a row that would fill most of a page may break. */
  readonly length?: number;
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
const HEAVY = line(12, colours.blue);
const HAIR = line(4, colours.hairline);
const LONGEST_WHOLE_ROW = 2_400;

const padding = { top: 50, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA } as const;

/** Whole twips for each column, together exactly the width. */
function columnWidths(columns: readonly Column[], width: number): number[] {
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / sum) * width));
  widths[widths.length - 1] += width - widths.reduce((total, one) => total + one, 0);
  return widths;
}

/** The house's table: a heavy blue rule above, a pale head that repeats, hairlines between rows, no upright lines. */
export function houseTable(printing: Printing, place: Place, columns: readonly Column[], rows: readonly Row[]): Table {
  const widths = columnWidths(columns, place.width);
  return new Table({
    width: { size: place.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: printing.isRightToLeft,
    margins: padding,
    borders: {
      top: HEAVY,
      bottom: line(8, colours.blue),
      left: none,
      right: none,
      insideHorizontal: HAIR,
      insideVertical: none,
    },
    rows: [headRow(printing, columns, widths), ...bodyRows(rows, widths)],
  });
}

const headRow = (printing: Printing, columns: readonly Column[], widths: readonly number[]) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ label, isNumber }, at) =>
        new TableCell({
          ...cellOptions(widths[at], colours.paleBlue),
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [styled('TableHead', textRuns(printing, label), isNumber ? { alignment: 'end' } : {})],
        }),
    ),
  });

/** A cell that reaches over rows takes its columns from the rows below, whose cells then begin after it. */
function bodyRows(rows: readonly Row[], widths: readonly number[]): TableRow[] {
  const taken = widths.map(() => 0);
  return rows.map((row) => {
    let at = 0;
    const children = row.cells.map((cell) => {
      while (taken[at] > 0) at++;
      const from = at;
      at += cell.columns ?? 1;
      for (let column = from; column < at; column++) taken[column] = cell.rows ?? 1;
      return tableCell(
        cell,
        widths.slice(from, at).reduce((total, one) => total + one, 0),
      );
    });
    for (const column of taken.keys()) taken[column] -= 1;
    return new TableRow({ cantSplit: (row.length ?? 0) < LONGEST_WHOLE_ROW, children });
  });
}

const tableCell = ({ children, columns, rows, fill }: Cell, width: number) =>
  new TableCell({
    ...cellOptions(width, fill),
    ...(columns ? { columnSpan: columns } : {}),
    ...(rows && rows > 1 ? { rowSpan: rows } : {}),
    children: children.length > 0 ? [...children] : [styled('TableText', [])],
  });

const cellOptions = (width: number, fill?: string): Omit<ITableCellOptions, 'children'> => ({
  width: { size: width, type: WidthType.DXA },
  ...(fill ? { shading: { fill } } : {}),
});

/** A cell of plain text; an en dash when there is none. */
export const textCell = (printing: Printing, text: string, style: StyleId = 'TableText'): Cell => ({
  children: [styledText(printing, style, text || '–')],
});

/** The small gap that keeps a table apart from what follows. */
export const afterTable = (): Paragraph => styled('AfterTable', []);
