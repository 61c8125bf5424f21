import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeLists, mergeTexts } from '../../../web/features/matrix/merge-values.js';

describe('two texts made one', () => {
  it.each([
    ['A law is drafted', 'A law is drafted by June', 'A good law is drafted', 'A good law is drafted by June'],
    ['one two three', 'one three', 'one two three four', 'one three four'],
    ['one two three', 'zero one two three', 'one two', 'zero one two'],
  ])('hold both changes: %s', (base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toEqual({ text: merged, isClean: true });
  });

  it('both stand, theirs first, where both changed the same words', () => {
    expect(mergeTexts('by May', 'by June', 'by July')).toEqual({ text: 'by July\n\nby June', isClean: false });
  });

  it('both stand where nobody knows what was there before', () => {
    expect(mergeTexts(null, 'mine', 'theirs').isClean).toBe(false);
  });

  it('lose no change of either person', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (base, mine) => {
        expect(mergeTexts(base, mine, base).text).toContain(mine.trim());
        expect(mergeTexts(base, base, mine).text).toContain(mine.trim());
      }),
    );
  });
});

describe('two lists made one', () => {
  it('keeps what either added and leaves out what either took away', () => {
    expect(mergeLists(['a', 'b'], ['a', 'c'], ['b', 'a', 'd'])).toEqual(['a', 'd', 'c']);
  });
});
