import { useEffect, useState } from 'react';
import { useAskBeforeLeaving } from '../../lib/useAskBeforeLeaving.js';
import { Autosave, type SaveAnswer, type SaveState } from './autosave.js';

/**
 * Keeps saving what is handed to `change`; saves at once when the screen goes away or the network is back, and asks
 * before the page is left with unsaved text.
 */
export function useAutosave<Value>(save: (value: Value) => Promise<SaveAnswer>) {
  const [state, setState] = useState<SaveState>('saved');
  const [autosave] = useState(() => new Autosave<Value>(save, setState));
  useEffect(() => {
    autosave.saveWith(save);
  });

  useAskBeforeLeaving(() => autosave.hasUnsaved);
  useEffect(() => {
    const retry = () => void autosave.flush();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      void autosave.flush();
    };
  }, [autosave]);

  return { state, autosave };
}
