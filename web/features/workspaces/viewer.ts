import { createContext, useContext } from 'react';
import type { MyWorkspacesQuery, MeQuery } from '../../graphql/generated/graphql.js';

export type WorkspaceOfMine = MyWorkspacesQuery['myWorkspaces'][number];
export type ReviewOfMine = WorkspaceOfMine['reviews'][number];
type Membership = NonNullable<MeQuery['me']>['memberships'][number];

/** Who looks at the screen, and where. */
export interface Viewer {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly side: Membership['side'];
  readonly roles: Membership['roles'];
  readonly workspace: WorkspaceOfMine;
  /** The review the address names, else the newest; null while the workspace has none. */
  readonly review: ReviewOfMine | null;
}

export const ViewerContext = createContext<Viewer | null>(null);

/** Who looks, inside the shell. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for screens inside the shell');
  return viewer;
}
