import { useEffect, useState } from 'react';

const WORKER = '/service-worker.js';
/** Milliseconds between two looks for a newer build, for a page that stays open for days. */
const LOOK_AGAIN = 30 * 60_000;
/** Milliseconds after which the program's files are kept: what the person asked for comes first. */
const FIRST_THINGS = 2_000;

/** Whether this browser can open the program without a network: only on secure pages, and not everywhere. */
export const canWorkAlone = (): boolean => 'serviceWorker' in navigator && window.isSecureContext;

/** Has the program's files kept in this browser from now on, also for the page that is open. */
export async function keepProgramFiles(): Promise<void> {
  if (!canWorkAlone()) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('claim');
}

/** The file this page was started from; its name changes with every build. */
const ownEntry = () => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src');

/** Whether the server's page is of another build than this one. */
async function isOutdated(): Promise<boolean> {
  const entry = ownEntry();
  const page = await fetch('/', { cache: 'no-store' }).then(
    (answer) => (answer.ok ? answer.text() : null),
    () => null,
  );
  return Boolean(entry && page && !page.includes(`"${entry}"`));
}

/** Whether a newer build of the program is there than the one this page runs. */
export function useNewVersion(): boolean {
  const [isNew, setIsNew] = useState(false);
  useEffect(() => {
    if (!canWorkAlone() || !import.meta.env.PROD) return;
    return watchBuilds(() => void isOutdated().then((found) => found && setIsNew(true)));
  }, []);
  return isNew;
}

/** Registers the worker, looks for newer builds of it, and calls back when one is in place; gives what ends that. */
function watchBuilds(replaced: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const register = async () => {
    const registration = await navigator.serviceWorker.register(WORKER);
    if (signal.aborted) return;
    const look = () => document.visibilityState === 'visible' && void registration.update().catch(() => undefined);
    const told = () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => installing.state === 'activated' && replaced(), { signal });
    };
    registration.addEventListener('updatefound', told, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('online', look, { signal });
    const timer = setInterval(look, LOOK_AGAIN);
    signal.addEventListener('abort', () => clearInterval(timer));
  };
  // A browser that forbids workers still works; it only needs the network.
  const first = setTimeout(() => void register().catch(() => undefined), FIRST_THINGS);
  signal.addEventListener('abort', () => clearTimeout(first));
  return () => ended.abort();
}
