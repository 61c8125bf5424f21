/** The commitments of a review. */
export const commitmentsUrl = (workspaceId: string, reviewId: string): string =>
  `/w/${workspaceId}/r/${reviewId}/commitments`;
