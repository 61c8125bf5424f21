import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { carriedCount, carry } from '../../graphql/device/carried-entries.js';
import { mayBeKeeping } from '../../graphql/device/kept-flag.js';
import { later } from '../../lib/later.js';
import { signOutDocument } from '../accounts/accounts.documents.js';
import { waitingHere } from '../matrix/waiting-in-page.js';

const SignOutDialog = later(() => import('./SignOutDialog.js'), 'SignOutDialog');

/** Everything of this person that is not sent, in this page and on this device. */
async function unsent(): Promise<number> {
  const onDevice = mayBeKeeping() ? await (await import('../../graphql/device/outbox.js')).outboxSize() : 0;
  return Math.max(waitingHere(), onDevice + carriedCount());
}

/** Signing out forgets everything the page and the device knew; it asks first where something is not sent. */
export function useSignOut() {
  const client = useApolloClient();
  const [signOut] = useMutation(signOutDocument);
  const [asked, setAsked] = useState<number | null>(null);
  const go = async (): Promise<boolean> => {
    carry([]);
    if (mayBeKeeping()) await (await import('../../graphql/device/keeping.js')).dropKept();
    const isOut = await signOut().then(
      () => true,
      () => false,
    );
    if (!isOut) return false;
    await client.clearStore();
    location.assign('/');
    return true;
  };
  const leave = async () => {
    const count = await unsent();
    if (count > 0 || !(await go())) setAsked(count);
  };
  const dialog = asked !== null && <SignOutDialog count={asked} onLeave={go} onStay={() => setAsked(null)} />;
  return { leave, dialog };
}
