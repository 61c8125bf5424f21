import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, shareThing, withdraw, type Answered } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const FIELDS = `id kind audience cell repliesToId body version resolvedAt removedAt resolvedBy { organisation person }
  viewerCan { reply resolve change share }`;
type Said = Record<string, unknown> & {
  id: string;
  body: string;
  repliesToId: string | null;
  resolvedAt: string | null;
};

let at: World;
beforeAll(async () => {
  at = await world();
});

const write = (person: Person, entryId: string, audience: string, more: object = {}) =>
  act(person, 'writeComment', { entryId, audience, body: 'Well said', ...more }, ['Comment', FIELDS]);
const onThread = (person: Person, name: string, id: unknown, more: object = {}): Promise<Answered> =>
  act(person, name, { id, ...more }, ['Comment', FIELDS]);

async function read(person: Person, entryId: string): Promise<Said[]> {
  const { recommendationPage: page } = await person.get<{
    recommendationPage: { comments: Said[]; row: { commentCount: number } };
  }>(`query ($id: ID!) { recommendationPage(entryId: $id) { comments { ${FIELDS} } row { commentCount } } }`, {
    id: entryId,
  });
  expect(page.row.commentCount).toBe(page.comments.length);
  return page.comments;
}
const bodies = async (person: Person, entryId: string) => (await read(person, entryId)).map(({ body }) => body);

/** What the badges of the matrix say of a row: the count by cell, the row itself as `row`. */
async function badges(person: Person, entryId: string): Promise<Record<string, number>> {
  const { openComments } = await person.get<{
    openComments: { entryId: string; cell: string | null; count: number }[];
  }>('query ($id: ID!) { openComments(reviewId: $id) { entryId cell count } }', { id: at.review.id });
  const ofRow = openComments.filter((one) => one.entryId === entryId);
  return Object.fromEntries(ofRow.map(({ cell, count }) => [cell ?? 'row', count]));
}

describe('a remark on a cell', () => {
  it('stands on the column it names, and its replies with it', async () => {
    const { id } = at.entries[0];
    const first = await write(at.cso.member, id, 'ORGANISATION', { cell: 'budget' });
    expect(first).toMatchObject({ cell: 'budget', repliesToId: null });
    const reply = await write(at.cso.coordinator, id, 'ORGANISATION', { repliesToId: first.id, cell: 'deadline' });
    expect(reply).toMatchObject({ cell: null, repliesToId: first.id });
    await write(at.cso.member, id, 'ORGANISATION');
    expect(await badges(at.cso.coordinator, id)).toEqual({ budget: 2, row: 1 });
    expect(await badges(at.cso.otherMember, id)).toEqual({});
    expect(await badges(at.government.focalPoint, id)).toEqual({});
  });

  it('names a column there is', async () => {
    const wrong = await write(at.cso.member, at.entries[0].id, 'ORGANISATION', { cell: 'colour' });
    expect(wrong).toMatchObject({ __typename: 'Error', code: 'BAD_USER_INPUT' });
  });
});

describe('a reply', () => {
  it('is read by no more people than its thread', async () => {
    const { id } = at.entries[1];
    const near = await write(at.cso.coordinator, id, 'ORGANISATION');
    const wide = await write(at.cso.coordinator, id, 'SIDE', { repliesToId: near.id });
    expect(wide).toMatchObject({ code: 'WIDER_THAN_THREAD', field: 'audience' });
    const own = await write(at.cso.coordinator, id, 'PERSONAL', { repliesToId: near.id });
    expect(own).toMatchObject({ audience: 'PERSONAL' });
    expect(await read(at.cso.member, id)).toHaveLength(1);
  });

  it('cannot be made to what is not to be read: it is answered like a thread that does not exist', async () => {
    const { id } = at.entries[1];
    const hidden = await write(at.cso.member, id, 'SIDE');
    const onHidden = await write(at.government.focalPoint, id, 'JOINT', { repliesToId: hidden.id });
    const onNothing = await write(at.government.focalPoint, id, 'JOINT', { repliesToId: at.review.id });
    const elsewhere = await write(at.cso.member, at.entries[2].id, 'SIDE', { repliesToId: hidden.id });
    expect(onHidden).toEqual(onNothing);
    expect(elsewhere).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is made to what began the thread, and not shared apart from it', async () => {
    const { id } = at.entries[1];
    const first = await write(at.cso.member, id, 'SIDE');
    const reply = await write(at.cso.otherMember, id, 'ORGANISATION', { repliesToId: first.id });
    expect(reply).toMatchObject({ viewerCan: { reply: false, share: false } });
    const toReply = await write(at.cso.otherMember, id, 'ORGANISATION', { repliesToId: reply.id });
    expect(toReply).toMatchObject({ code: 'A_REPLY' });
    const shared = await shareThing(at.cso.otherMember, ['COMMENT', reply.id as string], 'SIDE');
    expect(shared).toMatchObject({ __typename: 'Refusal', code: 'A_REPLY' });
  });

  it('stays with its thread when that is shared, and is not shared with it', async () => {
    const { id } = at.entries[2];
    const first = await write(at.cso.coordinator, id, 'ORGANISATION', { body: 'first', cell: 'budget' });
    await write(at.cso.member, id, 'ORGANISATION', { repliesToId: first.id, body: 'between us' });
    const shared = await shareThing(at.cso.coordinator, ['COMMENT', first.id as string], 'JOINT');
    expect(shared).toMatchObject({ __typename: 'SharedThing' });
    const inside = await read(at.cso.member, id);
    const copy = inside.find(({ body }) => body === 'first')!;
    expect(copy).toMatchObject({ audience: 'JOINT', cell: 'budget' });
    expect(inside.find(({ body }) => body === 'between us')).toMatchObject({ repliesToId: copy.id });
    expect(await bodies(at.government.focalPoint, id)).toEqual(['first']);
    expect(await badges(at.cso.member, id)).toEqual({ budget: 2 });
    expect(await badges(at.government.focalPoint, id)).toEqual({ budget: 1 });
    const late = await write(at.cso.member, id, 'ORGANISATION', { repliesToId: first.id });
    expect(late).toMatchObject({ code: 'SHARED_ALREADY' });
  });

  it('is read by its own organisation alone once the thread was withdrawn, in words and in the history', async () => {
    const { id } = at.entries[3];
    const first = await write(at.cso.coordinator, id, 'JOINT', { body: 'too early' });
    await write(at.government.focalPoint, id, 'JOINT', { repliesToId: first.id, body: 'We disagree with it' });
    expect(await bodies(at.nhri, id)).toEqual(['too early', 'We disagree with it']);
    await withdraw(at.cso.coordinator, ['COMMENT', first.id as string], 'JOINT');
    expect(await bodies(at.nhri, id)).toEqual([]);
    expect(await bodies(at.government.focalPoint, id)).toEqual(['We disagree with it']);
    expect(await badges(at.nhri, id)).toEqual({});
    const { recommendationPage } = await at.nhri.get<{ recommendationPage: { history: unknown[] } }>(
      'query ($id: ID!) { recommendationPage(entryId: $id) { history { changes { before after } } } }',
      { id },
    );
    expect(JSON.stringify(recommendationPage)).not.toContain('We disagree');
  });
});

describe('a thread', () => {
  it('is resolved and reopened by the side that began it, and says which organisation did', async () => {
    const { id } = at.entries[4];
    const first = await write(at.cso.coordinator, id, 'SIDE', { cell: 'text' });
    const resolved = await onThread(at.cso.otherMember, 'resolveThread', first.id);
    expect(resolved).toMatchObject({ resolvedBy: { organisation: 'Legal Network', person: null } });
    expect(resolved.resolvedAt).not.toBeNull();
    expect(await badges(at.cso.member, id)).toEqual({});
    const reply = await write(at.cso.member, id, 'SIDE', { repliesToId: first.id });
    expect(reply).toMatchObject({ code: 'RESOLVED' });
    expect(await onThread(at.cso.member, 'resolveThread', first.id)).toMatchObject({ code: 'RESOLVED' });
    expect(await onThread(at.cso.member, 'reopenThread', first.id)).toMatchObject({ resolvedAt: null });
    expect(await badges(at.cso.member, id)).toEqual({ text: 1 });
    expect(await onThread(at.cso.member, 'reopenThread', first.id)).toMatchObject({ code: 'NOT_RESOLVED' });
  });

  it('is resolved neither by the other side, nor by who cannot read it, nor by an observer', async () => {
    const { id } = at.entries[4];
    const forAll = await write(at.cso.coordinator, id, 'JOINT');
    const near = await write(at.cso.member, id, 'ORGANISATION');
    expect(await onThread(at.government.focalPoint, 'resolveThread', forAll.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await onThread(at.observer, 'resolveThread', forAll.id)).toMatchObject({ code: 'NOT_ALLOWED' });
    const hidden = await onThread(at.government.focalPoint, 'resolveThread', near.id);
    expect(hidden).toEqual(await onThread(at.government.focalPoint, 'resolveThread', at.review.id));
    const question = await act(at.cso.coordinator, 'askSide', { entryId: id, side: 'GOVERNMENT', body: 'When?' }, [
      'Comment',
      FIELDS,
    ]);
    expect(await onThread(at.cso.coordinator, 'resolveThread', question.id)).toMatchObject({ code: 'NO_THREAD' });
  });
});

describe('one’s own words', () => {
  it('are changed as long as nobody outside the organisation has read them, and never over a newer version', async () => {
    const { id } = at.entries[5];
    const mine = await write(at.cso.member, id, 'ORGANISATION', { body: 'one' });
    const change = (person: Person, expectedVersion: number, body: string) =>
      onThread(person, 'changeComment', mine.id, { expectedVersion, body });
    expect(await change(at.cso.member, 1, 'two')).toMatchObject({ body: 'two', version: 2 });
    expect(await change(at.cso.member, 1, 'three')).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      base: { body: 'one' },
      mine: { body: 'three' },
      theirs: { body: 'two' },
    });
    expect(await change(at.cso.coordinator, 2, 'x')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await change(at.cso.otherMember, 2, 'x')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await change(at.cso.member, 2, ' ')).toMatchObject({ code: 'BODY_NEEDED' });
    const shared = await write(at.cso.member, id, 'SIDE');
    const late = await onThread(at.cso.member, 'changeComment', shared.id, { expectedVersion: 1, body: 'x' });
    expect(late).toMatchObject({ code: 'SHARED' });
  });

  it('are taken away for good; that they stood there stays where somebody replied', async () => {
    const { id } = at.entries[5];
    const alone = await write(at.cso.member, id, 'ORGANISATION', { body: 'said in haste' });
    const first = await write(at.cso.member, id, 'ORGANISATION', { body: 'regretted' });
    await write(at.cso.coordinator, id, 'ORGANISATION', { repliesToId: first.id, body: 'Really?' });
    for (const one of [alone, first]) {
      const removed = await onThread(at.cso.member, 'removeComment', one.id, { expectedVersion: 1 });
      expect(removed).toMatchObject({ body: '', viewerCan: { reply: false, change: false, share: false } });
    }
    const left = await read(at.cso.coordinator, id);
    expect(left.map(({ id: one }) => one)).not.toContain(alone.id);
    expect(left.find((one) => one.id === first.id)).toMatchObject({ body: '' });
    const { recommendationPage } = await at.cso.coordinator.get<{ recommendationPage: object }>(
      'query ($id: ID!) { recommendationPage(entryId: $id) { history { action changes { field before after } } } }',
      { id },
    );
    expect(JSON.stringify(recommendationPage)).not.toMatch(/in haste|regretted/);
    expect(await write(at.cso.member, id, 'ORGANISATION', { repliesToId: first.id })).toMatchObject({
      code: 'REMOVED',
    });
  });
});

describe('a comment that names colleagues', () => {
  const waiting = async (person: Person) => {
    const { waitingForMe } = await person.get<{
      waitingForMe: { count: number; mentions: { id: string; body: string }[] };
    }>('query ($id: ID!) { waitingForMe(reviewId: $id) { count mentions { id body by reference } } }', {
      id: at.review.id,
    });
    return waitingForMe;
  };
  const NAMED = 'id mentioned { name }';
  const name = (person: Person, audience: string, mentionedIds: string[]) =>
    act(person, 'writeComment', { entryId: at.entries[0].id, audience, body: 'Please look', mentionedIds }, [
      'Comment',
      NAMED,
    ]);

  it('waits for them until they have seen to it, and tells nobody outside whom it names', async () => {
    const before = (await waiting(at.cso.member)).count;
    const said = await name(at.cso.coordinator, 'JOINT', [at.cso.member.id]);
    expect(said).toMatchObject({ mentioned: [{ name: 'member' }] });
    const mine = await waiting(at.cso.member);
    expect(mine).toMatchObject({ count: before + 1, mentions: [{ body: 'Please look', by: 'coordinator' }] });
    const { count } = await at.cso.member
      .get<{ waitingForMe: { count: number } }>('query ($id: ID!) { waitingForMe(reviewId: $id) { count } }', {
        id: at.review.id,
      })
      .then(({ waitingForMe }) => waitingForMe);
    expect(count).toBe(before + 1);
    for (const other of [at.cso.otherMember, at.government.focalPoint, at.reportWriter]) {
      expect((await waiting(other)).mentions).toEqual([]);
    }
    const page = 'query ($id: ID!) { recommendationPage(entryId: $id) { comments { id mentioned { name } } } }';
    const seen = await at.government.focalPoint.get<{ recommendationPage: { comments: { mentioned: object[] }[] } }>(
      page,
      { id: at.entries[0].id },
    );
    expect(seen.recommendationPage.comments.flatMap(({ mentioned }) => mentioned)).toEqual([]);
    const see = (person: Person) => act(person, 'seeToMention', { id: mine.mentions[0].id }, ['SeenMention', 'id']);
    expect(await see(at.cso.coordinator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await see(at.government.focalPoint)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await see(at.cso.member)).toMatchObject({ __typename: 'SeenMention' });
    expect((await waiting(at.cso.member)).mentions).toEqual([]);
  });

  it('names nobody who cannot read it: strangers are answered like people who do not exist', async () => {
    const stranger = await name(at.cso.coordinator, 'SIDE', [at.government.focalPoint.id]);
    const nobody = await name(at.cso.coordinator, 'SIDE', [at.review.id]);
    const alone = await name(at.cso.coordinator, 'PERSONAL', [at.cso.member.id]);
    expect(stranger).toMatchObject({ __typename: 'Refusal', code: 'NOT_A_READER', field: 'mentionedIds' });
    expect(nobody).toEqual(stranger);
    expect(alone).toEqual(stranger);
  });

  it('does not wait any more once its thread is resolved', async () => {
    const said = await name(at.cso.coordinator, 'ORGANISATION', [at.cso.member.id]);
    expect((await waiting(at.cso.member)).mentions).toHaveLength(1);
    await onThread(at.cso.coordinator, 'resolveThread', said.id);
    expect((await waiting(at.cso.member)).mentions).toEqual([]);
  });
});
