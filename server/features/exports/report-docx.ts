import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  SectionType,
  type FileChild,
  type ISectionOptions,
  type Paragraph,
} from 'docx';
import type { ReportDocument, ReportSection } from './report-document.js';
import { tiptapToDocx } from './tiptap-to-docx.js';
import { contentsPage, coverPage } from './word/cover.js';
import { landscape, portrait } from './word/page-sizes.js';
import { estimatePages } from './word/page-estimate.js';
import { annexPlace, bodyPlace, landscapePlace, Printing, type Place } from './word/printing.js';
import { coverHead, emptyFoot, pageFoot, runningHead } from './word/running-heads.js';
import { styled, textRuns } from './word/text-runs.js';
import { numberings, stylesOf } from './word/typography.js';

/**
 * The report as a Word document (.docx): cover, contents, chapters with paragraphs numbered through, annexes, the wide
 * ones on landscape pages. Takes up to about a second of the processor: see `writeReportDocx` for a thread of its own.
 */
export function reportDocx(report: ReportDocument): Promise<Buffer> {
  const printing = new Printing(report);
  const { cover, labels } = report;
  const document = new Document({
    title: `${cover.stateName}: ${cover.title}`,
    subject: labels.words.documentSubject,
    creator: report.author,
    lastModifiedBy: report.author,
    ...(cover.isDemonstration ? { keywords: labels.words.demonstration } : {}),
    styles: stylesOf(report.locale, printing.isRightToLeft),
    numbering: numberings,
    pageNumbers: estimatePages,
    sections: sectionsOf(printing),
  });
  return Packer.toBuffer(document);
}

interface Part {
  readonly place: Place;
  readonly children: FileChild[];
}

const placeOf = ({ place }: ReportSection): Place => {
  if (place === 'LANDSCAPE_ANNEX') return landscapePlace;
  return place === 'ANNEX' ? annexPlace : bodyPlace;
};

/** Consecutive sections on pages of one orientation form one section of Word's. */
function sectionsOf(printing: Printing): ISectionOptions[] {
  const parts: Part[] = [{ place: bodyPlace, children: [...coverPage(printing), ...contentsPage(printing)] }];
  for (const section of printing.report.sections) {
    const place = placeOf(section);
    const last = parts[parts.length - 1];
    const isNew = place.width !== last.place.width;
    const part = isNew ? { place, children: [] } : last;
    if (isNew) parts.push(part);
    const isFirst = section === printing.report.sections[0];
    part.children.push(
      ...sectionBlocks(printing, section, { place, startsPage: (place.isAnnex || isFirst) && !isNew }),
    );
  }
  return parts.map((part, at) => sectionOf(printing, part, at === 0));
}

function sectionBlocks(
  printing: Printing,
  section: ReportSection,
  { place, startsPage }: { place: Place; startsPage: boolean },
): FileChild[] {
  const numbering = { reference: 'headings', level: 0, instance: 0, custom: true };
  const heading: Paragraph = styled('Heading1', textRuns(printing, section.heading), {
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: startsPage,
    ...(place.isAnnex ? {} : { numbering }),
  });
  return [heading, ...tiptapToDocx(printing, section.text, place, section.figures)];
}

function sectionOf(printing: Printing, { place, children }: Part, isFirst: boolean): ISectionOptions {
  const isWide = place === landscapePlace;
  const { margin } = isWide ? landscape : portrait;
  const size = {
    width: portrait.width,
    height: portrait.height,
    orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
  return {
    properties: { type: SectionType.NEXT_PAGE, titlePage: isFirst, page: { size, margin } },
    headers: { default: runningHead(printing, place), ...(isFirst ? { first: coverHead(printing) } : {}) },
    footers: { default: pageFoot(printing, place), ...(isFirst ? { first: emptyFoot(printing) } : {}) },
    children,
  };
}
