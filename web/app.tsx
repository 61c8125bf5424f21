import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { useIntl } from 'react-intl';
import { ErrorState } from './design/ErrorState.js';
import { LoadingState } from './design/LoadingState.js';
import { onSessionEnd } from './graphql/session.js';
import { useMe } from './features/accounts/useMe.js';
import { RouteFault } from './features/shell/RouteFault.js';

/** Every screen is loaded when it is first opened. */
function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Screen = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
  return <Screen />;
}

const ofReview: RouteObject[] = [
  { path: 'overview', element: screen(() => import('./features/overview/OverviewPage.js'), 'OverviewPage') },
  { path: 'matrix', element: screen(() => import('./features/matrix/MatrixPage.js'), 'MatrixPage') },
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
          { path: 'r/:reviewId', errorElement: <RouteFault />, children: ofReview },
          { path: '*', element: screen(() => import('./features/shell/NothingHere.js'), 'NothingHere') },
        ],
      },
      { path: '*', element: screen(() => import('./features/shell/NothingHere.js'), 'NothingHere') },
    ],
  },
]);

const SignIn = lazy(async () => ({ default: (await import('./features/accounts/SignInPage.js')).SignInPage }));
const FirstAdministrator = lazy(async () => ({
  default: (await import('./features/accounts/FirstAdministratorPage.js')).FirstAdministratorPage,
}));

/** The program: who is signed in decides between the door and the rooms. The address stays through signing in. */
export function App() {
  const intl = useIntl();
  const client = useApolloClient();
  const { me, needsFirstAdministrator, error, loading, refetch } = useMe();
  const start = () => void client.resetStore();

  useEffect(() => onSessionEnd(() => void refetch()), [refetch]);

  const waiting = <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  if (error && !me) {
    return (
      <ErrorState
        title={intl.formatMessage({ id: 'shell.unreachable' })}
        retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}
        onRetry={() => void refetch()}
      >
        {intl.formatMessage({ id: 'shell.unreachableHelp' })}
      </ErrorState>
    );
  }
  if (loading && !me) return waiting;
  return (
    <Suspense fallback={waiting}>
      {me ? (
        <RouterProvider router={router} />
      ) : needsFirstAdministrator ? (
        <FirstAdministrator onSignedIn={start} />
      ) : (
        <SignIn onSignedIn={start} />
      )}
    </Suspense>
  );
}
