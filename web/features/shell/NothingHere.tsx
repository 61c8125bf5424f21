import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { workspacesUrl } from '../workspaces/urls.js';

/** An address that leads nowhere, or to something that is not for these eyes: both look the same. */
export function NothingHere() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'shell.nothingHere' });
  useDocumentTitle(title);
  return (
    <EmptyState
      title={title}
      action={<Link to={workspacesUrl()}>{intl.formatMessage({ id: 'shell.toWorkspaces' })}</Link>}
    >
      {intl.formatMessage({ id: 'shell.nothingHereHelp' })}
    </EmptyState>
  );
}
