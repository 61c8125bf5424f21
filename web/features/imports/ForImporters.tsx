import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { PageHead } from '../../design/PageHead.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { matrixUrl } from '../matrix/urls.js';
import { useViewer } from '../workspaces/viewer.js';

/** The room for those whose role includes importing; others are told who can, and where the rows are. */
export function ForImporters({ children }: { children: ReactNode }) {
  const { workspace } = useViewer();
  return workspace.mayImport ? children : <NotYours />;
}

function NotYours() {
  const intl = useIntl();
  const { workspace, review } = useViewer();
  const say = (id: string) => intl.formatMessage({ id: `imports.notYours.${id}` });
  const title = say(review ? 'title' : 'titleEmpty');
  useDocumentTitle(title);
  return (
    <>
      <PageHead title={title} detail={say('who')} />
      {review && <Link to={matrixUrl(workspace.id, review.id)}>{say('matrix')}</Link>}
    </>
  );
}
