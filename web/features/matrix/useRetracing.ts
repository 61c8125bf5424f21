import { useMemo } from 'react';
import { useAnnounce } from '../../design/Announcer.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';

/** Ctrl+Z and Ctrl+Y: the person's own steps taken back and done again, and said. */
export function useRetracing(edits: MatrixEdits) {
  const { intl } = useColumnWorld();
  const announce = useAnnounce();
  return useMemo(() => {
    const say = sayWith(intl);
    const retrace = (what: 'undo' | 'redo') => () => {
      const count = edits[what]();
      announce(say(count > 0 ? `grid.done.${what}` : `grid.nothingTo.${what}`, { count }));
    };
    return { onUndo: retrace('undo'), onRedo: retrace('redo') };
  }, [edits, announce, intl]);
}
