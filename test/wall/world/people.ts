import type { Client } from 'pg';
import { hash } from '@node-rs/argon2';
import type { Actor, Owned, Side } from '../oracle.js';
import { PASSWORD } from '../../support/person.js';
import { insert } from './insert.js';
import type { Marks } from './canary.js';

export type OrganisationKey = 'coalition' | 'network' | 'foreign' | 'justice' | 'commission' | 'embassy' | 'elsewhere';

export interface Organisation {
  readonly key: OrganisationKey;
  readonly id: string;
  readonly workspace: string;
  readonly side: Side;
  /** Who writes its things: the author of what is PERSONAL. */
  readonly author: string;
}

const ORGANISATIONS: Readonly<
  Record<OrganisationKey, readonly [side: Side, workspace: 'here' | 'there', author: string]>
> = {
  coalition: ['CSO', 'here', 'coordinator'],
  network: ['CSO', 'here', 'cso editor'],
  foreign: ['GOVERNMENT', 'here', 'focal point'],
  justice: ['GOVERNMENT', 'here', 'line ministry'],
  commission: ['NHRI', 'here', 'nhri'],
  embassy: ['OBSERVER', 'here', 'observer'],
  elsewhere: ['CSO', 'there', 'stranger'],
};

type Role = NonNullable<Actor['role']>;
const PEOPLE: Readonly<Record<string, readonly [Role, OrganisationKey | null]>> = {
  'cso editor': ['MEMBER', 'network'],
  coordinator: ['COORDINATOR', 'coalition'],
  'focal point': ['COORDINATOR', 'foreign'],
  'line ministry': ['MEMBER', 'justice'],
  'cso report writer': ['REPORT_WRITER', 'coalition'],
  'government report writer': ['REPORT_WRITER', 'foreign'],
  nhri: ['COORDINATOR', 'commission'],
  observer: ['OBSERVER', 'embassy'],
  administrator: ['ADMINISTRATOR', null],
  stranger: ['COORDINATOR', 'elsewhere'],
  removed: ['MEMBER', 'network'],
  // Not among the twelve: they show that a request is one that an entitled person gets an answer to.
  'network coordinator': ['COORDINATOR', 'network'],
  'justice coordinator': ['COORDINATOR', 'justice'],
};

/** The twelve of the matrix. */
export const ACTORS = [...Object.keys(PEOPLE).slice(0, 10), 'anonymous', 'removed'] as const;
/** All who ask, the entitled witnesses too. */
export const EVERYBODY = [...Object.keys(PEOPLE), 'anonymous'] as const;

export interface Population {
  readonly here: string;
  readonly there: string;
  readonly organisations: Readonly<Record<OrganisationKey, Organisation>>;
  readonly actors: Readonly<Record<string, Actor & { readonly email: string }>>;
  /** Who belongs and who is asked to, as operations on members name them. */
  readonly belonging: Readonly<Record<Belonging, readonly { readonly id: string; readonly of: Owned }[]>>;
}

type Belonging = 'membership' | 'ended membership' | 'proposal' | 'invitation';

/** Cheap parameters: verifying reads them from the string. The salt is fixed, so that two worlds are the same. */
const passwordHash = hash(PASSWORD, {
  memoryCost: 1024,
  timeCost: 1,
  parallelism: 1,
  salt: Buffer.from('the same in every world'),
});

/** Two workspaces with everybody in them. `tag` keeps the addresses of several populations of one database apart. */
export async function populate(client: Client, marks: Marks, tag: string, at: Date): Promise<Population> {
  const here = marks.id('workspace/here');
  const there = marks.id('workspace/there');
  for (const id of [here, there]) await workspace(client, marks, id, at);
  const idOf = (name: string) => marks.id(`person/${name}`);
  const organisations = {} as Record<OrganisationKey, Organisation>;
  for (const [key, [side, place, author]] of Object.entries(ORGANISATIONS)) {
    const workspaceId = place === 'here' ? here : there;
    const made = { key: key as OrganisationKey, id: marks.id(`organisation/${key}`), workspace: workspaceId, side };
    organisations[made.key] = { ...made, author: idOf(author) };
    await organisation(client, marks, organisations[made.key], at);
  }
  const actors: Record<string, Actor & { email: string }> = { anonymous: { ...NOBODY, email: '' } };
  for (const [name, [role, home]] of Object.entries(PEOPLE)) {
    const of = home && organisations[home];
    const email = `${name.replaceAll(' ', '.')}.${tag}@test.example`;
    const actor = {
      key: name,
      personId: idOf(name),
      workspace: of ? of.workspace : here,
      organisation: of?.id ?? null,
      side: of?.side ?? null,
      role,
      isMember: name !== 'removed',
    } satisfies Actor;
    actors[name] = { ...actor, email };
    await person(client, marks, actors[name], at);
  }
  // Somebody of another side let the observer in: others who answer for observers are not told who.
  const letIn = (name: string) => actors[name === 'observer' ? 'focal point' : 'administrator'].personId;
  for (const { key, personId } of Object.values(actors)) {
    await client.query('update membership set begun_by = $2 where person_id = $1', [personId, letIn(key)]);
  }
  const belonging = { ...members(marks, actors), ...(await invitations(client, marks, { organisations, actors, at })) };
  return { here, there, organisations, actors, belonging };
}

const NOBODY: Actor = {
  key: 'anonymous',
  personId: null,
  workspace: null,
  organisation: null,
  side: null,
  role: null,
  isMember: false,
};

const personOf = ({ workspace: workspaceId, organisation: organisationId, side, personId }: Actor): Owned => ({
  ...known(workspaceId!),
  kind: 'PERSON',
  organisation: organisationId,
  side,
  author: personId,
});

const known = (workspaceId: string): Owned => ({
  kind: 'KNOWN',
  workspace: workspaceId,
  organisation: null,
  side: null,
  audience: 'JOINT',
  author: null,
});

async function workspace(client: Client, marks: Marks, id: string, at: Date): Promise<void> {
  const name = `Testland ${marks.canary('workspace.name', known(id))}`;
  // As in the demonstration nobody is asked for a second factor: the wall is about what is seen once inside.
  const row = { id, name, state_code: null, is_demonstration: true, settings: {}, version: 1, created_at: at };
  await insert(client, 'workspace', row);
}

async function organisation(client: Client, marks: Marks, of: Organisation, at: Date): Promise<void> {
  const { id, workspace: workspace_id, side } = of;
  const name = `${of.key} ${marks.canary('organisation.name', known(workspace_id))}`;
  const acronym = marks.canary('organisation.acronym', known(workspace_id));
  const row = { id, workspace_id, side, name, acronym, is_withheld: false, version: 1, created_at: at };
  await insert(client, 'organisation', row);
}

async function person(client: Client, marks: Marks, actor: Actor & { email: string }, at: Date): Promise<void> {
  const { personId, workspace: workspaceId, organisation: organisationId, email } = actor;
  const of = personOf(actor);
  const name = `${actor.key} ${marks.canary('person.name', of)}`;
  const account = { password_hash: await passwordHash, language: 'en', is_demonstration: true, created_at: at };
  await insert(client, 'person', { id: personId, email, email_key: email, name, ...account });
  const member = { id: marks.id(`membership/${actor.key}`, of), workspace_id: workspaceId, person_id: personId };
  const since = new Date(at.getTime() - 86_400_000 * 30);
  const until = actor.isMember ? null : new Date(at.getTime() - 86_400_000);
  await insert(client, 'membership', { ...member, organisation_id: organisationId, role: actor.role, since, until });
}

function members(marks: Marks, actors: Population['actors']) {
  const named = Object.values(actors).filter(({ personId }) => personId);
  const all = named.map((actor) => ({ id: marks.id(`membership/${actor.key}`, personOf(actor)), actor }));
  const told = (some: typeof all) => some.map(({ id, actor }) => ({ id, of: personOf(actor) }));
  return { membership: told(all), 'ended membership': told(all.filter(({ actor }) => !actor.isMember)) };
}

/** Of each kind of organisation one whom the administrator proposed and one whom a coordinator invited. */
async function invitations(
  client: Client,
  marks: Marks,
  { organisations, actors, at }: Pick<Population, 'organisations' | 'actors'> & { at: Date },
) {
  const one = async (key: OrganisationKey, by: string, isOpen: boolean) => {
    const { id: organisation, workspace: place, side } = organisations[key];
    const of: Owned = {
      kind: 'INVITATION',
      workspace: place,
      organisation,
      side,
      audience: 'SIDE',
      author: actors[by].personId,
    };
    const id = marks.id(`invitation/${key}/${by}`, of);
    const email = `${marks.canary('invitation.email', of)}@test.example`;
    const row = {
      id,
      workspace_id: place,
      organisation_id: organisation,
      side,
      role: side === 'OBSERVER' ? side : 'MEMBER',
    };
    const whom = { email, email_key: email, invited_by: of.author, invited_at: at, version: 1 };
    const opened = isOpen ? { opens_at: at, expires_at: new Date(at.getTime() + 86_400_000), token_hash: id } : {};
    await insert(client, 'invitation', { ...row, ...whom, ...opened });
    return { id, of };
  };
  const proposal = [];
  for (const key of ['network', 'justice', 'embassy'] as const) proposal.push(await one(key, 'administrator', false));
  const invitation = [
    await one('network', 'coordinator', true),
    await one('justice', 'focal point', true),
    await one('embassy', 'focal point', true),
    await one('elsewhere', 'stranger', true),
  ];
  return { proposal, invitation };
}
