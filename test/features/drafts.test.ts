import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { inDatabase } from '../support/in-database.js';
import { until } from '../support/until.js';
import { world, type World } from '../support/world.js';

const DRAFTS = 'query ($id: ID!) { drafts(reviewId: $id) { entryId place about text seenVersion keptAt } }';

interface Draft {
  readonly entryId: string;
  readonly place: string;
  readonly about: string;
  readonly text: string;
  readonly seenVersion: number | null;
}

let at: World;
beforeAll(async () => {
  at = await world();
});

const drafts = async (person: Person) => (await person.get<{ drafts: Draft[] }>(DRAFTS, { id: at.review.id })).drafts;
const keep = (person: Person, row: number, text: string, more: object = {}) =>
  act(person, 'keepDraft', { entryId: at.entries[row].id, place: 'CHALLENGES', text, seenVersion: 1, ...more }, [
    'DraftedPlace',
    'entryId place',
  ]);
const discard = (person: Person, row: number) =>
  act(person, 'discardDraft', { entryId: at.entries[row].id, place: 'CHALLENGES' }, ['DraftedPlace', 'entryId']);

describe('what is typed and not saved', () => {
  it('is kept for its author, the newest text of each place, and taken away when it is not needed any more', async () => {
    const { member } = at.cso;
    expect(await keep(member, 0, 'No budg')).toMatchObject({ __typename: 'DraftedPlace' });
    await keep(member, 0, 'No budget line');
    await keep(member, 1, 'Elsewhere');
    expect(await drafts(member)).toMatchObject([
      { entryId: at.entries[1].id, place: 'CHALLENGES', text: 'Elsewhere', seenVersion: 1 },
      { entryId: at.entries[0].id, place: 'CHALLENGES', text: 'No budget line', seenVersion: 1 },
    ]);
    await discard(member, 1);
    expect(await discard(member, 1)).toMatchObject({ __typename: 'DraftedPlace' });
    await keep(member, 0, '   ');
    expect(await drafts(member)).toEqual([]);
  });

  it('is read by nobody else: no colleague, no coordinator, no other side', async () => {
    await keep(at.cso.member, 0, 'For my eyes');
    const others = [at.cso.coordinator, at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer];
    for (const other of others) expect(await drafts(other)).toEqual([]);
    await keep(at.cso.coordinator, 0, 'Another’s own');
    expect(await drafts(at.cso.member)).toMatchObject([{ text: 'For my eyes' }]);
    await discard(at.cso.coordinator, 0);
    expect(await drafts(at.cso.member)).toMatchObject([{ text: 'For my eyes' }]);
  });

  it('is one for the row, each cell, each thread and each command where something is said, and one of an assessment', async () => {
    const { otherMember } = at.cso;
    const thread = randomUUID();
    const places = [
      { place: 'COMMENT', about: '', text: 'On the row' },
      { place: 'COMMENT', about: 'budget', text: 'On the budget' },
      { place: 'COMMENT', about: thread, text: 'A reply' },
      { place: 'CHANGED_COMMENT', about: thread, text: 'Put better' },
      { place: 'ANSWER', about: thread, text: 'Since May' },
      { place: 'QUESTION', about: '', text: 'Since when?' },
      { place: 'JOINT_STATUS', about: 'DISPUTE', text: 'Four have no lawyer' },
      { place: 'ASSESSMENT', about: '', text: '{"rationale":"Two courts"}' },
    ];
    for (const place of places) await keep(otherMember, 0, place.text, place);
    await keep(otherMember, 0, places[1].text, { ...places[1], text: 'On the budget, at length' });
    const others = places.toReversed().filter((place) => place !== places[1]);
    expect(await drafts(otherMember)).toMatchObject([{ ...places[1], text: 'On the budget, at length' }, ...others]);
    expect(await drafts(at.cso.coordinator)).toEqual([]);
    const taken = { entryId: at.entries[0].id, place: 'COMMENT', about: 'budget' };
    await act(otherMember, 'discardDraft', taken, ['DraftedPlace', 'entryId']);
    expect(await drafts(otherMember)).toMatchObject(others);
  });

  it('is not more for one row than somebody can have in hand: the oldest give way', async () => {
    const ids = Array.from({ length: 42 }, () => randomUUID());
    for (const about of ids) await keep(at.nhri, 0, `Reply to ${about}`, { place: 'COMMENT', about });
    const left = await drafts(at.nhri);
    expect(left.map(({ about }) => about)).toEqual(ids.slice(2).toReversed());
  });

  it('is no part of the record', async () => {
    await keep(at.cso.member, 2, 'Half a thought');
    const [{ id }] = at.entries.slice(2);
    expect(await inDatabase('select 1 from journal where entry_id = $1 and action like $2', [id, 'draft%'])).toEqual(
      [],
    );
    const page = 'query ($id: ID!) { recommendationPage(entryId: $id) { history { changes { after } } } }';
    expect(JSON.stringify(await at.cso.member.get(page, { id }))).not.toContain('Half a thought');
  });

  it('is dropped a fortnight after it was last touched, whoever’s it is, and not before', async () => {
    await keep(at.cso.member, 3, 'Long ago');
    await keep(at.cso.member, 4, 'Of late');
    const aged = `update draft set changed_at = now() - interval '15 days' where entry_id = $1`;
    await inDatabase(aged, [at.entries[3].id]);
    await inDatabase(`select graphile_worker.add_job('drop-old-drafts')`);
    await until(async () => ((await drafts(at.cso.member)).some(({ text }) => text === 'Long ago') ? undefined : true));
    expect(await drafts(at.cso.member)).toContainEqual(expect.objectContaining({ text: 'Of late' }));
  });

  it('is kept nowhere for whoever writes nothing, nor on rows one may not read', async () => {
    expect(await keep(at.observer, 0, 'Words')).toMatchObject({ code: 'NOT_ALLOWED' });
    const elsewhere = await world({ texts: ['One row'] });
    const [{ id: entryId }] = elsewhere.entries;
    expect(await keep(at.cso.member, 0, 'Words', { entryId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await keep(at.cso.member, 0, 'Words', { entryId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await keep(at.cso.member, 0, 'x'.repeat(20_001))).toMatchObject({ code: 'BAD_USER_INPUT' });
    for (const about of ['no column!', 'x'.repeat(41), '1', "' or true"])
      expect(await keep(at.cso.member, 0, 'Words', { place: 'COMMENT', about })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    const { errors } = await at.cso.member.run(DRAFTS, { id: elsewhere.review.id });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});
