import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { verifyChains } from '../../server/tools/audit/verify-chains.js';
import { inDatabase } from '../support/in-database.js';
import { newMember } from '../support/invitations.js';
import { PASSWORD, type Person } from '../support/person.js';
import { codeOf, enrol } from '../support/second-factor.js';
import { account, Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

const NEW = 'nine lamps along the harbour';
const EVENTS = '{ accountEvents { events { id kind device isByOther by } after } }';
const OFFER = 'mutation { offerSecondFactor { ... on SecondFactorOffer { secret } } }';
const ENABLE = `mutation ($input: EnableSecondFactorInput!) { enableSecondFactor(input: $input) {
  __typename ... on NewRecoveryCodes { codes } } }`;
const RENEW = 'mutation { renewRecoveryCodes { __typename ... on NewRecoveryCodes { codes } } }';
const HELP = (operation: string) =>
  `mutation ($input: HelpColleagueInput!) { ${operation}(input: $input) { __typename } }`;
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly device: string | null;
  readonly isByOther: boolean;
  readonly by: string | null;
}

let at: World;
beforeAll(async () => {
  at = await world();
});

/** What the person reads of their account, the oldest first. */
async function told(visitor: Visitor): Promise<Told[]> {
  const { data } = await visitor.run<{ accountEvents: { events: Told[] } }>(EVENTS);
  return data!.accountEvents.events.toReversed();
}
const kinds = async (visitor: Visitor) => (await told(visitor)).map(({ kind }) => kind);
const stored = (personId: string) =>
  inDatabase<{ action: string }>(
    'select action from journal where workspace_id is null and person_id = $1 order by sequence',
    [personId],
  );

describe('what happens with an account is told to its owner', () => {
  it('how they came in and went, by browser and system and never by an address', async () => {
    const { id, email } = await account();
    const visitor = new Visitor({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0' });
    await visitor.signIn(email, 'not the password');
    await visitor.signIn(email);
    const other = new Visitor();
    await other.signIn(email);
    const [, second] = await visitor.sessions();
    await visitor.change('endSession', { sessionId: second }, 'EndSessionInput');
    expect(await told(visitor)).toEqual([
      { id: expect.any(String), kind: 'SIGNED_IN', device: 'Firefox, Linux', isByOther: false, by: null },
      { id: expect.any(String), kind: 'SIGNED_IN', device: null, isByOther: false, by: null },
      { id: expect.any(String), kind: 'SESSION_ENDED', device: null, isByOther: false, by: null },
    ]);
    await visitor.run('mutation { signOut }');
    expect((await stored(id)).at(-1)).toEqual({ action: 'account.SIGNED_OUT' });
    const [{ text }] = await inDatabase<{ text: string }>(
      'select string_agg(row_to_json(j)::text, $2) as text from journal j where person_id = $1',
      [id, '\n'],
    );
    expect(text).not.toMatch(/127\.0|::1|localhost/);
  });

  it('every change of its keys, also a right password that nobody had a code for', async () => {
    const { email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const { secret } = await visitor.answer(OFFER);
    await visitor.answer(ENABLE, { input: { code: codeOf(secret) } });
    const { codes } = await visitor.answer(RENEW);
    await visitor.change('changePassword', { present: PASSWORD, password: NEW }, 'ChangePasswordInput');
    const elsewhere = new Visitor();
    expect(await elsewhere.signIn(email, NEW)).toMatchObject({ needs: 'CODE' });
    expect(await kinds(visitor)).toContain('PASSWORD_GIVEN');
    expect(await elsewhere.complete(codes![3])).toEqual({ __typename: 'Me' });
    const all = await kinds(elsewhere);
    expect(all.slice(0, 4)).toEqual(['SIGNED_IN', 'FACTOR_SET_UP', 'CODES_RENEWED', 'CODES_RENEWED']);
    expect(all.slice(-3)).toEqual(['PASSWORD_GIVEN', 'CODE_USED', 'SIGNED_IN']);
  });

  it('what others did to it, and who of their own side', async () => {
    const { member, coordinator, otherMember } = at.cso;
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
    await client.connect();
    await enrol(client, member.id);
    await client.end();
    const input = { workspaceId: at.workspaceId, personId: member.id };
    const help = (helper: Person, operation: string) => helper.get(HELP(operation), { input });
    await help(coordinator, 'resetSecondFactor');
    await help(otherMember, 'resetSecondFactor');
    await help(coordinator, 'makePasswordResetLink');
    const visitor = new Visitor();
    expect(await visitor.signIn(member.email)).toEqual({ __typename: 'Me' });
    const others = (await told(visitor)).filter(({ isByOther }) => isByOther);
    expect(others.map(({ kind, by }) => [kind, by])).toEqual([
      ['FACTOR_RESET_WANTED', 'coordinator'],
      ['FACTOR_RESET_WANTED', 'other member'],
      ['FACTOR_RESET', 'other member'],
      ['RESET_LINK_MADE', 'coordinator'],
    ]);
  });

  it('to nobody else, whatever they administer', async () => {
    const { id, email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    const [event] = await told(visitor);
    const { data } = await at.administrator.run<{ accountEvents: { events: Told[] } }>(
      `query ($after: ID) { accountEvents(after: $after) { events { id kind device isByOther by } after } }`,
      { after: event.id },
    );
    expect(data!.accountEvents.events).toEqual([]);
    expect(await stored(id)).toHaveLength(1);
  });

  it('page by page, where there is much of it', async () => {
    const { email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    await inDatabase(
      `insert into journal overriding system value
       select gen_random_uuid(), j.sequence + n, null, audience, null, null, person_id, 'account.SIGNED_OUT',
         subject_type, subject_id, null, null, null, at, null, null, null, null, null, chain_id, number + n, prev_hash, hash
       from journal j, generate_series(1, 60) n where j.person_id = (select id from person where email = $1)`,
      [email],
    );
    const page = `query ($after: ID) { accountEvents(after: $after) { events { id kind } after } }`;
    const first = (await visitor.run<Record<string, { events: Told[]; after: string }>>(page)).data!.accountEvents;
    const { data } = await visitor.run<Record<string, { events: Told[]; after: string }>>(page, { after: first.after });
    expect([first.events.length, data!.accountEvents.events.length, data!.accountEvents.after]).toEqual([50, 11, null]);
    await inDatabase(`delete from journal where number > 1 and person_id = (select id from person where email = $1)`, [
      email,
    ]);
  });
});

describe('the record of accounts', () => {
  it('is chained: a row changed by hand is found', async () => {
    const { id, email } = await account();
    const visitor = new Visitor();
    await visitor.signIn(email);
    await visitor.run('mutation { signOut }');
    const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
    await client.connect();
    try {
      const [{ chain }] = await inDatabase<{ chain: string }>(
        'select chain_id as chain from journal where person_id = $1',
        [id],
      );
      const ofAccount = async () =>
        (await verifyChains(client, [])).findings.filter(({ chainId }) => chainId === chain);
      expect(await ofAccount()).toEqual([]);
      await inDatabase(`update journal set at = at - interval '1 day' where person_id = $1 and number = 2`, [id]);
      expect(await ofAccount()).toMatchObject([{ number: 2, what: expect.stringContaining('who did what') }]);
      await inDatabase(`update journal set at = at + interval '1 day' where person_id = $1 and number = 2`, [id]);
      expect(await ofAccount()).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('tells that the program’s runner let somebody back in, whose link then works once', async () => {
    const { id, email } = await account();
    const before = new Visitor();
    await before.signIn(email);
    const env = {
      ...process.env,
      DATA_DIR: path.dirname(process.env.TEST_DEMONSTRATION!),
      TANDEM_ALLOW_UNSAFE_DURABILITY: 'on',
    };
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['dist/server/tools/account-reset.js', ...args], { env });
    await expect(run(`nobody-${randomUUID()}@test.example`)).rejects.toMatchObject({
      stderr: expect.stringContaining('so nothing was changed'),
    });
    await expect(run()).rejects.toMatchObject({ stderr: expect.stringContaining('Name one address') });
    const { stdout } = await run(email.toUpperCase());
    const [, token] = /\/reset-password#([\w-]{43})/.exec(stdout)!;
    expect(await before.name()).toBeNull();
    const reset = () => new Visitor().answer(RESET, { input: { token, password: NEW } });
    expect(await reset()).toEqual({ __typename: 'AccountChanged' });
    expect(await reset()).toMatchObject({ __typename: 'Refusal' });
    const visitor = new Visitor();
    expect(await visitor.signIn(email, NEW)).toEqual({ __typename: 'Me' });
    expect((await stored(id)).map(({ action }) => action)).toEqual(
      ['SIGNED_IN', 'LET_BACK_IN', 'PASSWORD_RESET', 'SIGNED_IN'].map((kind) => `account.${kind}`),
    );
  }, 30_000);
});

describe('the making of an account', () => {
  it('is the first line of its own record, which hangs together from there on', async () => {
    const person = await newMember(at.cso.coordinator, at, { to: 'Coalition' });
    const actions = (await stored(person.id)).map(({ action }) => action);
    expect(actions[0]).toBe('account.ACCOUNT_MADE');
    expect(actions.filter((action) => action === 'account.ACCOUNT_MADE')).toHaveLength(1);
    const { accountEvents } = await person.get<{ accountEvents: { events: Told[] } }>(EVENTS);
    expect(accountEvents.events.at(-1)).toMatchObject({ kind: 'ACCOUNT_MADE', isByOther: false, by: null });
  });
});
