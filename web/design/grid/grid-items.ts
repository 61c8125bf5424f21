import type { GridSection } from './grid-types.js';

/** One line of the grid from top to bottom. A row may stand in several sections, hence a key of its own. */
export type GridItem =
  | { kind: 'group'; key: string; section: GridSection }
  | { kind: 'row'; key: string; rowId: string };

const groupKey = (section: GridSection) => `group ${section.id}`;

/** The lines to show: each section's group row, if it has a label, and its rows unless it is collapsed. */
export function layOutItems(sections: readonly GridSection[], collapsed: ReadonlySet<string>): GridItem[] {
  const items: GridItem[] = [];
  for (const section of sections) {
    if (section.label !== undefined) items.push({ kind: 'group', key: groupKey(section), section });
    if (section.label !== undefined && collapsed.has(section.id)) continue;
    for (const rowId of section.rowIds) items.push({ kind: 'row', key: `row ${section.id} ${rowId}`, rowId });
  }
  return items;
}

/** The index of each item by its key. */
export function indexItems(items: readonly GridItem[]): ReadonlyMap<string, number> {
  return new Map(items.map((item, index) => [item.key, index]));
}

export const rowIdOf = (item: GridItem | undefined): string | null => (item?.kind === 'row' ? item.rowId : null);
