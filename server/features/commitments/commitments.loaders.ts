import type { Actor } from '../../domain/actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { CommitmentEntity } from './commitment.entity.js';
import type { CommitmentsService, LinkedRow } from './commitments.service.js';

/** Who asks, and in which operation. */
interface Asking {
  readonly actor: Actor;
  readonly context: OperationContext;
}

/** The rows a commitment serves, fetched for all commitments of the operation together. */
export function rowsOf(
  commitments: CommitmentsService,
  { actor, context }: Asking,
  { id, workspaceId }: CommitmentEntity,
): Promise<LinkedRow[]> {
  const loader = context.loader(`rows of commitments of ${workspaceId}`, async (ids) => {
    const rows = await commitments.rows(readerOrNotFound(actor, workspaceId), ids);
    return listsInOrder(ids, rows, ({ commitmentId }) => commitmentId);
  });
  return loader.load(id);
}

/** The commitment everybody sees that came of this private one; null when it was not shared. */
export async function sharedAs(
  commitments: CommitmentsService,
  { actor, context }: Asking,
  { id, workspaceId }: CommitmentEntity,
): Promise<string | null> {
  const loader = context.loader(`commitments shared in ${workspaceId}`, async (ids) => {
    const copies = await commitments.sharedAs(readerOrNotFound(actor, workspaceId), ids);
    return listsInOrder(ids, copies, ({ sharedFromId }) => sharedFromId);
  });
  const [copy] = await loader.load(id);
  return copy?.id ?? null;
}
