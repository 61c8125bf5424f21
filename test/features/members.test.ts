import { beforeAll, describe, expect, it } from '@jest/globals';
import { invitationsFor, invite, look, newMember, onInvitation } from '../support/invitations.js';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { act, type Answered } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const PEOPLE = `query ($id: ID!) { people(workspaceId: $id) { organisations { organisation { name }
  members { name roles membershipId personId } suspended { name roles membershipId personId }
  viewerCan { invite decide } } administrators { name membershipId personId } viewerCan { administer } } }`;
const HISTORY = `query ($id: ID!) { membershipHistory(workspaceId: $id) {
  kind personName organisationName from to by } }`;
const MATRIX = 'query ($id: ID!) { matrix(reviewId: $id) { rows { id } } }';
const CHANGED = ['ChangedMembership', 'id personId role'] as const;

interface Listed {
  readonly name: string;
  readonly roles: string[];
  readonly membershipId: string;
  readonly personId: string;
}

let at: World;
beforeAll(async () => {
  at = await world();
});

async function membershipOf({ id }: Person, { workspaceId }: World): Promise<string> {
  const [row] = await inDatabase<{ id: string }>(
    'select id from membership where person_id = $1 and workspace_id = $2 order by until desc nulls first limit 1',
    [id, workspaceId],
  );
  return row.id;
}

type Verb = 'removeMember' | 'suspendMember' | 'reinstateMember' | 'changeMemberRole';

const on = async (
  by: Person,
  verb: Verb,
  whom: Person,
  { in: where = at, ...more }: { in?: World; role?: string } = {},
) => act(by, verb, { membershipId: await membershipOf(whom, where), ...more }, CHANGED);

const leave = (who: Person, { workspaceId }: World): Promise<Answered> =>
  act(who, 'leaveWorkspace', { workspaceId }, ['LeftWorkspace', 'workspaceId']);

const history = async (who: Person, { workspaceId }: World) =>
  (await who.get<{ membershipHistory: object[] }>(HISTORY, { id: workspaceId })).membershipHistory;

const listed = async (who: Person, { workspaceId }: World, name: string) => {
  const { people } = await who.get<{
    people: { organisations: { organisation: { name: string }; members: Listed[]; suspended: Listed[] }[] };
  }>(PEOPLE, { id: workspaceId });
  return people.organisations.find(({ organisation }) => organisation.name === name)!;
};

const mayRead = async (who: Person) =>
  (await who.run(MATRIX, { id: at.review.id })).errors?.[0].extensions.code ?? 'OK';

describe('a member', () => {
  it('is given another role, which holds with the next request', async () => {
    const person = await newMember(at.cso.coordinator, at, { to: 'Coalition' });
    expect(await invite(person, at, { to: 'Coalition' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const made = await on(at.cso.coordinator, 'changeMemberRole', person, { role: 'COORDINATOR' });
    expect(made).toMatchObject({ role: 'COORDINATOR', personId: person.id });
    expect(await invite(person, at, { to: 'Coalition' })).toMatchObject({ __typename: 'Invitation' });
  });

  it('is removed: the next request finds nothing, and what they had offered is void', async () => {
    const person = await newMember(at.cso.coordinator, at, { to: 'Coalition', role: 'COORDINATOR' });
    const { token, id } = await invite(person, at, { to: 'Coalition' });
    expect(await mayRead(person)).toBe('OK');
    expect(await on(at.cso.coordinator, 'removeMember', person)).toMatchObject({ role: null });
    expect(await mayRead(person)).not.toBe('OK');
    expect(await look(token!)).toBeNull();
    expect((await invitationsFor(at.cso.coordinator, at)).list.map((one) => one.id)).not.toContain(id);
    expect(await on(at.cso.coordinator, 'removeMember', person)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  it('is suspended and taken back as what they were', async () => {
    const person = await newMember(at.cso.coordinator, at, { to: 'Legal Network', role: 'REPORT_WRITER' });
    expect(await on(at.cso.coordinator, 'suspendMember', person)).toMatchObject({ role: null });
    expect(await mayRead(person)).not.toBe('OK');
    const { members, suspended } = await listed(at.cso.coordinator, at, 'Legal Network');
    expect(members.map(({ personId }) => personId)).not.toContain(person.id);
    expect(suspended).toMatchObject([{ personId: person.id, roles: ['REPORT_WRITER'] }]);
    expect((await listed(at.cso.member, at, 'Legal Network')).suspended).toEqual([]);
    expect(await on(at.cso.coordinator, 'reinstateMember', person)).toMatchObject({ role: 'REPORT_WRITER' });
    expect(await mayRead(person)).toBe('OK');
    expect((await listed(at.cso.coordinator, at, 'Legal Network')).suspended).toEqual([]);
    const [former] = await inDatabase<{ id: string }>(
      `select id from membership where person_id = $1 and ended_as = 'SUSPENDED'`,
      [person.id],
    );
    const again = await act(at.cso.coordinator, 'reinstateMember', { membershipId: former.id }, CHANGED);
    expect(again).toMatchObject({ code: 'NOT_SUSPENDED' });
  });

  it('leaves, and comes back by an invitation alone', async () => {
    const person = await newMember(at.cso.coordinator, at, { to: 'Coalition' });
    expect(await leave(person, at)).toMatchObject({ workspaceId: at.workspaceId });
    expect(await mayRead(person)).not.toBe('OK');
    expect(await leave(person, at)).toMatchObject({ __typename: 'Error' });
    expect(await on(at.cso.coordinator, 'reinstateMember', person)).toMatchObject({ code: 'NOT_SUSPENDED' });
    expect(await invite(at.cso.coordinator, at, { to: 'Coalition', email: person.email })).toMatchObject({
      state: 'OPEN',
    });
  });

  it('is the side’s own to decide on: others know nothing of them, or are refused', async () => {
    const { member, otherMember } = at.cso;
    for (const stranger of [at.government.focalPoint, at.nhri]) {
      expect(await on(stranger, 'removeMember', member)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await on(stranger, 'changeMemberRole', member, { role: 'COORDINATOR' })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await on(otherMember, 'removeMember', member)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await on(at.administrator, 'removeMember', member)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await on(at.administrator, 'changeMemberRole', member, { role: 'COORDINATOR' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await on(at.cso.coordinator, 'changeMemberRole', member, { role: 'ADMINISTRATOR' })).toMatchObject({
      code: 'ROLE_NOT_HERE',
    });
  });

  it('who observes is known to and decided on by the coordinators of the working sides', async () => {
    expect((await listed(at.cso.coordinator, at, 'UN Country Team')).members).toHaveLength(1);
    const own = await world();
    expect(await on(own.government.focalPoint, 'removeMember', own.observer, { in: own })).toMatchObject({
      role: null,
    });
  });
});

describe('AZ-28: the last coordinator of a side', () => {
  it('can neither leave nor be removed, suspended or made something else', async () => {
    const { focalPoint } = at.government;
    const refused = { code: 'LAST_COORDINATOR' };
    expect(await leave(focalPoint, at)).toMatchObject(refused);
    expect(await on(focalPoint, 'removeMember', focalPoint)).toMatchObject(refused);
    expect(await on(focalPoint, 'suspendMember', focalPoint)).toMatchObject(refused);
    expect(await on(focalPoint, 'changeMemberRole', focalPoint, { role: 'MEMBER' })).toMatchObject(refused);
    expect(await on(focalPoint, 'changeMemberRole', at.government.ministry, { role: 'COORDINATOR' })).toMatchObject({
      role: 'COORDINATOR',
    });
    expect(await leave(focalPoint, at)).toMatchObject({ workspaceId: at.workspaceId });
  });

  it('can neither leave if they administer alone: the last administrator stays', async () => {
    expect(await leave(at.administrator, at)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });

  it.each([2, 3])(
    'RC-07: of %i who remove each other at once, the side keeps one',
    async (count) => {
      for (let round = 0; round < 5; round++) {
        const own = await world();
        const all = [own.cso.coordinator];
        while (all.length < count) all.push(await newMember(all[0], own, { to: 'Coalition', role: 'COORDINATOR' }));
        const ids = await Promise.all(all.map((one) => membershipOf(one, own)));
        await Promise.all(all.map((one) => one.signedIn()));
        const answers = await Promise.all(
          all.map((by, place) => act(by, 'removeMember', { membershipId: ids[(place + 1) % count] }, CHANGED)),
        );
        const done = answers.filter(({ __typename }) => __typename === 'ChangedMembership').length;
        const [{ left }] = await inDatabase<{ left: number }>(
          `select count(*)::int as left from membership m join organisation o on o.id = m.organisation_id
         where m.workspace_id = $1 and m.until is null and m.role = 'COORDINATOR' and o.side = 'CSO'`,
          [own.workspaceId],
        );
        expect(left).toBe(count - done);
        expect(left).toBeGreaterThanOrEqual(1);
        if (count === 2) expect(done).toBe(1);
      }
    },
    60_000,
  );
});

describe('the history of memberships', () => {
  it('tells who became what, by whom and in which order, to the side and to nobody else', async () => {
    const own = await world();
    const { coordinator } = own.cso;
    const person = await newMember(coordinator, own, { to: 'Legal Network' });
    await on(coordinator, 'changeMemberRole', person, { in: own, role: 'REPORT_WRITER' });
    await on(coordinator, 'suspendMember', person, { in: own });
    await on(coordinator, 'reinstateMember', person, { in: own });
    await leave(person, own);
    const of = { personName: 'Maya N.', organisationName: 'Legal Network' };
    const by = 'coordinator';
    const lines = await history(own.cso.member, own);
    expect(lines.slice(0, 5)).toEqual([
      { ...of, kind: 'LEFT', from: 'REPORT_WRITER', to: null, by: 'Maya N.' },
      { ...of, kind: 'REINSTATED', from: null, to: 'REPORT_WRITER', by },
      { ...of, kind: 'SUSPENDED', from: 'REPORT_WRITER', to: null, by },
      { ...of, kind: 'ROLE_CHANGED', from: 'MEMBER', to: 'REPORT_WRITER', by },
      { ...of, kind: 'JOINED', from: null, to: 'MEMBER', by },
    ]);
    const outside = JSON.stringify(await history(own.government.focalPoint, own));
    expect(outside).not.toContain('Maya');
    expect(
      await act(own.observer, 'leaveWorkspace', { workspaceId: own.workspaceId }, ['LeftWorkspace', 'workspaceId']),
    ).toMatchObject({ workspaceId: own.workspaceId });
  });

  it('tells of an administrator’s proposal who of the side said yes', async () => {
    const own = await world();
    const proposed = await invite(own.administrator, own, { to: 'Coalition' });
    const { token } = await onInvitation(own.cso.coordinator, 'endorse', proposed);
    expect(await look(token!)).toMatchObject({ invitedBy: 'coordinator' });
  });
});
