import { useApolloClient, useQuery } from '@apollo/client/react';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Outlet, useParams } from 'react-router';
import { LoadingState } from '../../design/LoadingState.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import { onRightsDoubted } from '../../graphql/session.js';
import { meDocument } from '../accounts/accounts.documents.js';
import { useKeptLanguage } from '../accounts/useKeptLanguage.js';
import { useMe } from '../accounts/useMe.js';
import { Unreachable } from '../workspaces/Unreachable.js';
import { myWorkspacesDocument } from '../workspaces/workspaces.documents.js';
import { BottomBar } from './BottomBar.js';
import { Header } from './Header.js';
import { Navigation } from './Navigation.js';
import { NoNetwork } from './NoNetwork.js';
import { NoMemberAnyMore, NothingAnywhere } from './NothingHere.js';
import classes from './Shell.module.css';
import { ViewerContext, type Viewer } from '../workspaces/viewer.js';

/** The frame around every screen of a workspace: skip link, demonstration band, header, navigation, main. */
export function Shell() {
  const intl = useIntl();
  const { workspaceId, reviewId } = useParams();
  const { me } = useMe();
  const { data, error, refetch } = useQuery(myWorkspacesDocument);
  const isNarrow = useMediaQuery(NARROW);

  const viewer = useMemo((): Viewer | null => {
    const workspace = data?.myWorkspaces.find(({ id }) => id === workspaceId);
    const membership = me?.memberships.find((one) => one.workspaceId === workspaceId);
    if (!me || !workspace || !membership) return null;
    const review =
      workspace.reviews.find(({ id }) => id === reviewId) ?? (reviewId ? null : (workspace.reviews[0] ?? null));
    const { personId, name } = me;
    const { organisationId = null, side = null, roles } = membership;
    return { personId, name, organisationId, side, roles, workspace, review };
  }, [data, me, workspaceId, reviewId]);

  useKeptLanguage(me?.language);
  useLostMembership();
  const [membered, setMembered] = useState<string | null>(null);
  if (viewer && membered !== viewer.workspace.id) setMembered(viewer.workspace.id);

  const loading = <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  if (error) return <Unreachable error={error} onRetry={() => void refetch()} />;
  if (!data) return loading;
  if (!viewer && membered === workspaceId) return <NoMemberAnyMore />;
  if (!viewer || (reviewId && !viewer.review)) return <NothingAnywhere />;
  return (
    <ViewerContext value={viewer}>
      <div className={classes.frame}>
        <a className="skip-link" href="#main">
          {intl.formatMessage({ id: 'shell.skip' })}
        </a>
        {viewer.workspace.isDemonstration && (
          <aside className={classes.band} aria-label={intl.formatMessage({ id: 'shell.demonstrationShort' })}>
            {intl.formatMessage({ id: isNarrow ? 'shell.demonstrationShort' : 'shell.demonstration' })}
          </aside>
        )}
        <Header isNarrow={isNarrow} />
        <NoNetwork />
        <div className={classes.body}>
          {!isNarrow && <Navigation />}
          <main id="main" className={classes.main} tabIndex={-1}>
            <Suspense fallback={loading}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        {isNarrow && <BottomBar />}
      </div>
    </ViewerContext>
  );
}

/** When the server lets somebody at nothing any more, what they are here is asked anew. */
function useLostMembership() {
  const client = useApolloClient();
  useEffect(
    () =>
      onRightsDoubted(
        () => void client.refetchQueries({ include: [meDocument, myWorkspacesDocument] }).catch(() => []),
      ),
    [client],
  );
}
