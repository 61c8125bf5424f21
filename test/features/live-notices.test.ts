import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { quiet, Screen } from '../support/open-screen.js';
import { act, record, share } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
let own: Screen;
let theirs: Screen;
beforeAll(async () => {
  at = await world();
  own = await Screen.open(at.cso.member, at.review.id);
  theirs = await Screen.open(at.government.focalPoint, at.review.id);
});
afterAll(async () => {
  await own.close();
  await theirs.close();
});

describe('an open screen', () => {
  it('of the own organisation hears of a draft, and nobody else’s does', async () => {
    const [{ id }] = at.entries;
    await act(at.cso.coordinator, 'addEvidence', { entryId: id, citation: 'Between us' }, ['Evidence', 'id']);
    await record(at.cso.coordinator, id);
    const remark = { entryId: id, audience: 'SIDE', body: 'For our side' };
    await act(at.cso.coordinator, 'writeComment', remark, ['Comment', 'id']);
    await quiet();
    expect(new Set(own.heard)).toEqual(new Set([id]));
    expect(theirs.heard).toEqual([]);
  });

  it('of the other side hears of what is shared, asked and proposed', async () => {
    const [{ id }, { id: asked }] = at.entries;
    await share(at.cso.coordinator, id);
    await act(at.cso.coordinator, 'askSide', { entryId: asked, side: 'GOVERNMENT', body: 'When?' }, ['Comment', 'id']);
    await quiet();
    expect(new Set(theirs.heard)).toEqual(new Set([id, asked]));
    expect(theirs.plans).toEqual([]);
  });

  it('hears when nothing but the plan of a row changed, and when more did in the same moment', async () => {
    const [, , { id: planned }, { id: discussed }] = at.entries;
    const change = { fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'Legal aid in every district' };
    const revise = (id: string) => act(at.cso.member, 'reviseMatrixEntry', { id, ...change }, ['MatrixRow', 'id']);
    await Promise.all([
      revise(planned),
      revise(discussed),
      act(at.cso.coordinator, 'askSide', { entryId: discussed, side: 'GOVERNMENT', body: 'Since when?' }, [
        'Comment',
        'id',
      ]),
    ]);
    await quiet();
    expect(theirs.heard).toEqual(expect.arrayContaining([planned, discussed]));
    expect(theirs.plans).toContain(planned);
    expect(theirs.heard.filter((id) => id === discussed).length).toBeGreaterThan(
      theirs.plans.filter((id) => id === discussed).length,
    );
  });
});
