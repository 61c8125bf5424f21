import { clearChosen, enterToday, fillChosen } from './grid-blocks.js';
import { copyByButton, pasteByButton } from './grid-clipboard.js';
import type { GridSession } from './grid-session.js';
import type { GridTool } from './grid-types.js';

/** Every way to act on the cells chosen, in the order of the toolbar and of the menu. */
export const gridTools: readonly GridTool[] = [
  'copy',
  'cut',
  'paste',
  'fill',
  'clear',
  'today',
  'undo',
  'redo',
  'keys',
];

/** Does what a key, a button or the menu asks for. `onKeys` lists the keys. */
export function runTool<Row>(session: GridSession<Row>, tool: GridTool, onKeys: () => void) {
  const scene = session.scene();
  switch (tool) {
    case 'copy':
    case 'cut':
      return void copyByButton(session, tool === 'cut');
    case 'paste':
      return void pasteByButton(session);
    case 'fill':
      return fillChosen(session);
    case 'clear':
      return clearChosen(session);
    case 'today':
      return enterToday(session);
    case 'undo':
      return scene?.onUndo?.();
    case 'redo':
      return scene?.onRedo?.();
    case 'keys':
      return onKeys();
  }
}
