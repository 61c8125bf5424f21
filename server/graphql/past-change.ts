import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import type { Actor, Readable } from '../domain/actor.js';
import { canRead } from '../domain/permissions.js';
import { whatStoodBefore } from '../domain/revert-rules.js';
import { statement } from '../database/with-actor.js';
import { NotFound } from './errors.js';
import { ChangeInput } from './mutation-input.js';

/** What the input of a mutation carries that puts back what stood before a change. */
@InputType({ isAbstract: true })
export abstract class RevertInput extends ChangeInput {
  @Field(() => ID, { description: 'The event of the thing’s history whose change is taken back.' })
  @IsUUID()
  eventId: string;
}

interface PastEvent extends Readable {
  readonly subjectId: string;
  readonly subjectType: string;
  readonly before: Record<string, unknown> | null;
}

const EVENT = `
  select workspace_id as "workspaceId", audience, owner_organisation_id as "ownerOrganisationId",
    owner_side as "ownerSide", person_id as "writtenBy", subject_id as "subjectId", subject_type as "subjectType", before
  from journal where id = $1`;

/**
 * What stood before a change of the thing the input names, as far as it can be put back. NOT_FOUND for an event that the
 * actor may not read, or that is of another thing.
 */
export async function stoodBefore(
  actor: Actor,
  subjectType: string,
  { id, eventId }: RevertInput,
): Promise<Record<string, unknown>> {
  const [event] = await statement<PastEvent>('past-event', EVENT, [eventId]);
  if (!event || !canRead(actor, event)) throw new NotFound();
  if (event.subjectId !== id || event.subjectType !== subjectType) throw new NotFound();
  return whatStoodBefore(event);
}
