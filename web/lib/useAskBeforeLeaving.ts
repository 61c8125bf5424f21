import { useEffect, useRef } from 'react';

/**
 * Has the browser ask before the page is left or loaded anew while something in it would be lost; asked at that moment.
 */
export function useAskBeforeLeaving(isUnsaved: () => boolean): void {
  const now = useRef(isUnsaved);
  useEffect(() => {
    now.current = isUnsaved;
  });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (now.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
