import { randomUUID } from 'node:crypto';
import { emailKey } from '../../../domain/password-rule.js';
import type { DemonstrationPerson, OrganisationKey, PersonKey } from '../content/types.js';
import type { Row } from './insert-rows.js';
import { BEGUN_ON, type Making } from './making.js';
import { momentOn } from './moments.js';

/** An account with the hash of its password. */
export interface Account extends DemonstrationPerson {
  readonly key: PersonKey;
  readonly passwordHash: string;
}

type Tables = Readonly<Record<string, readonly Row[]>>;

/** The accounts themselves, made now. */
export const personRows = (making: Making, accounts: readonly Account[], now: Date): Row[] =>
  accounts.map(({ key, name, email, passwordHash }) => ({
    id: making.person(key),
    email,
    email_key: emailKey(email),
    name,
    password_hash: passwordHash,
    language: 'en',
    is_demonstration: true,
    created_at: now,
  }));

/** The demonstration's own workspace, marked as such. */
export const workspaceRow = (making: Making): Row => ({
  id: making.workspaceId,
  name: making.content.workspaceName,
  state_code: null,
  is_demonstration: true,
  settings: {},
  version: 1,
  created_at: momentOn(BEGUN_ON, 'workspace'),
});

/** Its organisations, and what each account is in it. */
export function memberTables(making: Making): Tables {
  const at = momentOn(BEGUN_ON, 'workspace');
  const { organisations, people } = making.content;
  return {
    organisation: (Object.keys(organisations) as OrganisationKey[]).map((key) => ({
      id: making.organisation(key),
      workspace_id: making.workspaceId,
      name: organisations[key].name,
      acronym: organisations[key].acronym,
      side: organisations[key].side,
      is_withheld: organisations[key].isWithheld ?? false,
      version: 1,
      created_at: at,
    })),
    membership: (Object.keys(people) as PersonKey[]).map((key) => {
      const { organisation, role } = people[key];
      return {
        id: randomUUID(),
        workspace_id: making.workspaceId,
        person_id: making.person(key),
        organisation_id: organisation && making.organisation(organisation),
        role,
        since: at,
      };
    }),
  };
}

/** What the visitor's own workspace is called until it has a State of its own. */
export const OWN_WORKSPACE = 'Your own workspace';

/** The organisations of the visitor's own workspace, named for what they are. */
const ownOrganisations: Readonly<Partial<Record<OrganisationKey, string>>> = {
  coalition: 'Civil society coalition',
  legalNetwork: 'Member organisation of the coalition',
  womensForum: 'Another member organisation',
  nationalMechanism: 'Ministry of Foreign Affairs',
  justice: 'Ministry of Justice',
  humanRightsCommission: 'National human rights institution',
  countryTeam: 'United Nations Country Team',
};

/** A second workspace for the same accounts: unmarked and empty, for a file the visitor brings. */
export function ownWorkspaceTables(making: Making, accounts: readonly Account[], now: Date): Tables {
  const workspaceId = randomUUID();
  const since = { workspace_id: workspaceId, version: 1, created_at: now };
  const idOf = new Map((Object.keys(ownOrganisations) as OrganisationKey[]).map((key) => [key, randomUUID()]));
  return {
    workspace: [
      {
        id: workspaceId,
        name: OWN_WORKSPACE,
        state_code: null,
        is_demonstration: false,
        settings: {},
        version: 1,
        created_at: now,
      },
    ],
    organisation: [...idOf].map(([key, id]) => {
      const { side } = making.content.organisations[key];
      return { ...since, id, name: ownOrganisations[key], acronym: null, side, is_withheld: false };
    }),
    membership: accounts.map(({ key, organisation, role }) => ({
      id: randomUUID(),
      workspace_id: workspaceId,
      person_id: making.person(key),
      organisation_id: organisation && (idOf.get(organisation) ?? null),
      role,
      since: now,
    })),
  };
}
