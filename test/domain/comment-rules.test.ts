import { describe, expect, it } from '@jest/globals';
import {
  checkAnswering,
  checkAsking,
  checkChanging,
  checkComment,
  checkReply,
  checkResolving,
  commentMaxLength,
  type CommentAudience,
  type Thread,
} from '../../server/domain/comment-rules.js';
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

const thread = (more: Partial<Thread> = {}): Thread => ({
  kind: 'REMARK',
  audience: 'ORGANISATION',
  repliesToId: null,
  resolvedAt: null,
  removedAt: null,
  ...more,
});
const day = new Date('2026-03-01T00:00:00Z');

describe('checkReply', () => {
  const audiences = ['PERSONAL', 'ORGANISATION', 'SIDE', 'JOINT'] as const;
  const pairs = audiences.flatMap((of, wide) => audiences.map((reply, near) => [of, reply, near <= wide] as const));

  it.each(pairs)('in a thread for %s a reply for %s: %s', (audience, reply: CommentAudience, isTaken) => {
    expect(checkReply(thread({ audience }), reply)?.code ?? null).toBe(isTaken ? null : 'WIDER_THAN_THREAD');
  });

  it.each([
    ['a reply', thread({ repliesToId: 'first' }), 'A_REPLY'],
    ['an answer', thread({ kind: 'ANSWER' }), 'A_REPLY'],
    ['what is resolved', thread({ resolvedAt: day }), 'RESOLVED'],
    ['what was removed', thread({ removedAt: day }), 'REMOVED'],
    ['a question', thread({ kind: 'QUESTION', audience: 'JOINT' }), null],
  ])('weighs a reply to %s', (_what, to, code) => {
    expect(checkReply(to, 'ORGANISATION')?.code ?? null).toBe(code);
  });
});

describe('checkResolving', () => {
  it.each([
    ['resolves an open thread', thread(), true, null],
    ['reopens a resolved one', thread({ resolvedAt: day }), false, null],
    ['resolves none twice', thread({ resolvedAt: day }), true, 'RESOLVED'],
    ['reopens none that is open', thread(), false, 'NOT_RESOLVED'],
    ['resolves no reply', thread({ repliesToId: 'first' }), true, 'NO_THREAD'],
    ['resolves no question', thread({ kind: 'QUESTION' }), true, 'NO_THREAD'],
    ['resolves nothing removed', thread({ removedAt: day }), true, 'NO_THREAD'],
  ])('%s', (_what, of, isResolved, code) => {
    expect(checkResolving(of, isResolved)?.code ?? null).toBe(code);
  });
});

describe('checkChanging', () => {
  it.each([
    ['words for oneself', thread({ audience: 'PERSONAL' }), null],
    ['words for the organisation', thread(), null],
    ['words the side has read', thread({ audience: 'SIDE' }), 'SHARED'],
    ['words everybody has read', thread({ audience: 'JOINT' }), 'SHARED'],
    ['what was removed', thread({ removedAt: day }), 'REMOVED'],
  ])('weighs a change of %s', (_what, of, code) => {
    expect(checkChanging(of)?.code ?? null).toBe(code);
  });
});
