/** Where somebody chooses among their workspaces. */
export const workspacesUrl = () => '/';

/** A workspace; leads on to its newest review. */
export const workspaceUrl = (workspaceId: string) => `/w/${workspaceId}`;

/** The form for a new workspace. */
export const newWorkspaceUrl = () => '/new-workspace';

/** The root of a review's screens. */
export const reviewUrl = (workspaceId: string, reviewId: string) => `/w/${workspaceId}/r/${reviewId}`;

/** In whose names the organisation's rows are; `from`: handing over what is in this person's. */
export const portfoliosUrl = (workspaceId: string, from?: string) =>
  `/w/${workspaceId}/portfolios${from ? `?${new URLSearchParams({ from }).toString()}` : ''}`;

/** The thematic groups of a workspace. */
export const clustersUrl = (workspaceId: string) => `/w/${workspaceId}/clusters`;
