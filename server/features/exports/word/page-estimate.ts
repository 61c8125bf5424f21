import type { PageNumberEstimator } from 'docx';
import { measuredParagraph, measuredTable, numberingOf, propertiesOf, type MeasuredBlock } from './block-measures.js';
import { PageFiller, type Area } from './page-filler.js';
import {
  childOf,
  childrenOf,
  descend,
  elementOf,
  nameOf,
  numberOf,
  paragraphContent,
  type XmlElement,
} from './xml-elements.js';

/** The blocks of one section of the document, and the area of its pages they fill. */
interface Stretch {
  readonly area: Area;
  readonly blocks: readonly XmlElement[];
}

function areaOf(section: XmlElement | null): Area {
  const [size, margin] = [descend(section, 'w:pgSz'), descend(section, 'w:pgMar')];
  return {
    width: numberOf(size, 'w:w') - numberOf(margin, 'w:left') - numberOf(margin, 'w:right'),
    height: numberOf(size, 'w:h') - numberOf(margin, 'w:top') - numberOf(margin, 'w:bottom'),
  };
}

/** The table of contents lies in a frame of its own; its entries are paragraphs like others. */
const blocksOf = (body: XmlElement): XmlElement[] =>
  childrenOf(body).flatMap((block) =>
    nameOf(block) === 'w:sdt' ? childrenOf(childOf(block, 'w:sdtContent') ?? block) : [block],
  );

/** A section's size stands at its end: in its last paragraph, or, of the last section, as the body's last element. */
function stretchesOf(body: XmlElement): Stretch[] {
  const stretches: Stretch[] = [];
  let blocks: XmlElement[] = [];
  for (const block of blocksOf(body)) {
    const section = nameOf(block) === 'w:sectPr' ? block : descend(block, 'w:pPr', 'w:sectPr');
    if (nameOf(block) !== 'w:sectPr') blocks.push(block);
    if (!section) continue;
    stretches.push({ area: areaOf(section), blocks });
    blocks = [];
  }
  return stretches;
}

const measured = (block: XmlElement, width: number): MeasuredBlock | null => {
  if (nameOf(block) === 'w:tbl') return measuredTable(block);
  return nameOf(block) === 'w:p' ? measuredParagraph(block, width) : null;
};

const numerals = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

const roman = (count: number): string => {
  const numeral = numerals.find(([value]) => value <= count);
  return numeral ? numeral[1] + roman(count - numeral[0]) : '';
};

const letter = (count: number) => String.fromCharCode('A'.charCodeAt(0) + ((count - 1) % 26));
const NUMBER_WIDTH = 340;

/** The numbers that Word gives the headings: I. and, beginning anew in each chapter, A. */
function headingNumbers(body: XmlElement) {
  const numbers = new Map<string, { text: string; separator: 'tab'; width: number }>();
  const counts = [0, 0];
  for (const block of blocksOf(body)) {
    const numbering = nameOf(block) === 'w:p' ? numberingOf(propertiesOf(block)) : null;
    if (numbering?.reference !== 'headings' || numbering.level > 1) continue;
    counts[numbering.level] += 1;
    if (numbering.level === 0) counts[1] = 0;
    const text = numbering.level === 0 ? roman(counts[0]) : letter(counts[1]);
    for (const mark of paragraphContent(block).bookmarks)
      numbers.set(mark, { text: `${text}.`, separator: 'tab', width: NUMBER_WIDTH });
  }
  return numbers;
}

/**
 * About which page each heading comes on, for the table of contents: the library's own layout follows Word more closely
 * but takes seconds for a long matrix. Lines are counted from the widths of letters; pages are filled by Word's rules
 * for breaks. Off by a page at most in reports compared with a word processor; Word's "Update table" sets it right.
 */
export const estimatePages: PageNumberEstimator = Object.assign(
  (raw: object) => {
    const body = elementOf(raw);
    const filler = new PageFiller();
    for (const { area, blocks } of body ? stretchesOf(body) : []) {
      filler.begin(area);
      filler.fill(blocks.flatMap((block) => measured(block, area.width) ?? []));
    }
    const bookmarks = new Map([...filler.bookmarks].map(([mark, page]) => [mark, String(page)]));
    return { bookmarks, pageCount: filler.page };
  },
  {
    listNumbers: (raw: object) => {
      const body = elementOf(raw);
      return body ? headingNumbers(body) : new Map();
    },
  },
);
