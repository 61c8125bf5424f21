import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { outboxSize, replayOutbox } from '../../graphql/device/outbox.js';
import { matrixPostman } from '../matrix/matrix-postman.js';
import { forgetWaiting, sendWaiting, waitingHere } from '../matrix/waiting-in-page.js';

export interface SignOutDialogProps {
  /** How many changes are not sent. */
  readonly count: number;
  /** Signs out; false where the server does not answer. */
  readonly onLeave: () => Promise<boolean>;
  readonly onStay: () => void;
}

/** Before somebody signs out whose work is not all sent: send it, stay, or let it go. */
export function SignOutDialog({ count: first, onLeave, onStay }: SignOutDialogProps) {
  const intl = useIntl();
  const client = useApolloClient();
  const say = (name: string, values?: Record<string, number>) => intl.formatMessage({ id: `signOut.${name}` }, values);
  const [count, setCount] = useState(first);
  const [busy, setBusy] = useState<'send' | 'discard' | null>(null);
  const [problem, setProblem] = useState<'stillUnsent' | 'unreachable' | null>(first === 0 ? 'unreachable' : null);
  const leave = async () => {
    if (!(await onLeave())) setProblem('unreachable');
    setBusy(null);
  };
  const send = async () => {
    setBusy('send');
    await sendWaiting();
    await replayOutbox(matrixPostman(client)).catch(() => undefined);
    const left = Math.max(waitingHere(), await outboxSize());
    setCount(left);
    if (left === 0) return leave();
    setProblem('stillUnsent');
    setBusy(null);
  };
  const discard = async () => {
    setBusy('discard');
    forgetWaiting();
    setCount(0);
    await leave();
  };
  return (
    <Dialog
      opened
      onClose={onStay}
      title={count ? say('title', { count }) : say('notSignedOut')}
      closeLabel={say('stay')}
      actions={
        <>
          <Button variant="default" onClick={onStay} data-autofocus>
            {say('stay')}
          </Button>
          {count > 0 && (
            <Button color="red" variant="light" loading={busy === 'discard'} onClick={() => void discard()}>
              {say('discard')}
            </Button>
          )}
          {count > 0 ? (
            <Button loading={busy === 'send'} onClick={() => void send()}>
              {say('send')}
            </Button>
          ) : (
            <Button loading={busy === 'discard'} onClick={() => void discard()}>
              {say('again')}
            </Button>
          )}
        </>
      }
    >
      {problem && (
        <Notice tone="warning" live="assertive">
          {say(problem, { count })}
        </Notice>
      )}
      {count > 0 && <p>{say('help')}</p>}
    </Dialog>
  );
}
