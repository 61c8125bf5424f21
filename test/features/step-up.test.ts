import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { PASSWORD, serverAddress } from '../support/person.js';
import { codeOf } from '../support/second-factor.js';
import { act, record } from '../support/sides.js';
import { Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

let at: World;
/** The coordinator in a browser of their own. */
let visitor: Visitor;
beforeAll(async () => {
  at = await world();
  visitor = new Visitor();
  await visitor.signIn(at.cso.coordinator.email);
  await visitor.complete(codeOf());
});

const SHARE = `mutation ($input: ShareAssessmentsInput!) { shareAssessments(input: $input) {
  __typename ... on Refusal { code } } }`;
const shareRow = (entryId: string, mutationId: string = randomUUID()) =>
  visitor.answer(SHARE, { input: { mutationId, rows: [{ entryId, expectedVersion: 1 }] } });

/** As if the last password or code had been given so many minutes ago. */
async function minutesAgo(minutes: number): Promise<void> {
  const [session] = await visitor.sessions();
  await inDatabase(
    `update sign_in_session set sess = jsonb_set(sess::jsonb, '{confirmedAt}', to_jsonb($2::bigint))::json where id = $1`,
    [session, Date.now() - minutes * 60_000],
  );
}

const confirm = (proof: object) => visitor.change('confirmIdentity', proof, 'ConfirmIdentityInput');

describe('SE-06 what is shared with others', () => {
  it('asks for a password given within five minutes; the same mutation then goes through', async () => {
    const [{ id }] = at.entries;
    await record(at.cso.coordinator, id);
    const mutationId = randomUUID();
    await minutesAgo(6);
    expect(await shareRow(id, mutationId)).toEqual({ __typename: 'Refusal', code: 'CONFIRM_IDENTITY' });
    expect((await shareRow(id, mutationId)).code).toBe('CONFIRM_IDENTITY');
    expect(await confirm({ password: 'something else' })).toMatchObject({ code: 'WRONG_PASSWORD' });
    expect((await shareRow(id, mutationId)).code).toBe('CONFIRM_IDENTITY');
    await confirm({ password: PASSWORD });
    expect(await shareRow(id, mutationId)).toEqual({ __typename: 'SharedAssessments' });
  });

  it('or for a code', async () => {
    const [, { id }] = at.entries;
    await record(at.cso.coordinator, id);
    await minutesAgo(6);
    expect(await confirm({ code: '000000' })).toMatchObject({ code: 'WRONG_CODE' });
    await confirm({ code: codeOf(undefined, 1) });
    expect(await shareRow(id)).toEqual({ __typename: 'SharedAssessments' });
  });

  it('is as good as confirmed for five minutes', async () => {
    const [, , { id }] = at.entries;
    await record(at.cso.coordinator, id);
    await minutesAgo(4);
    expect(await shareRow(id)).toEqual({ __typename: 'SharedAssessments' });
  });

  it('asks nobody who only looks at what sharing would show', async () => {
    const [, , , { id }] = at.entries;
    await record(at.cso.coordinator, id);
    await minutesAgo(30);
    const look = `query ($reviewId: ID!, $entryId: ID!) {
      assessmentsToShare(reviewId: $reviewId) { entryId } sharePreview(entryId: $entryId) { entryId } }`;
    const { data } = await visitor.run(look, { reviewId: at.review.id, entryId: id });
    expect(data).toMatchObject({ assessmentsToShare: [{ entryId: id }], sharePreview: { entryId: id } });
  });

  it('asks before words that not everybody reads are adopted into the joint plan', async () => {
    const [, , , { id: entryId }] = at.entries;
    const said = { entryId, expectedVersion: null, expectedResult: 'Ten legal aid offices' };
    const plan = await act(at.cso.coordinator, 'proposePlan', said, ['ProposedPlan', 'id']);
    const seen = { planVersion: 1, responsibilityVersion: 1, timeVersion: 1, moneyVersion: 1 };
    const adopt = () =>
      visitor.answer(
        `mutation ($input: AdoptProposedPlanInput!) { adoptProposedPlan(input: $input) {
          __typename ... on Refusal { code } } }`,
        { input: { mutationId: randomUUID(), id: plan.id, expectedVersion: 1, ...seen } },
      );
    await minutesAgo(6);
    expect(await adopt()).toEqual({ __typename: 'Refusal', code: 'CONFIRM_IDENTITY' });
    await confirm({ password: PASSWORD });
    expect(await adopt()).toEqual({ __typename: 'AdoptedPlan' });
  });

  it('says the same of what may not be shared, asked or not', async () => {
    await minutesAgo(6);
    const { errors } = await visitor.run(SHARE, {
      input: { mutationId: randomUUID(), rows: [{ entryId: randomUUID(), expectedVersion: 1 }] },
    });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('SE-06 what is taken away', () => {
  const take = async (audience: string) => {
    const path = `/api/reviews/${at.review.id}/matrix.xlsx?audience=${audience}`;
    const response = await fetch(serverAddress() + path, { headers: { cookie: visitor.cookie } });
    return response.ok ? response.status : ((await response.json()) as { code: string }).code;
  };

  it('asks the same where it holds private content, and not where everybody may read it', async () => {
    await minutesAgo(6);
    expect(await take('mine')).toBe('CONFIRM_IDENTITY');
    expect(await take('joint')).toBe(200);
    await confirm({ password: PASSWORD });
    expect(await take('mine')).toBe(200);
  });
});
