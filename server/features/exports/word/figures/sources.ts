import { ExternalHyperlink, Tab, TextRun, type Paragraph, type ParagraphChild } from 'docx';
import type { PrintedSource, SourcesFigure } from '../../report-document.js';
import type { Printing } from '../printing.js';
import { muted, sourceNumber, styled, textRuns } from '../text-runs.js';

const webAddress = /^https?:\/\//i;

/** The list of sources by the numbers under which the views cite them. */
export const sourceBlocks = (printing: Printing, { sources }: SourcesFigure): Paragraph[] =>
  sources.map((source) =>
    styled('SourceText', [
      sourceNumber(printing, source.number),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(printing, citationOf(printing, source)),
      ...address(printing, source),
    ]),
  );

const citationOf = ({ wording }: Printing, { citation, datedOn }: PrintedSource) =>
  datedOn ? `${citation}, ${wording.day(datedOn)}` : citation;

/** A web address leads there; anything else is printed and leads nowhere. */
function address(printing: Printing, { url }: PrintedSource): ParagraphChild[] {
  if (!url) return [];
  const gap = textRuns(printing, '. ');
  if (!webAddress.test(url)) return [...gap, ...textRuns(printing, url, muted)];
  return [...gap, new ExternalHyperlink({ link: url, children: textRuns(printing, url, { style: 'Hyperlink' }) })];
}
