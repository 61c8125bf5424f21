import { createContext } from 'react';
import type { ColumnWorld } from './column-world.js';

/** Columns whose cells hold several things at once and are changed in a panel over the matrix. */
const panels = { actions: 'planActions', themes: 'reviseTags', sdg: 'reviseTags' } as const;
export type PanelColumn = keyof typeof panels;

export const isPanelColumn = (columnId: string): columnId is PanelColumn => columnId in panels;

/** Whether the server lets the reader change what the panel of that column holds. */
export const mayOpenPanel = ({ matrix }: Pick<ColumnWorld, 'matrix'>, columnId: PanelColumn): boolean =>
  matrix.viewerCan[panels[columnId]];

/** Opens the panel of a cell; null where rows are drawn outside the grid. */
export const PanelContext = createContext<((rowId: string, columnId: PanelColumn) => void) | null>(null);
