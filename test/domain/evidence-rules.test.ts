import { describe, expect, it } from '@jest/globals';
import { asWebAddress, checkEvidence, citationMaxLength, urlMaxLength } from '../../server/domain/evidence-rules.js';

const today = '2026-11-22';
const claim = (input: object) => ({ citation: 'Prison census, 2026', url: null, datedOn: null, ...input });

describe('checkEvidence', () => {
  it.each([
    ['a citation alone', {}],
    ['an https address', { url: 'https://census.example/2026?table=4#men' }],
    ['an http address', { url: 'http://census.example/' }],
    ['the longest citation', { citation: 'x'.repeat(citationMaxLength) }],
    ['a document of today', { datedOn: today }],
    ['a document of tomorrow, which is today in Kiribati', { datedOn: '2026-11-23' }],
  ])('keeps %s', (_what, input) => {
    expect(checkEvidence(claim(input), today)).toBeNull();
  });

  it.each([
    ['no citation', { citation: ' \t' }, 'CITATION_NEEDED', 'citation'],
    ['a long citation', { citation: 'x'.repeat(citationMaxLength + 1) }, 'TOO_LONG', 'citation'],
    ['a long address', { url: `https://a.example/${'x'.repeat(urlMaxLength)}` }, 'TOO_LONG', 'url'],
    ['a script', { url: 'javascript:alert(document.cookie)' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['a script in other letters', { url: 'JaVaScRiPt:alert(1)' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['data', { url: 'data:text/html,<script>' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['a file', { url: 'file:///etc/passwd' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['an address without its scheme', { url: 'census.example/2026' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['an address with a password', { url: 'https://me:secret@census.example' }, 'ADDRESS_WITH_PASSWORD', 'url'],
    ['an address with a user name', { url: 'https://me@census.example' }, 'ADDRESS_WITH_PASSWORD', 'url'],
    ['a day that does not exist', { datedOn: '2026-02-30' }, 'NOT_A_DATE', 'datedOn'],
    ['a document of the day after tomorrow', { datedOn: '2026-11-24' }, 'IN_THE_FUTURE', 'datedOn'],
  ])('refuses %s, naming the field', (_what, input, code, field) => {
    expect(checkEvidence(claim(input), today)).toMatchObject({ code, field });
  });
});

describe('asWebAddress', () => {
  it.each([
    ['www.ohchr.org/en/hr-bodies/upr', 'https://www.ohchr.org/en/hr-bodies/upr'],
    [' WWW.ohchr.org ', 'https://WWW.ohchr.org'],
    ['http://www.ohchr.org', 'http://www.ohchr.org'],
    ['census.example/2026', 'census.example/2026'],
    ['  ', null],
    [null, null],
  ])('keeps %j as %j', (written, kept) => {
    expect(asWebAddress(written)).toBe(kept);
  });

  it('makes nothing else followable', () => {
    expect(checkEvidence(claim({ url: asWebAddress('www.a b.example') }), today)).toMatchObject({
      code: 'NOT_A_WEB_ADDRESS',
    });
    expect(checkEvidence(claim({ url: asWebAddress('www.me:secret@census.example') }), today)).toMatchObject({
      code: 'ADDRESS_WITH_PASSWORD',
    });
  });
});
