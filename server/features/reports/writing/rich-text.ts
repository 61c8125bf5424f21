/** The structured text of a section: what the editor keeps and what is written into the document. */
export type RichMark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface RichRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly RichMark[];
}

export type RichInline = RichRun | { readonly type: 'hardBreak' };

export interface RichParagraph {
  readonly type: 'paragraph';
  readonly content?: readonly RichInline[];
}

export interface RichHeading {
  readonly type: 'heading';
  /** 2 below the section's own heading, or 3 below that. */
  readonly attrs: { readonly level: 2 | 3 };
  readonly content?: readonly RichInline[];
}

export interface RichListItem {
  readonly type: 'listItem';
  readonly content: readonly RichBlock[];
}

export interface RichList {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly RichListItem[];
}

export interface RichQuote {
  readonly type: 'blockquote';
  readonly content: readonly RichBlock[];
}

/** The place of a table or chart that the program draws from the data. */
export interface RichTable {
  readonly type: 'reportTable';
  readonly attrs: { readonly table: string };
}

export type RichBlock = RichParagraph | RichHeading | RichList | RichQuote | RichTable;

export interface RichText {
  readonly type: 'doc';
  readonly content: readonly RichBlock[];
}

/** A run of text; empty text is no run. */
export const bold = (text: string): RichRun => ({ type: 'text', text, marks: [{ type: 'bold' }] });

const runs = (parts: readonly (string | RichRun)[]): RichRun[] =>
  parts
    .map((part): RichRun => (typeof part === 'string' ? { type: 'text', text: part } : part))
    .filter((run) => run.text !== '');

export const paragraph = (...parts: readonly (string | RichRun)[]): RichParagraph => ({
  type: 'paragraph',
  content: runs(parts),
});

export const heading = (text: string, level: 2 | 3 = 2): RichHeading => ({
  type: 'heading',
  attrs: { level },
  content: runs([text]),
});

export const bullets = (items: readonly (string | readonly (string | RichRun)[])[]): RichList => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [paragraph(...(typeof item === 'string' ? [item] : item))],
  })),
});

export const drawing = (key: string): RichTable => ({ type: 'reportTable', attrs: { table: key } });

/** A paragraph for each sentence group that says something. */
export const paragraphs = (...texts: readonly (string | null)[]): RichParagraph[] =>
  texts.flatMap((text) => (text ? [paragraph(text)] : []));

/** All the words of a text, blocks apart by a line break. */
export function plainText(node: RichText | RichBlock | RichListItem | RichInline): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'reportTable') return '';
  const parts = ((node.content ?? []) as readonly (RichBlock | RichListItem | RichInline)[]).map(plainText);
  const isInline = node.type === 'paragraph' || node.type === 'heading';
  return isInline ? parts.join('') : parts.filter((part) => part !== '').join('\n');
}

/** How many words a text has, as word processors count them. */
export const wordCount = (text: RichText): number => plainText(text).split(/\s+/).filter(Boolean).length;
