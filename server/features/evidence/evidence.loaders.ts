import { Audience } from '../../domain/vocabulary.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceEntity } from './evidence.entity.js';
import type { EvidenceService } from './evidence.service.js';
import { saysTheSame } from './same-evidence.js';
import { handsOutTheSame, type SharedFilesService } from './shared-files.service.js';

/** Whether everybody may see the piece as it is now: itself, or a copy that says the same. */
export async function isShared(
  { evidence, files }: { evidence: EvidenceService; files: SharedFilesService },
  context: OperationContext,
  piece: EvidenceEntity,
): Promise<boolean> {
  if (piece.audience === Audience.JOINT) return true;
  const loader = context.loader('copies of evidence', async (ids) => {
    const copies = await evidence.copiesOf(ids);
    const cleaned = await files.cleanedOf([...ids, ...copies.map(({ id }) => id)]);
    const same = copies.filter(({ id, sharedFromId }) => handsOutTheSame(cleaned, id, sharedFromId!));
    return listsInOrder(ids, same, ({ sharedFromId }) => sharedFromId!);
  });
  return (await loader.load(piece.id)).some((copy) => saysTheSame(copy, piece));
}
