import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Place, Printing } from './printing.js';
import { styled, styledText, textRuns } from './text-runs.js';
import { colours } from './typography.js';
import { filled } from './wording.js';

const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline, space: 4 };

/** The head of every page but the first: whose report it is, whether it is a draft, whether its State is invented. */
export function runningHead(printing: Printing, { width }: Place): Header {
  const { cover } = printing.report;
  const { words } = printing.labels;
  const draft = filled(`${words.draft} · ${words.dataAsOf}`, { date: printing.wording.shortDay(cover.cutOffDate) });
  const stamp = cover.isDraft ? textRuns(printing, draft, { style: 'DraftMark' }) : [];
  const title = textRuns(printing, `${cover.stateName}: ${cover.title}`);
  return new Header({
    children: [
      ...demonstrationMark(printing, words.demonstration),
      styled('RunningText', [...title, new TextRun({ children: [new Tab()] }), ...stamp], {
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { bottom: hairline },
      }),
    ],
  });
}

/** The first page has no head but the mark of an invented State. */
export const coverHead = (printing: Printing): Header => {
  const mark = demonstrationMark(printing, printing.labels.words.demonstrationNote);
  return new Header({ children: mark.length > 0 ? mark : [styled('RunningText', [])] });
};

function demonstrationMark(printing: Printing, text: string): Paragraph[] {
  if (!printing.report.cover.isDemonstration) return [];
  const shading = { type: ShadingType.CLEAR, fill: colours.demonstration, color: 'auto' };
  const runs = textRuns(printing, text, { style: 'DemonstrationMark' });
  return [styled('RunningText', runs, { shading, spacing: { after: 80 } })];
}

/** Where the record stood at the start side, `Page 4 of 31` at the end side; Word counts both. */
export function pageFoot(printing: Printing, { width }: Place): Footer {
  const parts = printing.labels.words.page.split(/(\{page\}|\{pages\})/);
  const children = parts.flatMap((part): ParagraphChild[] => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return part ? textRuns(printing, part) : [];
  });
  const { record } = printing.report;
  if (!record) return new Footer({ children: [styled('RunningText', children, { alignment: 'end' })] });
  const stood = filled(printing.labels.words.record, { number: String(record.events), head: record.head });
  const line = [...textRuns(printing, stood), new TextRun({ children: [new Tab()] }), ...children];
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  return new Footer({ children: [styled('RunningText', line, { tabStops })] });
}

export const emptyFoot = (printing: Printing): Footer =>
  new Footer({ children: [styledText(printing, 'RunningText', '')] });
