import { useLayoutEffect, type RefObject } from 'react';

const FIELDS = 'input:not([type="hidden"]):not([disabled]), select:not([disabled]), textarea:not([disabled])';

/**
 * Says where the focus goes when a dialog opens: to what is marked `data-autofocus`, else to the first field, else to
 * the words themselves; never to the cross. Mantine's trap reads the mark after this effect has set it.
 */
export function useFirstFocus(body: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const node = body.current;
    if (!node || node.querySelector('[data-autofocus]')) return;
    (node.querySelector(FIELDS) ?? node).setAttribute('data-autofocus', '');
  }, [body]);
}
