import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { PASSWORD, type Person } from '../support/person.js';
import { codeOf } from '../support/second-factor.js';
import { account, Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

const NEW = 'nine lamps along the harbour';
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) {
  __typename ... on Refusal { code } } }`;
const LINK = `mutation ($input: HelpColleagueInput!) { makePasswordResetLink(input: $input) {
  __typename ... on ResetLink { path } ... on Refusal { code } } }`;
const VOTE = `mutation ($input: HelpColleagueInput!) { resetSecondFactor(input: $input) {
  __typename ... on FactorVote { isReset votesMissing } ... on Refusal { code } } }`;

let at: World;
beforeAll(async () => {
  at = await world();
});

const help = (helper: Person, query: string, person: Person, workspaceId = at.workspaceId) =>
  helper.run<Record<string, { __typename: string; path?: string; code?: string; isReset?: boolean }>>(query, {
    input: { workspaceId, personId: person.id },
  });

/** The token of a new link for somebody. */
async function tokenFor(helper: Person, person: Person): Promise<string> {
  const { data, errors } = await help(helper, LINK, person);
  if (!data) throw new Error(JSON.stringify(errors));
  return /^\/reset-password#([\w-]{43})$/.exec(data.makePasswordResetLink.path!)![1];
}

const reset = (token: string, password = NEW) => new Visitor().answer(RESET, { input: { token, password } });
const codeIn = async (answer: ReturnType<typeof help>) => (await answer).errors?.[0].extensions.code;

describe('BF-05 a link for a new password', () => {
  it('is used by one of fifty at once, ends all sessions, and lies in the database as a hash', async () => {
    const { member } = at.cso;
    const before = new Visitor();
    await before.signIn(member.email);
    const token = await tokenFor(at.cso.coordinator, member);
    const stored = await inDatabase<{ hash: string }>(
      'select token_hash as hash from password_reset where person_id = $1',
      [member.id],
    );
    expect(stored).toHaveLength(1);
    expect(stored[0].hash).not.toContain(token);
    const answers = await Promise.all(Array.from({ length: 50 }, () => reset(token)));
    expect(answers.filter(({ __typename }) => __typename === 'AccountChanged')).toHaveLength(1);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'LINK_OVER']));
    expect(await before.name()).toBeNull();
    expect((await new Visitor().signIn(member.email)).code).toBe('SIGN_IN_FAILED');
    expect(await new Visitor().signIn(member.email, NEW)).toEqual({ __typename: 'Me' });
    expect((await reset(token)).code).toBe('LINK_OVER');
  }, 60_000);

  it('does not hold after half an hour, nor when a newer one was made, nor when it was guessed', async () => {
    const { otherMember } = at.cso;
    const first = await tokenFor(at.cso.coordinator, otherMember);
    const second = await tokenFor(at.cso.coordinator, otherMember);
    expect((await reset(first)).code).toBe('LINK_OVER');
    await inDatabase(`update password_reset set expires_at = now() - interval '1 second' where person_id = $1`, [
      otherMember.id,
    ]);
    expect((await reset(second)).code).toBe('LINK_OVER');
    expect((await reset('A'.repeat(43))).code).toBe('LINK_OVER');
  });

  it('is not spent on a password that is easily guessed', async () => {
    const { otherMember } = at.cso;
    const token = await tokenFor(at.cso.coordinator, otherMember);
    expect((await reset(token, 'Legal Network 2026')).code).toBe('PASSWORD_TOO_WEAK');
    expect((await reset(token, PASSWORD)).__typename).toBe('AccountChanged');
  });

  it('does not let in who has no code', async () => {
    const { coordinator } = at.cso;
    expect((await reset(await tokenFor(at.administrator, coordinator), PASSWORD)).__typename).toBe('AccountChanged');
    expect(await new Visitor().signIn(coordinator.email)).toEqual({ __typename: 'SignInStep', needs: 'CODE' });
  });

  it('is made by the side’s coordinator for its members, and by no one who would get further by it', async () => {
    const { cso, government, administrator, workspaceId } = await world();
    const asked = (helper: Person, person: Person) => help(helper, LINK, person, workspaceId);
    expect(await codeIn(asked(government.focalPoint, cso.member))).toBe('NOT_FOUND');
    expect(await codeIn(asked(administrator, cso.member))).toBe('NOT_FOUND');
    expect(await codeIn(asked(cso.member, cso.otherMember))).toBe('NOT_FOUND');
    expect(await codeIn(asked(cso.coordinator, cso.coordinator))).toBe('NOT_FOUND');
    const other = await world();
    expect(await codeIn(help(cso.coordinator, LINK, other.cso.member, other.workspaceId))).toBe('NOT_FOUND');
    expect(await codeIn(asked(cso.coordinator, other.cso.member))).toBe('NOT_FOUND');
  });

  it('is not made for somebody whose account opens another workspace too', async () => {
    const other = await world();
    await inDatabase('update membership set person_id = $1 where person_id = $2', [
      at.government.ministry.id,
      other.cso.otherMember.id,
    ]);
    expect(await codeIn(help(at.government.focalPoint, LINK, at.government.ministry))).toBe('NOT_FOUND');
  });
});

describe('BF-04 asking for a link', () => {
  it('is answered alike whether there is such an account or not', async () => {
    const { email } = await account();
    const ask =
      'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename ... on ResetRequested { sendsMail } } }';
    const answers = [];
    for (const address of [email, 'nobody@test.example'])
      answers.push(await new Visitor().answer(ask, { input: { email: address } }));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual({ __typename: 'ResetRequested', sendsMail: false });
  });
});

describe('a coordinator’s lost second factor', () => {
  it('is taken away by two others of the side, not by one, nor by the other side, nor by an administrator', async () => {
    const { cso, government, administrator, reportWriter, workspaceId } = await world();
    const lost = new Visitor();
    await lost.signIn(cso.coordinator.email);
    await lost.complete(codeOf());
    for (const helper of [government.focalPoint, administrator, reportWriter, cso.coordinator])
      expect(await codeIn(help(helper, VOTE, cso.coordinator, workspaceId))).toBe('NOT_FOUND');
    const helper = await freshly(cso.otherMember);
    expect(await vote(helper, cso.coordinator, workspaceId)).toEqual({
      __typename: 'FactorVote',
      isReset: false,
      votesMissing: 1,
    });
    expect(await vote(helper, cso.coordinator, workspaceId)).toMatchObject({ isReset: false });
    expect(await lost.name()).toBe('coordinator');
    const second = await freshly(cso.member);
    expect(await vote(second, cso.coordinator, workspaceId)).toEqual({
      __typename: 'FactorVote',
      isReset: true,
      votesMissing: 0,
    });
    expect(await lost.name()).toBeNull();
    expect(await lost.signIn(cso.coordinator.email)).toEqual({ __typename: 'SignInStep', needs: 'ENROLMENT' });
  });

  it('is not taken away by a yes of two days ago', async () => {
    const own = await world();
    await vote(await freshly(own.cso.member), own.cso.coordinator, own.workspaceId);
    await inDatabase(`update factor_reset_vote set at = now() - interval '25 hours' where person_id = $1`, [
      own.cso.coordinator.id,
    ]);
    const answer = await vote(await freshly(own.cso.otherMember), own.cso.coordinator, own.workspaceId);
    expect(answer).toMatchObject({ isReset: false, votesMissing: 1 });
  });
});

async function freshly(person: Person): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.signIn(person.email);
  return visitor;
}

const vote = (helper: Visitor, person: Person, workspaceId: string) =>
  helper.answer(VOTE, { input: { workspaceId, personId: person.id } });
