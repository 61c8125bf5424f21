import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../../../server/domain/refusal.js';
import { plainText, wordCount, type RichText } from '../../../server/features/reports/writing/rich-text.js';
import { readRichText } from '../../../server/features/reports/writing/read-rich-text.js';

const doc = (...content: object[]) => ({ type: 'doc', content });
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

describe('a section’s text', () => {
  it('keeps what the editor knows, without attributes nobody asked for', () => {
    const sent = doc(
      { type: 'heading', attrs: { level: 2, onclick: 'x' }, content: [text('Gaps')] },
      paragraph(
        text('See ', { type: 'bold' }),
        text('the law', { type: 'link', attrs: { href: 'https://law.example', target: '_blank' } }),
      ),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
      { type: 'reportTable', attrs: { table: 'indicators', rows: [1] } },
    );
    expect(readRichText(sent)).toEqual(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [text('Gaps')] },
        paragraph(
          text('See ', { type: 'bold' }),
          text('the law', { type: 'link', attrs: { href: 'https://law.example' } }),
        ),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] },
        { type: 'reportTable', attrs: { table: 'indicators' } },
      ),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list of lists', [[]]],
    ['a node it does not know', doc({ type: 'iframe', attrs: { src: 'https://elsewhere.example' } })],
    ['text where a paragraph belongs', doc(text('loose'))],
    ['a link that runs something', doc(paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))],
    ['a mark it does not know', doc(paragraph(text('x', { type: 'textStyle' })))],
    ['a table key with a path in it', doc({ type: 'reportTable', attrs: { table: '../x' } })],
    ['text that is no text', doc(paragraph({ type: 'text', text: 7 }))],
  ])('refuses %s and says so', (_what, sent) => {
    const read = readRichText(sent);
    expect(isRefusal(read) && read.code).toBe('TEXT_NOT_READABLE');
  });

  it('refuses what is beyond any chapter', () => {
    const read = readRichText(doc(paragraph(text('x'.repeat(200_001)))));
    expect(isRefusal(read) && read.code).toBe('TOO_LONG');
    let nested: object = paragraph(text('deep'));
    for (let depth = 0; depth < 20; depth++)
      nested = {
        type: 'blockquote',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [nested] }] }],
      };
    expect(isRefusal(readRichText(doc(nested)))).toBe(true);
  });

  it('counts words as word processors do', () => {
    const body = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Next steps')] },
      paragraph(text('The State supported '), text('12', { type: 'bold' }), text(' recommendations.')),
      { type: 'reportTable', attrs: { table: 'status' } },
    ) as unknown as RichText;
    expect(wordCount(body)).toBe(7);
    expect(plainText(body)).toBe('Next steps\nThe State supported 12 recommendations.');
  });
});
