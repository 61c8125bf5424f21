/** The indicators of a review; `indicatorId` opens one of them. */
export function indicatorsUrl(workspaceId: string, reviewId: string, indicatorId?: string): string {
  const query = indicatorId ? `?${new URLSearchParams({ indicator: indicatorId }).toString()}` : '';
  return `/w/${workspaceId}/r/${reviewId}/indicators${query}`;
}
