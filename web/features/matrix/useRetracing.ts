import { useMemo, type RefObject } from 'react';
import { useAnnounce } from '../../design/Announcer.js';
import type { GridHandle } from '../../design/grid/Grid.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';

/**
 * Ctrl+Z and Ctrl+Y: the person's own steps taken back and done again, and said. With a grid the cells they are about
 * are chosen there and come into view; that some are not among the rows and columns shown is seen as well.
 */
export function useRetracing(edits: MatrixEdits, grid?: RefObject<GridHandle | null>) {
  const { intl } = useColumnWorld();
  const announce = useAnnounce();
  return useMemo(() => {
    const say = sayWith(intl);
    const retrace = (what: 'undo' | 'redo') => () => {
      const cells = edits[what]();
      const count = cells.length;
      if (count === 0) return announce(say(`grid.nothingTo.${what}`), 'seen');
      const away = grid ? count - (grid.current?.chooseCells(cells) ?? 0) : 0;
      announce(say(`grid.done.${what}`, { count, away }), away > 0 ? 'seen' : 'heard');
    };
    return { onUndo: retrace('undo'), onRedo: retrace('redo') };
  }, [edits, grid, announce, intl]);
}
