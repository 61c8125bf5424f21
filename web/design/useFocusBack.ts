import { useEffect, useState, type RefObject } from 'react';

/** What had the focus before each dialog that is open, the nearest first. */
const openersOf = new WeakMap<Element, readonly HTMLElement[]>();

/** What had the focus when a dialog was opened: read before the dialog takes it, and before what it replaces is gone. */
export function useOpeners(opened: boolean): readonly HTMLElement[] {
  const [last, setLast] = useState<{ opened: boolean; openers: readonly HTMLElement[] }>({
    opened: false,
    openers: [],
  });
  if (opened === last.opened) return last.openers;
  const openers = opened ? openersAt(document.activeElement) : last.openers;
  setLast({ opened, openers });
  return openers;
}

/**
 * Gives the focus back to what opened a dialog once the dialog is gone, however it went: a dialog that is taken out of
 * the page whole has no time to do so itself. What was opened from a menu gives it to the button of the menu; what
 * took the place of another dialog gives it to what opened that one.
 */
export function useFocusBack(body: RefObject<HTMLElement | null>, openers: readonly HTMLElement[]) {
  useEffect(() => {
    const dialog = body.current?.closest('[role=dialog]');
    if (dialog) openersOf.set(dialog, openers);
    return () => {
      setTimeout(() => {
        const isHeld = document.activeElement !== null && document.activeElement !== document.body;
        const opener = openers.find((one) => one.isConnected);
        if (!dialog?.isConnected && !isHeld) opener?.focus({ preventScroll: true });
      });
    };
  }, [body, openers]);
}

function openersAt(focused: Element | null): readonly HTMLElement[] {
  const menu = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = menu ? document.getElementById(menu) : focused;
  const dialog = focused?.closest('[role=dialog]');
  const nearest = opener instanceof HTMLElement && opener !== document.body ? [opener] : [];
  return [...nearest, ...((dialog && openersOf.get(dialog)) ?? [])];
}
