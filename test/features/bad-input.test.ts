import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { post } from '../support/person.js';
import { world, type World } from '../support/world.js';

const DEFINE = `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { __typename } }`;
const CREATE = `mutation ($input: CreateReviewInput!) { createReview(input: $input) { __typename } }`;

let at: World;
beforeAll(async () => {
  at = await world();
});

interface Told {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const indicator = (more: object) => ({
  mutationId: randomUUID(),
  entryId: at.entries[0].id,
  kind: 'OUTCOME',
  title: 'Women in shelters',
  unit: 'women',
  direction: 'INCREASE',
  ...more,
});

async function told(document: string, input: object, language = 'en'): Promise<Told> {
  const cookie = await at.cso.coordinator.signedIn();
  const { body } = await post<unknown>(document, { input }, cookie, { 'tandem-language': language });
  return (body.errors as unknown as Told[])[0];
}

describe('an input that cannot be taken', () => {
  it.each([
    [
      'a text that is too long',
      { title: 'x'.repeat(301) },
      'title',
      'A text here has 301 characters; 300 are allowed. Please shorten it.',
    ],
    ['a text that is empty', { unit: '' }, 'unit', 'A text here is too short; 1 character or more are needed.'],
    [
      'too many at once',
      { milestones: Array.from({ length: 61 }, () => ({ title: 'Law' })) },
      'milestones',
      '61 were sent at once; 60 are allowed. Please do it in parts.',
    ],
    [
      'something wrong inside a list',
      { milestones: [{ title: 'Law' }, { title: 'x'.repeat(400) }] },
      'milestones.1.title',
      'A text here has 400 characters; 300 are allowed. Please shorten it.',
    ],
    [
      'what is no id',
      { entryId: 'the first row' },
      'entryId',
      'Something that was entered here cannot be taken. Please look at it again.',
    ],
  ])('says so of %s, and of which field', async (_what, more, field, message) => {
    const { message: said, extensions } = await told(DEFINE, indicator(more));
    expect(said).toBe(message);
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', isSaid: true, field });
  });

  it.each([
    [0, 'A number here is too small; 1 is the smallest.'],
    [6, 'A number here is too large; 5 is the largest.'],
  ])('names the limit of a number: a cycle %i', async (cycleNumber, message) => {
    const input = { mutationId: randomUUID(), workspaceId: at.workspaceId, stateName: 'Mandara', cycleNumber };
    expect(await told(CREATE, input)).toMatchObject({ message, extensions: { field: 'cycleNumber' } });
  });

  it.each([
    ['fr', 'Un texte compte ici 301 caractères\u202f; 300 sont autorisés. Veuillez le raccourcir.'],
    ['es', 'Un texto tiene aquí 301 caracteres; se permiten 300. Acórtelo.'],
    ['ar', 'عدد أحرف أحد النصوص هنا 301، والمسموح به 300. يُرجى اختصاره.'],
    ['sw', 'Andishi moja hapa lina herufi 301; zinazoruhusiwa ni 300. Tafadhali lifupishe.'],
  ])('is told of in the reader’s language: %s', async (language, message) => {
    expect((await told(DEFINE, indicator({ title: 'x'.repeat(301) }), language)).message).toBe(message);
  });

  it('does not pass words for programmers off as words for a person', async () => {
    const { extensions } = await told(DEFINE, indicator({ targetValue: 'thirty' }));
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
