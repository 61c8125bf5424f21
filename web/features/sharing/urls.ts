import type { WaitingKind } from '../../graphql/generated/graphql.js';

/** The queue of what the other side proposes or asks; what is of the kind `first` comes first. */
export const waitingUrl = (workspaceId: string, reviewId: string, first?: WaitingKind) =>
  `/w/${workspaceId}/r/${reviewId}/waiting${first ? `?first=${first}` : ''}`;
