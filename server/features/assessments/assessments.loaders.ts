import type { Actor } from '../../domain/actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceEntity } from '../evidence/evidence.entity.js';
import type { EvidenceService } from '../evidence/evidence.service.js';
import type { AssessmentVersionEntity } from './assessment.entity.js';

/** The evidence a version names, as far as the actor may see it, in its order; one read for all versions together. */
export async function evidenceOf(
  evidence: EvidenceService,
  { actor, context }: { actor: Actor; context: OperationContext },
  { evidenceIds, workspaceId }: AssessmentVersionEntity,
): Promise<EvidenceEntity[]> {
  const loader = context.loader(`evidence named in ${workspaceId}`, async (ids) => {
    const found = await evidence.byIds(readerOrNotFound(actor, workspaceId), ids);
    const byId = new Map(found.map((piece) => [piece.id, piece]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  const named = await Promise.all(evidenceIds.map((id) => loader.load(id)));
  return named.filter((piece) => piece !== null);
}
