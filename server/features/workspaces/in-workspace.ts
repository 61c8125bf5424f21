import type { Readable } from '../../domain/actor.js';

/** What is known to every member of a workspace. */
export const inWorkspace = (workspaceId: string, id: string): Readable & { id: string } => ({
  id,
  workspaceId,
  audience: 'JOINT',
  ownerOrganisationId: null,
  ownerSide: null,
  writtenBy: null,
});
