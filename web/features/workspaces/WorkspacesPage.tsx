import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link, Navigate } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Tag } from '../../design/Tag.js';
import { EntryPage } from '../accounts/EntryPage.js';
import { Unreachable } from './Unreachable.js';
import { newWorkspaceUrl, workspaceUrl } from './urls.js';
import { myWorkspacesDocument } from './workspaces.documents.js';
import classes from './WorkspacesPage.module.css';

/** Chooses among one's workspaces; somebody with exactly one goes straight there. */
export function WorkspacesPage() {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `workspaces.${name}` });
  const { data, error, refetch } = useQuery(myWorkspacesDocument);
  if (error) return <Unreachable error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  const { myWorkspaces, mayCreateWorkspace } = data;
  const [only, ...others] = myWorkspaces;
  if (only && !others.length && !mayCreateWorkspace) return <Navigate to={workspaceUrl(only.id)} replace />;
  return (
    <EntryPage title={text('title')}>
      {myWorkspaces.length ? (
        <ul className={classes.list}>
          {myWorkspaces.map(({ id, name, isDemonstration, reviews }) => (
            <li key={id}>
              <Link to={workspaceUrl(id)} className={classes.workspace}>
                <span className={classes.name}>{name}</span>
                {isDemonstration && <Tag>{text('demonstration')}</Tag>}
                <span className={classes.detail}>
                  {intl.formatMessage({ id: 'workspaces.reviews' }, { count: reviews.length })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={text('none')}>{text(mayCreateWorkspace ? 'noneCreate' : 'noneWait')}</EmptyState>
      )}
      {mayCreateWorkspace && (
        <Button component={Link} to={newWorkspaceUrl()} variant={myWorkspaces.length ? 'default' : 'filled'} fullWidth>
          {text('new')}
        </Button>
      )}
    </EntryPage>
  );
}
