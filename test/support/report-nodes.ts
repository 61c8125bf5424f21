/** The editor's text and the sections of a report, written shortly. */
import type { ReportFigure, ReportSection, RichTextNode } from '../../server/features/exports/report-document.js';

export const text = (words: string, ...marks: readonly string[]): RichTextNode => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
export const paragraph = (...content: readonly (string | RichTextNode)[]): RichTextNode => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
export const heading = (words: string, level = 2): RichTextNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
export const place = (table: string): RichTextNode => ({ type: 'reportTable', attrs: { table } });
export const list = (type: 'bulletList' | 'orderedList', items: readonly string[]): RichTextNode => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

type Figures = Readonly<Record<string, ReportFigure>>;
export const section = (
  key: string,
  printed: string,
  content: readonly RichTextNode[],
  figures: Figures = {},
): ReportSection => ({
  key,
  heading: printed,
  place: 'BODY',
  text: { type: 'doc', content },
  figures,
  hasChangedFigures: false,
});

export const annex = (
  key: string,
  printed: string,
  figure: ReportFigure,
  words: readonly RichTextNode[] = [],
): ReportSection => ({
  ...section(key, printed, [...words, place('only')], { only: figure }),
  place: figure.kind === 'matrix' ? 'LANDSCAPE_ANNEX' : 'ANNEX',
});
