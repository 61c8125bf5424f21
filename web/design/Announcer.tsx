import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.js';

export type Announce = (message: string) => void;

const AnnouncerContext = createContext<Announce>(() => undefined);

/** The page's one polite live region. What is announced twice in a row is read twice. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 });
  const announce = useCallback<Announce>((message) => setSpoken(({ turn }) => ({ message, turn: turn + 1 })), []);
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          <span key={spoken.turn}>{spoken.message}</span>
        </span>
      </VisuallyHidden>
    </AnnouncerContext.Provider>
  );
}

/** Says a sentence to screen readers, politely. Silent where no AnnouncerProvider stands above. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
