import { createContext, use, type ReactNode } from 'react';
import type { GridRowStore } from '../../design/grid/grid-types.js';
import type { MatrixRow } from './matrix-row.js';
import type { DrawerTab } from './row-drawer.js';

/** How many comments of open threads stand on a row's cells, by column; under '' those on the row as such. */
export type OpenCommentsOfRow = Readonly<Record<string, number>>;

/** What the drawer beside the matrix is about. */
export interface InDrawer {
  readonly entryId: string;
  /** The cell in hand; '' where it is about the row. */
  readonly columnId: string;
  readonly tab: DrawerTab;
  /** Before fields of the row are written from the drawer: gives what makes of it a step that Ctrl+Z takes back. */
  readonly beforeWriting: BeforeWriting;
}

export type BeforeWriting = (rowId: string, fields: readonly string[]) => (written: MatrixRow) => void;

/** What rooms above the matrix lend it; each is there only for who may use it. */
export interface RowTools {
  /** Opens the own organisation's assessment of a row. */
  readonly assess?: (entryId: string) => void;
  /** Draws what stands beside the matrix about a row: what is said, what happened, what proves it. */
  readonly drawer?: (of: InDrawer) => ReactNode;
  readonly openComments?: GridRowStore<OpenCommentsOfRow>;
  /** Stands above the matrix's head. */
  readonly views?: ReactNode;
  /** Gives rows into somebody's care. */
  readonly entrust?: (entryIds: readonly string[]) => void;
  /** Draws what stands at the end of the matrix's head, given the rows that are shown, in order, and how many there are. */
  readonly toolbar?: (shown: { readonly entryIds: readonly string[]; readonly all: number }) => ReactNode;
}

export const RowToolsContext = createContext<RowTools>({});

/** What the rooms above lend; nothing where the matrix stands alone. */
export const useRowTools = (): RowTools => use(RowToolsContext);
