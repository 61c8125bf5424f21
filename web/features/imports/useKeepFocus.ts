import { useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';

/**
 * Keeps the keyboard's place: where the button that was pressed has gone with what it did, the focus goes on to the
 * element of the returned ref (`tabIndex={-1}`) instead of the top of the page. `moment` names what is shown; null while
 * it is still loading. A page opened by its address keeps the browser's own start.
 */
export function useKeepFocus<Element extends HTMLElement>(moment: string | null) {
  const ref = useRef<Element>(null);
  const isOpenedByAddress = useNavigationType() === 'POP';
  const former = useRef<string | null>(null);
  useEffect(
    function focusWhatReplacedTheButton() {
      const isFirst = former.current === null;
      if (moment === null || moment === former.current) return undefined;
      former.current = moment;
      if (isFirst && isOpenedByAddress) return undefined;
      // A dialog that closes gives the focus back first, perhaps to a button that is there no more.
      const timer = setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body) ref.current?.focus();
      }, 300);
      return () => clearTimeout(timer);
    },
    [moment, isOpenedByAddress],
  );
  return ref;
}
