import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { PageHead } from '../../design/PageHead.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { EntryPage } from '../accounts/EntryPage.js';
import { workspacesUrl } from '../workspaces/urls.js';
import classes from './Shell.module.css';

/** An address that leads nowhere, or to something that is not for these eyes: both look the same. */
export function NothingHere() {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'shell.nothingHere' });
  useDocumentTitle(title);
  return (
    <div className={classes.nothing}>
      <PageHead title={title} />
      <WayOut />
    </div>
  );
}

/** The same outside the frame of a workspace. */
export function NothingAnywhere() {
  const intl = useIntl();
  return (
    <EntryPage title={intl.formatMessage({ id: 'shell.nothingHere' })}>
      <WayOut />
    </EntryPage>
  );
}

/** What somebody sees whose membership ended while they were here. */
export function NoMemberAnyMore() {
  const intl = useIntl();
  return (
    <EntryPage title={intl.formatMessage({ id: 'shell.noMember' })}>
      <p role="alert">{intl.formatMessage({ id: 'shell.noMemberHelp' })}</p>
      <Link to={workspacesUrl()}>{intl.formatMessage({ id: 'shell.toWorkspaces' })}</Link>
    </EntryPage>
  );
}

function WayOut() {
  const intl = useIntl();
  return (
    <>
      <p>{intl.formatMessage({ id: 'shell.nothingHereHelp' })}</p>
      <Link to={workspacesUrl()}>{intl.formatMessage({ id: 'shell.toWorkspaces' })}</Link>
    </>
  );
}
