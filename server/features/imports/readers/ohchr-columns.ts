import { tidyText } from '../../../domain/text-likeness.js';
import type { WordRow } from '../../../files/word-table.js';

/**
 * The columns of OHCHR’s thematic lists. The 2nd and 3rd cycle have `comments`, the 4th has `sdgs`; some lists have
 * `states` besides those that end the text.
 */
export type ListColumn = 'recommendation' | 'states' | 'position' | 'themes' | 'sdgs' | 'comments';

const HEADINGS: readonly (readonly [ListColumn, RegExp])[] = [
  ['recommendation', /^recommendations?\b/i],
  ['states', /^recommending states?\b/i],
  ['position', /^(?:state.s )?(?:position|response)\b/i],
  ['themes', /\bthemes?\b/i],
  ['sdgs', /\bsdgs?\b|sustainable development goals/i],
  ['comments', /\b(?:assessment|comments?|level of implementation)\b/i],
];

/** Which grid column holds what in one table, and how the table calls it. */
export class ListColumns {
  private constructor(
    private readonly at: ReadonlyMap<ListColumn, { readonly column: number; readonly heading: string }>,
  ) {}

  /** The columns a heading row names, or null when the row is no heading row of a thematic list. */
  static of(row: WordRow): ListColumns | null {
    const found = new Map<ListColumn, { column: number; heading: string }>();
    for (const { column, lines } of row.cells) {
      const heading = tidyText(lines.join(' '));
      if (heading.length > 100) return null;
      const named = HEADINGS.find(([name, pattern]) => pattern.test(heading) && !found.has(name));
      if (named) found.set(named[0], { column, heading });
    }
    return found.has('recommendation') && found.has('position') ? new ListColumns(found) : null;
  }

  has(column: ListColumn): boolean {
    return this.at.has(column);
  }

  heading(column: ListColumn): string {
    return this.at.get(column)?.heading ?? column;
  }

  /** The lines of a row's cell that stands in a column; none when the row has no such cell. */
  lines(row: WordRow, column: ListColumn): readonly string[] {
    const place = this.at.get(column);
    if (!place) return [];
    const cell = row.cells.find((one) => one.column <= place.column && place.column < one.column + one.span);
    return cell?.lines ?? [];
  }
}
