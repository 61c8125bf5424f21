import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useAnnounce } from '../../design/Announcer.js';
import type { GridPaste } from '../../design/grid/grid-types.js';
import { useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { MatrixRow } from './matrix-row.js';
import type { PasteState } from './take-paste.js';

/** What is pasted is written at once where nothing in it needs a look, else shown first. */
export function usePaste(edits: MatrixEdits) {
  const { intl } = useColumnWorld();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [state, setState] = useState<PasteState | null>(null);
  const take = useCallback(
    async (paste: GridPaste<MatrixRow>) => {
      const { takePaste } = await import('./take-paste.js');
      await takePaste(paste, { edits, client, intl, announce, setState });
    },
    [announce, client, edits, intl],
  );
  return { state, take, close: useCallback(() => setState(null), []) };
}
