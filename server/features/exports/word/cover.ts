import { TableOfContents, type Paragraph } from 'docx';
import { withheldLine } from './figures/participants.js';
import type { Printing } from './printing.js';
import { styled, styledText, textRuns } from './text-runs.js';
import { filled } from './wording.js';

/** Beyond so many names the list is set as running text, so that the cover stays one page. */
const MOST_LINES = 8;
/** Beyond so many headings the contents list the chapters only, and stay one page. */
const MOST_ENTRIES = 38;

/** The first page: whose report it is, on which review, as of when, and whether it is a draft. */
export function coverPage(printing: Printing): Paragraph[] {
  const { cover } = printing.report;
  const { words } = printing.labels;
  const line = (style: Parameters<typeof styledText>[1], text: string) => styledText(printing, style, text);
  return [
    line('CoverState', cover.stateName),
    line('CoverTitle', cover.title),
    line('CoverSubtitle', cover.subtitle),
    ...cover.facts.map((fact) => line('CoverText', fact)),
    ...(cover.isDraft ? [line('Stamp', filled(words.draftNote, dataDay(printing)))] : []),
    line('CoverLabel', words.submittedBy),
    ...organisations(printing),
    ...withheldLine(printing, cover.withheldCount),
    ...(cover.contact ? [line('CoverLabel', words.contact), line('CoverText', cover.contact)] : []),
    line('CoverLabel', printing.wording.day(cover.date)),
    line('CoverText', filled(words.dataAsOf, dataDay(printing))),
  ];
}

const dataDay = ({ report, wording }: Printing) => ({ date: wording.day(report.cover.cutOffDate) });

function organisations(printing: Printing): Paragraph[] {
  const names = printing.report.cover.organisations;
  if (names.length > MOST_LINES) return [styledText(printing, 'CoverText', names.join('; '))];
  return names.map((name) => styledText(printing, 'CoverText', name));
}

/**
 * The table of contents: a field of Word, filled in already with the headings and the estimated pages, and written as
 * up to date, so that Word shows it at once and asks nothing. Word's own count replaces it on "Update table".
 */
export function contentsPage(printing: Printing): (Paragraph | TableOfContents)[] {
  const title = printing.labels.words.contents;
  const isShort = headingCount(printing) <= MOST_ENTRIES;
  return [
    styled('ContentsTitle', textRuns(printing, title), { pageBreakBefore: true }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: isShort ? '1-2' : '1-1' }),
  ];
}

/** The chapters, and the headings a level below them. */
const headingCount = ({ report: { sections } }: Printing): number =>
  sections.length +
  sections
    .flatMap(({ text }) => text.content ?? [])
    .filter(({ type, attrs }) => type === 'heading' && attrs?.level === 2).length;
