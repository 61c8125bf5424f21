import type { Actor } from '../../domain/actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { JointStatus, JointStatusEvent } from './joint-status.model.js';
import type { JointStatusService } from './joint-status.service.js';

/** The commands that moved a row's joint status; one read for all rows of the operation together. */
export function eventsOf(
  jointStatuses: JointStatusService,
  { actor, context }: { actor: Actor; context: OperationContext },
  { id, workspaceId }: JointStatus,
): Promise<JointStatusEvent[]> {
  const loader = context.loader(`events of ${workspaceId}`, async (ids) => {
    const events = await jointStatuses.events(readerOrNotFound(actor, workspaceId), ids);
    return listsInOrder(ids, events, ({ entryId }) => entryId);
  });
  return loader.load(id);
}
