import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { useIntl } from 'react-intl';
import { LoadingState } from './design/LoadingState.js';
import { onSessionEnd, sessionResumed } from './graphql/session.js';
import { meDocument } from './features/accounts/accounts.documents.js';
import { useMe } from './features/accounts/useMe.js';
import { RouteFault } from './features/shell/RouteFault.js';
import { Unreachable } from './features/workspaces/Unreachable.js';

/** Every screen is loaded when it is first opened. */
function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Screen = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
  return <Screen />;
}

const ofReview: RouteObject[] = [
  {
    path: 'recommendations/:entryId',
    element: screen(() => import('./RecommendationScreen.js'), 'RecommendationScreen'),
  },
  { path: 'overview', element: screen(() => import('./features/overview/OverviewPage.js'), 'OverviewPage') },
  { path: 'matrix', element: screen(() => import('./MatrixRoom.js'), 'MatrixRoom') },
  { path: 'indicators', element: screen(() => import('./features/indicators/IndicatorsPage.js'), 'IndicatorsPage') },
  {
    path: 'commitments',
    element: screen(() => import('./features/commitments/CommitmentsPage.js'), 'CommitmentsPage'),
  },
  { path: 'waiting', element: screen(() => import('./features/sharing/WaitingPage.js'), 'WaitingPage') },
  { path: 'reports', element: screen(() => import('./features/reports/ReportsPage.js'), 'ReportsPage') },
  { path: 'reports/:reportId', element: screen(() => import('./features/reports/ReportPage.js'), 'ReportPage') },
];

const router = createBrowserRouter([
  {
    errorElement: <RouteFault />,
    children: [
      { path: '/', element: screen(() => import('./features/workspaces/WorkspacesPage.js'), 'WorkspacesPage') },
      {
        path: '/new-workspace',
        element: screen(() => import('./features/workspaces/NewWorkspacePage.js'), 'NewWorkspacePage'),
      },
      {
        path: '/w/:workspaceId',
        element: screen(() => import('./features/shell/Shell.js'), 'Shell'),
        errorElement: <RouteFault />,
        children: [
          { index: true, element: screen(() => import('./features/shell/WorkspaceStart.js'), 'WorkspaceStart') },
          { path: 'import', element: screen(() => import('./features/imports/ImportPage.js'), 'ImportPage') },
          {
            path: 'import/:importId',
            element: screen(() => import('./features/imports/ImportFilePage.js'), 'ImportFilePage'),
          },
          { path: 'people', element: screen(() => import('./features/people/PeoplePage.js'), 'PeoplePage') },
          { path: 'r/:reviewId', errorElement: <RouteFault />, children: ofReview },
          { path: '*', element: screen(() => import('./features/shell/NothingHere.js'), 'NothingHere') },
        ],
      },
      { path: '*', element: screen(() => import('./features/shell/NothingHere.js'), 'NothingAnywhere') },
    ],
  },
]);

const SignIn = lazy(async () => ({ default: (await import('./features/accounts/SignInPage.js')).SignInPage }));
const FirstAdministrator = lazy(async () => ({
  default: (await import('./features/accounts/FirstAdministratorPage.js')).FirstAdministratorPage,
}));

/**
 * The program: who is signed in decides between the door and the rooms. When a session ends while somebody works, the
 * rooms stay as they are behind the door, with all that was typed in them, until the same person is back.
 */
export function App() {
  const intl = useIntl();
  const client = useApolloClient();
  const { me, needsFirstAdministrator, error, loading, refetch } = useMe();
  const [isLocked, setIsLocked] = useState(false);
  useEffect(() => onSessionEnd(() => setIsLocked(true)), []);
  // Dialogs are drawn beside the rooms, not in them: base.css takes them out of sight with this.
  useEffect(() => void document.body.toggleAttribute('data-locked', isLocked), [isLocked]);

  const enter = () => void client.resetStore();
  const unlock = async () => {
    const { data } = await client.query({ query: meDocument, fetchPolicy: 'network-only' });
    if (data?.me?.personId !== me?.personId) return location.assign('/');
    setIsLocked(false);
    sessionResumed();
    await client.refetchQueries({ include: 'active' });
  };

  const waiting = <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  if (error && !me) return <Unreachable onRetry={() => void refetch()} />;
  if (loading && !me) return waiting;
  if (!me) {
    return (
      <Suspense fallback={waiting}>
        {needsFirstAdministrator ? <FirstAdministrator onSignedIn={enter} /> : <SignIn onSignedIn={enter} />}
      </Suspense>
    );
  }
  return (
    <Suspense fallback={waiting}>
      {isLocked && <SignIn isAgain onSignedIn={() => void unlock()} />}
      <div hidden={isLocked}>
        <RouterProvider router={router} />
      </div>
    </Suspense>
  );
}
