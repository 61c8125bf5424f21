import { createContext, use, type ReactNode } from 'react';

/** What rooms above the matrix lend it; each is there only for who may use it. */
export interface RowTools {
  /** Opens the own organisation's assessment of a row. */
  readonly assess?: (entryId: string) => void;
  /** Stands at the end of the matrix's head. */
  readonly toolbar?: ReactNode;
}

export const RowToolsContext = createContext<RowTools>({});

/** What the rooms above lend; nothing where the matrix stands alone. */
export const useRowTools = (): RowTools => use(RowToolsContext);
