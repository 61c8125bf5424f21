import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { checkArchiving, mayNamePeopleOf } from '../../domain/organisation-rules.js';
import { may } from '../../domain/permissions.js';
import { Role } from '../../domain/vocabulary.js';
import { MEMBERS, SUSPENDED_MEMBERS } from '../../database/sql/members.js';
import { statement } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { asThing, OrganisationsService, type UsedOrganisation } from './organisations.service.js';
import type { Member, OrganisationViewerCan, People } from './people.model.js';
import { inWorkspace } from './in-workspace.js';

type MemberRow = Member & { readonly organisationId: string | null };

/** Who works in a workspace, as far as a member of it may know. */
@Injectable()
export class PeopleService {
  constructor(private readonly organisations: OrganisationsService) {}

  /** The organisations of a workspace with their people; NOT_FOUND for whoever is no member of it. */
  async people(actor: Actor, workspaceId: string): Promise<People> {
    const membership = membershipIn(actor, workspaceId);
    if (!membership) throw new NotFound();
    const used = await this.organisations.used(actor, workspaceId);
    const named = new Set(used.filter((one) => mayNamePeopleOf(membership, one)).map(({ id }) => id));
    const administers = membership.roles.includes(Role.ADMINISTRATOR);
    const rows = await statement<MemberRow>('members', MEMBERS, [workspaceId, [...named], administers]);
    const decided = used.filter((one) => may(actor, 'member.remove', asThing(one), NO_FACTS)).map(({ id }) => id);
    const suspended = decided.length
      ? await statement<MemberRow>('suspended-members', SUSPENDED_MEMBERS, [workspaceId, decided])
      : [];
    const membersOf = (id: string | null) =>
      rows.filter(({ organisationId }) => organisationId === id).map(withoutOrganisation);
    return {
      organisations: used.map((one) => ({
        organisation: one,
        takesPart: one.takesPart,
        members: named.has(one.id) ? membersOf(one.id) : null,
        suspended: suspended.filter(({ organisationId }) => organisationId === one.id).map(withoutOrganisation),
        rows: one.rows,
        viewerCan: viewerCan(actor, one),
      })),
      administrators: administers ? membersOf(null) : null,
      viewerCan: {
        addOrganisation: may(actor, 'organisation.add', inWorkspace(workspaceId, workspaceId), {
          governmentHasJoined: true,
        }),
        administer: administers,
      },
    };
  }
}

const NO_FACTS = { governmentHasJoined: true };

const withoutOrganisation = ({ personId, name, roles, membershipId }: MemberRow): Member => ({
  personId,
  name,
  roles,
  membershipId,
});

function viewerCan(actor: Actor, organisation: UsedOrganisation): OrganisationViewerCan {
  const facts = { governmentHasJoined: true, organisationHasMembers: organisation.takesPart };
  const thing = asThing(organisation);
  const change = may(actor, 'organisation.change', thing, facts);
  const isFree = checkArchiving(organisation, organisation) === null;
  return {
    change,
    changeSide: change && !organisation.hasWorked,
    archive: isFree && may(actor, 'organisation.archive', thing, facts),
    invite: may(actor, 'member.invite', thing, facts),
    decide: may(actor, 'member.remove', thing, facts),
  };
}
