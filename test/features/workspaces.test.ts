import { beforeAll, describe, expect, it } from '@jest/globals';
import { world, type World } from '../support/world.js';

const MINE = '{ myWorkspaces { name reviews { id } } mayCreateWorkspace }';

let at: World;
beforeAll(async () => {
  at = await world();
});

describe('the workspaces a person sees', () => {
  it('come with their reviews', async () => {
    const { id } = at.review;
    expect(await at.observer.get(MINE)).toEqual({
      myWorkspaces: [{ name: 'Testland', reviews: [{ id }] }],
      mayCreateWorkspace: false,
    });
  });

  it('come without reviews for an administrator of no organisation, who has no content', async () => {
    expect(await at.administrator.get(MINE)).toEqual({
      myWorkspaces: [{ name: 'Testland', reviews: [] }],
      mayCreateWorkspace: true,
    });
  });
});
