import type { CSSProperties } from 'react';
import type { GridColumnView } from './grid-columns.js';

const rem = (px: number) => `${px / 16}rem`;

/** Width of a column's cells and, when pinned, where they stay. Running text takes the room left over. */
export function placeStyle<Row>({ width, isPinned, offset, column }: GridColumnView<Row>): CSSProperties {
  return {
    flexBasis: rem(width),
    flexGrow: column.long && !isPinned ? width : 0,
    insetInlineStart: isPinned ? rem(offset) : undefined,
  };
}
