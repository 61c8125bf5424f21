import { lazy, Suspense, useEffect, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { LoadingState } from './design/LoadingState.js';
import { mayBeKeeping } from './graphql/device/kept-flag.js';
import { cameIn, onSessionEnd, sessionResumed } from './graphql/session.js';
import { arrived } from './lib/arrived.js';
import { meDocument } from './features/accounts/accounts.documents.js';
import { useMe } from './features/accounts/useMe.js';
import { Unreachable } from './features/workspaces/Unreachable.js';

// What is behind the door is not carried to whoever stands before it.
const Rooms = lazy(async () => ({ default: (await import('./Rooms.js')).Rooms }));
const SignIn = lazy(async () => ({ default: (await import('./features/accounts/SignInPage.js')).SignInPage }));
const ResetPassword = lazy(async () => ({
  default: (await import('./features/accounts/ResetPasswordPage.js')).ResetPasswordPage,
}));
const ConfirmIdentity = lazy(async () => ({
  default: (await arrived(() => import('./features/accounts/ConfirmIdentity.js'))).ConfirmIdentity,
}));
const FirstAdministrator = lazy(async () => ({
  default: (await import('./features/accounts/FirstAdministratorPage.js')).FirstAdministratorPage,
}));
const Operator = lazy(async () => ({ default: (await import('./features/accounts/OperatorPage.js')).OperatorPage }));

const KeptDoor = lazy(async () => ({ default: (await import('./features/accounts/KeptDoor.js')).KeptDoor }));

const Invitation = lazy(async () => ({
  default: (await import('./features/people/InvitationPage.js')).InvitationPage,
}));

/** Where the links of invitations lead; before the door, and behind it too. */
const isInvitation = () => location.pathname === '/invitation';

/** Where the link of a letter leads: before the door, whoever is signed in. */
const RESET_PASSWORD = '/reset-password';

/**
 * The program: who is signed in decides between the door and the rooms. When a session ends while somebody works, the
 * rooms stay as they are behind the door, with all that was typed in them, until the same person is back. What the
 * server's operator can see stands before the door: nobody has to sign in to learn it.
 */
export function App() {
  const intl = useIntl();
  if (location.pathname !== '/operator') return <Door />;
  const waiting = <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  return (
    <Suspense fallback={waiting}>
      <Operator />
    </Suspense>
  );
}

function Door() {
  const intl = useIntl();
  const client = useApolloClient();
  const { me, needsFirstAdministrator, error, loading, refetch } = useMe();
  const [isLocked, setIsLocked] = useState(false);
  const [signsIn, setSignsIn] = useState(false);
  useEffect(() => onSessionEnd(() => setIsLocked(true)), []);
  const isRefused = !me && !error && !loading;
  useEffect(() => {
    // What was to be kept until some hour is dropped when the program is next opened after it.
    if (mayBeKeeping()) void import('./graphql/device/keeping.js').then((kept) => kept.keepingNow());
  }, []);
  useEffect(() => {
    if (isRefused && mayBeKeeping()) void import('./graphql/device/drop-refused.js').then((kept) => kept.dropRefused());
  }, [isRefused]);
  // Dialogs are drawn beside the rooms, not in them: base.css takes them out of sight with this.
  useEffect(() => void document.body.toggleAttribute('data-locked', isLocked), [isLocked]);

  const enter = () => {
    cameIn();
    setIsLocked(false);
    // What the door itself had asked is broken off as it closes; what the rooms ask tells of its own failures.
    void client.resetStore().catch(() => undefined);
  };
  const unlock = async () => {
    const { data } = await client.query({ query: meDocument, fetchPolicy: 'network-only' });
    if (data?.me?.personId !== me?.personId) return location.assign('/');
    setIsLocked(false);
    sessionResumed();
    await client.refetchQueries({ include: 'active' });
  };

  const waiting = <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  if (error && !me) {
    const unreachable = <Unreachable error={error} onRetry={() => void refetch()} />;
    if (!mayBeKeeping()) return unreachable;
    return (
      <Suspense fallback={waiting}>
        <KeptDoor waiting={waiting}>{unreachable}</KeptDoor>
      </Suspense>
    );
  }
  if (loading && !me) return waiting;
  if (isInvitation() && (me || !signsIn)) {
    return (
      <Suspense fallback={waiting}>
        <Invitation signedInAs={me?.name ?? null} onSignIn={() => setSignsIn(true)} />
      </Suspense>
    );
  }
  if (location.pathname === RESET_PASSWORD) {
    return (
      <Suspense fallback={waiting}>
        <ResetPassword />
      </Suspense>
    );
  }
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
        <Rooms />
      </div>
      <ConfirmIdentity />
    </Suspense>
  );
}
