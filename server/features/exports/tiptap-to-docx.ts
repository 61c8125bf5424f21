import { ExternalHyperlink, HeadingLevel, TextRun, type Paragraph, type ParagraphChild } from 'docx';
import type { ReportFigure, RichTextMark, RichTextNode } from './report-document.js';
import { figureBlocks } from './word/figure-blocks.js';
import type { HouseTable } from './word/house-table.js';
import type { Place, Printing } from './word/printing.js';
import { styled, styledText, textRuns, type Setting } from './word/text-runs.js';
import { STEP } from './word/typography.js';

/** Where a node stands: the part of the report, and the lists around it. */
interface Surroundings {
  readonly place: Place;
  readonly figures: Readonly<Record<string, ReportFigure>>;
  readonly list: {
    readonly reference: 'bullets' | 'letters';
    readonly level: number;
    readonly instance: number;
  } | null;
  readonly isQuoted: boolean;
}

type Block = Paragraph | HouseTable;

const DEEPEST_LIST = 2;
const linkable = /^(?:https?:\/\/|mailto:)/i;

/**
 * The editor's text as Word paragraphs: numbered in the body, plain in an annex, headings below the section's own,
 * lists, quotations and, where the text has a place for one, figures. Links lead only to web and mail addresses. A node
 * that is not known keeps its words as a paragraph.
 */
export function tiptapToDocx(
  printing: Printing,
  text: RichTextNode,
  place: Place,
  figures: Readonly<Record<string, ReportFigure>>,
): Block[] {
  return blocksOf(printing, text.content ?? [], { place, figures, list: null, isQuoted: false });
}

const blocksOf = (printing: Printing, nodes: readonly RichTextNode[], around: Surroundings): Block[] =>
  nodes.flatMap((node) => blockOf(printing, node, around));

function blockOf(printing: Printing, node: RichTextNode, around: Surroundings): Block[] {
  switch (node.type) {
    case 'heading':
      return headingOf(printing, node, around.place);
    case 'bulletList':
    case 'orderedList':
      return listOf(printing, node, around);
    case 'blockquote':
      return blocksOf(printing, node.content ?? [], { ...around, isQuoted: true });
    case 'reportTable':
      return figureOf(printing, node, around);
    default:
      return paragraphOf(printing, node, around);
  }
}

function headingOf(printing: Printing, node: RichTextNode, place: Place): Block[] {
  const children = inlines(printing, node);
  if (children.length === 0) return [];
  const isLower = Number(node.attrs?.level) >= 3;
  const heading = isLower ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2;
  if (place.isAnnex) return [styled(isLower ? 'Heading3' : 'Heading2', children, { heading })];
  const numbering = { reference: 'headings', level: isLower ? 2 : 1, instance: 0, custom: true };
  return [styled(isLower ? 'Heading3' : 'Heading2', children, { heading, numbering })];
}

function listOf(printing: Printing, node: RichTextNode, around: Surroundings): Block[] {
  const reference = node.type === 'orderedList' ? 'letters' : 'bullets';
  const level = Math.min(DEEPEST_LIST, around.list ? around.list.level + 1 : 0);
  const isSameKind = around.list?.reference === reference;
  const list = { reference, level, instance: isSameKind ? around.list.instance : printing.nextList() } as const;
  return (node.content ?? []).flatMap((item) => itemOf(printing, item, { ...around, list }));
}

/** The first paragraph of an item carries its mark; what follows stands under it. */
function itemOf(printing: Printing, item: RichTextNode, around: Surroundings): Block[] {
  const [first, ...rest] = item.content ?? [];
  if (!first) return [];
  const { list } = around;
  const isText = first.type === 'paragraph' || first.type === 'text';
  const lead =
    isText && list
      ? [styled('ListText', inlines(printing, first), { numbering: { ...list, custom: true } })]
      : blockOf(printing, first, around);
  return [...lead, ...blocksOf(printing, rest, around)];
}

function paragraphOf(printing: Printing, node: RichTextNode, { place, list, isQuoted }: Surroundings): Block[] {
  const children = inlines(printing, node);
  if (children.length === 0) return [];
  if (isQuoted) return [styled('Quotation', children)];
  if (list) return [styled('ListText', children, { indent: { left: STEP * (list.level + 2) } })];
  if (place.isAnnex) return [styled('Normal', children)];
  return [
    styled('NumberedParagraph', children, {
      numbering: { reference: 'paragraphs', level: 0, instance: 0, custom: true },
    }),
  ];
}

function figureOf(printing: Printing, node: RichTextNode, { place, figures }: Surroundings): Block[] {
  const figure = figures[String(node.attrs?.table)];
  if (figure) return figureBlocks(printing, figure, place);
  return [styledText(printing, 'Normal', printing.labels.words.missingFigure, { italics: true })];
}

/** The words of a node, those of unknown nodes inside it too. Empty when it says nothing. */
function inlines(printing: Printing, node: RichTextNode): ParagraphChild[] {
  const nodes = node.type === 'text' ? [node] : leaves(node);
  if (!nodes.some((one) => one.text?.trim())) return [];
  return nodes.flatMap((one) => (one.type === 'hardBreak' ? [new TextRun({ break: 1 })] : wordsOf(printing, one)));
}

const leaves = (node: RichTextNode): RichTextNode[] =>
  node.type === 'text' || node.type === 'hardBreak' ? [node] : (node.content ?? []).flatMap(leaves);

const has = (marks: readonly RichTextMark[], type: string) => marks.some((mark) => mark.type === type);

function wordsOf(printing: Printing, { text = '', marks = [] }: RichTextNode): ParagraphChild[] {
  const setting: Setting = {
    ...(has(marks, 'bold') ? { bold: true } : {}),
    ...(has(marks, 'italic') ? { italics: true } : {}),
    ...(has(marks, 'underline') ? { underline: {} } : {}),
    ...(has(marks, 'strike') ? { strike: true } : {}),
  };
  const href = marks.find((mark) => mark.type === 'link')?.attrs?.href;
  if (typeof href !== 'string' || !linkable.test(href)) return textRuns(printing, text, setting);
  return [
    new ExternalHyperlink({ link: href, children: textRuns(printing, text, { ...setting, style: 'Hyperlink' }) }),
  ];
}
