import { describe, expect, it } from '@jest/globals';
import type { ReportDocument, RichTextNode } from '../../../server/features/exports/report-document.js';
import { heading, list, paragraph, text } from '../../support/report-nodes.js';
import { sampleReport } from '../../support/report-model.js';
import { all, first, wordsOf, xmlOf } from '../../support/read-office.js';
import { styleOf, valueOf, writtenReport } from '../../support/word-report.js';

function reportSaying(content: readonly RichTextNode[], place: 'BODY' | 'ANNEX' = 'BODY'): ReportDocument {
  const sample = sampleReport({ rows: 1 });
  const section = { ...sample.sections[0], heading: 'Chapter', place, text: { type: 'doc', content }, figures: {} };
  return { ...sample, sections: [section] };
}

/** Style and words of every paragraph below the chapter's heading. */
async function printed(content: readonly RichTextNode[], place: 'BODY' | 'ANNEX' = 'BODY') {
  const { paragraphs } = await writtenReport(reportSaying(content, place));
  const from = paragraphs.findIndex((one) => wordsOf(one) === 'Chapter');
  return paragraphs.slice(from + 1);
}

const shown = async (content: readonly RichTextNode[], place: 'BODY' | 'ANNEX' = 'BODY') =>
  (await printed(content, place)).map((one) => [styleOf(one), wordsOf(one)]).filter(([, words]) => words);

const link = (href: unknown): RichTextNode => ({
  type: 'text',
  text: 'here',
  marks: [{ type: 'link', attrs: { href } }],
});

describe('the text of the editor in a Word document', () => {
  it('numbers paragraphs in a chapter and leaves them plain in an annex', async () => {
    expect(await shown([paragraph('One.'), paragraph('Two.')])).toEqual([
      ['NumberedParagraph', 'One.'],
      ['NumberedParagraph', 'Two.'],
    ]);
    expect(await shown([paragraph('One.')], 'ANNEX')).toEqual([['Normal', 'One.']]);
  });

  it('gives no number to a paragraph without words', async () => {
    expect(await shown([{ type: 'paragraph' }, paragraph('  '), paragraph('One.')])).toEqual([
      ['NumberedParagraph', 'One.'],
    ]);
  });

  it('puts headings below the chapter’s own', async () => {
    expect(await shown([heading('Part', 2), heading('Piece', 3), heading('Top', 1)])).toEqual([
      ['Heading2', 'Part'],
      ['Heading3', 'Piece'],
      ['Heading2', 'Top'],
    ]);
  });

  it('begins every list anew and keeps a list inside a list', async () => {
    const inner = list('orderedList', ['inner']);
    const nested: RichTextNode = {
      type: 'orderedList',
      content: [{ type: 'listItem', content: [paragraph('outer'), inner] }],
    };
    const blocks = (await printed([nested, list('orderedList', ['again']), list('bulletList', ['point'])])).filter(
      wordsOf,
    );
    expect(blocks.map((one) => [wordsOf(one), valueOf(one, 'w:ilvl')])).toEqual([
      ['outer', '0'],
      ['inner', '1'],
      ['again', '0'],
      ['point', '0'],
    ]);
    const [outer, inside, again, point] = blocks.map((one) => valueOf(one, 'w:numId'));
    expect(outer).toBe(inside);
    expect(new Set([outer, again, point]).size).toBe(3);
  });

  it('keeps bold, italics and line breaks', async () => {
    const [block] = await printed([paragraph(text('a', 'bold'), text('b', 'italic'), { type: 'hardBreak' }, 'c')]);
    expect(wordsOf(block)).toBe('ab\nc');
    const [bold, italic] = all(block, 'w:r');
    expect([first(bold, 'w:b'), first(italic, 'w:i')].every(Boolean)).toBe(true);
    expect(first(bold, 'w:i')).toBeUndefined();
  });

  it.each([
    ['https://coalition.example/minutes?a=1&b=2', true],
    ['mailto:secretariat@coalition.example', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['\\\\server\\share', false],
    [{ not: 'text' }, false],
  ])('follows the address %j: %s', async (href, isLink) => {
    const { parts, words } = await writtenReport(reportSaying([paragraph(link(href))]));
    const targets = all(xmlOf(parts.get('word/_rels/document.xml.rels')), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode === 'External')
      .map(({ attributes }) => attributes.Target);
    expect(targets).toEqual(isLink ? [href] : []);
    expect(words).toContain('here');
  });

  it('sets quotations apart and keeps the words of nodes it does not know', async () => {
    const quote: RichTextNode = { type: 'blockquote', content: [paragraph('Said.')] };
    const strange: RichTextNode = { type: 'callout', content: [{ type: 'inner', content: [text('Kept.')] }] };
    expect(await shown([quote, strange])).toEqual([
      ['Quotation', 'Said.'],
      ['NumberedParagraph', 'Kept.'],
    ]);
  });
});
