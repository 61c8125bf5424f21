import { describe, expect, it } from '@jest/globals';
import { isRegistered } from '../../server/graphql/registered-operations.js';

const HEARD = 'subscription Heard($id: ID!) { reviewChanged(reviewId: $id) { __typename entryIds } }';
const AS_PRINTED = `subscription Heard($id: ID!) {
  reviewChanged(reviewId: $id) {
    __typename
    entryIds
  }
}`;

describe('the operations a server runs', () => {
  const mayRun = isRegistered(new Map([['hash', HEARD]]));

  it('are those the build wrote, as it wrote them and as the socket sends them', () => {
    expect([HEARD, AS_PRINTED].map(mayRun)).toEqual([true, true]);
  });

  it('are no others', () => {
    expect(mayRun(AS_PRINTED.replace('entryIds', 'refetchAll'))).toBe(false);
  });
});
