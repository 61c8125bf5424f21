import { useEffect, useEffectEvent } from 'react';

/** Milliseconds between two looks. */
const PAUSE = 3000;

const isReady = () =>
  fetch('/health/ready', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Beside an error: when the server was away, tries again by itself once it is back. Looks quietly, so that the error is
 * not drawn and announced anew with every attempt; an error of another cause is left to the person.
 */
export function RetryWhenBack({ onBack }: { onBack: () => void }) {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    let wasAway = false;
    const look = async () => {
      const ready = await isReady();
      if (ready && wasAway) back();
      wasAway = !ready;
    };
    void look();
    const timer = setInterval(() => void look(), PAUSE);
    return () => clearInterval(timer);
  }, []);
  return null;
}
