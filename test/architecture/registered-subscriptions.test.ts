import { describe, expect, it } from '@jest/globals';
import { registeredText } from '../../server/graphql/registered-operations.js';

const TEXT = 'subscription ReviewChanges($reviewId: ID!) { reviewChanged(reviewId: $reviewId) { entryIds } }';
const operations = new Map([['sha256:one', TEXT]]);
const asking = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('a subscription', () => {
  it('is run as its build registered it, however the client lays out the text it sends along', () => {
    const sent = { ...asking('sha256:one'), query: 'subscription ReviewChanges($reviewId: ID!) {\n  reviewChanged }' };
    expect(registeredText(sent, operations)).toBe(TEXT);
  });

  it.each([
    ['its hash is unknown', asking('sha256:two')],
    ['its hash is no text', asking(1)],
    ['it names none', { extensions: {} }],
    ['it sends only a text, be it a registered one', { query: TEXT }],
    ['it says nothing', { extensions: null }],
  ])('is refused when %s', (_what, sent) => {
    expect(registeredText(sent, operations)).toBeNull();
  });
});
