import type { FieldEnd } from './grid-keys.js';
import { rowIdOf } from './grid-items.js';
import { indexOfPlace } from './grid-moves.js';
import { rangeOf } from './grid-range.js';
import type { GridSession } from './grid-session.js';

/**
 * Takes the cell in hand to the next one of the range, as a spreadsheet does: Enter down its columns, Tab along its rows,
 * from the end on to the beginning. The range stays; heads of sections in it are passed over.
 */
export function walkRange<Row>(session: GridSession<Row>, step: FieldEnd) {
  const scene = session.scene();
  const range = rangeOf(session);
  const { focus } = session.read();
  if (!scene || !range || !focus) return;
  const indexes = scene.items.flatMap((item, index) =>
    index >= range.top && index <= range.bottom && rowIdOf(item) !== null ? [index] : [],
  );
  const [height, width] = [indexes.length, range.end - range.start + 1];
  if (height === 0) return;
  const at = indexOfPlace(scene, focus);
  const row = Math.max(0, indexes.indexOf(at.item));
  const column = Math.min(Math.max(at.column - range.start, 0), width - 1);
  const isDown = step === 'up' || step === 'down';
  const count = height * width;
  const by = step === 'up' || step === 'previous' ? count - 1 : 1;
  const next = ((isDown ? column * height + row : row * width + column) + by) % count;
  const item = indexes[isDown ? next % height : Math.floor(next / width)];
  const over = isDown ? Math.floor(next / height) : next % width;
  session.writeAndFocus({
    focus: { item: scene.items[item].key, column: scene.columns[range.start + over].column.id },
  });
  scene.reveal(item);
}
