import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { arrived } from './arrived.js';

/**
 * A part of a screen that is loaded when it is first drawn, as dialogs are: the screen does not carry it. What is around
 * it stays as it is meanwhile, also where the network fails; that something is on its way stands in the page, unseen.
 * @param waiting what stands in its place until it is there
 */
export function later<Props extends object, Name extends string>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  waiting?: (props: Props) => ReactNode,
): (props: Props) => ReactNode {
  const Loaded = lazy<ComponentType<Props>>(async () => ({ default: (await arrived(load))[name] }));
  return function Later(props: Props) {
    return (
      <Suspense fallback={waiting?.(props) ?? <span hidden data-on-its-way />}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

/** Fetches parts once the browser has nothing else to do, so that the first use of them need not wait. */
export function useLoadedSoon(parts: readonly { readonly load: () => Promise<unknown> }[]): void {
  useEffect(() => {
    // Where a browser does not say when it is idle, they come when they are used.
    if (!window.requestIdleCallback) return;
    const fetchAll = async () => {
      for (const { load } of parts) await arrived(load, false);
    };
    const waiting = requestIdleCallback(() => void fetchAll(), { timeout: 10_000 });
    return () => cancelIdleCallback(waiting);
  }, [parts]);
}
