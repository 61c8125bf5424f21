import { describe, expect, it } from '@jest/globals';
import { faultFields } from '../../../server/graphql/errors.js';
import { isRefusal } from '../../../server/domain/refusal.js';
import { readRichText } from '../../../server/features/reports/writing/read-rich-text.js';

const paragraph = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const linked = (href: string) => paragraph({ type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href } }] });

describe('what the log keeps of a fault', () => {
  it('IJ-06 is where it happened and of which kind, never words that somebody wrote, and never a second line', () => {
    const fault = Object.assign(new Error('kanari\r\n{"level":60,"msg":"forged"}\u001b[31m'), { code: '23505' });
    const kept = JSON.stringify(faultFields(fault));
    expect(kept).toContain('23505');
    expect(kept).not.toMatch(/kanari|forged|\n/);
  });
});

describe('the text of a report', () => {
  const HREFS = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'file:///etc/passwd',
    '//evil.example',
  ];
  it.each(HREFS)('XS-02 keeps no link but to http, https and mail: %j', (href) => {
    const read = readRichText(linked(href));
    expect(isRefusal(read) || !JSON.stringify(read).includes(JSON.stringify(href).slice(1, -1))).toBe(true);
  });

  const NODES = [
    { type: 'html', attrs: { html: '<img src=x onerror=alert(1)>' } },
    { type: 'paragraph', attrs: { onclick: 'alert(1)', style: 'background:url(//evil.example)' }, content: [] },
    { type: 'svg', content: [{ type: 'text', text: '<script>alert(1)</script>' }] },
    { type: 'iframe', attrs: { src: 'https://evil.example' } },
    { type: 'image', attrs: { src: 'https://evil.example/a.png' } },
  ];
  it.each(NODES)('XS-02 keeps no element and no attribute that is not its own: %j', (node) => {
    const read = readRichText({ type: 'doc', content: [node] });
    expect(isRefusal(read) || !/onerror|onclick|evil|svg|iframe|style/.test(JSON.stringify(read))).toBe(true);
  });

  it('XS-02 is words, where it looks like markup', () => {
    const read = readRichText(paragraph({ type: 'text', text: '<img src=x onerror=alert(1)>' }));
    expect(isRefusal(read)).toBe(false);
    expect(JSON.stringify(read)).toContain('<img src=x');
  });
});
