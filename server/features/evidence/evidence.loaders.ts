import { Audience } from '../../domain/vocabulary.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceEntity } from './evidence.entity.js';
import type { EvidenceService } from './evidence.service.js';
import { saysTheSame } from './same-evidence.js';

/** Whether everybody may see the piece as it is now: itself, or a copy that says the same. */
export async function isShared(
  evidence: EvidenceService,
  context: OperationContext,
  piece: EvidenceEntity,
): Promise<boolean> {
  if (piece.audience === Audience.JOINT) return true;
  const loader = context.loader('copies of evidence', async (ids) => {
    const copies = await evidence.copiesOf(ids);
    return listsInOrder(ids, copies, ({ sharedFromId }) => sharedFromId!);
  });
  return (await loader.load(piece.id)).some((copy) => saysTheSame(copy, piece));
}
