import type { Reader } from '../../domain/actor.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import type { SourcesService } from './sources.service.js';

/** Whether a source is kept for the piece of evidence with this id. */
export function isSourceKept(
  sources: SourcesService,
  context: OperationContext,
  reader: Reader,
  evidenceId: string,
): Promise<boolean> {
  const loader = context.loader(`sources kept in ${reader.workspaceId}`, async (ids) => {
    const kept = await sources.keptFor(reader, ids);
    return ids.map((id) => kept.has(id));
  });
  return loader.load(evidenceId);
}
