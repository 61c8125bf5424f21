import { useCallback, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useParams } from 'react-router';
import { useAnnounce } from '../../design/Announcer.js';
import type { GridHandle } from '../../design/grid/Grid.js';
import type { GridFocus } from '../../design/grid/grid-types.js';
import { later } from '../../lib/later.js';
import { isPanelColumn, mayOpenPanel, type PanelColumn } from './cell-panels.js';
import { useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';

const MeasuresDialog = later(() => import('./MeasuresDialog.js'), 'MeasuresDialog');
const TagsDialog = later(() => import('./TagsDialog.js'), 'TagsDialog');

interface Place {
  readonly rowId: string;
  readonly columnId: PanelColumn;
}

/** The panel of a cell: opened by F2 or from the cell itself, closed onto the same cell. */
export function useCellPanels(edits: MatrixEdits, grid: RefObject<GridHandle | null>) {
  const { workspaceId = '' } = useParams();
  const world = useColumnWorld();
  const announce = useAnnounce();
  const [place, setPlace] = useState<Place | null>(null);
  const open = useCallback((rowId: string, columnId: PanelColumn) => setPlace({ rowId, columnId }), []);
  const close = () => {
    setPlace(null);
    if (place) grid.current?.focusCell(place.rowId, place.columnId);
  };
  const onKey = (event: KeyboardEvent, { rowId, columnId }: GridFocus) => {
    if (event.key !== 'F2' || !rowId || !isPanelColumn(columnId) || !mayOpenPanel(world, columnId)) return;
    event.preventDefault();
    open(rowId, columnId);
  };
  const tagged = () => {
    announce(world.intl.formatMessage({ id: 'tags.saved' }));
    close();
  };
  const row = place && edits.rows.get(place.rowId);
  let panel: ReactNode = null;
  if (row && place.columnId === 'actions') panel = <MeasuresDialog row={row} onClose={close} />;
  else if (row) panel = <TagsDialog row={row} workspaceId={workspaceId} onDone={tagged} onCancel={close} />;
  return { open, onKey, panel };
}
