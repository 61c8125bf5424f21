import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(changed: () => void) {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}

/** What this browser remembers under a key; null where storage is off or empty. */
export function readPreference(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writePreference(key: string, value: string) {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still works: the choice lasts as long as the page.
    unsaved.set(key, value);
  }
  listeners.forEach((changed) => changed());
}

const unsaved = new Map<string, string>();

/**
 * One choice of a person on this device (row height, language), kept in localStorage and shared by every
 * component and tab that asks for the same key. Anything stored that is not among `choices` counts as the first.
 */
export function usePreference<const T extends string>(key: string, choices: readonly [T, ...T[]]) {
  const stored = useSyncExternalStore(subscribe, () => unsaved.get(key) ?? readPreference(key));
  const value: T = choices.find((choice) => choice === stored) ?? choices[0];
  const choose = useCallback((next: T) => writePreference(key, next), [key]);
  return [value, choose] as const;
}
