import { useEffect, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import classes from './Shell.module.css';

/** While the device has no network, what that means for what one sees and writes; nothing otherwise. */
export function NoNetwork() {
  const intl = useIntl();
  const announce = useAnnounce();
  const isOnline = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const words = intl.formatMessage({ id: 'shell.noNetwork' });
  useEffect(() => {
    if (!isOnline) announce(words);
  }, [isOnline, announce, words]);
  if (isOnline) return null;
  return (
    <aside className={classes.away} aria-label={intl.formatMessage({ id: 'shell.noNetworkShort' })}>
      <Icon name="warning" size={14} />
      {words}
    </aside>
  );
}

function watchNetwork(heard: () => void) {
  const events = ['online', 'offline'] as const;
  events.forEach((event) => window.addEventListener(event, heard));
  return () => events.forEach((event) => window.removeEventListener(event, heard));
}
