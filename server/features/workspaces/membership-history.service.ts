import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { membershipChanges, type MembershipSpell } from '../../domain/membership-history.js';
import { mayNamePeopleOf } from '../../domain/organisation-rules.js';
import { Role } from '../../domain/vocabulary.js';
import { MEMBERSHIP_SPELLS } from '../../database/sql/memberships.js';
import { db, statement } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import type { MembershipChange } from './member.model.js';
import { OrganisationEntity } from './workspace.entity.js';

type Row = MembershipSpell & { readonly personName: string; readonly organisationName: string | null };

/** Who was what, when and by whom: for those who may know the people themselves. */
@Injectable()
export class MembershipHistory {
  /** The history of all whom the actor may know, newest first; NOT_FOUND for whoever is no member. */
  async of(actor: Actor, workspaceId: string): Promise<MembershipChange[]> {
    const membership = membershipIn(actor, workspaceId);
    if (!membership) throw new NotFound();
    const all = await db().findBy(OrganisationEntity, { workspaceId, archivedAt: IsNull() });
    const known = all.filter((one) => mayNamePeopleOf(membership, one)).map(({ id }) => id);
    const administers = membership.roles.includes(Role.ADMINISTRATOR);
    const knowsAdministrators = administers || membership.roles.includes(Role.COORDINATOR);
    const values = [workspaceId, known, administers, knowsAdministrators];
    const rows = await statement<Row>('membership-spells', MEMBERSHIP_SPELLS, values);
    const people = new Map(rows.map(({ personId, personName }) => [personId, personName]));
    const organisations = new Map(
      rows.map(({ organisationId, organisationName }) => [organisationId, organisationName]),
    );
    return membershipChanges(rows).map(({ personId, organisationId, ...change }) => ({
      ...change,
      personName: people.get(personId)!,
      organisationName: organisations.get(organisationId) ?? null,
    }));
  }
}
