import { Side } from '../../domain/vocabulary.js';
import { administers, coordinates, isActOn, type Subject } from './conditions.js';
import type { TablePolicies } from './policies.js';
import { actor } from './reading.js';
import { standsFor } from './writing.js';

/**
 * Accounts are reached before anybody has signed in, so no actor can decide on them. They are open at the door alone:
 * to the connections that look up sessions, and to a transaction that says so. No other sees a session or a password.
 */
const isAtDoor = '(select at_door())';

const isInPlaces = (column: string) => `${column} = any (${actor.places})`;

/**
 * A name is for those of the own organisation and side, and for who administers; observers share nothing. Coordinators
 * know the observers, for whom they answer (`mayNamePeopleOf`), and the administrators, whose proposals they decide on.
 */
const isColleague = `exists (
  select from membership m left join organisation o on o.id = m.organisation_id
  where m.person_id = person.id and (m.organisation_id = any (${actor.organisations})
    or (o.side <> '${Side.OBSERVER}' and m.workspace_id || ':' || o.side = any (${actor.sides}))
    or (coalesce(o.side, '${Side.OBSERVER}') = '${Side.OBSERVER}' and ${coordinates('m.workspace_id')})
    or ${administers('m.workspace_id')}))`;

const ofOrganisation: Subject = {
  workspace: 'organisation.workspace_id',
  side: 'organisation.side',
  organisation: 'organisation.id',
};

const ofMembership: Subject = {
  workspace: 'membership.workspace_id',
  side: '(select c.side from organisation c where c.id = membership.organisation_id)',
  organisation: 'membership.organisation_id',
};

const ofInvitation: Subject = {
  workspace: 'invitation.workspace_id',
  side: 'invitation.side',
  organisation: 'invitation.organisation_id',
};

/** Invitations are known to the side they lead to, to who sent them, and to who administers. */
const isInvitationKnown =
  `(invited_by = ${actor.person} or workspace_id || ':' || side = any (${actor.sides})` +
  ` or (side = '${Side.OBSERVER}' and workspace_id = any (${actor.workspaces})) or ${administers('workspace_id')})`;

const only = (table: string, condition: string): TablePolicies => ({
  table,
  select: condition,
  insert: condition,
  update: condition,
  delete: condition,
});

const ownOrAtDoor = (table: string) => only(table, `${isAtDoor} or person_id = ${actor.person}`);

/** Only at the door: nobody's own business but the program's. */
const atDoorOnly = [
  'sign_in_session',
  'installation',
  'rate_limit',
  'known_device',
  'second_factor',
  'recovery_code',
  'factor_reset_vote',
  'password_reset',
].map((table) => only(table, isAtDoor));

/** The tables of accounts and of who belongs where. */
export const accountPolicies: readonly TablePolicies[] = [
  ...atDoorOnly,
  {
    table: 'person',
    select: `${isAtDoor} or id = ${actor.person} or ${isColleague}`,
    insert: isAtDoor,
    update: `${isAtDoor} or id = ${actor.person}`,
  },
  {
    table: 'workspace',
    select: `${isAtDoor} or ${isInPlaces('id')}`,
    insert: isAtDoor,
    // Members lock it, so that two do not give one name at the same instant.
    update: { using: `${isAtDoor} or ${isInPlaces('id')}`, check: standsFor('workspace.change', 'id') },
  },
  {
    table: 'organisation',
    select: `${isAtDoor} or ${isInPlaces('workspace_id')}`,
    insert: `${isAtDoor} or ${isActOn(['organisation.add'], ofOrganisation)}`,
    // Whoever names it anywhere holds it, so that it is not archived at the same instant.
    update: {
      using: isActOn(['organisation.add'], ofOrganisation),
      check: isActOn(['organisation.change', 'organisation.archive'], ofOrganisation),
    },
  },
  {
    // Who acts for which organisation, without a name: what is joint tells the organisation it is by.
    table: 'membership',
    select: `${isAtDoor} or person_id = ${actor.person} or ${isInPlaces('workspace_id')}`,
    insert: `${isAtDoor} or ${isActOn(['member.change'], ofMembership)}`,
    // All of a workspace are locked together, so that its last coordinator is not removed twice.
    update: {
      using: `${isAtDoor} or ${isInPlaces('workspace_id')}`,
      // Everybody may end what they are themselves; what anybody is made is for who answers for the side.
      check:
        `${isAtDoor} or (person_id = ${actor.person} and until is not null)` +
        ` or ${isActOn(['member.change', 'member.remove'], ofMembership)}`,
    },
  },
  {
    table: 'invitation',
    select: `${isAtDoor} or ${isInvitationKnown}`,
    insert: isActOn(['member.invite'], ofInvitation),
    // Whoever goes takes back what they offered or said yes to.
    update: {
      using: `${isAtDoor} or ${isInvitationKnown}`,
      check:
        `${isAtDoor} or invited_by = ${actor.person} or endorsed_by = ${actor.person}` +
        ` or ${isActOn(['member.invite', 'member.endorse', 'member.remove'], ofInvitation)}`,
    },
  },
  ownOrAtDoor('reminder'),
];
