import { textWidth, wrappedLines } from '../text-width.js';
import { HEADING_INDENT, STEP, styleMeasures, type StyleId, type StyleMeasure } from './typography.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  nameOf,
  numberOf,
  paragraphContent,
  type XmlElement,
} from './xml-elements.js';

/** A paragraph as the pages are filled with it; lengths in twentieths of a point. */
export interface MeasuredParagraph {
  readonly kind: 'paragraph';
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  readonly lineHeight: number;
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  readonly bookmarks: readonly string[];
}

export interface MeasuredRow {
  readonly height: number;
  readonly isHead: boolean;
  readonly isWhole: boolean;
  readonly keepNext: boolean;
}

export interface MeasuredTable {
  readonly kind: 'table';
  readonly rows: readonly MeasuredRow[];
}

export type MeasuredBlock = MeasuredParagraph | MeasuredTable;

/** Calibri's line is 1.22 times its size; half points to twentieths of a point are times ten. */
const LINE_OF_SIZE = 1.22;
const TWIPS_PER_HALF_POINT = 10;
const SINGLE_LINE = 240;
const EMU_PER_TWIP = 635;
/** A cell's own padding above, below and beside its text, with the rule under it. */
const CELL = { vertical: 98, sides: 170 } as const;
/** Takes about as much of the first line as a paragraph's number and the tab after it. */
const NUMBER_GAP = '\u00a0'.repeat(5);

const isStyle = (id: string | null): id is StyleId => id !== null && id in styleMeasures;
export const propertiesOf = (paragraph: XmlElement) => childOf(paragraph, 'w:pPr');

const styleOf = (properties: XmlElement | null): StyleMeasure => {
  const id = attributeOf(descend(properties, 'w:pStyle'), 'w:val');
  return styleMeasures[isStyle(id) ? id : 'Normal'];
};

interface Numbering {
  readonly reference: string;
  readonly level: number;
}

/** `headings`, `bullets` …, and the level; null for a paragraph without a number. */
export function numberingOf(properties: XmlElement | null): Numbering | null {
  const numbering = descend(properties, 'w:numPr');
  const id = attributeOf(descend(numbering, 'w:numId'), 'w:val');
  const reference = /^\{(.+?)-/.exec(id ?? '')?.[1];
  return reference ? { reference, level: numberOf(descend(numbering, 'w:ilvl'), 'w:val') } : null;
}

function indentOf(numbering: Numbering | null, style: StyleMeasure): number {
  if (numbering?.reference === 'headings') return HEADING_INDENT;
  if (numbering && numbering.reference !== 'paragraphs') return STEP * (numbering.level + 2);
  return style.indent ?? 0;
}

/** How much room a paragraph takes in a column of this width. */
export function measuredParagraph(paragraph: XmlElement, width: number): MeasuredParagraph {
  const properties = propertiesOf(paragraph);
  const style = styleOf(properties);
  const numbering = numberingOf(properties);
  const size = style.size * TWIPS_PER_HALF_POINT;
  const { words, bookmarks, picture } = paragraphContent(paragraph);
  const lead = numbering?.reference === 'paragraphs' ? NUMBER_GAP : '';
  const room = width - indentOf(numbering, style);
  return {
    kind: 'paragraph',
    before: style.before,
    after: style.after,
    lines: picture ? 1 : wrappedLines(lead + words, room, (text) => textWidth(text, size, style.isBold)).length,
    lineHeight: picture ? numberOf(picture, 'cy') / EMU_PER_TWIP : (size * LINE_OF_SIZE * style.line) / SINGLE_LINE,
    keepNext: style.keepNext === true || descend(properties, 'w:keepNext') !== null,
    startsPage: descend(properties, 'w:pageBreakBefore') !== null,
    bookmarks,
  };
}

/** A cell that reaches over several rows is left out: the rows beside it hold more. */
function cellHeight(cell: XmlElement): { readonly height: number; readonly keepNext: boolean } {
  const properties = childOf(cell, 'w:tcPr');
  if (descend(properties, 'w:vMerge')) return { height: 0, keepNext: false };
  const width = numberOf(descend(properties, 'w:tcW'), 'w:w') - CELL.sides;
  const paragraphs = childrenOf(cell)
    .filter((child) => nameOf(child) === 'w:p')
    .map((paragraph) => measuredParagraph(paragraph, width));
  const height = paragraphs.reduce(
    (sum, { before, after, lines, lineHeight }) => sum + before + after + lines * lineHeight,
    0,
  );
  return { height: height + CELL.vertical, keepNext: paragraphs.some(({ keepNext }) => keepNext) };
}

export function measuredTable(table: XmlElement): MeasuredTable {
  const rows = childrenOf(table).filter((child) => nameOf(child) === 'w:tr');
  return {
    kind: 'table',
    rows: rows.map((row) => {
      const cells = childrenOf(row)
        .filter((child) => nameOf(child) === 'w:tc')
        .map(cellHeight);
      return {
        height: Math.max(...cells.map(({ height }) => height)),
        isHead: descend(row, 'w:trPr', 'w:tblHeader') !== null,
        isWhole: descend(row, 'w:trPr', 'w:cantSplit') !== null,
        keepNext: cells.some(({ keepNext }) => keepNext),
      };
    }),
  };
}
