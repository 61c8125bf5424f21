import { useEffect, useEffectEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../lib/useFormat.js';
import { useKeptUntil } from './device/kept-flag.js';
import { SilentServer } from './patient-fetch.js';
import { serverIsReady } from './server-ready.js';

/** Milliseconds between two looks. */
const PAUSE = 3000;

export interface RetryWhenBackProps {
  readonly onBack: () => void;
  /** What went wrong, where it is known: after a silence the server may be there again before the first look. */
  readonly error?: unknown;
}

/**
 * Beside an error: while the server is out of reach, says so, what of one's work this device has, and what to do; and
 * tries again by itself once it is back. Looks quietly, so that the error is not drawn and announced anew with every
 * attempt; an error of another cause is left to the person.
 */
export function RetryWhenBack({ onBack, error }: RetryWhenBackProps) {
  const wasSilent = error instanceof SilentServer;
  const [isAway, setIsAway] = useState(!navigator.onLine);
  const back = useEffectEvent(onBack);
  useEffect(() => {
    let wasAway = wasSilent || !navigator.onLine;
    let isLooking = false;
    const look = async () => {
      if (isLooking) return;
      isLooking = true;
      const ready = await serverIsReady();
      isLooking = false;
      setIsAway(!ready);
      if (ready && wasAway) back();
      wasAway = !ready;
    };
    const looks = () => void look();
    looks();
    const timer = setInterval(looks, PAUSE);
    window.addEventListener('online', looks);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', looks);
    };
  }, [wasSilent]);
  return isAway && <WhileAway />;
}

function WhileAway() {
  const intl = useIntl();
  const format = useFormat();
  const until = useKeptUntil();
  const cause = navigator.onLine ? 'shell.unreachableServer' : 'shell.unreachableNetwork';
  const kept =
    until === null
      ? intl.formatMessage({ id: 'shell.unreachableNotKept' })
      : intl.formatMessage({ id: 'shell.unreachableKept' }, { time: format.time(new Date(until).toISOString()) });
  return (
    <>
      <p>{intl.formatMessage({ id: cause })}</p>
      <p>{kept}</p>
    </>
  );
}
