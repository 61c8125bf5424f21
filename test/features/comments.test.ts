import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const FIELDS = `id kind audience askedSide answersId body isWaiting viewerCan { answer }
  author { organisation side person }`;
type Said = Record<string, unknown> & { id: string; body: string };

let at: World;
beforeAll(async () => {
  at = await world();
});

const write = (person: Person, entryId: string, audience: string, body: string) =>
  act(person, 'writeComment', { entryId, audience, body }, ['Comment', FIELDS]);
const ask = (person: Person, entryId: string, side: string, body: string) =>
  act(person, 'askSide', { entryId, side, body }, ['Comment', FIELDS]);
const answer = (person: Person, questionId: unknown, body: string) =>
  act(person, 'answerQuestion', { questionId, body }, ['Comment', FIELDS]);

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

describe('a comment', () => {
  it('is read by whom it was written for: the organisation, the side or everybody', async () => {
    const { id } = at.entries[0];
    await write(at.cso.member, id, 'ORGANISATION', 'for us');
    await write(at.cso.member, id, 'SIDE', 'for our side');
    await write(at.cso.coordinator, id, 'JOINT', 'for all');
    expect(await bodies(at.cso.coordinator, id)).toEqual(['for us', 'for our side', 'for all']);
    expect(await bodies(at.cso.otherMember, id)).toEqual(['for our side', 'for all']);
    for (const person of [at.government.focalPoint, at.nhri, at.observer]) {
      expect(await bodies(person, id)).toEqual(['for all']);
    }
  });

  it('names the person inside the organisation only, and never where everybody reads', async () => {
    const { id } = at.entries[0];
    const people = async (person: Person) => (await read(person, id)).map(({ author }) => author);
    const named = (person: string | null) => ({ organisation: 'Coalition', side: 'CSO', person });
    expect(await people(at.cso.coordinator)).toEqual([named('member'), named('member'), named(null)]);
    expect(await people(at.cso.otherMember)).toEqual([named(null), named(null)]);
    expect(await people(at.government.ministry)).toEqual([named(null)]);
  });

  it('is for everybody only by a coordinator', async () => {
    const refused = await write(at.cso.member, at.entries[1].id, 'JOINT', 'in my own name');
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
    expect(await bodies(at.cso.member, at.entries[1].id)).toEqual([]);
  });

  it('has an audience of its own choosing, but never the public', async () => {
    const wrong = await write(at.cso.coordinator, at.entries[1].id, 'PUBLIC', 'to the world');
    expect(wrong).toMatchObject({ __typename: 'Error', code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['nothing', ' \n ', 'BODY_NEEDED'],
    ['more than a page', 'x'.repeat(4001), 'TOO_LONG'],
  ])('that says %s is refused', async (_what, body, code) => {
    const refused = await write(at.cso.member, at.entries[1].id, 'ORGANISATION', body);
    expect(refused).toMatchObject({ __typename: 'Refusal', code, field: 'body' });
  });

  it('is written by no observer', async () => {
    expect(await write(at.observer, at.entries[1].id, 'ORGANISATION', 'x')).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('a question', () => {
  it('waits for the side that is asked, and is answered in its name', async () => {
    const { id } = at.entries[2];
    const question = await ask(at.government.focalPoint, id, 'CSO', 'Which districts were visited?');
    expect(question).toMatchObject({ kind: 'QUESTION', askedSide: 'CSO', audience: 'JOINT', isWaiting: true });
    const canAnswer = async (person: Person) => (await read(person, id))[0].viewerCan;
    expect(await canAnswer(at.cso.coordinator)).toEqual({ answer: true });
    expect(await canAnswer(at.cso.member)).toEqual({ answer: false });
    expect(await canAnswer(at.government.focalPoint)).toEqual({ answer: false });
    const said = await answer(at.cso.coordinator, question.id, 'All nineteen.');
    expect(said).toMatchObject({ kind: 'ANSWER', answersId: question.id, author: { person: null } });
    const [asked, answered] = await read(at.observer, id);
    expect(asked).toMatchObject({ isWaiting: false });
    expect(answered).toMatchObject({ body: 'All nineteen.', author: { organisation: 'Coalition' } });
  });

  it('is not for the own side, nor for observers', async () => {
    const { id } = at.entries[3];
    expect(await ask(at.cso.coordinator, id, 'CSO', 'Well?')).toMatchObject({ code: 'OWN_SIDE' });
    expect(await ask(at.cso.coordinator, id, 'OBSERVER', 'Well?')).toMatchObject({ code: 'NOT_ASKABLE' });
  });

  it('is answered neither by another side, nor by a member, nor when it is none', async () => {
    const { id } = at.entries[3];
    const question = await ask(at.cso.coordinator, id, 'GOVERNMENT', 'When?');
    expect(await answer(at.nhri, question.id, 'Soon')).toMatchObject({ code: 'NOT_YOUR_TURN' });
    expect(await answer(at.government.ministry, question.id, 'Soon')).toMatchObject({ code: 'NOT_ALLOWED' });
    const remark = await write(at.cso.coordinator, id, 'JOINT', 'A remark');
    expect(await answer(at.government.focalPoint, remark.id, 'Soon')).toMatchObject({ code: 'NO_QUESTION' });
  });

  it('cannot be probed for: a private comment is answered like one that does not exist', async () => {
    const hidden = await write(at.cso.member, at.entries[4].id, 'SIDE', 'between us');
    const onHidden = await answer(at.government.focalPoint, hidden.id, 'x');
    const onNothing = await answer(at.government.focalPoint, at.review.id, 'x');
    expect(onHidden).toEqual(onNothing);
  });
});
