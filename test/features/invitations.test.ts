import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase, withDatabase } from '../support/in-database.js';
import {
  accept,
  acceptAsNew,
  freshAddress,
  invitationsFor,
  invite,
  look,
  newMember,
  onInvitation,
  organisationNamed,
} from '../support/invitations.js';
import { Person, post } from '../support/person.js';
import { rememberedDevice } from '../support/second-factor.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const ME = '{ me { name language memberships { workspaceId roles side } } }';
const later = (id: string, column: string, hours: number) =>
  inDatabase(`update invitation set ${column} = ${column} - make_interval(hours => $2) where id = $1`, [id, hours]);

describe('an invitation', () => {
  it('by a coordinator gives the link once, and lets in with a name, a language and a password', async () => {
    const { coordinator } = at.cso;
    const invited = await invite(coordinator, at, { to: 'Coalition', role: 'REPORT_WRITER' });
    expect(invited).toMatchObject({ __typename: 'Invitation', state: 'OPEN', invitedBy: 'coordinator' });
    const { list, areMailed } = await invitationsFor(coordinator, at);
    expect(areMailed).toBe(false);
    expect(list.find(({ id }) => id === invited.id)).toMatchObject({ token: null, email: invited.email });
    expect(await look(invited.token!)).toEqual({
      email: invited.email,
      workspaceName: 'Testland',
      organisationName: 'Coalition',
      side: 'CSO',
      role: 'REPORT_WRITER',
      invitedBy: 'coordinator',
      hasAccount: false,
    });
    const { answer, cookie } = await acceptAsNew(invited.token!, { name: ' Maya  N. ', language: 'ar' });
    expect(answer).toMatchObject({ workspaceId: at.workspaceId });
    const { body } = await post<{ me: object }>(ME, {}, cookie);
    const membership = { workspaceId: at.workspaceId, roles: ['REPORT_WRITER'], side: 'CSO' };
    expect(body.data!.me).toEqual({ name: 'Maya N.', language: 'ar', memberships: [membership] });
    expect((await invitationsFor(coordinator, at)).list.map(({ id }) => id)).not.toContain(invited.id);
  });

  it('is for somebody with an account too, under that account and no other', async () => {
    const elsewhere = await world();
    const guest = elsewhere.cso.member;
    const invited = await invite(at.cso.coordinator, at, {
      to: 'Legal Network',
      email: ` ${guest.email.toUpperCase()}`,
    });
    expect(await look(invited.token!)).toMatchObject({ hasAccount: true });
    expect((await acceptAsNew(invited.token!)).answer).toMatchObject({ code: 'ACCOUNT_EXISTS' });
    expect(await accept(elsewhere.cso.coordinator, invited.token!)).toMatchObject({ code: 'OTHER_ADDRESS' });
    expect(await accept(guest, invited.token!)).toMatchObject({ workspaceId: at.workspaceId });
    expect(await accept(guest, invited.token!)).toMatchObject({ code: 'INVITATION_OVER' });
  });

  it('never leads one person to two organisations of a workspace', async () => {
    const invited = await invite(at.government.focalPoint, at, {
      to: 'Ministry of Justice',
      email: at.cso.otherMember.email,
    });
    expect(invited.__typename).toBe('Invitation'); // whether somebody is of the other side is not told to who invites
    expect(await accept(at.cso.otherMember, invited.token!)).toMatchObject({ code: 'MEMBER_ALREADY' });
  });

  it.each([
    ['no address', { email: 'nobody' }, 'NOT_AN_ADDRESS', 'email'],
    ['an observer among civil society', { role: 'OBSERVER' }, 'ROLE_NOT_HERE', 'role'],
    ['an administrator of an organisation', { role: 'ADMINISTRATOR' }, 'ROLE_NOT_HERE', 'role'],
  ])('is refused for %s', async (_what, wanted, code, field) => {
    expect(await invite(at.cso.coordinator, at, { to: 'Coalition', ...wanted })).toMatchObject({ code, field });
  });

  it('is refused for oneself, for a member, and twice for the same address', async () => {
    const { coordinator, member } = at.cso;
    const to = 'Coalition';
    expect(await invite(coordinator, at, { to, email: coordinator.email })).toMatchObject({ code: 'OWN_ADDRESS' });
    expect(await invite(coordinator, at, { to, email: member.email })).toMatchObject({ code: 'MEMBER_ALREADY' });
    const { email } = await invite(coordinator, at, { to });
    const again = await invite(coordinator, at, { to: 'Legal Network', email: email.toUpperCase() });
    expect(again).toMatchObject({ code: 'INVITED_ALREADY', field: 'email' });
  });

  it('is for coordinators: others are refused, other sides and workspaces know nothing of it', async () => {
    const { member, coordinator } = at.cso;
    const refused = { code: 'NOT_ALLOWED' };
    expect(await invite(member, at, { to: 'Coalition' })).toMatchObject(refused);
    expect(await invite(at.government.focalPoint, at, { to: 'Coalition' })).toMatchObject(refused);
    const stranger = (await world()).cso.coordinator;
    expect(await invite(stranger, at, { to: 'Coalition' })).toMatchObject({ code: 'NOT_FOUND' });
    const invited = await invite(coordinator, at, { to: 'Coalition' });
    for (const person of [at.government.focalPoint, at.nhri, stranger]) {
      expect(await onInvitation(person, 'withdraw', invited)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await onInvitation(person, 'renew', invited)).toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const person of [member, at.government.focalPoint, at.administrator, at.observer]) {
      expect((await invitationsFor(person, at)).list.map(({ id }) => id)).not.toContain(invited.id);
    }
  });
});

describe('BF-05: the token of an invitation', () => {
  it('has 256 bits, is stored as a hash alone, and stands in nothing else that is kept', async () => {
    const { token, id } = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    expect(Buffer.from(token!, 'base64url')).toHaveLength(32);
    const [{ kept }] = await inDatabase<{ kept: string }>(
      `select concat((select string_agg(i::text, '') from invitation i), (select string_agg(j::text, '') from journal j),
        (select string_agg(r::text, '') from mutation_receipt r)) as kept`,
    );
    expect(kept).toContain(id);
    expect(kept).not.toContain(token);
  });

  it('tells the same of a guess, an end, a withdrawal and a use', async () => {
    const { coordinator } = at.cso;
    const [expired, withdrawn, used, renewed] = await Promise.all(
      [1, 2, 3, 4].map(() => invite(coordinator, at, { to: 'Coalition' })),
    );
    await later(expired.id, 'expires_at', 72);
    await onInvitation(coordinator, 'withdraw', withdrawn);
    await acceptAsNew(used.token!);
    const fresh = await onInvitation(coordinator, 'renew', renewed);
    for (const token of ['A'.repeat(43), expired.token!, withdrawn.token!, used.token!, renewed.token!]) {
      expect(await look(token)).toBeNull();
      expect((await acceptAsNew(token)).answer).toMatchObject({ code: 'INVITATION_OVER' });
    }
    expect(await look(fresh.token!)).toMatchObject({ email: renewed.email });
    const again = await onInvitation(coordinator, 'renew', expired);
    expect(await look(again.token!)).toMatchObject({ email: expired.email });
  });

  it('lets in exactly one of fifty who come at once', async () => {
    const { token, email } = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => acceptAsNew(token!)));
    const came = answers.filter(({ answer }) => answer.__typename === 'AcceptedInvitation');
    expect(came).toHaveLength(1);
    const people = await inDatabase('select from person where email = $1', [email]);
    expect(people).toHaveLength(1);
  }, 60_000);

  it('is void once who invited is no coordinator any more', async () => {
    const second = await newMember(at.cso.coordinator, at, { to: 'Coalition', role: 'COORDINATOR' });
    const { token } = await invite(second, at, { to: 'Coalition' });
    await inDatabase('update membership set until = now() where person_id = $1', [second.id]);
    expect(await look(token!)).toBeNull();
  });

  it('is void once the organisation went over to another side', async () => {
    const own = await world({ government: false });
    const added = { workspaceId: own.workspaceId, name: 'Think Tank', acronym: null, side: 'CSO' };
    await act(own.cso.coordinator, 'addOrganisation', added, ['Organisation', 'id']);
    const { token } = await invite(own.cso.coordinator, own, { to: 'Think Tank' });
    expect(await look(token!)).not.toBeNull();
    await inDatabase(`update organisation set side = 'GOVERNMENT' where id = $1`, [
      await organisationNamed(own, 'Think Tank'),
    ]);
    expect(await look(token!)).toBeNull();
  });
});

describe('AZ-26: an administrator', () => {
  it('only proposes for a side; its coordinator says yes, and has the link alone', async () => {
    const { administrator } = at;
    const { coordinator, member } = at.cso;
    const proposed = await invite(administrator, at, { to: 'Coalition' });
    expect(proposed).toMatchObject({ state: 'WAITING', token: null });
    expect(await onInvitation(administrator, 'endorse', proposed)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await onInvitation(administrator, 'renew', proposed)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await onInvitation(member, 'endorse', proposed)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await onInvitation(at.government.focalPoint, 'endorse', proposed)).toMatchObject({ code: 'NOT_FOUND' });
    const [told] = (await invitationsFor(coordinator, at)).list;
    expect(told).toMatchObject({ id: proposed.id, state: 'WAITING', viewerCan: { endorse: true, renew: false } });
    const endorsed = await onInvitation(coordinator, 'endorse', proposed);
    expect(endorsed).toMatchObject({ state: 'OPEN', token: expect.any(String) });
    expect(await onInvitation(administrator, 'renew', endorsed)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await acceptAsNew(endorsed.token!)).answer).toMatchObject({ __typename: 'AcceptedInvitation' });
  });

  it('never lets themself in, not even to a side on which nobody is', async () => {
    const own = await world({ government: false });
    const { administrator } = own;
    const to = 'Ministry of Foreign Affairs';
    const first = await invite(administrator, own, { to, email: administrator.email, role: 'COORDINATOR' });
    expect(first).toMatchObject({ code: 'OWN_ADDRESS' });
    expect(await invite(administrator, own, { to: 'Coalition', email: administrator.email })).toMatchObject({
      code: 'OWN_ADDRESS',
    });
  });

  it('invites the first coordinator of a side, and nobody alone after the first has come', async () => {
    const own = await world({ government: false });
    const { administrator } = own;
    const to = 'Ministry of Foreign Affairs';
    expect(await invite(administrator, own, { to })).toMatchObject({ code: 'COORDINATOR_FIRST' });
    const first = await invite(administrator, own, { to, role: 'COORDINATOR' });
    const second = await invite(administrator, own, { to, role: 'COORDINATOR' });
    expect(first).toMatchObject({ state: 'OPEN', token: expect.any(String) });
    expect((await acceptAsNew(first.token!)).answer).toMatchObject({ __typename: 'AcceptedInvitation' });
    expect((await acceptAsNew(second.token!)).answer).toMatchObject({ code: 'INVITATION_OVER' });
    expect(await invite(administrator, own, { to, role: 'COORDINATOR' })).toMatchObject({ state: 'WAITING' });
  });

  it('invites other administrators, who see no content', async () => {
    const email = freshAddress();
    const { token } = await invite(at.administrator, at, { role: 'ADMINISTRATOR', email });
    await acceptAsNew(token!);
    const [{ id }] = await inDatabase<{ id: string }>('select id from person where email = $1', [email]);
    const made = new Person(id, email, null).on(await withDatabase((client) => rememberedDevice(client, id)));
    const MATRIX = 'query ($id: ID!) { matrix(reviewId: $id) { rows { id } } }';
    const { errors } = await made.run(MATRIX, { id: at.review.id });
    expect(errors?.[0].extensions.code).toBe('NOT_ALLOWED');
    expect(await invite(at.cso.coordinator, at, { role: 'ADMINISTRATOR' })).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('AZ-16: a new organisation of a side with several coordinators', () => {
  it('needs a second of them, and a day in which the others can see it', async () => {
    const own = await world();
    const { coordinator } = own.cso;
    const second = await newMember(coordinator, own, { to: 'Legal Network', role: 'COORDINATOR' });
    const added = { workspaceId: own.workspaceId, name: 'Newcomers', acronym: null, side: 'CSO' };
    await act(coordinator, 'addOrganisation', added, ['Organisation', 'id']);
    const email = freshAddress();
    const proposed = await invite(coordinator, own, { to: 'Newcomers', email });
    expect(proposed).toMatchObject({ state: 'WAITING', token: null });
    expect(await onInvitation(coordinator, 'endorse', proposed)).toMatchObject({ code: 'NOT_ALLOWED' });
    const endorsed = await onInvitation(second, 'endorse', proposed);
    expect(endorsed).toMatchObject({ state: 'COOLING' });
    expect((await acceptAsNew(endorsed.token!)).answer).toMatchObject({ code: 'NOT_OPEN_YET' });
    await later(endorsed.id, 'opens_at', 24);
    expect((await acceptAsNew(endorsed.token!)).answer).toMatchObject({ __typename: 'AcceptedInvitation' });
  });
});

describe('IJ-07: a name or an address with a line’s end in it', () => {
  it.each([
    ['Maya\r\nBcc: eve@example.org', 'NAME_NOT_PLAIN'],
    ['Maya\u2028N.', 'NAME_NOT_PLAIN'],
    ['\u202eayaM', 'NAME_NOT_PLAIN'],
    ['  ', 'NAME_NEEDED'],
    ['x'.repeat(121), 'NAME_TOO_LONG'],
  ])('%j is refused as a name', async (name, code) => {
    const { token } = await invite(at.cso.coordinator, at, { to: 'Coalition' });
    expect((await acceptAsNew(token!, { name })).answer).toMatchObject({ code, field: 'name' });
    expect(await look(token!)).not.toBeNull();
  });

  it.each(['a@b.example\r\nBcc: eve@example.org', 'a@b.example\n', 'a@b.example, eve@example.org', 'A <a@b.example>'])(
    '%j is refused as an address',
    async (email) => {
      expect(await invite(at.cso.coordinator, at, { to: 'Coalition', email })).toMatchObject({
        code: 'NOT_AN_ADDRESS',
      });
    },
  );
});
