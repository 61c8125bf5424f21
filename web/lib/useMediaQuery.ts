import { useCallback, useSyncExternalStore } from 'react';

/** Whether a CSS media query holds now; re-renders when that changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Below this width a table of many columns gives way to cards. */
export const NARROW = '(max-width: 47.99em)';
