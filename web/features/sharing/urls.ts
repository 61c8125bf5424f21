/** The queue of what the other side proposes or asks. */
export const waitingUrl = (workspaceId: string, reviewId: string) => `/w/${workspaceId}/r/${reviewId}/waiting`;
