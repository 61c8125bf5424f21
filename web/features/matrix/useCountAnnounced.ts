import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { useDebounced } from '../../lib/useDebounced.js';
import { sayWith } from './column-world.js';

/** Tells how many rows are shown, once a filter has changed and typing has come to rest. */
export function useCountAnnounced(shown: number, filterKey: string) {
  const intl = useIntl();
  const announce = useAnnounce();
  const settled = useDebounced(`${filterKey}\n${shown}`, 600);
  const before = useRef(filterKey);
  useEffect(() => {
    const [key, count] = settled.split('\n');
    if (key === before.current) return;
    before.current = key;
    announce(sayWith(intl)('told.filtered', { count: Number(count) }));
  }, [settled, announce, intl]);
}
