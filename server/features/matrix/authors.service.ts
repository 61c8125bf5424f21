import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { readerIn, type Actor, type Readable } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import { db } from '../../database/with-actor.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { PersonEntity } from '../accounts/person.entity.js';
import { MembershipEntity, OrganisationEntity } from '../workspaces/workspace.entity.js';
import type { Author } from './author.model.js';

/** Tells who a thing is by. What everybody may read is by an organisation, never by a person. */
@Injectable()
export class AuthorsService {
  /**
   * The author as this actor may know them: the organisation a thing belongs to, or for what belongs to nobody the one
   * its writer acts for; null when there is neither.
   */
  async of(actor: Actor, context: OperationContext, thing: Readable): Promise<Author | null> {
    const organisationId = thing.ownerOrganisationId ?? (await writersOrganisation(context, thing));
    const organisation = organisationId && (await organisations(context).load(organisationId));
    if (!organisation) return null;
    const person = mayNamePerson(actor, thing) ? await people(context).load(thing.writtenBy!) : null;
    return {
      organisationId: organisation.id,
      organisation: organisation.name,
      side: organisation.side,
      person: person?.name ?? null,
    };
  }
}

function mayNamePerson(actor: Actor, thing: Readable): boolean {
  if (thing.audience === Audience.JOINT || thing.audience === Audience.PUBLIC || !thing.writtenBy) return false;
  return readerIn(actor, thing.workspaceId)?.organisationId === thing.ownerOrganisationId;
}

async function writersOrganisation(context: OperationContext, thing: Readable): Promise<string | null> {
  if (!thing.writtenBy) return null;
  const { workspaceId } = thing;
  const loader = context.loader(`writers’ organisations in ${workspaceId}`, async (ids) => {
    const where = { workspaceId, personId: In([...ids]), organisationId: Not(IsNull()) };
    const memberships = await db().find(MembershipEntity, { where, order: { since: 'ASC' } });
    const byPerson = new Map(memberships.map(({ personId, organisationId }) => [personId, organisationId]));
    return ids.map((id) => byPerson.get(id) ?? null);
  });
  return loader.load(thing.writtenBy);
}

const inOrder = <Row extends { id: string }>(ids: readonly string[], rows: Row[]): (Row | null)[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

const organisations = (context: OperationContext) =>
  context.loader('authors’ organisations', async (ids) =>
    inOrder(ids, await db().findBy(OrganisationEntity, { id: In([...ids]) })),
  );

const people = (context: OperationContext) =>
  context.loader('authors’ names', async (ids) =>
    inOrder(ids, await db().find(PersonEntity, { where: { id: In([...ids]) }, select: { id: true, name: true } })),
  );
