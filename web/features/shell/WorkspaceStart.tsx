import { Navigate } from 'react-router';
import { reviewUrl } from '../workspaces/urls.js';
import { useViewer } from '../workspaces/viewer.js';

/** A workspace opens at its newest review; one without any, where a first file is chosen. */
export function WorkspaceStart() {
  const { workspace, review } = useViewer();
  const to = review ? `${reviewUrl(workspace.id, review.id)}/overview` : `/w/${workspace.id}/import`;
  return <Navigate to={to} replace />;
}
