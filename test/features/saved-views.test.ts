import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface View {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly state: string;
  readonly audience: string;
  readonly mayChange: boolean;
}

const VIEWS = `query ($id: ID!) { savedViews(workspaceId: $id) {
  maySave views { id version name state audience mayChange } } }`;
const FIELDS = 'id version name state audience mayChange';

let at: World;
beforeAll(async () => {
  at = await world();
});

const seen = async (person: Person) =>
  (await person.get<{ savedViews: { maySave: boolean; views: View[] } }>(VIEWS, { id: at.workspaceId })).savedViews;
const names = async (person: Person) => (await seen(person)).views.map(({ name }) => name);

const save = (person: Person, name: string, more: object = {}) =>
  act(person, 'saveView', { workspaceId: at.workspaceId, name, state: 'late=1', audience: 'ORGANISATION', ...more }, [
    'SavedView',
    FIELDS,
  ]);
const change = (person: Person, view: object, more: object) => {
  const { id, version } = view as View;
  return act(person, 'changeView', { id, expectedVersion: version, ...more }, ['SavedView', FIELDS]);
};
const remove = (person: Person, view: object) => {
  const { id, version } = view as View;
  return act(person, 'removeView', { id, expectedVersion: version }, ['SavedView', FIELDS]);
};

describe('saved views', () => {
  it('of an organisation are its people’s, and nobody else’s', async () => {
    const { coordinator, member } = at.cso;
    const view = await save(member, '  Late \n rows ', { state: 'late=1&sort=-deadline' });
    expect(view).toMatchObject({ name: 'Late rows', state: 'late=1&sort=-deadline', version: 1, mayChange: true });
    expect(await names(coordinator)).toContain('Late rows');
    for (const other of [at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer]) {
      expect(await names(other)).not.toContain('Late rows');
    }
    expect(await change(at.cso.otherMember, view, { name: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(coordinator, view, { name: 'Overdue' })).toMatchObject({ name: 'Overdue', version: 2 });
  });

  it('of one person are nobody else’s, in the own organisation neither', async () => {
    const { coordinator, member } = at.cso;
    const view = await save(member, 'Only mine', { audience: 'PERSONAL' });
    expect(await names(member)).toContain('Only mine');
    expect(await names(coordinator)).not.toContain('Only mine');
    const missing = { id: randomUUID(), version: 1 };
    const [hidden, absent] = [
      await change(coordinator, view, { name: 'x' }),
      await change(coordinator, missing, { name: 'x' }),
    ];
    expect(hidden).toMatchObject({ code: 'NOT_FOUND' });
    expect(hidden.code).toBe(absent.code);
    expect(await remove(coordinator, view)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await save(coordinator, 'only mine', { audience: 'PERSONAL' })).toMatchObject({ version: 1 });
  });

  it('are never for a whole side or for everybody', async () => {
    for (const audience of ['SIDE', 'JOINT', 'PUBLIC']) {
      expect(await save(at.cso.coordinator, 'Wide', { audience })).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('are read by observers of links alone: they keep none', async () => {
    expect(await seen(at.observer)).toMatchObject({ maySave: false, views: [] });
    expect(await save(at.observer, 'Mine', { audience: 'PERSONAL' })).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('have a name of their own and say what a matrix understands', async () => {
    const { member } = at.cso;
    await save(member, 'For the dialogue');
    const coded = async (name: string, more: object = {}) => (await save(member, name, more)).code;
    expect(await coded('   ')).toBe('NAME_NEEDED');
    expect(await coded('x'.repeat(61))).toBe('TOO_LONG');
    expect(await coded('for the  dialogue')).toBe('NAME_TAKEN');
    expect(await coded('Justiсe')).toBe('NAME_MIXED');
    expect(await coded('Long', { state: `q=${'x'.repeat(4000)}` })).toBe('TOO_LONG');
    expect(await coded('Strange', { state: 'late=1&next=//elsewhere' })).toBe('VIEW_UNKNOWN');
  });

  it('changed by two at once are the first one’s, and the second sees both', async () => {
    const { coordinator, member } = at.cso;
    const view = await save(member, 'Ours');
    await change(coordinator, view, { state: 'late=1&q=water' });
    expect(await change(member, view, { state: 'old=1' })).toMatchObject({
      currentVersion: 2,
      base: { state: 'late=1' },
      mine: { state: 'old=1' },
      theirs: { state: 'late=1&q=water' },
      theirsBy: 'coordinator',
    });
    expect(await remove(member, view)).toMatchObject({ currentVersion: 2 });
    expect(await remove(member, { ...view, version: 2 })).toMatchObject({ name: 'Ours' });
    expect(await names(coordinator)).not.toContain('Ours');
  });
});
