import { useEffect, useState, type RefObject } from 'react';

/**
 * Gives the focus back to what opened a dialog once the dialog is gone, however it went: a dialog that is taken out of
 * the page whole has no time to do so itself. What was opened from a menu gives it to the button of the menu.
 */
export function useFocusBack(dialog: RefObject<HTMLElement | null>) {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(() => {
    const node = dialog.current;
    return () => {
      setTimeout(() => {
        const isHeld = document.activeElement !== null && document.activeElement !== document.body;
        if (!node?.isConnected && !isHeld) opener?.focus({ preventScroll: true });
      });
    };
  }, [dialog, opener]);
}

function openerOf(focused: Element | null): HTMLElement | null {
  const menu = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = menu ? document.getElementById(menu) : focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
