import { reportDocx } from '../../server/features/exports/report-docx.js';
import type { ReportDocument } from '../../server/features/exports/report-document.js';
import { all, cellsOf, elementsOf, first, partsOf, wordsOf, xmlOf, type XmlNode } from './read-office.js';

/** A written report, read back. */
export interface ReadReport {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly body: XmlNode;
  /** Paragraphs that stand in no table, in order. */
  readonly paragraphs: readonly XmlNode[];
  readonly tables: readonly XmlNode[];
  /** All words of the body. */
  readonly words: string;
  /** The table that stands first below the heading of these words. */
  readonly tableUnder: (heading: string) => XmlNode;
}

export const styleOf = (paragraph: XmlNode): string => first(paragraph, 'w:pStyle')?.attributes['w:val'] ?? '';

export const valueOf = (node: XmlNode, name: string): string | undefined => first(node, name)?.attributes['w:val'];

/** Writes a report and reads the file back. */
export async function writtenReport(report: ReportDocument): Promise<ReadReport> {
  const parts = await partsOf(await reportDocx(report));
  const body = first(xmlOf(parts.get('word/document.xml')), 'w:body');
  if (!body) throw new Error('The document has no body.');
  const blocks = elementsOf(body);
  return {
    parts,
    body,
    paragraphs: blocks.filter(({ name }) => name === 'w:p'),
    tables: all(body, 'w:tbl'),
    words: wordsOf(body),
    tableUnder: (heading) => {
      const at = blocks.findIndex((block) => block.name === 'w:p' && wordsOf(block) === heading);
      const table = blocks.slice(at).find(({ name }) => name === 'w:tbl');
      if (at < 0 || !table) throw new Error(`No table under ${heading}`);
      return table;
    },
  };
}

/** The table below a heading as words. */
export const rowsUnder = (report: ReadReport, heading: string): string[][] => cellsOf(report.tableUnder(heading));
