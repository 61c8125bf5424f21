import { lazy, Suspense, type ComponentType } from 'react';
import { createBrowserRouter, Navigate, RouterProvider, type RouteObject } from 'react-router';
// With the rooms, so that no notice waits for its socket to be fetched.
import './graphql/live-link.js';
import { useKeptUntil } from './graphql/device/kept-flag.js';
import { NewVersion } from './features/shell/NewVersion.js';
import { RouteFault } from './features/shell/RouteFault.js';
import { arrived } from './lib/arrived.js';

/** Every screen is loaded when it is first opened. */
function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  const Screen = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
  return <Screen />;
}

const ofReview: RouteObject[] = [
  { index: true, element: <Navigate to="overview" replace /> },
  {
    path: 'recommendations/:entryId',
    element: screen(() => import('./RecommendationScreen.js'), 'RecommendationScreen'),
  },
  { path: 'overview', element: screen(() => import('./features/overview/OverviewPage.js'), 'OverviewPage') },
  { path: 'matrix', element: screen(() => import('./MatrixRoom.js'), 'MatrixRoom') },
  { path: 'matrix/print', element: screen(() => import('./features/matrix/MatrixPrintPage.js'), 'MatrixPrintPage') },
  { path: 'indicators', element: screen(() => import('./features/indicators/IndicatorsPage.js'), 'IndicatorsPage') },
  {
    path: 'commitments',
    element: screen(() => import('./features/commitments/CommitmentsPage.js'), 'CommitmentsPage'),
  },
  { path: 'waiting', element: screen(() => import('./WaitingScreen.js'), 'WaitingScreen') },
  { path: 'reports', element: screen(() => import('./features/reports/ReportsPage.js'), 'ReportsPage') },
  {
    path: 'reports/releases/:releaseId',
    element: screen(() => import('./features/reports/ReleasePage.js'), 'ReleasePage'),
  },
  { path: 'reports/:reportId', element: screen(() => import('./features/reports/ReportPage.js'), 'ReportPage') },
];

const router = createBrowserRouter([
  {
    errorElement: <RouteFault isAlone />,
    children: [
      { path: '/', element: screen(() => import('./features/workspaces/WorkspacesPage.js'), 'WorkspacesPage') },
      {
        path: '/new-workspace',
        element: screen(() => import('./features/workspaces/NewWorkspacePage.js'), 'NewWorkspacePage'),
      },
      { path: '/account', element: screen(() => import('./features/accounts/AccountPage.js'), 'AccountPage') },
      {
        path: '/w/:workspaceId',
        element: screen(() => import('./features/shell/Shell.js'), 'Shell'),
        errorElement: <RouteFault isAlone />,
        children: [
          { index: true, element: screen(() => import('./features/shell/WorkspaceStart.js'), 'WorkspaceStart') },
          { path: 'import', element: screen(() => import('./features/imports/ImportPage.js'), 'ImportPage') },
          {
            path: 'import/:importId',
            element: screen(() => import('./features/imports/ImportFilePage.js'), 'ImportFilePage'),
          },
          { path: 'spreadsheet', element: screen(() => import('./features/sheets/SheetsPage.js'), 'SheetsPage') },
          {
            path: 'spreadsheet/:fileId',
            element: screen(() => import('./features/sheets/SheetFilePage.js'), 'SheetFilePage'),
          },
          { path: 'people', element: screen(() => import('./features/people/PeoplePage.js'), 'PeoplePage') },
          { path: 'clusters', element: screen(() => import('./features/clusters/ClustersPage.js'), 'ClustersPage') },
          {
            path: 'portfolios',
            element: screen(() => import('./features/portfolios/PortfoliosPage.js'), 'PortfoliosPage'),
          },
          { path: 'record', element: screen(() => import('./features/audit/RecordPage.js'), 'RecordPage') },
          { path: 'r/:reviewId', errorElement: <RouteFault />, children: ofReview },
          { path: '*', element: screen(() => import('./features/shell/NothingHere.js'), 'NothingHere') },
        ],
      },
      { path: '*', element: screen(() => import('./features/shell/NothingHere.js'), 'NothingAnywhere') },
    ],
  },
]);

const KeptWork = lazy(async () => ({
  default: (await arrived(() => import('./features/matrix/KeptWork.js'), false)).KeptWork,
}));

/** All that is behind the door, each screen at its address. */
export function Rooms() {
  const isKeeping = useKeptUntil() !== null;
  return (
    <>
      <NewVersion />
      <Suspense fallback={null}>{isKeeping && <KeptWork />}</Suspense>
      <RouterProvider router={router} />
    </>
  );
}
