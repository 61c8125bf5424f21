import type { CSSProperties } from 'react';
import type { ColumnGap } from './column-window.js';
import type { GridColumnView } from './grid-columns.js';

const rem = (px: number) => `${px / 16}rem`;

/** Running text takes the room left over; how large a share. */
export const growthOf = <Row>({ width, isPinned, isSized, column }: GridColumnView<Row>): number =>
  column.long && !isPinned && !isSized ? width : 0;

const known = new WeakMap<object, CSSProperties>();

/** Width of a column's cells and, when pinned, where they stay; the same object for the same column. */
export function placeStyle<Row>(view: GridColumnView<Row>): CSSProperties {
  const style = known.get(view) ?? {
    flexBasis: rem(view.width),
    flexGrow: growthOf(view) || undefined,
    insetInlineStart: view.isPinned ? rem(view.offset) : undefined,
  };
  known.set(view, style);
  return style;
}

/** The room all columns need together: the heads and the lines below them take no less, and so stand over each other. */
export const leastStyle = <Row>(columns: readonly GridColumnView<Row>[]): CSSProperties => ({
  minInlineSize: rem(columns.reduce((sum, { width }) => sum + width, 0)),
});

/** Room as wide as the columns that are not drawn. */
export const gapStyle = ({ width, growth }: ColumnGap): CSSProperties => ({
  flexBasis: rem(width),
  flexGrow: growth || undefined,
});
