import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useAnnounce } from '../../design/Announcer.js';
import type { GridHandle } from '../../design/grid/Grid.js';
import type { GridFocus } from '../../design/grid/grid-types.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { Group } from './matrix-headings.js';
import { mayChooseRows } from './may-choose-rows.js';
import { RowChoice, useChoosingRows, type ChoosingRows } from './row-choice.js';

const idsOf = ({ rows }: Group) => rows.map(({ id }) => id);

/** Rows to choose among those shown; null for whoever can do nothing with several. */
export function useChoosing(groups: readonly Group[]): ChoosingRows | null {
  const { matrix } = useColumnWorld();
  const [choice] = useState(() => new RowChoice());
  const latest = useRef(groups);
  useEffect(() => {
    latest.current = groups;
  });
  const may = mayChooseRows(matrix.viewerCan);
  return useMemo(() => (may ? { choice, order: () => latest.current.flatMap(idsOf) } : null), [may, choice]);
}

/** Space on a row's number chooses the row, Shift+Space anywhere the rows of the cells chosen. */
export function useChoosingByKey(grid: RefObject<GridHandle | null>) {
  const { intl } = useColumnWorld();
  const announce = useAnnounce();
  const choosing = useChoosingRows();
  return (event: KeyboardEvent, { rowId, columnId }: GridFocus) => {
    if (!choosing || !rowId || event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement || !(event.shiftKey || columnId === 'reference')) return;
    event.preventDefault();
    if (event.shiftKey) choosing.choice.toggleAll(grid.current?.rangeRows() ?? [rowId]);
    else choosing.choice.toggle(rowId);
    announce(sayWith(intl)('many.chosen', { count: choosing.choice.read().size }));
  };
}
