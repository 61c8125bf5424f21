/** Where a review stands: its first page. */
export const overviewUrl = (workspaceId: string, reviewId: string) => `/w/${workspaceId}/r/${reviewId}/overview`;
