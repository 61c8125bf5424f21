import { randomUUID } from 'node:crypto';
import { act, type Answered } from './sides.js';
import { PASSWORD, Person, post } from './person.js';
import { inDatabase, withDatabase } from './in-database.js';
import { rememberedDevice } from './second-factor.js';
import type { World } from './world.js';

/** An invitation as its list shows it. */
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly state: string;
  readonly role: string;
  readonly invitedBy: string;
  readonly sentAt: string | null;
  readonly token: string | null;
  readonly viewerCan: { readonly endorse: boolean; readonly withdraw: boolean; readonly renew: boolean };
}

const SHOWN =
  'id version email state role invitedBy token opensAt expiresAt sentAt viewerCan { endorse withdraw renew }';
const FIELDS = ['Invitation', SHOWN] as const;
const LIST = `query ($id: ID!) { invitations(workspaceId: $id) { areMailed list { ${SHOWN} } } }`;
const LOOK = `query ($token: String!) { openedInvitation(token: $token) {
  email workspaceName organisationName side role invitedBy hasAccount } }`;
const AS_NEW = `mutation ($input: AcceptInvitationAsNewInput!) { acceptInvitationAsNew(input: $input) { __typename
  ... on AcceptedInvitation { workspaceId } ... on Refusal { code message field } } }`;

/** An address nobody has. */
export const freshAddress = () => `${randomUUID()}@invited.example`;

/** Invites `email` to the organisation of that name; to administer where none is named. */
export async function invite(
  by: Person,
  at: World,
  wanted: { to?: string; email?: string; role?: string },
): Promise<Answered & Shown> {
  const { to, email = freshAddress(), role = 'MEMBER' } = wanted;
  const organisationId = to ? await organisationNamed(at, to) : null;
  return (await act(by, 'invite', { workspaceId: at.workspaceId, organisationId, email, role }, FIELDS)) as Answered &
    Shown;
}

export async function organisationNamed({ workspaceId }: World, name: string): Promise<string> {
  const [row] = await inDatabase<{ id: string }>('select id from organisation where workspace_id = $1 and name = $2', [
    workspaceId,
    name,
  ]);
  return row.id;
}

export const onInvitation = async (
  by: Person,
  verb: 'endorse' | 'withdraw' | 'renew',
  { id, version }: Pick<Shown, 'id' | 'version'>,
) => (await act(by, `${verb}Invitation`, { id, expectedVersion: version }, FIELDS)) as Answered & Shown;

export const invitationsFor = async (by: Person, { workspaceId }: World) =>
  (await by.get<{ invitations: { areMailed: boolean; list: Shown[] } }>(LIST, { id: workspaceId })).invitations;

/** What the holder of a link sees; null when it does not hold. */
export const look = async (token: string) =>
  (await post<{ openedInvitation: Record<string, unknown> | null }>(LOOK, { token }, '')).body.data!.openedInvitation;

/** Makes an account by a link; gives the answer and the cookie of the new session. */
export async function acceptAsNew(token: string, more: object = {}) {
  const input = { token, name: 'Maya N.', language: 'en', password: PASSWORD, ...more };
  const { body, response } = await post<{ acceptInvitationAsNew: Answered }>(AS_NEW, { input }, '');
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { answer: body.data!.acceptInvitationAsNew, cookie };
}

/** Somebody new in the world, let in by an invitation. */
export async function newMember(by: Person, at: World, wanted: { to: string; role?: string }): Promise<Person> {
  const email = freshAddress();
  const { token } = await invite(by, at, { ...wanted, email });
  await acceptAsNew(token!);
  const [{ id }] = await inDatabase<{ id: string }>('select id from person where email = $1', [email]);
  const device = await withDatabase((client) => rememberedDevice(client, id));
  return new Person(id, email, await organisationNamed(at, wanted.to)).on(device);
}

/** Takes a member out of the workspace, for good. */
export async function remove(by: Person, person: Person): Promise<void> {
  const standing = 'select id from membership where person_id = $1 and until is null';
  const [{ id: membershipId }] = await inDatabase<{ id: string }>(standing, [person.id]);
  const removed = await act(by, 'removeMember', { membershipId }, ['ChangedMembership', 'role']);
  if (removed.role !== null) throw new Error(JSON.stringify(removed));
}

export const accept = (by: Person, token: string) =>
  act(by, 'acceptInvitation', { token }, ['AcceptedInvitation', 'workspaceId']);
