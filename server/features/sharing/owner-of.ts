import type { Side } from '../../domain/vocabulary.js';
import type { ContentEntity } from '../../database/content.entity.js';
import { db } from '../../database/with-actor.js';
import { OrganisationEntity } from '../workspaces/workspace.entity.js';

/** Whose a thing is, as others read it: the organisation, never the person. */
export async function ownerOf(thing: ContentEntity): Promise<{ organisation: string; side: Side }> {
  const { name, side } = await db().findOneByOrFail(OrganisationEntity, { id: thing.ownerOrganisationId! });
  return { organisation: name, side };
}

/** A shown fact for each that there is something to say of. */
export const factsOf = (facts: Readonly<Record<string, string | null>>) =>
  Object.entries(facts).flatMap(([field, value]) => (value === null || value === '' ? [] : [{ field, value }]));
