import type { Reader } from '../../domain/actor.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { EvidenceFileEntity } from './evidence-file.entity.js';
import type { EvidenceFilesService } from './evidence-files.service.js';
import type { EvidenceEntity } from './evidence.entity.js';

/** The files of a piece of evidence that the reader may see. */
export function filesOf(
  files: EvidenceFilesService,
  context: OperationContext,
  reader: Reader,
  { id }: EvidenceEntity,
): Promise<EvidenceFileEntity[]> {
  const loader = context.loader(`files of evidence in ${reader.workspaceId}`, async (ids) =>
    listsInOrder(ids, await files.ofEvidence(reader, ids), ({ evidenceId }) => evidenceId),
  );
  return loader.load(id);
}
