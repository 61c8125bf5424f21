import { describe, expect, it } from '@jest/globals';
import { checkAnswering, checkAsking, checkComment, commentMaxLength } from '../../server/domain/comment-rules.js';
import type { CommentKind, Side } from '../../server/domain/vocabulary.js';

describe('checkComment', () => {
  it.each([
    ['something', 'Well said', null],
    ['the longest', 'x'.repeat(commentMaxLength), null],
    ['nothing', ' \n', 'BODY_NEEDED'],
    ['too much', 'x'.repeat(commentMaxLength + 1), 'TOO_LONG'],
  ])('weighs a comment that says %s', (_what, body, code) => {
    expect(checkComment(body)?.code ?? null).toBe(code);
  });
});

describe('checkAsking', () => {
  const sides: Side[] = ['CSO', 'GOVERNMENT', 'NHRI'];

  it.each(sides.flatMap((own) => sides.map((asked) => [own, asked] as const)))('%s asks %s', (own, asked) => {
    expect(checkAsking(own, asked)?.code ?? null).toBe(own === asked ? 'OWN_SIDE' : null);
  });

  it.each(sides)('%s asks no observer', (own) => {
    expect(checkAsking(own, 'OBSERVER')).toMatchObject({ code: 'NOT_ASKABLE', field: 'side' });
  });
});

describe('checkAnswering', () => {
  const cases: [string, Side | null, CommentKind, Side | null, string | null][] = [
    ['the side asked answers', 'CSO', 'QUESTION', 'CSO', null],
    ['the side that asked does not', 'GOVERNMENT', 'QUESTION', 'CSO', 'NOT_YOUR_TURN'],
    ['a third side does not', 'NHRI', 'QUESTION', 'CSO', 'NOT_YOUR_TURN'],
    ['a person without a side does not', null, 'QUESTION', 'CSO', 'NOT_YOUR_TURN'],
    ['a remark is not answered', 'CSO', 'REMARK', null, 'NO_QUESTION'],
    ['an answer is not answered', 'CSO', 'ANSWER', null, 'NO_QUESTION'],
  ];
  it.each(cases)('%s', (_what, own, kind, askedSide, code) => {
    expect(checkAnswering(own, { kind, askedSide })?.code ?? null).toBe(code);
  });
});
