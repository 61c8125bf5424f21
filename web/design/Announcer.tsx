import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { Icon } from './Icon.js';
import classes from './Announcer.module.css';
import { VisuallyHidden } from './VisuallyHidden.js';

/**
 * Says a sentence politely to screen readers. What is `seen` is shown to everybody as well: what was not done, and why,
 * where nothing else on the screen tells it.
 */
export type Announce = (message: string, how?: 'heard' | 'seen') => void;

interface Said {
  readonly message: string;
  readonly turn: number;
}

/** Milliseconds for which a sentence stands on the screen. */
const STANDS = 10_000;

const NOTHING: Said = { message: '', turn: 0 };

const AnnouncerContext = createContext<Announce>(() => undefined);

/** The page's one polite live region, and the place of what is seen. What is said twice in a row is read twice. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState(NOTHING);
  const [seen, setSeen] = useState(NOTHING);
  const announce = useCallback<Announce>((message, how = 'heard') => {
    const say = ({ turn }: Said) => ({ message, turn: turn + 1 });
    setSpoken(say);
    if (how === 'seen') setSeen(say);
  }, []);
  useEffect(() => {
    if (!seen.message) return;
    const timer = setTimeout(() => setSeen(({ turn }) => ({ message: '', turn })), STANDS);
    return () => clearTimeout(timer);
  }, [seen.message, seen.turn]);
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          <span key={spoken.turn}>{spoken.message}</span>
        </span>
      </VisuallyHidden>
      {seen.message && <Remark key={seen.turn} words={seen.message} />}
    </AnnouncerContext.Provider>
  );
}

/** Stands over the foot of the page and in nobody's way: a press goes through it. Screen readers have heard it. */
function Remark({ words }: { words: string }) {
  return (
    <div className={classes.remark} aria-hidden="true">
      <Icon name="warning" size={16} />
      <span dir="auto">{words}</span>
    </div>
  );
}

/** Says a sentence to screen readers, politely, or to everybody. Silent where no AnnouncerProvider stands above. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
